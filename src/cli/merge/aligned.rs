//! How each source lies to the regional scale, in 80 columns.

use super::summary::{WIDTH, right};
use crate::register::SHORT_FITS;
use crate::register::index::{Index, SourceRow};
use crate::register::views::matrix;
use crate::text::{Arg, Texts, cut, safe, width, wrap};

/// Cells of a column with a count in it.
const COUNT: usize = 7;

/// Nothing without a region.
pub(super) fn lines(texts: &Texts, index: &Index) -> Vec<String> {
    if index.region.is_none() {
        return Vec::new();
    }
    let matrix = matrix(index, |_| true);
    let args = [("n", Arg::from(matrix.placed)), ("all", matrix.all.into())];
    let mut lines = vec![String::new(), texts.tv("merge-placed", &args)];
    let rows = || index.rows.iter();
    let outside = rows().filter(|row| row.outside && !row.aside).count();
    let aside = rows().filter(|row| row.aside).count();
    if outside + aside > 0 {
        let args = [("outside", Arg::from(outside)), ("aside", aside.into())];
        lines.extend(wrap(&texts.tv("merge-left-out", &args), WIDTH));
    }
    lines.extend(wrap(&texts.t("merge-fits"), WIDTH));
    let heads: String = SHORT_FITS.iter().map(|id| right(&texts.t(id), COUNT)).collect();
    lines.push(format!("     {heads}"));
    for source in index.sources.iter().filter(|it| !it.rows.is_empty()) {
        lines.push(source_line(index, source));
    }
    lines
}

fn source_line(index: &Index, source: &SourceRow) -> String {
    let number = index.names.municipalities.get(source.municipality).map(|it| it.number.clone());
    let fits: String = source.fits.iter().map(|n| right(&n.to_string(), COUNT)).collect();
    let moves = moves(index, source);
    let start = format!("{:<4} {fits}  ", safe(&number.unwrap_or_default()).as_str());
    let told = if moves.is_empty() { String::new() } else { format!("  {moves}") };
    let cells = WIDTH.saturating_sub(width(&start) + width(&told));
    let title = safe(&source.title).to_string();
    format!("{start}{}{told}", cut(&title, cells))
}

/// `H→M 3`: how many the region has in another class than the workshop had.
fn moves(index: &Index, source: &SourceRow) -> String {
    let letter = |classes: &[crate::model::RiskClass], at: u8| {
        classes.get(usize::from(at)).map(|it| it.letter.to_string()).unwrap_or_default()
    };
    let (Some(scale), Some(region)) = (index.scale(source), &index.region) else {
        return String::new();
    };
    let pair = |(own, regional): &(u8, u8)| {
        format!("{}→{}", letter(&scale.classes, *own), letter(&region.scale.classes, *regional))
    };
    source.moves.iter().map(|(at, n)| format!("{} {n}", pair(at))).collect::<Vec<_>>().join(", ")
}
