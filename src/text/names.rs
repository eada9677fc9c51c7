//! Which word stands for which value of the model.

use crate::model::{
    Agreement, Basis, Category, DpiaStatus, Effect, Intent, Knowledge, Lang, MeasureKind, Outcome,
    PersonalData, Severity, Status, Treatment, Triage, Unit, Verdict, Zone,
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
    Unit {
        Nok "scale-anchor-nok", Persons "scale-anchor-persons", Hours "scale-anchor-hours",
        BudgetPerMille "scale-anchor-budget", InhabitantPerMille "scale-anchor-inhabitants",
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
    let figures = match rate {
        Rate::Between { lo, hi } => between(lo.map(number), hi.map(number)),
        Rate::Point(at) => Some(format!("≈{}", number(at))),
        Rate::Unstated => None,
    };
    figures.unwrap_or_else(|| texts.t("rate-unstated"))
}

/// What a level amounts to, with its unit: `100 000–1 000 000 kr`, `≈8 000 kr`.
pub fn anchor(texts: &super::Texts, anchor: &crate::model::Anchor) -> String {
    let number = |amount| super::kroner(texts.lang(), amount);
    // From nothing up is below the other end.
    let lo = anchor.lo.filter(|lo| *lo > 0 || anchor.hi.is_none());
    let figures = match anchor.exact {
        Some(exact) => Some(format!("≈{}", number(exact))),
        None => between(lo.map(number), anchor.hi.map(number)),
    };
    let amount = figures.unwrap_or_else(|| texts.t("rate-unstated"));
    texts.tv(anchor.unit.word(), &[("amount", amount.into())])
}

/// `None` where both ends are open.
fn between(lo: Option<String>, hi: Option<String>) -> Option<String> {
    match (lo, hi) {
        (None, None) => None,
        (None, Some(hi)) => Some(format!("<{hi}")),
        (Some(lo), None) => Some(format!(">{lo}")),
        (Some(lo), Some(hi)) => Some(format!("{lo}–{hi}")),
    }
}
