//! A table in a text file: rows of cells, whatever stands between them.

use csv::{ByteRecord, ReaderBuilder};

/// What may stand between cells, the likeliest in Norway and Sweden first.
pub(super) const DELIMITERS: &[u8] = b";,\t";
/// Excel's own line about what stands between cells.
const HINT: &str = "sep=";
/// A row that no file has: put at the end, it is read as itself unless a quotation mark is left open.
const END: &str = "\u{10ffff}rosbenk\u{10ffff}";

/// A table as it stands in a file.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) delimiter: char,
    pub(crate) header: Vec<String>,
    /// Line and cells of every row that has any.
    pub(crate) rows: Vec<(usize, Vec<String>)>,
    /// The line of a row in which a quotation mark is never closed.
    pub(crate) open: Option<usize>,
}

/// The rows of a text. Of the delimiters, the one counts whose header is worth most by `worth`, then the one
/// that gives most columns.
pub(crate) fn grid(text: &str, worth: impl Fn(&[String]) -> usize) -> Option<Grid> {
    // Old Macs end lines with CR alone; the reader counts LF.
    let unix;
    let text = if text.contains('\n') {
        text
    } else {
        unix = text.replace('\r', "\n");
        &unix
    };
    let (hint, skipped, text) = hinted(text);
    let delimiter = hint.or_else(|| {
        let header = |delimiter: u8| rows(text, delimiter).next().map(|(_, cells)| cells);
        let worth = |delimiter: &u8| {
            let header = header(*delimiter).unwrap_or_default();
            (worth(&header), header.len())
        };
        // The first of equals counts.
        DELIMITERS.iter().copied().rev().max_by_key(worth)
    })?;
    let ended = format!("{text}\n{END}\n");
    let mut read = rows(&ended, delimiter).map(|(line, cells)| (line + skipped, cells));
    let (_, header) = read.next().filter(|(_, cells)| cells.iter().all(|cell| cell != END))?;
    let mut rows: Vec<(usize, Vec<String>)> =
        read.filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty())).collect();
    let open = match rows.pop() {
        Some((_, last)) if last.first().is_some_and(|cell| cell == END) => None,
        Some((line, _)) => Some(line),
        // The header itself never ends.
        None => return None,
    };
    Some(Grid { delimiter: char::from(delimiter), header, rows, open })
}

/// A first line that says what stands between cells, the lines it takes, and what follows.
fn hinted(text: &str) -> (Option<u8>, usize, &str) {
    let first = text.split('\n').next().unwrap_or_default();
    let hint = first.trim_end_matches('\r').strip_prefix(HINT);
    match hint.map(str::as_bytes) {
        Some([delimiter]) => (Some(*delimiter), 1, text.get(first.len() + 1..).unwrap_or_default()),
        _ => (None, 0, text),
    }
}

fn rows(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, Vec<String>)> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let cell = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
    reader.into_byte_records().map_while(Result::ok).map(move |record: ByteRecord| {
        let line = record.position().map_or(0, csv::Position::line);
        (usize::try_from(line).unwrap_or(usize::MAX), record.iter().map(cell).collect())
    })
}
