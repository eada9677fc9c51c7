//! The place of an error as it stands in the file, under the sentence that tells of it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::safe;
use crate::wire::{ReadError, Spot};

/// Between the steps that lead to a field.
const STEP: &str = " › ";

/// The line of the file with a mark under the place, and the fields that lead there; nothing where the
/// place is not known.
pub fn excerpt(error: &ReadError) -> Vec<String> {
    let (Some(line), Some(spot)) = (error.line, &error.spot) else { return Vec::new() };
    // Made safe before the mark is placed: a hidden character takes more cells when it is shown.
    let shown = |part: &str| safe(&part.replace('\t', " ")).as_str().to_owned();
    let Spot { path, before, marked, after } = spot.as_ref();
    let before = shown(before);
    let marked = if marked.trim().is_empty() { " ".to_owned() } else { shown(marked) };
    let source = format!("{before}{marked}{}", shown(after));
    let mark = AnnotationKind::Primary.span(before.len()..before.len() + marked.len());
    let path = path.iter().map(|step| shown(step)).collect::<Vec<_>>().join(STEP);
    let snippet = Snippet::source(source.as_str()).line_start(line).annotation(mark);
    let mut group = Group::with_level(Level::ERROR).element(snippet);
    if !path.is_empty() {
        group = group.element(Level::NOTE.no_name().message(path.as_str()));
    }
    Renderer::plain().render(&[group]).lines().map(|line| line.trim_end().to_owned()).collect()
}
