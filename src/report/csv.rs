//! The risk list for a Nordic spreadsheet: one row per scenario, `;` between cells, UTF-8 with BOM, CRLF.

use super::words::{asset_names, class_words, label, level_name, likelihood_words, threat_names};
use crate::model::{Id, Key, Scenario, Session, Stage, Status, evaluate};
use crate::text::{Arg, Texts, Worded as _, is_formula, safe, spreadsheet, yes_no};

/// What is in a cell: a number stays one, everything else is guarded.
enum Value {
    Number(u64),
    Text(String),
}

/// The rows, header first. Fails only where the csv crate does.
pub fn to_csv(session: &Session, texts: &Texts) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = Vec::new();
    let mut writer = spreadsheet(&mut bytes);
    let (titles, rows) = sheet(session, texts);
    writer.write_record(titles.iter().map(|title| guarded(title)))?;
    for row in rows {
        writer.write_record(row.iter().map(|value| match value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => guarded(text),
        }))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

fn sheet(session: &Session, texts: &Texts) -> (Vec<String>, Vec<Vec<Value>>) {
    let columns = columns(session, texts);
    let titles = columns.iter().map(|(title, _)| title.clone()).collect();
    let rows = session.scenarios_by_no().into_iter().map(|(id, scenario)| {
        let row = Row { session, texts, id, scenario };
        columns.iter().map(|(_, value)| value(&row)).collect()
    });
    (titles, rows.collect())
}

/// One scenario, and what is needed to speak of it.
struct Row<'a> {
    session: &'a Session,
    texts: &'a Texts,
    id: Id,
    scenario: &'a Scenario,
}

type Fill = Box<dyn Fn(&Row<'_>) -> Value>;

fn text(fill: impl Fn(&Row<'_>) -> String + 'static) -> Fill {
    Box::new(move |row| Value::Text(fill(row)))
}

/// Heading and content of every column, in order.
fn columns(session: &Session, texts: &Texts) -> Vec<(String, Fill)> {
    let field = |table: &str, name: &str| label(texts, table, name);
    let mut columns: Vec<(String, Fill)> = vec![
        (field("municipality", "number"), text(|it| it.session.municipality.number.to_string())),
        (field("municipality", "name"), text(|it| it.session.municipality.name.to_string())),
        (texts.t("report-session"), text(|it| it.session.title.to_string())),
        (texts.t("report-no"), Box::new(|it| Value::Number(it.scenario.no.into()))),
        (field("scenarios", "text"), text(|it| it.scenario.text.to_string())),
        (field("scenarios", "triage"), text(|it| it.texts.t(it.scenario.triage.word()))),
        (field("scenarios", "assets"), text(|it| asset_names(it.session, &it.scenario.assets))),
        (
            field("scenarios", "threats"),
            text(|it| threat_names(it.texts, it.session, &it.scenario.threats)),
        ),
        (texts.t("report-established"), text(|it| measures(it, true))),
    ];
    columns.extend(stage_columns(session, texts, Stage::Current, "current"));
    columns.extend([
        (
            field("assessment", "knowledge"),
            text(|it| match it.scenario.current.knowledge {
                Some(knowledge) => it.texts.t(knowledge.word()),
                None => String::new(),
            }),
        ),
        (field("assessment", "rationale"), text(|it| it.scenario.current.rationale.to_string())),
        (
            field("scenarios", "treatment"),
            text(|it| {
                it.scenario.treatment.map(|word| it.texts.t(word.word())).unwrap_or_default()
            }),
        ),
        (field("session", "measures"), text(|it| measures(it, false))),
    ]);
    columns.extend(stage_columns(session, texts, Stage::Residual, "residual"));
    columns.extend([
        (field("scenarios", "risk-owner"), text(|it| it.scenario.risk_owner.to_string())),
        (
            texts.t("report-shielded"),
            text(|it| match &it.scenario.shielding {
                Some(shielding) => shielding.legal_basis.to_string(),
                None => it.texts.t(yes_no(false)),
            }),
        ),
    ]);
    columns
}

/// Likelihood, each consequence type, the place in the matrix as figures, and the class.
fn stage_columns(
    session: &Session,
    texts: &Texts,
    stage: Stage,
    field: &str,
) -> Vec<(String, Fill)> {
    let stage_name = label(texts, "scenarios", field);
    let title = |what: String| {
        let args = [("stage", Arg::from(stage_name.as_str())), ("what", what.into())];
        texts.tv("report-csv-column", &args)
    };
    let mut columns: Vec<(String, Fill)> = vec![(
        title(crate::text::field_name(texts, "assessment", "likelihood")),
        text(move |it| {
            likelihood_words(it.texts, &it.session.scale, it.scenario.assessment(stage))
        }),
    )];
    let types = session.relevant.iter().filter_map(|id| session.scale.consequence_type(id));
    columns.extend(types.map(|kind| {
        let id: Key = kind.id.clone();
        let fill = text(move |it| {
            let rating = it.scenario.assessment(stage).consequence.get(&id);
            level_name(it.texts, &it.session.scale, rating)
        });
        (title(texts.name(&kind.names)), fill)
    }));
    columns.extend([
        (title(texts.t("report-csv-likelihood")), figure(stage, true)),
        (title(texts.t("report-csv-consequence")), figure(stage, false)),
        (
            title(texts.t("report-csv-class")),
            text(move |it| {
                let assessment = it.scenario.assessment(stage);
                let scale = &it.session.scale;
                let evaluation = evaluate(scale, &it.session.relevant, assessment);
                class_words(it.texts, scale, &evaluation)
            }),
        ),
    ]);
    columns
}

/// A level of the governing cell as the digit people say; nothing until there is a cell.
fn figure(stage: Stage, likelihood: bool) -> Fill {
    Box::new(move |it| {
        let scale = &it.session.scale;
        let evaluation = evaluate(scale, &it.session.relevant, it.scenario.assessment(stage));
        let digit = evaluation.cell.and_then(|cell| {
            if likelihood {
                scale.likelihood_digits().get(cell.likelihood).copied()
            } else {
                scale.level_digits().get(cell.consequence).copied()
            }
        });
        digit.map_or_else(|| Value::Text(String::new()), |digit| Value::Number(digit.into()))
    })
}

fn measures(row: &Row<'_>, established: bool) -> String {
    let measures = row.session.measures_for(row.id);
    let wanted =
        measures.iter().filter(|(_, it)| (it.status == Status::Established) == established);
    wanted.map(|(_, it)| it.text.as_str()).collect::<Vec<_>>().join("; ")
}

/// One line of safe text; a leading TAB keeps it text in every spreadsheet, also after saving there.
fn guarded(text: &str) -> String {
    let parts = text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
    let line = parts.map(|part| safe(part).to_string()).collect::<Vec<_>>().join(" ");
    if is_formula(&line) { format!("\t{line}") } else { line }
}
