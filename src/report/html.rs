//! One self-contained HTML page: no script, no outside resource, no link; readable aloud and on paper.

use super::{Align, Block, Cell, Column, Document, Matrix, MatrixCell, Table};
use crate::model::Colour;
use crate::text::safe;

const STYLE: &str = include_str!("style.css");

/// Nothing may be fetched or run, whatever the text says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

pub fn to_html(document: &Document) -> String {
    let title = escape(&document.title);
    let mut out = vec![
        "<!DOCTYPE html>".to_owned(),
        format!("<html lang=\"{}\">", document.lang.code()),
        "<head>".to_owned(),
        "<meta charset=\"utf-8\">".to_owned(),
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned(),
        format!("<title>{title}</title>"),
        format!("<style>\n{STYLE}</style>"),
        "</head>".to_owned(),
        "<body>".to_owned(),
        "<main>".to_owned(),
        format!("<h1>{title}</h1>"),
        facts(&document.meta),
    ];
    out.extend(document.blocks.iter().map(block));
    out.push("</main>\n</body>\n</html>\n".to_owned());
    out.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("<h{level}>{}</h{level}>", escape(text)),
        Block::Paragraph(text) => paragraphs(text),
        Block::Facts(rows) => facts(rows),
        Block::Table(it) => table(it),
        Block::Matrix(it) => matrix(it),
        Block::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("<li>{}</li>", escape(item))).collect();
            format!("<ul>\n{}\n</ul>", items.join("\n"))
        }
    }
}

fn paragraphs(text: &str) -> String {
    let text = text.replace('\r', "");
    let parts = text.split("\n\n").filter(|part| !part.trim().is_empty());
    parts.map(|part| format!("<p>{}</p>", escape(part))).collect::<Vec<_>>().join("\n")
}

fn facts(rows: &[(String, String)]) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|(label, value)| format!("<dt>{}</dt><dd>{}</dd>", escape(label), escape(value)))
        .collect();
    format!("<dl>\n{}\n</dl>", rows.join("\n"))
}

fn table(table: &Table) -> String {
    let head = table
        .columns
        .iter()
        .map(|column| format!("<th scope=\"col\"{}>{}</th>", align(column), escape(&column.title)));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| {
            let align = table.columns.get(at).map_or("", align);
            match at {
                0 => format!("<th scope=\"row\"{align}>{}</th>", words(cell)),
                _ => format!("<td{align}>{}</td>", words(cell)),
            }
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    });
    let rows: Vec<String> = rows.collect();
    format!(
        "<div class=\"wide\"><table>\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table></div>",
        escape(&table.caption),
        head.collect::<String>(),
        rows.join("\n")
    )
}

fn align(column: &Column) -> &'static str {
    match column.align {
        Align::Left => "",
        Align::Right => " class=\"right\"",
    }
}

fn words(cell: &Cell) -> String {
    match cell.colour {
        None => escape(&cell.text),
        Some(colour) => {
            format!("<span class=\"class {}\">{}</span>", class(colour), escape(&cell.text))
        }
    }
}

fn matrix(matrix: &Matrix) -> String {
    let columns: Vec<String> = matrix
        .columns
        .iter()
        .map(|title| format!("<th scope=\"col\">{}</th>", escape(title)))
        .collect();
    let columns = columns.concat();
    let rows = matrix.rows.iter().map(|row| {
        let cells: String = row.cells.iter().map(cell).collect();
        format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", escape(&row.title))
    });
    let rows: Vec<String> = rows.collect();
    format!(
        "<div class=\"wide\"><table class=\"matrix\">\n<caption>{}</caption>\n<thead>\n<tr><th scope=\"col\" rowspan=\"2\">{}</th><th scope=\"colgroup\" colspan=\"{}\">{}</th></tr>\n<tr>{columns}</tr>\n</thead>\n<tbody>\n{}\n</tbody>\n</table></div>",
        escape(&matrix.caption),
        escape(&matrix.likelihood),
        matrix.columns.len(),
        escape(&matrix.consequence),
        rows.join("\n")
    )
}

fn cell(cell: &MatrixCell) -> String {
    let colour =
        cell.colour.map(|colour| format!(" class=\"{}\"", class(colour))).unwrap_or_default();
    let letter = escape(&cell.letter);
    match cell.count {
        0 => format!("<td{colour}>{letter}</td>"),
        count => format!(
            "<td{colour}><b>{letter}</b> <b class=\"count\">{count}</b><br><small>{}</small></td>",
            escape(&cell.which)
        ),
    }
}

fn class(colour: Colour) -> &'static str {
    match colour {
        Colour::Low => "low",
        Colour::Moderate => "moderate",
        Colour::High => "high",
        Colour::Critical => "critical",
    }
}

/// Text of somebody's own: hidden characters shown, markup taken as letters, line breaks kept.
fn escape(text: &str) -> String {
    let lines = text.trim().lines().map(|line| {
        let line = safe(line);
        let mut out = String::with_capacity(line.as_str().len());
        for c in line.as_str().chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                c => out.push(c),
            }
        }
        out
    });
    lines.collect::<Vec<_>>().join("<br>")
}
