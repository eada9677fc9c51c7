//! The chapters of a report, in the order they are read. Each looks at the session and adds its blocks.

mod assets;
mod decisions;
mod follow_up;
mod front;
mod matrix;
mod measures;
mod rating;
mod scale;
mod scenarios;
mod summary;

use super::{Block, Column, Document, Table};
use crate::model::Session;
use crate::text::{Now, Texts};

/// A chapter under way: what it may look at, and the blocks so far.
struct Report<'a> {
    session: &'a Session,
    texts: &'a Texts,
    now: Now,
    chapters: usize,
    blocks: Vec<Block>,
}

const CHAPTERS: &[fn(&mut Report<'_>)] = &[
    front::chapter,
    summary::chapter,
    assets::chapter,
    scenarios::chapter,
    measures::chapter,
    decisions::recommendations,
    decisions::decisions,
    follow_up::findings,
    follow_up::parking,
    follow_up::left_out,
    scale::chapter,
    follow_up::revisions,
];

/// The whole report of a session, in the language of `texts`.
pub fn document(session: &Session, texts: &Texts, now: Now) -> Document {
    let mut report = Report { session, texts, now, chapters: 0, blocks: Vec::new() };
    for chapter in CHAPTERS {
        chapter(&mut report);
    }
    let meta = front::meta(&report);
    // A page must be called something.
    let title = match session.title.trim() {
        "" => texts.t("report-untitled"),
        title => title.to_owned(),
    };
    Document { lang: texts.lang(), title, meta, blocks: report.blocks }
}

impl Report<'_> {
    /// A chapter of its own, numbered.
    fn chapter(&mut self, id: &str) {
        self.chapters += 1;
        self.blocks.push(Block::Heading(2, format!("{} {}", self.chapters, self.texts.t(id))));
    }

    fn paragraph(&mut self, text: String) {
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// A sentence where a chapter has nothing to show.
    fn none(&mut self, id: &str) {
        self.blocks.push(Block::Paragraph(self.texts.t(id)));
    }

    /// Labels with their values; what is empty is left out.
    fn facts(&mut self, facts: Vec<(String, String)>) {
        let facts: Vec<_> =
            facts.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// A table without the columns in which no row has anything; none at all without rows.
    fn table(&mut self, mut table: Table) {
        if table.rows.is_empty() {
            return;
        }
        let used: Vec<bool> = (0..table.columns.len())
            .map(|at| {
                let mut cells = table.rows.iter().filter_map(|row| row.get(at));
                at == 0 || cells.any(|cell| !cell.text.is_empty())
            })
            .collect();
        let keep = |at: usize| used.get(at).copied().unwrap_or(false);
        let columns = std::mem::take(&mut table.columns).into_iter().enumerate();
        table.columns = columns.filter(|(at, _)| keep(*at)).map(|(_, column)| column).collect();
        for row in &mut table.rows {
            let cells = std::mem::take(row).into_iter().enumerate();
            *row = cells.filter(|(at, _)| keep(*at)).map(|(_, cell)| cell).collect();
        }
        self.blocks.push(Block::Table(table));
    }

    /// A column headed by a field's name.
    fn field(&self, table: &str, field: &str) -> Column {
        Column { title: super::words::label(self.texts, table, field), ..Column::default() }
    }

    /// A column with a heading of its own.
    fn column(&self, id: &str) -> Column {
        Column { title: self.texts.t(id), ..Column::default() }
    }
}
