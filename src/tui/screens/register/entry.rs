//! One entry, whole: the workshop's own words and judgement first, then where the region has it, and
//! where every word comes from.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{local_class, regional};
use crate::model::{Key, Localised, Rating, Unit};
use crate::register::align::Aligned;
use crate::register::index::{Place, Row, Spot};
use crate::register::{Entry, Evidence, Judged};
use crate::text::{Arg, Worded as _, pad, short_date, width, wrap};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::pen::Pen;
use crate::tui::register::{RegisterDoc, entry_of};
use crate::tui::widgets::class_words;

/// How far the values stand in.
const LABEL: usize = 20;

pub(super) fn view(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (row, at): (u32, Cursor),
) {
    let lines = lines(app, doc, row);
    let height = usize::from(area.height);
    let first = at.0.min(lines.len().saturating_sub(height));
    for ((text, style), y) in lines.iter().skip(first).zip(area.y..area.bottom()) {
        pen.text(area.x + 1, y, area.width - 2, text, *style);
    }
    if first > 0 {
        pen.text(area.right() - 1, area.y, 1, pen.glyphs.up, pen.theme.dim);
    }
    if first + height < lines.len() {
        pen.text(area.right() - 1, area.bottom() - 1, 1, pen.glyphs.down, pen.theme.dim);
    }
    pen.focus(area.x, area.y);
}

/// All of it, wrapped to the screen.
pub(in crate::tui) fn lines(app: &App, doc: &RegisterDoc, at: u32) -> Vec<(String, Style)> {
    let Some((evidence, entry, row)) = entry_of(doc, at) else { return Vec::new() };
    let mut page = Page { app, wide: usize::from(app.size.0).saturating_sub(3), lines: Vec::new() };
    let title = format!("{}. {}", entry.no, &*entry.text);
    page.text(&title, app.theme.strong);
    page.text(&entry.description, app.theme.text);
    let whose = evidence.municipality.called();
    page.text(&format!("{whose} {} {}", app.glyphs.dot, &*evidence.title), app.theme.dim);
    local(&mut page, doc, evidence, entry, row);
    regionally(&mut page, doc, (evidence, entry), row);
    handling(&mut page, evidence, entry, row);
    provenance(&mut page, evidence, row);
    page.lines
}

struct Page<'a> {
    app: &'a App,
    wide: usize,
    lines: Vec<(String, Style)>,
}

impl Page<'_> {
    fn text(&mut self, text: &str, style: Style) {
        if !text.is_empty() {
            self.lines.extend(wrap(text, self.wide).into_iter().map(|line| (line, style)));
        }
    }

    fn heading(&mut self, id: &str) {
        self.lines.push((String::new(), self.app.theme.text));
        self.lines.push((self.app.t(id), self.app.theme.accent));
    }

    /// A label and what it says; nothing where it says nothing.
    fn field(&mut self, label: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        // A label there is no room for stands on lines of its own.
        let (above, beside) = if width(label) < LABEL { ("", label) } else { (label, "") };
        self.text(above, self.app.theme.text);
        let lines = wrap(value, self.wide.saturating_sub(LABEL));
        for (at, line) in lines.iter().enumerate() {
            let label = pad(if at == 0 { beside } else { "" }, LABEL - 1);
            self.lines.push((format!("{label} {line}"), self.app.theme.text));
        }
    }

    fn named(&mut self, id: &str, value: &str) {
        let label = self.app.t(id);
        self.field(&label, value);
    }
}

fn local(page: &mut Page<'_>, doc: &RegisterDoc, evidence: &Evidence, entry: &Entry, row: &Row) {
    page.heading("entry-local");
    let app = page.app;
    judged(page, evidence, &entry.current);
    let class = local_class(&doc.index, row);
    let class = class.map_or_else(
        || app.t("value-unrated"),
        |class| format!("{}: {}", class_words(app, class), app.t(class.verdict.word())),
    );
    page.named("entry-class", &class);
    let residual = row.residual_class.and_then(|at| evidence.scale.classes.get(usize::from(at)));
    page.named("entry-residual", &residual.map(|it| class_words(app, it)).unwrap_or_default());
    let knowledge = entry.current.knowledge.map(|it| app.t(it.word())).unwrap_or_default();
    let why = &*entry.current.knowledge_why;
    let knowledge = if why.is_empty() { knowledge } else { format!("{knowledge}: {why}") };
    page.named("entry-knowledge", &knowledge);
    if row.split {
        page.named("entry-votes", &app.t("entry-split"));
    }
    page.named("entry-rationale", &entry.current.rationale);
    page.named("entry-scale", &app.texts.name(&evidence.scale.names));
}

/// The levels, by name, on the scale they were given.
fn judged(page: &mut Page<'_>, evidence: &Evidence, judged: &Judged) {
    let (app, scale) = (page.app, &*evidence.scale);
    let likelihood = judged.likelihood.as_ref().and_then(|id| scale.likelihood_index(id));
    let likelihood = likelihood.and_then(|at| scale.likelihood.get(at));
    let said = likelihood.map(|it| app.texts.level(&it.label, &it.names));
    page.named("axis-likelihood", &said.unwrap_or_default());
    for (kind, rating) in &judged.consequence {
        let name = scale.consequence_type(kind).map(|it| app.texts.name(&it.names));
        let said = match rating {
            Rating::NotRelevant => app.t("value-not-relevant"),
            Rating::Level(level) => {
                let level = scale.level_index(level).and_then(|at| scale.levels.get(at));
                let named = level.map(|it| app.texts.level(&it.label, &it.names));
                let mut said = named.unwrap_or_default();
                if judged.governing.as_ref() == Some(kind) {
                    said += &app.t("entry-governs");
                }
                said
            }
        };
        page.field(&name.unwrap_or_else(|| kind.to_string()), &said);
    }
    let open = evidence.relevant.iter().filter(|kind| !judged.consequence.contains_key(*kind));
    for kind in open {
        let name = scale.consequence_type(kind).map(|it| app.texts.name(&it.names));
        page.field(&name.unwrap_or_else(|| kind.to_string()), &app.t("value-unrated"));
    }
}

/// What each of the workshop's levels is on the regional scale, and how surely.
fn levels(page: &mut Page<'_>, doc: &RegisterDoc, evidence: &Evidence, judged: &Judged, row: &Row) {
    let app = page.app;
    let source = doc.index.source(row).and_then(|it| it.alignment);
    let alignment = source.and_then(|at| doc.index.alignments.get(at as usize));
    let (Some(alignment), Some(region)) = (alignment, &doc.region) else { return };
    let (local, scale) = (&*evidence.scale, &region.scale);
    let likelihood = judged.likelihood.as_ref().and_then(|id| local.likelihood_index(id));
    if let Some(aligned) = likelihood.and_then(|at| alignment.likelihood.get(at)) {
        let level = |at: u8| {
            let level = scale.likelihood.get(usize::from(at))?;
            Some((&level.label, &level.names))
        };
        page.named("axis-likelihood", &stands(app, aligned, level, None));
    }
    let regional = |at: u8| {
        let level = scale.levels.get(usize::from(at))?;
        Some((&level.label, &level.names))
    };
    for (kind, rating) in &judged.consequence {
        let Rating::Level(level) = rating else { continue };
        let at = local.types.iter().position(|it| it.id == *kind);
        let kind = at.and_then(|at| local.types.get(at).zip(alignment.types.get(at)));
        let aligned = kind.zip(local.level_index(level));
        let aligned = aligned.and_then(|((kind, it), at)| Some((kind, it.levels.get(at)?)));
        if let Some((kind, aligned)) = aligned {
            let unit = kind.anchors.get(level).map(|it| it.unit);
            page.field(&app.texts.name(&kind.names), &stands(app, aligned, regional, unit));
        }
    }
}

/// `3 mulig (2–5): åpen ende, regnet til 1/2`.
fn stands<'a>(
    app: &App,
    aligned: &Aligned,
    level: impl Fn(u8) -> Option<(&'a Key, &'a Localised)>,
    unit: Option<Unit>,
) -> String {
    let fit = aligned.fit_words(&app.texts, unit);
    if !aligned.is_placed() {
        return fit;
    }
    let name = level(aligned.rank).map(|(label, names)| app.texts.level(label, names));
    let span = aligned.span(|at| level(at).map(|(label, _)| label.to_string()).unwrap_or_default());
    let parts: Vec<String> = [name, span].into_iter().flatten().collect();
    format!("{}: {fit}", parts.join(" "))
}

fn regionally(
    page: &mut Page<'_>,
    doc: &RegisterDoc,
    (evidence, entry): (&Evidence, &Entry),
    row: &Row,
) {
    let app = page.app;
    page.heading("entry-regional");
    levels(page, doc, evidence, &entry.current, row);
    let why = match row.place {
        Place::On(spot) => return placed(page, doc, spot),
        Place::Unrated => "place-unrated",
        Place::NoRegion => "register-needs-region",
        Place::NoLikelihood => "place-no-likelihood",
        Place::NoConsequence => "place-no-consequence",
    };
    page.text(&app.t(why), app.theme.text);
}

fn placed(page: &mut Page<'_>, doc: &RegisterDoc, spot: Spot) {
    let app = page.app;
    let words =
        |class| regional(doc, Some(class)).map(|it| class_words(app, it)).unwrap_or_default();
    let mut class = words(spot.class);
    if spot.worst != spot.class {
        class += &app.texts.tv("entry-worst", &[("class", Arg::from(words(spot.worst)))]);
    }
    page.named("entry-class", &class);
    page.named("entry-fit", &app.t(spot.fit.word()));
}

fn handling(page: &mut Page<'_>, evidence: &Evidence, entry: &Entry, row: &Row) {
    let app = page.app;
    page.heading("entry-handling");
    page.named("entry-standing", &app.t(row.standing.word()));
    page.named("entry-owner", &entry.risk_owner);
    let treatment = entry.treatment.map(|it| app.t(it.word())).unwrap_or_default();
    page.named("entry-treatment", &treatment);
    for (_, measure) in evidence.measures_for(row.scenario) {
        let due = measure.deadline.map(|it| short_date(app.texts.lang(), it)).unwrap_or_default();
        let status = app.t(measure.status.word());
        let facts = [status, measure.owner.to_string(), due];
        let facts: Vec<String> = facts.into_iter().filter(|it| !it.is_empty()).collect();
        let label = app.texts.tv("entry-measure", &[("no", Arg::from(measure.no as usize))]);
        page.field(&label, &format!("{} ({})", &*measure.text, facts.join(", ")));
    }
    for decision in evidence.decisions.values().filter(|it| it.scenarios.contains(&row.scenario)) {
        let date = decision.date.map(|it| short_date(app.texts.lang(), it)).unwrap_or_default();
        let role = app.texts.name(&decision.role.names);
        let facts = [app.t(decision.outcome.word()), role, date];
        let facts: Vec<String> = facts.into_iter().filter(|it| !it.is_empty()).collect();
        page.named("entry-decision", &format!("{} ({})", &*decision.text, facts.join(", ")));
    }
}

/// File, session, revision and scenario: what leads back to every word.
fn provenance(page: &mut Page<'_>, evidence: &Evidence, row: &Row) {
    let app = page.app;
    page.heading("entry-provenance");
    for version in &evidence.versions {
        for source in &version.sources {
            let hash: String = source.sha256.chars().take(16).collect();
            page.named("entry-file", &format!("{} (SHA-256 {hash}…)", &*source.name));
        }
        let head: String =
            version.head().map(|it| it.chars().take(16).collect()).unwrap_or_default();
        let at = version.at.map(|at| short_date(app.texts.lang(), at.utc().date_naive()));
        let saved = [head, version.by.to_string(), at.unwrap_or_default()];
        let saved: Vec<String> = saved.into_iter().filter(|it| !it.is_empty()).collect();
        page.named("entry-revision", &saved.join(", "));
        if version.provisional {
            page.named("entry-state", &app.t("source-provisional"));
        }
        if version.shared_from.is_some() {
            page.named("entry-state", &app.t("source-shared"));
        }
    }
    page.named("entry-session", &evidence.session.to_string());
    page.named("entry-scenario", &row.scenario.to_string());
}
