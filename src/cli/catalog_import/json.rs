//! An import for programs.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::say;
use crate::cli::catalog_check::sentence;
use crate::cli::harmless::harmless;
use crate::exchange::{At, Outcome, Taken, Told};
use crate::text::Texts;

#[derive(Serialize)]
struct Result<'a> {
    #[serde(rename = "in")]
    read: usize,
    out: usize,
    merged: usize,
    listed: usize,
    /// Files that could not be read or are of no known format.
    failed: usize,
    id: Option<&'a str>,
    licence: Option<&'a str>,
    written: Option<String>,
    entries: BTreeMap<&'a str, usize>,
    themes_made: usize,
    under_code: usize,
    not_carried: &'a BTreeMap<String, usize>,
    notes: Vec<String>,
    files: Vec<File<'a>>,
    list: Vec<Item<'a>>,
    remarks: Vec<Item<'a>>,
    problems: Vec<String>,
}

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "file")]
    path: &'a str,
    format: Option<&'a str>,
    encoding: Option<&'a str>,
    delimiter: Option<char>,
    records: usize,
    columns: Vec<Column<'a>>,
    not_taken: &'a [String],
    message: Option<String>,
}

#[derive(Serialize)]
struct Column<'a> {
    column: &'a str,
    to: Option<&'a str>,
}

#[derive(Serialize)]
struct Item<'a> {
    #[serde(rename = "file")]
    path: &'a str,
    record: Option<usize>,
    line: Option<usize>,
    records: usize,
    why: &'a str,
    message: String,
}

fn file<'a>(texts: &Texts, path: &'a str, file: &'a Taken) -> File<'a> {
    let column =
        |it: &'a crate::exchange::Mapped| Column { column: &it.title, to: it.to.as_deref() };
    File {
        path,
        format: file.form.map(crate::exchange::Form::name),
        encoding: file.encoding.map(crate::exchange::Encoding::name),
        delimiter: file.delimiter,
        records: file.records,
        columns: file.mapped.iter().map(column).collect(),
        not_taken: &file.others,
        message: file.failed.as_ref().map(|failed| say::reason(texts, path, failed)),
    }
}

fn items<'a>(texts: &Texts, paths: &'a [String], told: &'a [Told]) -> Vec<Item<'a>> {
    let item = |told: &'a Told| Item {
        path: paths.get(told.file).map(String::as_str).unwrap_or_default(),
        record: if let At::Record(record) = told.at { Some(record) } else { None },
        line: if let At::Line(line) = told.at { Some(line) } else { None },
        records: told.records,
        why: told.id.strip_prefix("exchange-").unwrap_or(told.id),
        message: say::why(texts, told),
    };
    told.iter().map(item).collect()
}

/// `unread` files could not be opened at all; `written` is where the catalogue is.
pub(super) fn text(
    texts: &Texts,
    paths: &[String],
    outcome: &Outcome,
    unread: usize,
    written: Option<&Path>,
) -> String {
    let catalog = outcome.made.as_ref().map(|(catalog, _)| catalog);
    let counts = catalog.map(say::counts).unwrap_or_default();
    let failed = outcome.files.iter().filter(|file| file.failed.is_some()).count();
    let result = Result {
        read: outcome.read,
        out: outcome.out,
        merged: outcome.merged,
        listed: outcome.listed,
        failed: failed + unread,
        id: catalog.map(|it| it.id.as_str()),
        licence: catalog.map(|it| it.licence.as_str()),
        written: written.map(|path| path.display().to_string()),
        entries: counts
            .into_iter()
            .map(|(id, n)| (id.strip_prefix("section-").unwrap_or(id), n))
            .collect(),
        themes_made: outcome.themes,
        under_code: outcome.under_code,
        not_carried: &outcome.languages,
        notes: say::notes(texts, outcome),
        files: paths.iter().zip(&outcome.files).map(|(path, it)| file(texts, path, it)).collect(),
        list: items(texts, paths, &outcome.list),
        remarks: items(texts, paths, &outcome.remarks),
        problems: outcome.problems.iter().map(|problem| sentence(texts, problem)).collect(),
    };
    // Strings and whole numbers only: it cannot fail.
    harmless(&serde_json::to_string_pretty(&result).unwrap_or_default())
}
