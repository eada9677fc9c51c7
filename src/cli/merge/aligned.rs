//! How each source lies to the regional scale, in 80 columns.

use super::summary::{WIDTH, right};
use crate::register::SHORT_FITS;
use crate::register::index::{Fits, Index, SourceRow};
use crate::register::met::{Met, met};
use crate::register::region::Region;
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
    let args = [
        ("n", Arg::from(matrix.placed)),
        ("all", matrix.all.into()),
        ("unrated", matrix.unrated.into()),
    ];
    let mut lines = vec![String::new(), texts.tv("merge-placed", &args)];
    let waiting = index.region.as_ref().map_or(0, |region| waiting(index, region));
    if waiting > 0 {
        lines.extend(wrap(&texts.tv("merge-waiting", &[("n", Arg::from(waiting))]), WIDTH));
    }
    let rows = || index.rows.iter();
    let outside = rows().filter(|row| row.outside && !row.aside).count();
    let aside = rows().filter(|row| row.aside).count();
    if outside + aside > 0 {
        let args = [("outside", Arg::from(outside)), ("aside", aside.into())];
        lines.extend(wrap(&texts.tv("merge-left-out", &args), WIDTH));
    }
    let sources: Vec<(&SourceRow, Fits)> = index
        .sources
        .iter()
        .filter(|it| !it.rows.is_empty())
        .map(|it| (it, index.fits(it, |_| true)))
        .collect();
    let moved = sources.iter().any(|(_, fits)| !fits.moves.is_empty());
    let heading = if moved { "merge-fits" } else { "merge-fits-alone" };
    lines.extend(wrap(&texts.t(heading), WIDTH));
    let heads: String = SHORT_FITS.iter().map(|id| right(&texts.t(id), COUNT)).collect();
    lines.push(format!("     {heads}"));
    lines.extend(sources.iter().map(|(source, fits)| source_line(index, source, fits)));
    lines
}

/// Levels that entries were rated by and nobody has said the meaning of.
fn waiting(index: &Index, region: &Region) -> usize {
    let met = met(index, region);
    met.iter().flat_map(Met::asked).filter(|level| level.entries > 0).count()
}

fn source_line(index: &Index, source: &SourceRow, found: &Fits) -> String {
    let number = index.names.municipalities.get(source.municipality).map(|it| it.number.clone());
    let fits: String = found.counts.iter().map(|n| right(&n.to_string(), COUNT)).collect();
    let moves = index.moves(source, found).join(", ");
    let start = format!("{:<4} {fits}  ", safe(&number.unwrap_or_default()).as_str());
    let told = if moves.is_empty() { String::new() } else { format!("  {moves}") };
    let cells = WIDTH.saturating_sub(width(&start) + width(&told));
    let title = safe(&source.title).to_string();
    format!("{start}{}{told}", cut(&title, cells))
}
