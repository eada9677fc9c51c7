//! Findings and places, said to a person.

use super::{Arg, Texts, short_date};
use crate::model::{
    Asset, Decision, Finding, FindingKind, Measure, Meeting, Parked, Participant, Place,
    Recommendation, Scenario, Session, TableName, Threat, Vulnerability,
};

/// What a row is called when spoken of.
pub trait RowName {
    fn row_name(&self, texts: &Texts) -> String;
}

macro_rules! row_names {
    ($($row:ident: |$it:ident, $texts:ident| $name:expr;)*) => {
        $(impl RowName for $row {
            fn row_name(&self, $texts: &Texts) -> String {
                let $it = self;
                $name
            }
        })*
    };
}

row_names! {
    Scenario: |it, texts| texts.tv("place-scenario", &[("no", Arg::from(it.no))]);
    Measure: |it, texts| texts.tv("place-measure", &[("no", Arg::from(it.no))]);
    Asset: |it, texts| named(texts, "place-asset", &it.name);
    Threat: |it, texts| named(texts, "place-threat", &texts.name(&it.names));
    Vulnerability: |it, texts| named(texts, "place-vulnerability", &texts.name(&it.names));
    Participant: |it, texts| named(texts, "place-participant", &it.name);
    Meeting: |_it, texts| texts.t("place-meeting");
    Recommendation: |_it, texts| texts.t("place-recommendation");
    Decision: |_it, texts| texts.t("place-decision");
    Parked: |_it, texts| texts.t("place-parked");
}

/// What a row says: its name or sentence, whole.
pub trait RowText {
    fn row_text(&self, texts: &Texts) -> String;
}

macro_rules! row_texts {
    ($($row:ident: |$it:ident, $texts:ident| $text:expr;)*) => {
        $(impl RowText for $row {
            fn row_text(&self, $texts: &Texts) -> String {
                let $it = self;
                $text
            }
        })*
    };
}

row_texts! {
    Scenario: |it, _texts| it.text.to_string();
    Measure: |it, _texts| it.text.to_string();
    Asset: |it, _texts| it.name.to_string();
    Threat: |it, texts| texts.name(&it.names);
    Vulnerability: |it, texts| texts.name(&it.names);
    Participant: |it, _texts| it.name.to_string();
    Meeting: |it, texts| {
        let date = it.date.map(|date| short_date(texts.lang(), date)).unwrap_or_default();
        format!("{date} {}", it.place.as_str())
    };
    Recommendation: |it, _texts| it.text.to_string();
    Decision: |it, _texts| it.text.to_string();
    Parked: |it, _texts| it.text.to_string();
}

fn named(texts: &Texts, id: &str, name: &str) -> String {
    texts.tv(id, &[("name", Arg::from(name))])
}

/// The row a place is in.
pub fn place_name(texts: &Texts, session: &Session, place: &Place) -> String {
    fn of<R: RowName>(texts: &Texts, row: Option<&R>) -> Option<String> {
        row.map(|row| row.row_name(texts))
    }
    let name = place.id.and_then(|id| match place.table {
        TableName::Session => None,
        TableName::Participants => of(texts, session.participants.get(&id)),
        TableName::Meetings => of(texts, session.meetings.get(&id)),
        TableName::Assets => of(texts, session.assets.get(&id)),
        TableName::Threats => of(texts, session.threats.get(&id)),
        TableName::Vulnerabilities => of(texts, session.vulnerabilities.get(&id)),
        TableName::Scenarios => of(texts, session.scenarios.get(&id)),
        TableName::Measures => of(texts, session.measures.get(&id)),
        TableName::Recommendations => of(texts, session.recommendations.get(&id)),
        TableName::Decisions => of(texts, session.decisions.get(&id)),
        TableName::Parking => of(texts, session.parking.get(&id)),
    });
    name.unwrap_or_else(|| texts.t("place-session"))
}

/// The name of a field: `field-<table>-<field>`.
pub fn field_name(texts: &Texts, table: &str, field: &str) -> String {
    texts.t(&format!("field-{table}-{}", field.replace('_', "-")))
}

/// That the program itself failed, and where to read more; nothing of any session.
pub fn incident_sentence(texts: &Texts, id: &str, log: Option<&std::path::Path>) -> String {
    let log = log.map(|path| path.display().to_string()).unwrap_or_default();
    texts.tv("panic", &[("id", Arg::from(id)), ("log", log.into())])
}

/// What was found, in one sentence that also says what to do.
pub fn finding_sentence(texts: &Texts, session: &Session, finding: &Finding) -> String {
    let place = place_name(texts, session, &finding.place);
    let with = |id: &str, more: &[(&str, Arg<'_>)]| {
        let mut args = vec![("place", Arg::from(place.as_str()))];
        args.extend(more.iter().cloned());
        texts.tv(id, &args)
    };
    match &finding.kind {
        FindingKind::Unrated => with("finding-unrated", &[]),
        FindingKind::MeasureWithoutOwner => with("finding-measure-without-owner", &[]),
        FindingKind::MeasureWithoutDeadline => with("finding-measure-without-deadline", &[]),
        FindingKind::AcceptedWithoutAuthority { role, class } => {
            let class = session.scale.class(class).map(|it| texts.name(&it.names));
            with(
                "finding-accepted-without-authority",
                &[("role", Arg::from(role.as_str())), ("class", class.unwrap_or_default().into())],
            )
        }
        FindingKind::AcceptedByNobody => with("finding-accepted-by-nobody", &[]),
        FindingKind::AcceptanceExpired => with("finding-acceptance-expired", &[]),
        FindingKind::ResidualAboveCurrent => with("finding-residual-above-current", &[]),
        FindingKind::LoweredWithoutMeasure => with("finding-lowered-without-measure", &[]),
        FindingKind::DpiaNotConsidered => with("finding-dpia-not-considered", &[]),
        FindingKind::AssetWithoutOwner => with("finding-asset-without-owner", &[]),
        FindingKind::SensitiveOutsideSecuredZone => {
            with("finding-sensitive-outside-secured-zone", &[])
        }
        FindingKind::ExposedWithoutScenario => with("finding-exposed-without-scenario", &[]),
        FindingKind::CloudWithoutScenario => with("finding-cloud-without-scenario", &[]),
        FindingKind::CloudWithoutAgreement => with("finding-cloud-without-agreement", &[]),
        FindingKind::NotAcceptableWithoutMeasure => {
            with("finding-not-acceptable-without-measure", &[])
        }
        FindingKind::BrokenReference { missing } => {
            with("finding-broken-reference", &[("missing", Arg::from(missing.to_string()))])
        }
        FindingKind::UnknownLevel { level } => {
            with("finding-unknown-level", &[("level", Arg::from(level.as_str()))])
        }
        FindingKind::EditedByHand => with("finding-edited-by-hand", &[]),
        FindingKind::ReadableByAll => with("finding-readable-by-all", &[]),
        FindingKind::FolderWritableByAll => with("finding-folder-writable-by-all", &[]),
        FindingKind::SharedDisk { kind } => {
            with("finding-shared-disk", &[("kind", (*kind).into())])
        }
        FindingKind::DoubleNumber { no } => {
            with("finding-double-number", &[("no", Arg::from(*no))])
        }
        FindingKind::NoRelevantTypes => with("finding-no-relevant-types", &[]),
    }
}
