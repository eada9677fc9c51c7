//! Our own tables: out and back without loss, by way of a spreadsheet too.

use rosbenk::catalog::{Catalog, ThreatEntry};
use rosbenk::exchange::{Form, NotSheet, NotTaken, Wishes, section, to_sheet};
use rosbenk::model::{Lang, Localised};

use super::{made, sums, taken, told, with};
use crate::common::library;

fn back(bytes: &[u8]) -> Catalog {
    let outcome = taken(&[("x.csv", bytes)]);
    assert_eq!((outcome.files[0].form, told(&outcome).len()), (Some(Form::Own), 0));
    made(&outcome).clone()
}

/// A spreadsheet's own way of saving a table: no mark, quotes where needed, no trailing cells kept.
pub(super) fn saved_again(bytes: &[u8]) -> Vec<u8> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in reader.records() {
        let row = row.unwrap();
        let full = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let used = full.last().map_or(0, |(at, _)| at + 1);
        writer.write_record(row.iter().take(used)).unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn every_builtin_catalogue_goes_out_and_comes_back() {
    for catalog in library().catalogs {
        let bytes = to_sheet(&catalog).unwrap();
        assert_eq!(back(&bytes), *catalog, "{:?}", catalog.id);
        assert_eq!(back(&saved_again(&bytes)), *catalog, "{:?}", catalog.id);
        assert_eq!(to_sheet(&back(&bytes)).unwrap(), bytes);
    }
}

#[test]
fn a_table_is_one_a_nordic_spreadsheet_opens() {
    let catalog = library().catalogs.into_iter().find(|it| it.id == "rosbenk-measures").unwrap();
    let text = String::from_utf8(to_sheet(&catalog).unwrap()).unwrap();
    let mut lines = text.split("\r\n");
    let header = lines.next().unwrap();
    assert!(header.starts_with("\u{feff}\"section\";\"id\";\"name.nb\";"), "{header}");
    assert!(header.ends_with(";\"format.Catalog\";\"version\";\"source\";\"licence\""), "{header}");
    assert!(lines.next().unwrap().starts_with("\"catalog\";\"rosbenk-measures\";"));
    // 2.10 would become 2.1, or the second of October.
    assert!(text.contains("\"\t2.10") && !text.contains("\"2.10"));
}

fn of(name: &str) -> Catalog {
    let library = library();
    let roles = library.catalogs.iter().find(|it| it.id == "rosbenk-roles").unwrap();
    let mut catalog = rosbenk::catalog::Catalog::clone(roles);
    catalog.threats.push(ThreatEntry {
        id: "t".into(),
        names: Localised::new(Lang::Nb, name),
        theme: "x".into(),
        ..ThreatEntry::default()
    });
    catalog
}

#[test]
fn no_cell_is_a_formula_a_date_or_hidden_and_all_come_back() {
    let table = [
        ("=1+1", "\t=1+1"),
        (" @SUM(A1)", "\t @SUM(A1)"),
        ("\t-1", "\t\\u{9}-1"),
        ("1.10", "\t1.10"),
        ("007", "\t007"),
        ("mai 21", "\tmai 21"),
        ("SANN", "\tSANN"),
        ("\\", "\t\\u{5c}"),
        ("\\u{41}", "\t\\u{5c}u{41}"),
        ("C:\\temp", "C:\\temp"),
        ("\u{1b}[2J", "\t\\u{1b}[2J"),
        ("a\u{202e}b", "a\\u{202e}b"),
        ("a\nb", "a\nb"),
        ("a\rb", "a\\u{d}b"),
        ("a;\"b\"", "a;\"\"b\"\""),
        (" rom ", " rom "),
        ("", "\\"),
    ];
    for (name, cell) in table {
        let catalog = of(name);
        let bytes = to_sheet(&catalog).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(&format!("\"t\";\"{cell}\";")), "{name:?}: {text}");
        let outcome = taken(&[("x.csv", &bytes)]);
        assert_eq!(made(&outcome), &catalog, "{name:?}");
    }
}

#[test]
fn rows_people_added_or_spoiled_are_told_by_line() {
    let catalog = library().catalogs.into_iter().find(|it| it.id == "rosbenk-threats").unwrap();
    let text = String::from_utf8(saved_again(&to_sheet(&catalog).unwrap())).unwrap();
    let known = text.lines().next().unwrap();
    // A person's own column, and one that stands empty while nothing is retired.
    let header = format!("{known};retired;Merknad");
    let text = text.replacen(known, &header, 1);
    let at = |title: &str| header.split(';').position(|it| it == title).unwrap();
    let row = |cells: &[(&str, &str)]| {
        let mut row = vec![""; header.split(';').count()];
        for (title, cell) in cells {
            row[at(title)] = cell;
        }
        format!("{}\r\n", row.join(";"))
    };
    let first = text.lines().count() + 1;
    let more = [
        row(&[
            ("section", "threats"),
            ("id", "ny"),
            ("name.nb", "Ny"),
            ("name.en", "New"),
            ("theme", "physical-damage"),
            ("Merknad", "hei"),
        ]),
        row(&[("section", "threats"), ("name.nb", "Uten id")]),
        row(&[("section", "hest"), ("id", "x")]),
        row(&[("section", "catalog"), ("id", "to")]),
        row(&[("section", "threats"), ("id", "z"), ("retired", "kanskje")]),
        row(&[("section", "threats"), ("id", "ny"), ("name.nb", "Annet")]),
        row(&[
            ("section", "themes"),
            ("id", "tema"),
            ("name.nb", "T"),
            ("name.en", "T"),
            ("theme", "x"),
        ]),
    ];
    let spoiled = format!("{text}{}", more.concat());
    let outcome = taken(&[("x.csv", spoiled.as_bytes())]);
    assert_eq!(
        told(&outcome),
        [
            (first + 1, "exchange-no-id"),
            (first + 2, "exchange-no-section"),
            (first + 3, "exchange-no-section"),
            (first + 4, "exchange-misread"),
            (first + 5, "exchange-other-content"),
            (first + 6, "exchange-no-place"),
        ]
    );
    let misread = &outcome.list[3].values;
    assert_eq!(misread[0], ("column", "threats.retired".to_owned()));
    let unused = outcome.files[0].mapped.iter().filter(|it| it.to.is_none());
    assert_eq!(unused.map(|it| it.title.as_str()).collect::<Vec<_>>(), ["Merknad"]);
    assert_eq!(
        sums(&outcome).0,
        catalog.themes.len() + catalog.actors.len() + catalog.threats.len() + 7
    );
    assert!(made(&outcome).threats.iter().any(|it| it.id == "ny"));
}

#[test]
fn what_would_not_come_back_is_not_given_out() {
    let mut catalog = of("a");
    catalog.threats.push(catalog.threats[0].clone());
    assert_eq!(to_sheet(&catalog), Err(NotSheet::WouldChange));
    let mut catalog = of("a");
    let many = (0..9_000).map(|at| {
        [(Lang::Nb, format!("{at}")), (Lang::En, format!("{at}"))]
            .iter()
            .map(|(l, t)| (*l, t.as_str()))
            .collect()
    });
    catalog.threats[0].events = many.collect();
    assert_eq!(to_sheet(&catalog), Err(NotSheet::TooLarge));
}

/// A table of ours, one cell changed or one column taken away.
fn edited(id: &str, edit: impl Fn(&mut Vec<Vec<String>>)) -> Vec<u8> {
    let catalog = library().catalogs.into_iter().find(|it| it.id == id).unwrap();
    let bytes = saved_again(&to_sheet(&catalog).unwrap());
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(b';').has_headers(false).flexible(true).from_reader(&*bytes);
    let rows = reader.into_records().map(|row| row.unwrap().iter().map(String::from).collect());
    let mut rows: Vec<Vec<String>> = rows.collect();
    edit(&mut rows);
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    for row in &rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn without_its_sections_a_table_of_ours_is_not_guessed_at() {
    for id in ["rosbenk-threats", "rosbenk-assets", "rosbenk-roles"] {
        let bytes = edited(id, |rows| rows.iter_mut().for_each(|row| drop(row.remove(0))));
        let wishes = Wishes { section: section("trussel"), ..Wishes::default() };
        for outcome in [taken(&[("x.csv", &bytes)]), with(&[("x.csv", &bytes)], &wishes)] {
            assert_eq!(outcome.files[0].failed, Some(NotTaken::Unknown("exchange-no-sections")));
            assert_eq!(sums(&outcome), (0, 0, 0, 0));
        }
    }
}

#[test]
fn what_is_wrong_in_what_is_said_of_the_whole_is_told_and_left_out() {
    let set = |title: &'static str, text: &'static str| {
        move |rows: &mut Vec<Vec<String>>| {
            let at = rows[0].iter().position(|it| it == title).unwrap_or_else(|| {
                rows[0].push(title.to_owned());
                rows[0].len() - 1
            });
            let width = rows[0].len();
            rows[1].resize(width, String::new());
            rows[1][at] = text.to_owned();
        }
    };
    let long = "9".repeat(200);
    let long: &'static str = Box::leak(long.into_boxed_str());
    for (title, text) in
        [("format.Catalog", "x"), ("name.da", "Principper"), ("version", long), ("roles", "x")]
    {
        let outcome = taken(&[("x.csv", &edited("rosbenk-principles", set(title, text)))]);
        assert_eq!(told(&outcome), [(2, "exchange-misread")], "{title}");
        let made = made(&outcome);
        assert_eq!((made.id.as_str(), made.principles.len()), ("rosbenk-principles", 21));
        assert_eq!(made.names.all().count(), 4, "{title}");
    }
}

#[test]
fn tables_of_ours_taken_in_together_keep_source_and_licence() {
    let table = |id: &str| edited(id, |_| ());
    let outcome =
        taken(&[("a.csv", &table("rosbenk-principles")), ("b.csv", &table("rosbenk-threats"))]);
    let all = library();
    let of = |id: &str| all.catalogs.iter().find(|it| it.id == id).unwrap();
    let (first, other, made) = (of("rosbenk-principles"), of("rosbenk-threats"), made(&outcome));
    assert_eq!(
        (&made.id, &made.version, &made.licence),
        (&first.id, &first.version, &first.licence)
    );
    assert_eq!(made.names, first.names);
    assert_eq!(made.source.as_str(), [first.source.as_str(), other.source.as_str()].join("; "));
}
