//! Builds form lines one after the other.

use chrono::NaiveDate;

use super::{Choice, Field, FieldInput};
use crate::model::{Id, Place, SessionEdit, TableName};
use crate::text::{Texts, Worded, field_name, kroner, short_date, yes_no};
use crate::tui::overlay::PickFor;

/// Collects the fields of one row (or of the session itself, with no id).
pub(super) struct Builder<'a> {
    pub texts: &'a Texts,
    table: TableName,
    /// The first half of field text ids.
    words: &'static str,
    id: Option<Id>,
    pub fields: Vec<Field>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        texts: &'a Texts,
        table: TableName,
        words: &'static str,
        id: Option<Id>,
    ) -> Self {
        Self { texts, table, words, id, fields: Vec::new() }
    }

    pub(super) fn push(&mut self, field: &str, label: String, value: String, input: FieldInput) {
        let place = Place { table: self.table, id: self.id, field: field.to_owned() };
        self.fields.push(Field { place, label, value, input });
    }

    fn named(&mut self, field: &str, value: String, input: FieldInput) {
        let label = field_name(self.texts, self.words, field);
        self.push(field, label, value, input);
    }

    pub(super) fn text(&mut self, field: &str, value: &str) {
        self.named(field, value.to_owned(), FieldInput::Typed("hint-text"));
    }

    pub(super) fn date(&mut self, field: &str, value: Option<NaiveDate>) {
        let value = value.map(|date| short_date(self.texts.lang(), date)).unwrap_or_default();
        self.named(field, value, FieldInput::Typed("hint-date"));
    }

    pub(super) fn kroner(&mut self, field: &str, value: Option<u64>) {
        let value =
            value.map(|sum| format!("{} kr", kroner(self.texts.lang(), sum))).unwrap_or_default();
        self.named(field, value, FieldInput::Typed("hint-kroner"));
    }

    pub(super) fn pick(&mut self, field: &str, value: String, purpose: PickFor) {
        self.named(field, value, FieldInput::Pick(purpose));
    }

    /// A choice among a type's words.
    pub(super) fn choice<T: Worded>(
        &mut self,
        field: &str,
        current: T,
        edit: impl Fn(T) -> SessionEdit,
    ) {
        let choices = T::WORDS.iter().map(|(value, id)| Choice {
            label: self.texts.t(id),
            edit: edit(*value),
            current: *value == current,
        });
        let choices = choices.collect();
        self.named(field, self.texts.t(current.word()), FieldInput::Choice(choices));
    }

    /// A choice that may also be left open.
    pub(super) fn open_choice<T: Worded>(
        &mut self,
        field: &str,
        current: Option<T>,
        edit: impl Fn(Option<T>) -> SessionEdit,
    ) {
        let none = std::iter::once((None, self.texts.t("value-empty")));
        let some = T::WORDS.iter().map(|(value, id)| (Some(*value), self.texts.t(id)));
        let choices = none
            .chain(some)
            .map(|(value, label)| Choice { label, edit: edit(value), current: value == current })
            .collect();
        let value = current.map(|value| self.texts.t(value.word())).unwrap_or_default();
        self.named(field, value, FieldInput::Choice(choices));
    }

    pub(super) fn flag(&mut self, field: &str, current: bool, edit: impl Fn(bool) -> SessionEdit) {
        let choices = [false, true].map(|value| Choice {
            label: self.texts.t(yes_no(value)),
            edit: edit(value),
            current: value == current,
        });
        let value = self.texts.t(yes_no(current));
        self.named(field, value, FieldInput::Choice(choices.to_vec()));
    }
}
