//! Which word stands for which value of the model.

use crate::model::{
    Agreement, Basis, Category, DpiaStatus, Effect, Intent, Knowledge, Lang, MeasureKind, Outcome,
    PersonalData, Severity, Status, Treatment, Triage, Verdict, Zone,
};

/// A choice with a word for each of its values.
pub trait Worded: Sized + Copy + PartialEq + 'static {
    /// Every value with its text id, in the order it is offered.
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, id)| *id)
    }
}

macro_rules! worded {
    ($($name:ident { $($value:ident $id:literal),* $(,)? })*) => {
        $(impl Worded for $name {
            const WORDS: &'static [(Self, &'static str)] = &[$((Self::$value, $id)),*];
        })*
    };
}

worded! {
    Lang { Nb "lang-nb", Nn "lang-nn", Sv "lang-sv", En "lang-en" }
    Category {
        CommonSystem "category-common-system", SpecialistSystem "category-specialist-system",
        Channel "category-channel", CommonRegister "category-common-register", Data "category-data",
        Infrastructure "category-infrastructure", People "category-people",
        Organisation "category-organisation", Premises "category-premises", Supplier "category-supplier",
    }
    Zone { Secured "zone-secured", Internal "zone-internal", Outside "zone-outside" }
    PersonalData {
        None "personal-none", Ordinary "personal-ordinary", Special "personal-special",
        Criminal "personal-criminal", ProtectedAddress "personal-protected-address",
    }
    Agreement {
        NotAnswered "agreement-not-answered", NotNeeded "agreement-not-needed",
        Missing "agreement-missing", Signed "agreement-signed",
    }
    Intent { Intended "intent-intended", Accidental "intent-accidental", Natural "intent-natural" }
    Knowledge { Low "knowledge-low", Medium "knowledge-medium", High "knowledge-high" }
    Triage {
        Unsorted "triage-unsorted", Important "triage-important", Later "triage-later",
        Outside "triage-outside",
    }
    Treatment {
        Reduce "treatment-reduce", Avoid "treatment-avoid", Share "treatment-share",
        Accept "treatment-accept",
    }
    MeasureKind {
        Organisational "kind-organisational", Technical "kind-technical", Physical "kind-physical",
    }
    Effect {
        Preventive "effect-preventive", Detective "effect-detective", Corrective "effect-corrective",
    }
    Status {
        Proposed "status-proposed", Decided "status-decided", UnderWay "status-under-way",
        Done "status-done", Established "status-established", Rejected "status-rejected",
    }
    Outcome {
        Proposed "outcome-proposed", Accepted "outcome-accepted", Refused "outcome-refused",
        NeedsMore "outcome-needs-more",
    }
    DpiaStatus {
        NotConsidered "dpia-not-considered", NotNeeded "dpia-not-needed",
        Required "dpia-required", Done "dpia-done",
    }
    Verdict {
        Acceptable "verdict-acceptable", Tolerable "verdict-tolerable",
        NotAcceptable "verdict-not-acceptable",
    }
    Basis {
        PerYear "basis-per-year", PerSystem "basis-per-system", PerUser "basis-per-user",
        PerInhabitant "basis-per-inhabitant", Probability "basis-probability", Ease "basis-ease",
        Words "basis-words",
    }
    Severity { Error "severity-error", Warning "severity-warning", Note "severity-note" }
}

/// The name of a catalogue's section.
pub fn section_word(section: &str) -> &'static str {
    SECTIONS.iter().find(|(name, _)| *name == section).map_or("", |(_, id)| id)
}

const SECTIONS: &[(&str, &str)] = &[
    ("attributes", "section-attributes"),
    ("themes", "section-themes"),
    ("actors", "section-actors"),
    ("threats", "section-threats"),
    ("asset_types", "section-asset-types"),
    ("vulnerabilities", "section-vulnerabilities"),
    ("measures", "section-measures"),
    ("categories", "section-categories"),
    ("principles", "section-principles"),
    ("roles", "section-roles"),
    ("forums", "section-forums"),
    ("norms", "section-norms"),
    ("legal_bases", "section-legal-bases"),
    ("scales", "section-scales"),
];

/// A rate as people say it: `1/20–1/5` per year, `sjeldnere enn 1/20`, `oftere enn 12`.
pub fn rate(texts: &super::Texts, rate: crate::model::Rate) -> String {
    use crate::model::{Fraction, Rate};
    let number = |Fraction(times, years): Fraction| match years {
        1 => times.to_string(),
        _ => format!("{times}/{years}"),
    };
    match rate {
        Rate::Between { lo: None, hi: Some(hi) } => format!("<{}", number(hi)),
        Rate::Between { lo: Some(lo), hi: None } => format!(">{}", number(lo)),
        Rate::Between { lo: Some(lo), hi: Some(hi) } => format!("{}–{}", number(lo), number(hi)),
        Rate::Point(at) => format!("≈{}", number(at)),
        Rate::Between { lo: None, hi: None } | Rate::Unstated => texts.t("rate-unstated"),
    }
}
