//! How one scenario is rated: each answer in its own row, now and after measures.

use super::Report;
use crate::model::{Assessment, Colour, Evaluation, Scenario, Stage, evaluate};
use crate::report::words::{
    class_words, consequence_words, knowledge_words, label, likelihood_words,
};
use crate::report::{Cell, Table};
use crate::text::Arg;

/// The rating of a scenario; the residual column only where something is rated there.
pub(super) fn rating(report: &mut Report<'_>, scenario: &Scenario) {
    let stages: &[(Stage, &str)] = if scenario.residual.is_empty() {
        &[(Stage::Current, "current")]
    } else {
        &[(Stage::Current, "current"), (Stage::Residual, "residual")]
    };
    let texts = report.texts;
    let mut columns = vec![report.column("report-question")];
    columns.extend(stages.iter().map(|(_, field)| report.field("scenarios", field)));
    let assessments: Vec<&Assessment> =
        stages.iter().map(|(stage, _)| scenario.assessment(*stage)).collect();
    let rows = rows(report, &assessments);
    let caption = texts.tv("report-rating", &[("no", Arg::from(scenario.no))]);
    report.table(Table { caption, columns, rows });
}

fn rows(report: &Report<'_>, assessments: &[&Assessment]) -> Vec<Vec<Cell>> {
    let (session, texts) = (report.session, report.texts);
    let scale = &session.scale;
    let row = |title: String, words: &dyn Fn(&Assessment) -> String| {
        let cells = assessments.iter().map(|it| Cell::from(words(it)));
        std::iter::once(title.into()).chain(cells).collect::<Vec<Cell>>()
    };
    let types = session.relevant.iter().filter_map(|id| scale.consequence_type(id));
    let mut rows: Vec<Vec<Cell>> = types
        .map(|kind| {
            let title =
                texts.tv("report-consequence-for", &[("type", texts.name(&kind.names).into())]);
            row(title, &|it| consequence_words(texts, scale, kind, it.consequence.get(&kind.id)))
        })
        .collect();
    let likelihood = label(texts, "assessment", "likelihood");
    rows.push(row(likelihood, &|it| likelihood_words(texts, scale, it)));
    rows.push(class_row(report, assessments));
    let said = [
        row(label(texts, "assessment", "knowledge"), &|it| knowledge_words(texts, it)),
        row(label(texts, "assessment", "rationale"), &|it| it.rationale.to_string()),
    ];
    let has_words = |row: &Vec<Cell>| row.iter().skip(1).any(|cell| !cell.text.trim().is_empty());
    rows.extend(said.into_iter().filter(has_words));
    rows
}

/// The class, and which consequence type gave it where there were several to choose from.
fn class_row(report: &Report<'_>, assessments: &[&Assessment]) -> Vec<Cell> {
    let (session, texts) = (report.session, report.texts);
    let scale = &session.scale;
    let cell = |assessment: &&Assessment| {
        let evaluation = evaluate(scale, &session.relevant, assessment);
        let class = class_words(texts, scale, &evaluation);
        let governing = evaluation.governing.as_ref().filter(|_| session.relevant.len() > 1);
        let governing = governing.and_then(|id| scale.consequence_type(id));
        let text = governing.map_or_else(
            || class.clone(),
            |kind| {
                let args =
                    [("class", class.as_str().into()), ("type", texts.name(&kind.names).into())];
                texts.tv("report-class-by", &args)
            },
        );
        Cell { text, colour: colour(report, &evaluation) }
    };
    std::iter::once(texts.t("report-class").into()).chain(assessments.iter().map(cell)).collect()
}

fn colour(report: &Report<'_>, evaluation: &Evaluation) -> Option<Colour> {
    evaluation.risk_class(&report.session.scale).map(|class| class.colour)
}
