//! Markdown (`CommonMark` with tables). What a person wrote never becomes markup, HTML or a link.

use super::{Align, Block, Cell, Column, Document, Matrix, Table};
use crate::text::safe;

pub fn to_markdown(document: &Document) -> String {
    let mut out = Vec::new();
    out.push(format!("# {}", escape(&document.title)));
    out.push(facts(&document.meta));
    out.extend(document.blocks.iter().map(block));
    let mut text = out.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => {
            format!("{} {}", "#".repeat(usize::from(*level)), escape(text))
        }
        Block::Paragraph(text) => paragraphs(text),
        Block::Facts(rows) => facts(rows),
        Block::Table(it) => table(it),
        Block::Matrix(it) => matrix(it),
        Block::List(items) => {
            let items: Vec<String> = items.iter().map(|item| format!("- {}", line(item))).collect();
            items.join("\n")
        }
    }
}

fn facts(rows: &[(String, String)]) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|(label, value)| format!("- **{}:** {}", escape(label), escape(value)))
        .collect();
    rows.join("\n")
}

fn table(table: &Table) -> String {
    let header: Vec<String> = table.columns.iter().map(|column| escape(&column.title)).collect();
    let rule = |column: &Column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "--:".to_owned(),
    };
    let rules: Vec<String> = table.columns.iter().map(rule).collect();
    let body = table
        .rows
        .iter()
        .map(|row: &Vec<Cell>| row.iter().map(|cell| escape(&cell.text)).collect::<Vec<String>>());
    let mut rows = vec![row(&header), row(&rules)];
    rows.extend(body.map(|cells| row(&cells)));
    format!("**{}**\n\n{}", escape(&table.caption), rows.join("\n"))
}

fn matrix(matrix: &Matrix) -> String {
    let corner = format!("{} / {}", escape(&matrix.likelihood), escape(&matrix.consequence));
    let mut header = vec![corner];
    header.extend(matrix.columns.iter().map(|title| escape(title)));
    let rules = vec!["---".to_owned(); header.len()];
    let mut rows = vec![row(&header), row(&rules)];
    rows.extend(matrix.rows.iter().map(|it| {
        let cells = it.cells.iter().map(|cell| match cell.count {
            0 => escape(&cell.letter),
            count => format!("**{}** {count}: {}", escape(&cell.letter), escape(&cell.which)),
        });
        row(&std::iter::once(escape(&it.title)).chain(cells).collect::<Vec<String>>())
    }));
    format!("**{}**\n\n{}", escape(&matrix.caption), rows.join("\n"))
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// Blank lines of the text part paragraphs; single line breaks are kept as blanks.
fn paragraphs(text: &str) -> String {
    let text = text.replace('\r', "");
    let parts = text.split("\n\n").filter(|part| !part.trim().is_empty()).map(line);
    parts.collect::<Vec<_>>().join("\n\n")
}

/// Text that begins a line: nothing at its start looks like a list, a rule or a heading.
fn line(text: &str) -> String {
    let text = escape(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).unwrap_or(("", &text));
    match rest.chars().next() {
        Some('.' | ')') if digits > 0 => format!("{number}\\{rest}"),
        Some('-' | '+' | '=' | ':') if digits == 0 => format!("\\{rest}"),
        _ => text,
    }
}

/// Characters that mean something in some Markdown; entities where a backslash is not known everywhere.
fn escape(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len());
    for part in text.split(['\n', '\r']).filter(|part| !part.trim().is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in safe(part).as_str().chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '#' | '|' | '~' | '^' | '$'
                | '@' => {
                    out.push('\\');
                    out.push(c);
                }
                c => out.push(c),
            }
        }
    }
    // Bare addresses would be made into links.
    out.replace("://", "\\://").replace("www.", "www\\.")
}
