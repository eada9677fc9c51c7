//! Reports of hostile sessions stay reports: no formula, no script, no link, no cell too many.

use std::collections::BTreeSet;

use rosbenk::model::{Lang, Session};
use rosbenk::report::{document, to_csv, to_html, to_markdown};
use rosbenk::text::Texts;

use super::spoiled::spoiled;
use crate::example::{example, hostile};
use crate::workbench::clock;

/// What makes a spreadsheet calculate, and what may stand before it unseen.
const FORMULAS: &[&str] =
    &["=", "+", "-", "@", "\t=", "\r=", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}"];
const LEADS: &[&str] = &["", " ", "\n", "\r\n", "\t", "\u{a0}", "\u{3000}", " \n\t "];

fn texts() -> Texts {
    Texts::new(Lang::Nb, &[])
}

fn cells(session: &Session) -> Vec<Vec<String>> {
    let bytes = to_csv(session, &texts()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf".as_slice()).unwrap());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn no_cell_is_a_formula_and_numbers_stay_numbers() {
    for lead in LEADS {
        for formula in FORMULAS {
            let text = format!("{lead}{formula}1+1");
            let mut session = example();
            session.title = text.as_str().into();
            session.municipality.name = text.as_str().into();
            session.municipality.number = text.as_str().into();
            for row in session.scenarios.values_mut() {
                row.text = text.as_str().into();
                row.risk_owner = text.as_str().into();
                row.current.rationale = text.as_str().into();
            }
            for row in session.measures.values_mut() {
                row.text = text.as_str().into();
            }
            let rows = cells(&session);
            let formulas = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
            for cell in rows.iter().flatten() {
                assert!(!cell.trim_start_matches(' ').starts_with(formulas), "{text:?}: {cell:?}");
                assert!(!cell.contains(['\r', '\n', '\0']), "{cell:?}");
            }
            let guarded = rows.iter().flatten().filter(|cell| cell.starts_with('\t'));
            assert!(guarded.count() > 10, "{text:?}");
            let figures = rows[1].iter().filter(|cell| cell.parse::<u32>().is_ok());
            assert!(figures.count() >= 3, "{:?}", rows[1]);
        }
    }
}

#[test]
fn a_spreadsheet_gets_as_many_cells_in_every_row() {
    for session in [spoiled(&example(), 3), spoiled(&example(), 17), hostile()] {
        let rows = cells(&session);
        assert_eq!(rows.len(), session.scenarios.len() + 1);
        assert_eq!(rows.iter().map(Vec::len).collect::<BTreeSet<usize>>().len(), 1);
    }
}

const TAGS: &[&str] = &[
    "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4",
    "p", "dl", "dt", "dd", "ul", "li", "div", "table", "caption", "thead", "tbody", "tr", "th",
    "td", "span", "b", "br", "small",
];
const ATTRIBUTES: &[&str] = &[
    "html",
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "scope",
    "class",
    "rowspan",
    "colspan",
];

#[test]
fn a_page_has_only_the_marks_we_make_and_may_fetch_nothing() {
    for session in [spoiled(&example(), 0), spoiled(&example(), 9), hostile()] {
        let page = to_html(&document(&session, &texts(), clock()));
        assert!(page.contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        ));
        assert_eq!(page.matches("http-equiv").count(), 1);
        for tag in page.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').unwrap();
            let name = tag.trim_start_matches('/').split(' ').next().unwrap();
            assert!(TAGS.contains(&name), "<{tag}>");
            // Every other piece between quotes is an attribute's value.
            let between = tag[tag.find(name).unwrap() + name.len()..].split('"').step_by(2);
            for attribute in between.map(|it| it.trim().trim_end_matches('=')) {
                let known = attribute.is_empty() || ATTRIBUTES.contains(&attribute);
                assert!(known, "{attribute} in <{tag}>");
            }
        }
        let (style, _) = page.split_once("</style>").unwrap();
        assert!(!style.contains("url(") && !style.contains("@import"));
    }
}

#[test]
fn markdown_has_no_html_no_link_and_no_row_too_wide() {
    let mut linked = example();
    linked.aim = "http://ond.example www.ond.example kari@ond.example <https://ond.example>".into();
    linked.scope = "![bilde](x.png) [lenke](y) [^1] ~~bort~~ $$x$$ <!-- skjult -->".into();
    linked.delimitation =
        "# tittel\n\n> sitat\n\n    kode\n\n***\n\n1. en\n\n- to\n\n| a | b |".into();
    for session in [spoiled(&example(), 5), linked, hostile()] {
        let page = to_markdown(&document(&session, &texts(), clock()));
        for forbidden in ["<", "http://", "https://", " www.", "](", "![", "@ond", "<!--"] {
            let found = page.match_indices(forbidden).find(|(at, _)| !page[..*at].ends_with('\\'));
            assert_eq!(found, None, "{forbidden}");
        }
        // A table of so many columns has so many in every row.
        let columns = |line: &str| line.replace("\\|", "").matches('|').count();
        let lines: Vec<&str> = page.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair.iter().all(|it| it.starts_with("| "))) {
            assert_eq!(columns(pair[0]), columns(pair[1]), "{pair:?}");
        }
        let taken = |line: &&&str| line.starts_with('>') || line.starts_with("    ");
        assert_eq!(lines.iter().find(taken), None);
    }
}

/// The one place a file is named after data.
#[test]
fn a_file_named_after_a_title_has_a_plain_name() {
    let table = [
        ("ROS Vannverk – Ås", "ros-vannverk-as.ron"),
        ("../../etc/passwd", "etc-passwd.ron"),
        ("/", "ros.ron"),
        ("..", "ros.ron"),
        (".skjult", "skjult.ron"),
        ("-rf *", "rf.ron"),
        ("a\u{202e}b\u{1b}c", "a-b-c.ron"),
        ("漢字", "ros.ron"),
    ];
    for (title, name) in table {
        let mut bench = crate::workbench::bench(None, &crate::workbench::NB);
        bench.keys("n").paste(title).keys("<enter>");
        assert!(bench.screen().contains(&format!(" {name}")), "{title:?}: {}", bench.screen());
    }
}
