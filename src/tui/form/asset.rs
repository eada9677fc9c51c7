//! An asset's fields: what the rules of zones, exposure, cloud and ownership ask for.

use super::build::Builder;
use super::{Choice, Field, FieldInput};
use crate::model::{Asset, AssetEdit, Id, Key, Op, SessionEdit, TableName};
use crate::tui::app::App;
use crate::tui::doc::Doc;

/// Roles a municipality names for an asset (sources S2 and S4).
const ROLES: &[&str] =
    &["system-owner", "information-owner", "system-administrator", "supplier-contact"];

/// Words for a classification level, 1 to 4.
const LEVELS: &[&str] =
    &["classification-1", "classification-2", "classification-3", "classification-4"];

pub(super) fn fields(app: &App, doc: &Doc, id: Id, asset: &Asset) -> Vec<Field> {
    let texts = &app.texts;
    let session = doc.session();
    let set = |edit| SessionEdit::Assets((id, Op::Set(edit)));
    let mut build = Builder::new(texts, TableName::Assets, "assets", Some(id));
    build.text("name", &asset.name);
    for role in ROLES {
        let name = asset.roles.iter().find(|holder| holder.role.id == *role);
        let label = app.library.roles().find(|it| it.entry.id == *role);
        build.push(
            &format!("roles:{role}"),
            label.map_or_else(String::new, |it| texts.name(&it.entry.names)),
            name.map_or_else(String::new, |holder| holder.name.to_string()),
            FieldInput::Typed("hint-text"),
        );
    }
    build.choice("category", asset.category, |it| set(AssetEdit::Category(it)));
    if session.uses_zones {
        build.open_choice("zone", asset.zone, |it| set(AssetEdit::Zone(it)));
    }
    build.choice("personal_data", asset.personal_data, |it| set(AssetEdit::PersonalData(it)));
    build.flag("internet", asset.internet, |it| set(AssetEdit::Internet(it)));
    build.flag("cloud", asset.cloud, |it| set(AssetEdit::Cloud(it)));
    build.choice("agreement", asset.agreement, |it| set(AssetEdit::Agreement(it)));
    for attribute in &session.attributes {
        let current = asset.classification.get(&attribute.id).copied();
        let levels = LEVELS.iter().zip(1_u8..).map(|(word, level)| (Some(level), texts.t(word)));
        let choices: Vec<Choice> = std::iter::once((None, texts.t("value-empty")))
            .chain(levels)
            .map(|(level, label)| Choice {
                label,
                edit: set(AssetEdit::Classification((attribute.id.clone(), level))),
                current: level == current,
            })
            .collect();
        let value = choices.iter().find(|choice| choice.current && current.is_some());
        let value = value.map(|choice| choice.label.clone()).unwrap_or_default();
        let field = format!("classification:{}", Key::as_str(&attribute.id));
        build.push(&field, texts.name(&attribute.names), value, FieldInput::Choice(choices));
    }
    build.text("shared_service", &asset.shared_service);
    build.text("note", &asset.note);
    build.fields
}
