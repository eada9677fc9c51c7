//! MONARC objects: one record a language, folded; risks become links.

use std::sync::Arc;

use rosbenk::catalog::{Library, RankedThreat, threat_row};
use rosbenk::model::{Category, Lang};

use super::{MONARC, made, sums, taken, told};
use crate::common::library;

#[test]
fn languages_fold_into_entries_and_risks_into_links() {
    let outcome = taken(&[("monarc.json", MONARC.as_bytes())]);
    assert_eq!((outcome.listed, told(&outcome).len(), outcome.problems.len()), (0, 0, 0));
    assert_eq!(outcome.read, outcome.out + outcome.merged);
    insta::assert_snapshot!(outcome.made.unwrap().1);
}

/// A record of an object; fields that are the same in every language stand in `facts`.
fn record(facts: &str, language: &str, label: &str) -> String {
    let language =
        if language.is_empty() { String::new() } else { format!(r#""language": "{language}","#) };
    format!(r#"{{{facts}, {language} "label": "{label}", "description": "About {label}\n twice"}}"#)
}

const THREAT: &str =
    r#""uuid": "t-1", "code": "T1", "theme": "Things", "c": true, "i": 0, "a": "1""#;
const ASSET: &str = r#""uuid": "a-1", "code": "A1", "type": "Primary", "version": 1"#;
const WEAKNESS: &str = r#""uuid": "v-1", "code": 7, "mode": 0, "status": 1"#;

fn all(records: &[String]) -> String {
    format!("[{}]", records.join(","))
}

#[test]
fn every_record_has_one_fate() {
    let (threat, asset) = (|l, n| record(THREAT, l, n), |l, n| record(ASSET, l, n));
    let risk = r#"{"uuid": "r-1", "asset": "a-1", "threat": "t-1", "vulnerability": "v-1"}"#;
    let records = [
        threat("FR", "Chose"),
        threat("EN", "Thing"),
        threat("nb", "Ting"),
        asset("SV", "Sak"),
        record(WEAKNESS, "", "Weak"),
        record(WEAKNESS, "DE", "Schwach"),
        risk.to_owned(),
        // The same again, and the same triple under another id: each counts once.
        threat("EN", "Thing"),
        risk.to_owned(),
        risk.replace("r-1", "r-2"),
        // What cannot be placed.
        threat("EN", "Another thing"),
        threat("NN", "Ting").replace("T1", "T2"),
        threat("", "No language"),
        threat("Klingon!", "x"),
        threat("EN", "x").replace("\"t-1\"", "\"\""),
        threat("EN", "x").replace("\"t-1\"", "[1]"),
        threat("EN", "").replace("t-1", "t-9"),
        threat("EN", &"x".repeat(501)).replace("t-1", "t-9"),
        risk.replace("a-1", "a-2"),
        risk.replace("\"t-1\"", "null"),
        risk.replace("v-1", "v-1 "),
        r#"{"uuid": "q", "label": "Referential", "values": [{"a": 1}]}"#.to_owned(),
        r#"{"uuid": "q", "uuid": "p", "code": "1", "label": "x"}"#.to_owned(),
        "5".to_owned(),
        "[]".to_owned(),
    ];
    let outcome = taken(&[("m.json", all(&records).as_bytes())]);
    assert_eq!(
        told(&outcome),
        [
            (11, "exchange-differs"),
            (12, "exchange-differs"),
            (13, "exchange-no-language"),
            (14, "exchange-no-language"),
            (15, "exchange-no-uuid"),
            (16, "exchange-no-uuid"),
            (17, "exchange-no-label"),
            (18, "exchange-long-name"),
            (19, "exchange-no-end"),
            (20, "exchange-no-end"),
            (22, "exchange-no-kind"),
            (23, "exchange-field-twice"),
            (24, "exchange-no-kind"),
            (25, "exchange-no-kind"),
        ]
    );
    assert_eq!(sums(&outcome), (25, 3, 8, 14));
    let catalog = made(&outcome);
    let [threat] = catalog.threats.as_slice() else { panic!("{catalog:?}") };
    assert_eq!((threat.names.get(Lang::Nb), threat.names.get(Lang::En)), ("Ting", "Thing"));
    assert_eq!(threat.texts.get(Lang::En), "About Thing twice");
    assert_eq!(threat.attributes, ["confidentiality", "availability"]);
    assert_eq!((threat.theme.as_str(), threat.references[0].as_str()), ("things", "MONARC T1"));
    let [asset] = catalog.asset_types.as_slice() else { panic!("{catalog:?}") };
    assert!(asset.primary && asset.category == Category::default());
    assert_eq!(asset.threats, [RankedThreat { id: "t-1".into(), weight: 1 }]);
    let [weakness] = catalog.vulnerabilities.as_slice() else { panic!("{catalog:?}") };
    assert_eq!((weakness.names.get(Lang::En), weakness.asset_types[0].as_str()), ("Weak", "a-1"));
    let left: Vec<(&str, usize)> =
        outcome.languages.iter().map(|(l, n)| (l.as_str(), *n)).collect();
    assert_eq!(left, [("DE", 1), ("FR", 1)]);
}

#[test]
fn an_object_in_foreign_languages_only_stands_under_its_code() {
    let outcome = taken(&[("m.json", record(ASSET, "DE", "Sache").as_bytes())]);
    assert_eq!((sums(&outcome), outcome.under_code), ((1, 1, 0, 0), 1));
    assert_eq!(made(&outcome).asset_types[0].names.get(Lang::En), "A1");
}

#[test]
fn an_object_may_be_spread_over_files() {
    let (en, nb) = (record(THREAT, "EN", "Thing"), record(THREAT, "NB", "Ting"));
    let apart = taken(&[("a.json", en.as_bytes()), ("b.json", format!("[{nb}]").as_bytes())]);
    let one = taken(&[("all.json", all(&[en, nb]).as_bytes())]);
    assert_eq!(sums(&apart), (2, 1, 1, 0));
    assert_eq!(made(&apart), made(&one));
}

#[test]
fn a_catalogue_of_monarc_names_its_source_and_licence() {
    let outcome = taken(&[("m.json", record(THREAT, "EN", "Thing").as_bytes())]);
    let catalog = made(&outcome);
    assert_eq!((catalog.id.as_str(), catalog.licence.as_str()), ("monarc", "CC0-1.0"));
    assert!(catalog.source.contains("monarc-objects") && outcome.licence_assumed);
}

#[test]
fn a_record_with_another_theme_is_no_copy() {
    let thing = record(THREAT, "EN", "Thing");
    let other = thing.replace("Things", "Matters");
    let outcome = taken(&[("m.json", all(&[thing, other]).as_bytes())]);
    assert_eq!((sums(&outcome), told(&outcome)), ((2, 1, 0, 1), vec![(2, "exchange-differs")]));
}

#[test]
fn two_codes_for_one_language_do_not_write_over_each_other() {
    let (one, other) = (record(THREAT, "NO", "Ting"), record(THREAT, "NB", "Sak"));
    let outcome = taken(&[("m.json", all(&[one, other]).as_bytes())]);
    assert_eq!(told(&outcome), [(2, "exchange-differs")]);
    assert_eq!(made(&outcome).threats[0].names.get(Lang::Nb), "Ting");
    let again = [record(THREAT, "NO", "Ting"), record(THREAT, "NB", "Ting")];
    assert_eq!(sums(&taken(&[("m.json", all(&again).as_bytes())])), (2, 1, 1, 0));
}

#[test]
fn beside_our_catalogues_no_theme_loses_its_name_in_a_language() {
    let made = Arc::new(made(&taken(&[("monarc.json", MONARC.as_bytes())])).clone());
    let ours = library();
    // As in the workbench: a person's own go first.
    let both =
        Library { catalogs: std::iter::once(&made).chain(&ours.catalogs).cloned().collect() };
    for threat in both.threats() {
        let (row, theme) = (threat_row(&both, &threat), &threat.entry.theme);
        let known = ours.themes().find(|it| it.entry.id == *theme);
        for (lang, name) in known.iter().flat_map(|it| it.entry.names.all()) {
            assert!(row.theme.names.has(lang), "{theme:?} {lang:?}");
            if threat.catalog.id != made.id {
                assert_eq!(row.theme.names.get(lang), name);
            }
        }
    }
    assert!(made.themes.iter().any(|it| ours.themes().any(|of| of.entry.id == it.id)));
}
