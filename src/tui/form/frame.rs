//! Step 1: the frame of the assessment.

use super::build::Builder;
use super::{Field, FieldInput};
use crate::model::{Dpia, DpiaEdit, Place, Review, SessionEdit, TableName};
use crate::text::short_date;
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::overlay::PickFor;

pub(in crate::tui) fn frame_fields(app: &App, doc: &Doc) -> Vec<Field> {
    let session = doc.session();
    let texts = &app.texts;
    let mut build = Builder::new(texts, TableName::Session, "session", None);
    build.text("title", &session.title);
    let municipality = [session.municipality.number.as_str(), session.municipality.name.as_str()];
    let municipality = municipality.join(" ");
    build.text("municipality", municipality.trim());
    build.text("aim", &session.aim);
    build.text("scope", &session.scope);
    build.text("delimitation", &session.delimitation);
    build.pick("scale", texts.name(&session.scale.names), PickFor::Scale);
    let types = session.relevant.iter().filter_map(|id| session.scale.consequence_type(id));
    let types: Vec<String> = types.map(|kind| texts.name(&kind.names)).collect();
    build.pick("relevant", types.join(", "), PickFor::Several(Place::session("relevant")));
    let attributes = session.attributes.iter().map(|it| texts.name(&it.names));
    let attributes = attributes.collect::<Vec<_>>().join(", ");
    build.pick("attributes", attributes, PickFor::Several(Place::session("attributes")));
    let norms: Vec<String> = session.norms.iter().map(|norm| texts.name(&norm.names)).collect();
    build.pick("norms", norms.join(", "), PickFor::Several(Place::session("norms")));
    build.choice("language", session.language, SessionEdit::Language);
    build.flag("uses_zones", session.uses_zones, SessionEdit::UsesZones);
    for (id, meeting) in &session.meetings {
        let date = meeting.date.map(|date| short_date(texts.lang(), date));
        let label = texts.t("frame-meeting");
        let present = texts.tv("frame-present", &[("n", meeting.present.len().into())]);
        let value = [date.unwrap_or_default(), meeting.place.to_string(), present];
        let value: Vec<String> = value.into_iter().filter(|part| !part.is_empty()).collect();
        build.push("meetings", label, value.join(" · "), FieldInput::Row(TableName::Meetings, *id));
    }
    for (id, person) in &session.participants {
        let input = FieldInput::Row(TableName::Participants, *id);
        let value = [person.name.as_str(), person.role.as_str()].join(" · ");
        let value = value.trim_matches([' ', '·']).to_owned();
        build.push("participants", texts.t("frame-participant"), value, input);
    }
    build.fields.extend(review_fields(app, doc));
    build.fields
}

/// What is settled about DPIA and the next review; asked again in the summary.
pub(in crate::tui) fn review_fields(app: &App, doc: &Doc) -> Vec<Field> {
    let session = doc.session();
    let Dpia { status, why, reference, privacy_officer_asked } = &session.dpia;
    let mut build = Builder::new(&app.texts, TableName::Session, "dpia", None);
    build.choice("status", *status, |it| SessionEdit::Dpia(DpiaEdit::Status(it)));
    build.text("why", why);
    build.text("reference", reference);
    build.date("privacy_officer_asked", *privacy_officer_asked);
    let mut fields = under("dpia", build.fields);
    let Review { date, triggers } = &session.next_review;
    let mut build = Builder::new(&app.texts, TableName::Session, "review", None);
    build.date("date", *date);
    build.text("triggers", triggers);
    fields.extend(under("review", build.fields));
    fields
}

/// Names fields of a record within the session: `dpia:status`.
fn under(record: &str, mut fields: Vec<Field>) -> Vec<Field> {
    for field in &mut fields {
        field.place.field = format!("{record}:{}", field.place.field);
    }
    fields
}
