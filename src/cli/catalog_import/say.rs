//! An import told to a person.

use crate::catalog::Catalog;
use crate::cli::catalog::sections;
use crate::cli::catalog_check::sentence;
use crate::exchange::{At, Form, NotTaken, Outcome, Taken, Told};
use crate::store::{StoreError, store_error};
use crate::text::{Arg, Texts, excerpt};

/// Every file: what it was taken for and how its columns were understood, or why nothing was taken.
pub(super) fn files(texts: &Texts, paths: &[String], outcome: &Outcome) -> Vec<String> {
    let files = paths.iter().zip(&outcome.files);
    files.flat_map(|(path, file)| self::file(texts, path, file)).collect()
}

fn file(texts: &Texts, path: &str, file: &Taken) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(failed) = &file.failed {
        lines.push(reason(texts, path, failed));
        if let NotTaken::Unreadable(error) = failed {
            lines.extend(excerpt(error));
        }
    }
    if let Some(form) = file.form {
        lines.push(taken(texts, path, file, form));
    }
    let own = file.form == Some(Form::Own);
    for column in &file.mapped {
        let title = Arg::from(column.title.as_str());
        match &column.to {
            // Our own columns are what they are called.
            Some(_) if own => {}
            Some(to) => {
                let values = [("title", title), ("to", Arg::from(to.as_str()))];
                lines.push(format!("  {}", texts.tv("exchange-column", &values)));
            }
            None => {
                lines
                    .push(format!("  {}", texts.tv("exchange-column-unused", &[("title", title)])));
            }
        }
    }
    if !file.others.is_empty() {
        let others = Arg::from(file.others.join(", "));
        lines.push(format!("  {}", texts.tv("exchange-others", &[("others", others)])));
    }
    lines
}

/// One line of a file: its format, how it was written and how many records it has.
fn taken(texts: &Texts, path: &str, file: &Taken, form: Form) -> String {
    let form = match form {
        Form::Monarc => texts.t("exchange-form-monarc"),
        Form::Ciso => texts.t("exchange-form-ciso"),
        Form::Table => texts.t("exchange-form-table"),
        Form::Own => texts.t("exchange-form-own"),
    };
    let encoding = file.encoding.map_or("", |it| it.name());
    let between = file.delimiter.map(|it| match it {
        '\t' => "TAB".to_owned(),
        other => format!("«{other}»"),
    });
    let values = [
        ("path", Arg::from(path)),
        ("form", form.into()),
        ("encoding", encoding.into()),
        ("n", file.records.into()),
    ];
    let line = texts.tv("exchange-file", &values);
    match between {
        None => line,
        Some(between) => {
            format!("{line}, {}", texts.tv("exchange-delimiter", &[("between", between.into())]))
        }
    }
}

/// Why nothing was taken from a file, with its name and the place where it is known.
pub(super) fn reason(texts: &Texts, path: &str, failed: &NotTaken) -> String {
    match failed {
        NotTaken::Unreadable(error) => {
            store_error(texts, &StoreError::Read { path: path.into(), error: error.clone() })
        }
        NotTaken::Unknown(id) => format!("{path}: {}", texts.t(id)),
    }
}

/// What was listed, then what was left out of records that were taken.
pub(super) fn list(texts: &Texts, paths: &[String], outcome: &Outcome) -> Vec<String> {
    let said = |told: &Told| format!("{} {}", place(texts, paths, told), why(texts, told));
    let listed = outcome
        .list
        .iter()
        .map(|told| texts.tv("exchange-listed", &[("what", Arg::from(said(told)))]));
    let remarks = outcome.remarks.iter().map(said);
    let problems = outcome.problems.iter().map(|problem| sentence(texts, problem));
    listed.chain(remarks).chain(problems).collect()
}

/// `file:12:` for a line, the number of a record otherwise.
fn place(texts: &Texts, paths: &[String], told: &Told) -> String {
    let path = paths.get(told.file).map(String::as_str).unwrap_or_default();
    match told.at {
        At::File => format!("{path}:"),
        At::Line(line) => format!("{path}:{line}:"),
        At::Record(record) => {
            format!("{path}: {}:", texts.tv("exchange-record", &[("n", record.into())]))
        }
    }
}

pub(super) fn why(texts: &Texts, told: &Told) -> String {
    let values: Vec<(&str, Arg<'_>)> =
        told.values.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    let mut sentence = texts.tv(told.id, &values);
    if told.records > 1 {
        let more = texts.tv("exchange-records", &[("n", told.records.into())]);
        sentence = format!("{sentence} ({more})");
    }
    sentence
}

/// What is worth knowing of the whole.
pub(super) fn notes(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let mut notes = Vec::new();
    let Some((catalog, _)) = &outcome.made else { return notes };
    if !outcome.languages.is_empty() {
        let left = outcome.languages.iter().map(|(language, n)| format!("{language} {n}"));
        let left = Arg::from(left.collect::<Vec<_>>().join(", "));
        notes.push(texts.tv("exchange-languages", &[("left", left)]));
    }
    if outcome.under_code > 0 {
        notes.push(texts.tv("exchange-under-code", &[("n", outcome.under_code.into())]));
    }
    if outcome.themes > 0 {
        notes.push(texts.tv("exchange-themes", &[("n", outcome.themes.into())]));
    }
    if outcome.scales > 0 {
        notes.push(texts.t("exchange-no-rates"));
        notes.push(texts.t("exchange-no-verdicts"));
    }
    if outcome.measures > 0 {
        notes.push(texts.tv("exchange-no-costs", &[("n", outcome.measures.into())]));
    }
    if outcome.licence_assumed {
        let licence = Arg::from(catalog.licence.as_str());
        notes.push(texts.tv("exchange-licence-assumed", &[("licence", licence)]));
    } else if catalog.licence.is_empty() {
        notes.push(texts.t("exchange-no-licence"));
    }
    notes
}

/// The equation, and how many entries of each kind.
pub(super) fn sum(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    if outcome.read == 0 {
        return Vec::new();
    }
    let values = [
        ("read", Arg::from(outcome.read)),
        ("out", outcome.out.into()),
        ("merged", outcome.merged.into()),
        ("listed", outcome.listed.into()),
    ];
    let mut lines = vec![texts.tv("exchange-sum", &values)];
    let catalog = outcome.made.as_ref().map(|(catalog, _)| catalog);
    lines.extend(
        catalog.into_iter().flat_map(counts).map(|(id, n)| format!("{}: {n}", texts.t(id))),
    );
    lines
}

/// The sections that have entries, by the id of their name.
pub(super) fn counts(catalog: &Catalog) -> Vec<(&'static str, usize)> {
    sections(catalog).into_iter().map(|(id, entries)| (id, entries.len())).collect()
}
