//! What an edit puts in its place, whole and in words.

use chrono::NaiveDate;

use super::{RowText as _, Texts, Worded as _, kroner, place_name, short_date, yes_no};
use crate::model::{
    AssessmentEdit, AssetEdit, DecisionEdit, DpiaEdit, Id, Key, MeasureEdit, MeetingEdit,
    MunicipalityEdit, Named, Op, ParkedEdit, ParticipantEdit, Place, Rating, RecommendationEdit,
    ReviewEdit, ScenarioEdit, Session, SessionEdit, TableName, ThreatEdit, VulnerabilityEdit,
};

/// The value in words; `session` is the version it belongs to.
pub fn value(texts: &Texts, session: &Session, edit: &SessionEdit) -> String {
    let said = Words { texts, session }.of(edit);
    if said.trim().is_empty() { texts.t("value-empty") } else { said }
}

/// A row that comes or goes is told by its text.
macro_rules! row {
    ($words:expr, $op:expr, $set:ident) => {
        match $op {
            Op::Insert(row) => row.row_text($words.texts),
            Op::Remove => $words.texts.t("value-absent"),
            Op::Set(edit) => $words.$set(edit),
        }
    };
}

struct Words<'a> {
    texts: &'a Texts,
    session: &'a Session,
}

impl Words<'_> {
    fn of(&self, edit: &SessionEdit) -> String {
        match edit {
            SessionEdit::Kind(key) | SessionEdit::Municipality(MunicipalityEdit::Number(key)) => {
                key.to_string()
            }
            SessionEdit::Title(text) | SessionEdit::Municipality(MunicipalityEdit::Name(text)) => {
                text.to_string()
            }
            SessionEdit::Language(lang) => self.texts.t(lang.word()),
            SessionEdit::Aim(text) | SessionEdit::Scope(text) | SessionEdit::Delimitation(text) => {
                text.to_string()
            }
            SessionEdit::CatalogsOff(ids) => listed(ids.iter().map(|id| id.to_string())),
            SessionEdit::Adapted((_, with)) => with.as_ref().map_or_else(String::new, |with| {
                let hidden = with.hidden.then(|| self.texts.t("value-hidden"));
                let words = [&with.names, &with.texts, &with.questions];
                let words = words.into_iter().filter(|it| !it.is_empty());
                listed(hidden.into_iter().chain(words.map(|it| self.texts.name(it))))
            }),
            SessionEdit::UsesZones(yes) => self.texts.t(yes_no(*yes)),
            SessionEdit::Norms(named) | SessionEdit::Attributes(named) => {
                listed(named.iter().map(|it| self.named(it)))
            }
            SessionEdit::Relevant(kinds) => listed(kinds.iter().map(|id| {
                let kind = self.session.scale.consequence_type(id);
                kind.map_or_else(|| id.to_string(), |kind| self.texts.name(&kind.names))
            })),
            SessionEdit::Dpia(edit) => self.dpia(edit),
            SessionEdit::NextReview(ReviewEdit::Date(date)) => self.date(*date),
            SessionEdit::NextReview(ReviewEdit::Triggers(text)) => text.to_string(),
            SessionEdit::TemplateId(id) | SessionEdit::Follows(id) => shown(id.as_ref()),
            SessionEdit::SharedFrom(key) => {
                key.as_ref().map(|it| it.to_string()).unwrap_or_default()
            }
            SessionEdit::Scale(scale) if scale.names.is_empty() => scale.id.to_string(),
            SessionEdit::Scale(scale) => {
                format!("{} ({})", self.texts.name(&scale.names), scale.version.as_str())
            }
            SessionEdit::Participants((
                _,
                Op::Set(ParticipantEdit::Name(text) | ParticipantEdit::Role(text)),
            )) => text.to_string(),
            SessionEdit::Participants((_, Op::Insert(row))) => row.row_text(self.texts),
            SessionEdit::Participants((_, Op::Remove)) => self.texts.t("value-absent"),
            SessionEdit::Meetings((_, op)) => row!(self, op, meeting),
            SessionEdit::Assets((_, op)) => row!(self, op, asset),
            SessionEdit::Threats((_, op)) => row!(self, op, threat),
            SessionEdit::Vulnerabilities((_, op)) => row!(self, op, vulnerability),
            SessionEdit::Scenarios((_, op)) => row!(self, op, scenario),
            SessionEdit::Measures((_, op)) => row!(self, op, measure),
            SessionEdit::Recommendations((_, op)) => row!(self, op, recommendation),
            SessionEdit::Decisions((_, op)) => row!(self, op, decision),
            SessionEdit::Parking((_, op)) => row!(self, op, parked),
        }
    }

    fn dpia(&self, edit: &DpiaEdit) -> String {
        match edit {
            DpiaEdit::Status(status) => self.texts.t(status.word()),
            DpiaEdit::Why(text) => text.to_string(),
            DpiaEdit::Reference(text) => text.to_string(),
            DpiaEdit::PrivacyOfficerAsked(date) => self.date(*date),
        }
    }

    fn meeting(&self, edit: &MeetingEdit) -> String {
        match edit {
            MeetingEdit::Date(date) => self.date(*date),
            MeetingEdit::Place(text) => text.to_string(),
            MeetingEdit::Present(present) => listed(present.iter().map(|it| {
                let known = self.session.participants.get(&it.participant);
                known.map_or_else(|| it.participant.to_string(), |row| row.name.to_string())
            })),
            MeetingEdit::Note(text) => text.to_string(),
        }
    }

    fn asset(&self, edit: &AssetEdit) -> String {
        match edit {
            AssetEdit::Name(text) | AssetEdit::SharedService(text) => text.to_string(),
            AssetEdit::Kind(kind) => {
                kind.as_ref().map(|it| self.texts.name(&it.names)).unwrap_or_default()
            }
            AssetEdit::Category(category) => self.texts.t(category.word()),
            AssetEdit::Roles(holders) => {
                listed(holders.iter().map(|holder| {
                    format!("{}: {}", self.named(&holder.role), holder.name.as_str())
                }))
            }
            AssetEdit::Classification((_, level)) => match level {
                Some(level @ 1..=4) => self.texts.t(&format!("classification-{level}")),
                level => shown(level.as_ref()),
            },
            AssetEdit::Zone(zone) => self.word(*zone),
            AssetEdit::Internet(yes) | AssetEdit::Cloud(yes) => self.texts.t(yes_no(*yes)),
            AssetEdit::PersonalData(data) => self.texts.t(data.word()),
            AssetEdit::Agreement(agreement) => self.texts.t(agreement.word()),
            AssetEdit::Note(text) => text.to_string(),
        }
    }

    fn threat(&self, edit: &ThreatEdit) -> String {
        match edit {
            ThreatEdit::Names(names) => self.texts.name(names),
            ThreatEdit::Source(source) => {
                source.as_ref().map(|it| self.texts.name(&it.names)).unwrap_or_default()
            }
            ThreatEdit::Theme(theme) => self.named(theme),
            ThreatEdit::Attributes(keys) => self.attributes(keys),
            ThreatEdit::Intents(intents) => {
                listed(intents.iter().map(|intent| self.texts.t(intent.word())))
            }
            ThreatEdit::InScope(yes) => {
                self.texts.t(if *yes { "value-in-scope" } else { "value-left-out" })
            }
            ThreatEdit::Reason(text) => text.to_string(),
        }
    }

    fn vulnerability(&self, edit: &VulnerabilityEdit) -> String {
        match edit {
            VulnerabilityEdit::Names(names) => self.texts.name(names),
            VulnerabilityEdit::Source(source) => {
                source.as_ref().map(|it| self.texts.name(&it.names)).unwrap_or_default()
            }
            VulnerabilityEdit::Note(text) => text.to_string(),
        }
    }

    fn scenario(&self, edit: &ScenarioEdit) -> String {
        match edit {
            ScenarioEdit::No(no) => no.to_string(),
            ScenarioEdit::Text(text) | ScenarioEdit::RiskOwner(text) => text.to_string(),
            ScenarioEdit::Description(text)
            | ScenarioEdit::TriageWhy(text)
            | ScenarioEdit::Note(text) => text.to_string(),
            ScenarioEdit::Assets(ids) => self.rows(TableName::Assets, ids),
            ScenarioEdit::Threats(ids) => self.rows(TableName::Threats, ids),
            ScenarioEdit::Vulnerabilities(ids) => self.rows(TableName::Vulnerabilities, ids),
            ScenarioEdit::Attributes(keys) => self.attributes(keys),
            ScenarioEdit::OriginId(origin) => shown(origin.as_ref().map(|it| it.row).as_ref()),
            ScenarioEdit::Triage(triage) => self.texts.t(triage.word()),
            ScenarioEdit::Inherent(edit)
            | ScenarioEdit::Current(edit)
            | ScenarioEdit::Residual(edit) => self.answer(edit),
            ScenarioEdit::Treatment(treatment) => self.word(*treatment),
            ScenarioEdit::Shielding(shielding) => shielding
                .as_ref()
                .map(|it| format!("{} {}", it.legal_basis.as_str(), it.role.as_str()))
                .unwrap_or_default(),
            ScenarioEdit::Flags(keys) => listed(keys.iter().map(|key| key.to_string())),
        }
    }

    fn answer(&self, edit: &AssessmentEdit) -> String {
        let scale = &self.session.scale;
        let unrated = || self.texts.t("value-unrated");
        match edit {
            AssessmentEdit::Likelihood(level) => level.as_ref().map_or_else(unrated, |id| {
                let level = scale.likelihood.iter().find(|level| level.id == *id);
                level.map_or_else(|| id.to_string(), |it| self.texts.level(&it.label, &it.names))
            }),
            AssessmentEdit::Consequence((_, rating)) => match rating {
                None => unrated(),
                Some(Rating::NotRelevant) => self.texts.t("value-not-relevant"),
                Some(Rating::Level(id)) => {
                    let level = scale.levels.iter().find(|level| level.id == *id);
                    level
                        .map_or_else(|| id.to_string(), |it| self.texts.level(&it.label, &it.names))
                }
            },
            AssessmentEdit::Rationale(text) | AssessmentEdit::KnowledgeWhy(text) => {
                text.to_string()
            }
            AssessmentEdit::Knowledge(knowledge) => self.word(*knowledge),
            AssessmentEdit::Votes(rounds) => match rounds.len() {
                0 => String::new(),
                rounds => rounds.to_string(),
            },
        }
    }

    fn measure(&self, edit: &MeasureEdit) -> String {
        match edit {
            MeasureEdit::No(no) => no.to_string(),
            MeasureEdit::Text(text) | MeasureEdit::Owner(text) => text.to_string(),
            MeasureEdit::Source(source) => {
                source.as_ref().map(|it| self.texts.name(&it.names)).unwrap_or_default()
            }
            MeasureEdit::Kind(kind) => self.texts.t(kind.word()),
            MeasureEdit::Effect(effect) => self.texts.t(effect.word()),
            MeasureEdit::References(titles) => listed(titles.iter().map(|it| it.to_string())),
            MeasureEdit::Deadline(date) => self.date(*date),
            MeasureEdit::CostOnce(cost) | MeasureEdit::CostYearly(cost) => {
                cost.map(|sum| kroner(self.texts.lang(), sum)).unwrap_or_default()
            }
            MeasureEdit::Status(status) => self.texts.t(status.word()),
            MeasureEdit::Scenarios(ids) => self.rows(TableName::Scenarios, ids),
            MeasureEdit::Note(text) => text.to_string(),
        }
    }

    fn recommendation(&self, edit: &RecommendationEdit) -> String {
        match edit {
            RecommendationEdit::Text(text) => text.to_string(),
            RecommendationEdit::To(to) => self.named(to),
            RecommendationEdit::Scenarios(ids) => self.rows(TableName::Scenarios, ids),
            RecommendationEdit::Measures(ids) => self.rows(TableName::Measures, ids),
        }
    }

    fn decision(&self, edit: &DecisionEdit) -> String {
        match edit {
            DecisionEdit::Text(text) => text.to_string(),
            DecisionEdit::Scenarios(ids) => self.rows(TableName::Scenarios, ids),
            DecisionEdit::Outcome(outcome) => self.texts.t(outcome.word()),
            DecisionEdit::Role(role) => self.named(role),
            DecisionEdit::Name(text) | DecisionEdit::CaseReference(text) => text.to_string(),
            DecisionEdit::Date(date) | DecisionEdit::ValidUntil(date) => self.date(*date),
        }
    }

    fn parked(&self, edit: &ParkedEdit) -> String {
        match edit {
            ParkedEdit::Text(text) => text.to_string(),
            ParkedEdit::Done(yes) => self.texts.t(yes_no(*yes)),
        }
    }

    /// Events and measures by number, the others by name.
    fn rows(&self, table: TableName, ids: &[Id]) -> String {
        let Session { assets, threats, vulnerabilities, .. } = self.session;
        listed(ids.iter().map(|id| {
            let name = match table {
                TableName::Assets => assets.get(id).map(|row| row.row_text(self.texts)),
                TableName::Threats => threats.get(id).map(|row| row.row_text(self.texts)),
                TableName::Vulnerabilities => {
                    vulnerabilities.get(id).map(|row| row.row_text(self.texts))
                }
                _ => Some(place_name(self.texts, self.session, &Place::row(table, *id, ""))),
            };
            name.unwrap_or_else(|| id.to_string())
        }))
    }

    fn attributes(&self, keys: &[Key]) -> String {
        listed(keys.iter().map(|key| {
            let known = self.session.attributes.iter().find(|it| it.id == *key);
            known.map_or_else(|| key.to_string(), |it| self.named(it))
        }))
    }

    fn named(&self, named: &Named) -> String {
        self.texts.name(&named.names)
    }

    fn word<T: super::Worded>(&self, word: Option<T>) -> String {
        word.map(|it| self.texts.t(it.word())).unwrap_or_default()
    }

    fn date(&self, date: Option<NaiveDate>) -> String {
        date.map(|date| short_date(self.texts.lang(), date)).unwrap_or_default()
    }
}

fn listed(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

fn shown<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}
