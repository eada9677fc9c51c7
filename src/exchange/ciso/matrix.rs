//! A risk matrix as a scale.
//!
//! What the source does not say is not made up: levels have no rate (words only), and since no verdict is given,
//! no class is acceptable until someone decides that it is.

use super::library::{Level, Matrix, said};
use super::speech::Speech;
use super::tail;
use crate::exchange::text::{key, line};
use crate::model::{
    Basis, Body, Colour, ConsequenceLevel, ConsequenceType, Grid, Key, Lang, LikelihoodLevel,
    Localised, Rate, RiskClass, Row as GridRow, Scale, Verdict,
};

/// Fewest and most levels of an axis.
const SIZES: std::ops::RangeInclusive<usize> = 2..=7;

/// Colours from the mildest class to the worst.
const COLOURS: &[Colour] = &[Colour::Low, Colour::Moderate, Colour::High, Colour::Critical];

/// What their one axis of consequence is called here.
const CONSEQUENCE: [(Lang, &str); 4] = [
    (Lang::Nb, "Konsekvens"),
    (Lang::Nn, "Konsekvens"),
    (Lang::Sv, "Konsekvens"),
    (Lang::En, "Consequence"),
];

/// A text id, and the value it tells of.
type Why = (&'static str, String);

/// The scale of a matrix, or why it is none.
pub(super) fn scale(
    matrix: &Matrix,
    about: &Body,
    version: Option<&Key>,
    speech: &mut Speech,
) -> Result<Scale, Why> {
    let (rows, columns) = (matrix.probability.0.len(), matrix.impact.0.len());
    let classes = matrix.risk.0.len();
    if !SIZES.contains(&rows) || !SIZES.contains(&columns) || !(1..=9).contains(&classes) {
        return Err(("exchange-matrix-size", format!("{rows} × {columns} ({classes})")));
    }
    let id = tail(said(matrix.urn.as_ref())).or_else(|| key(said(matrix.ref_id.as_ref())));
    let id = id.ok_or_else(|| ("exchange-no-urn", String::new()))?;
    let grid = grid(matrix, rows, columns, classes)?;
    let levels: Vec<(Key, Key, Localised, Localised)> = axis(&matrix.impact.0, "c", speech);
    let texts = levels.iter().map(|(id, _, _, texts)| (id.clone(), texts.clone()));
    let texts = texts.filter(|(_, texts)| !texts.is_empty()).collect();
    let translations = matrix.translations.as_ref();
    let mut names = speech.texts(said(matrix.name.as_ref()), translations, |it| it.name.as_ref());
    if names.is_empty() {
        names = Localised::new(Lang::En, &id);
    }
    Ok(Scale {
        version: version.cloned().unwrap_or_else(|| Key::new("1")),
        purpose: speech.described(said(matrix.description.as_ref()), translations),
        source: about.clone(),
        basis: Basis::Words,
        likelihood: axis(&matrix.probability.0, "l", speech)
            .into_iter()
            .map(|(id, label, names, texts)| LikelihoodLevel {
                id,
                label,
                names,
                texts,
                rate: Rate::Unstated,
            })
            .collect(),
        levels: levels
            .into_iter()
            .map(|(id, label, names, _)| ConsequenceLevel { id, label, names })
            .collect(),
        types: vec![ConsequenceType {
            id: Key::new("consequence"),
            names: CONSEQUENCE.into_iter().collect(),
            texts,
            ..ConsequenceType::default()
        }],
        grids: vec![grid],
        grid_source: names.all().map(|(lang, _)| (lang, said(matrix.urn.as_ref()))).collect(),
        classes: axis(&matrix.risk.0, "r", speech)
            .into_iter()
            .enumerate()
            .map(|(at, (id, letter, names, texts))| RiskClass {
                id,
                letter,
                names,
                texts,
                colour: colour(at, classes),
                verdict: Verdict::NotAcceptable,
                ..RiskClass::default()
            })
            .collect(),
        id,
        names,
    })
}

/// Id, label, name and description of every level; a nameless one is called by its label.
fn axis(
    levels: &[Level],
    letter: &str,
    speech: &mut Speech,
) -> Vec<(Key, Key, Localised, Localised)> {
    let levels = levels.iter().enumerate().map(|(at, level)| {
        let id = Key::from(format!("{letter}{}", at + 1));
        let label = key(said(level.abbreviation.as_ref()))
            .unwrap_or_else(|| Key::from((at + 1).to_string()));
        let translations = level.translations.as_ref();
        let mut names =
            speech.texts(said(level.name.as_ref()), translations, |it| it.name.as_ref());
        if names.is_empty() {
            names = Localised::new(Lang::En, &label);
        }
        (id, label, names, speech.described(said(level.description.as_ref()), translations))
    });
    levels.collect()
}

fn grid(matrix: &Matrix, rows: usize, columns: usize, classes: usize) -> Result<Grid, Why> {
    if matrix.grid.len() != rows {
        return Err(("exchange-matrix-rows", format!("{} ≠ {rows}", matrix.grid.len())));
    }
    let row = |(at, row): (usize, &super::library::Row)| {
        if row.0.len() != columns {
            return Err((
                "exchange-matrix-columns",
                format!("{}: {} ≠ {columns}", at + 1, row.0.len()),
            ));
        }
        let class = |words: &crate::wire::Words| {
            let place: Option<usize> = words.0.trim().parse().ok().filter(|place| *place < classes);
            let place = place.ok_or_else(|| ("exchange-matrix-class", line(&words.0)))?;
            Ok(Key::from(format!("r{}", place + 1)))
        };
        let classes: Result<Vec<Key>, Why> = row.0.iter().map(class).collect();
        Ok((Key::from(format!("l{}", at + 1)), GridRow(classes?)))
    };
    let rows: Result<Vec<(Key, GridRow)>, Why> = matrix.grid.iter().enumerate().map(row).collect();
    Ok(Grid { types: Vec::new(), rows: rows?.into_iter().collect() })
}

/// The colour of a class by its place among all.
fn colour(at: usize, classes: usize) -> Colour {
    let last = classes.saturating_sub(1).max(1);
    let place = (at * (COLOURS.len() - 1) * 2 + last) / (2 * last);
    COLOURS.get(place).copied().unwrap_or_default()
}
