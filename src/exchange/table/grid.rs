//! A table in a text file: rows of cells, whatever stands between them.

use csv::{ReaderBuilder, StringRecord};

/// What may stand between cells, the likeliest in Norway and Sweden first.
const DELIMITERS: &[u8] = b";,\t";
/// Excel's own line about what stands between cells.
const HINT: &str = "sep=";
/// A row that no file has: put at the end, it is read as itself unless a quotation mark is left open.
const END: &str = "\u{10ffff}rosbenk\u{10ffff}";

/// Most rows, and most cells with something in them: each takes more room than the letter it may hold.
const ROWS: usize = 100_000;
pub(crate) const FILLED: usize = 500_000;
/// Most cells in all.
const CELLS: usize = 2_000_000;
/// Columns of a spreadsheet.
pub(crate) const COLUMNS: usize = 16_384;

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoGrid {
    /// It has no row of headings.
    NoHeader,
    TooMuch,
}

/// A table as it stands in a file.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) delimiter: char,
    pub(crate) header: Vec<String>,
    /// Line and cells of every row that has any.
    pub(crate) rows: Vec<(usize, StringRecord)>,
    /// The line of a row in which a quotation mark is never closed.
    pub(crate) open: Option<usize>,
}

/// The rows of a text. Of the delimiters, the one counts whose header is worth most by `worth`, then the one
/// that gives most columns.
pub(crate) fn grid(text: &str, worth: impl Fn(&[String]) -> usize) -> Result<Grid, NoGrid> {
    // Old Macs end lines with CR alone.
    let unix;
    let text = if text.contains('\n') {
        text
    } else {
        unix = text.replace('\r', "\n");
        &unix
    };
    let (hint, skipped, text) = hinted(text);
    let candidates = hint.as_ref().map_or(DELIMITERS, std::slice::from_ref);
    if candidates.iter().any(|it| text.matches(char::from(*it)).nth(CELLS).is_some()) {
        return Err(NoGrid::TooMuch);
    }
    let header = |delimiter: u8| {
        let first = rows(text, delimiter).next();
        let first = first
            .map(|(_, row)| row.iter().take(COLUMNS + 1).map(str::to_owned).collect::<Vec<_>>());
        first.unwrap_or_default()
    };
    let by_worth = |delimiter: &u8| {
        let header = header(*delimiter);
        (worth(&header), header.len())
    };
    // The first of equals counts.
    let likeliest = candidates.iter().copied().rev().max_by_key(by_worth);
    let delimiter = likeliest.ok_or(NoGrid::NoHeader)?;
    let ended = format!("{text}\n{END}\n");
    let mut kept: Vec<(usize, StringRecord)> = Vec::new();
    let (mut filled, mut cells) = (0, 0);
    for (line, row) in rows(&ended, delimiter).skip(1) {
        let said = row.iter().filter(|cell| !cell.trim().is_empty()).count();
        (filled, cells) = (filled + said, cells + row.len());
        if kept.len() > ROWS || filled > FILLED || cells > CELLS {
            return Err(NoGrid::TooMuch);
        }
        if said > 0 {
            kept.push((line + skipped, row));
        }
    }
    // Without rows the header never ends, or there is none.
    let (line, last) = kept.last().ok_or(NoGrid::NoHeader)?;
    let mut open = Some(*line);
    if last.get(0) == Some(END) {
        kept.pop();
        open = None;
    }
    let header = header(delimiter);
    if header.len() > COLUMNS {
        return Err(NoGrid::TooMuch);
    }
    Ok(Grid { delimiter: char::from(delimiter), header, rows: kept, open })
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

/// Line and cells of every row.
fn rows(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, StringRecord)> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    // The reader gives a row the place where the one before it ended; lines between them may be empty.
    let (mut line, mut counted) = (1, 0);
    reader.into_records().map_while(Result::ok).map(move |row| {
        let at = row.position().map_or(0, csv::Position::byte);
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += text.get(counted..at + blank).unwrap_or_default().matches('\n').count();
        counted = at + blank;
        (line, row)
    })
}
