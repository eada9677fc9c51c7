//! The catalogues that come with the program.

use std::collections::BTreeSet;

use rosbenk::catalog::{AssetType, BUILTIN, Entry, Index, asset_row, events_for, load, problems};
use rosbenk::model::{Effect, Intent, Lang, Localised, MeasureKind};
use rosbenk::text::fold_key;

use crate::common::{library, prepared};

#[test]
fn every_builtin_catalogue_loads() {
    let (library, failed) = load(BUILTIN.iter().map(|(name, text)| (*name, text.as_bytes())));
    assert_eq!(failed, []);
    assert_eq!(library.catalogs.len(), BUILTIN.len());
}

#[test]
fn builtin_catalogues_hold_together_in_every_language() {
    let library = library();
    for catalog in &library.catalogs {
        assert_eq!(problems(catalog, &library, &Lang::ALL), [], "{:?}", catalog.id);
    }
}

/// Longest text on screen: a name in a list, an event beside what is written down, a paragraph.
const NAME: usize = 60;
const EVENT: usize = 52;
const TEXT: usize = 300;

#[test]
fn no_text_is_too_long_for_its_place() {
    let library = library();
    let short = |what: &str, text: &Localised, limit: usize| {
        for (lang, text) in text.all() {
            let long = text.chars().count();
            assert!(long <= limit, "{what} {lang:?}: {long} characters: {text}");
            assert!(!text.contains("  ") && text.trim() == text, "{what} {lang:?}: blanks: {text}");
        }
    };
    for catalog in &library.catalogs {
        for (section, entries) in catalog.sections() {
            for entry in entries {
                let at = format!("{section}/{}", entry.id().as_str());
                // The titles of the principles are NSM's own.
                let limit = if section == "principles" { 70 } else { NAME };
                short(&at, entry.names(), limit);
                short(&at, entry.texts(), if section == "scales" { 500 } else { TEXT });
            }
        }
    }
    for threat in library.threats().map(|it| it.entry) {
        short(&threat.id, &threat.questions, TEXT);
        for event in threat.all_events() {
            short(&threat.id, event, EVENT);
            assert!(event.all().all(|(_, text)| !text.ends_with('.')), "{:?}", threat.id);
        }
    }
}

#[test]
fn the_content_is_as_large_as_promised() {
    let library = library();
    assert!((50..=70).contains(&library.threats().count()));
    assert!(library.asset_types().filter(|it| !it.entry.primary).count() >= 38);
    assert!(library.asset_types().filter(|it| it.entry.primary).count() >= 45);
    assert!(library.vulnerabilities().count() >= 40);
    assert!(library.measures().count() >= 80);
    assert_eq!(library.principles().count(), 21);
    assert_eq!(library.legal_bases().count(), 8);
    assert!(library.scales().count() >= 7);
}

#[test]
fn every_threat_is_asked_about_and_suggests_something() {
    let library = library();
    let mut events = BTreeSet::new();
    for threat in library.threats().map(|it| it.entry) {
        let id = &threat.id;
        assert!(threat.all_events().count() >= 3, "{id:?} suggests too little");
        assert!(Lang::ALL.iter().all(|lang| threat.questions.get(*lang).ends_with('?')), "{id:?}");
        assert!(!threat.references.is_empty(), "{id:?} refers to nothing");
        assert!(!threat.attributes.is_empty() && !threat.intents.is_empty(), "{id:?}");
        let intended = threat.intents.contains(&Intent::Intended);
        assert_eq!(intended, !threat.actors.is_empty(), "{id:?}: who intends it");
        let answers = library.measures().filter(|it| it.entry.answers.contains(id));
        assert!(answers.count() >= 3, "{id:?} has few measures");
        assert!(
            library.vulnerabilities().any(|it| it.entry.threats.contains(id)),
            "{id:?}: no weakness"
        );
        let ranked = |it: &Entry<'_, AssetType>| it.entry.threats.iter().any(|it| it.id == *id);
        assert!(library.asset_types().any(|it| ranked(&it)), "{id:?} bears on nothing");
        for (lang, text) in threat.all_events().flat_map(Localised::all) {
            assert!(events.insert((lang, fold_key(text))), "said twice: {text}");
        }
    }
}

/// Enough for a silent group, whatever it assesses, and nothing made for something else.
#[test]
fn every_type_of_asset_has_events_that_fit_it() {
    let library = library();
    let session = prepared(&library);
    for kind in library.asset_types().filter(|it| !it.entry.threats.is_empty()) {
        let asset = asset_row(&kind, Lang::Nb);
        let offered = events_for(&library, &session, Some(&asset), Lang::Nb);
        assert!(offered.len() >= 8, "{:?} is offered {}", kind.entry.id, offered.len());
        for event in offered {
            let threat = event.threat.entry;
            let foreign =
                threat.events_for.iter().filter(|it| !it.asset_types.contains(&kind.entry.id));
            let mut foreign = foreign.flat_map(|it| &it.events).map(|it| it.get(Lang::Nb));
            assert!(!foreign.any(|it| it == event.text), "{:?}: {}", kind.entry.id, event.text);
        }
    }
}

#[test]
fn every_principle_kind_and_effect_has_measures() {
    let library = library();
    for principle in library.principles() {
        let answered = library.measures().filter(|it| it.entry.nsm.contains(&principle.entry.id));
        assert!(answered.count() >= 2, "few measures for NSM {:?}", principle.entry.id);
    }
    let measures: Vec<_> = library.measures().map(|it| it.entry).collect();
    for kind in [MeasureKind::Physical, MeasureKind::Technical, MeasureKind::Organisational] {
        assert!(measures.iter().filter(|it| it.kind == kind).count() >= 12, "{kind:?}");
    }
    for effect in [Effect::Preventive, Effect::Detective, Effect::Corrective] {
        assert!(measures.iter().filter(|it| it.effect == effect).count() >= 15, "{effect:?}");
    }
    // ISO/IEC 27001:2022 Annex A: 5.1-5.37, 6.1-6.8, 7.1-7.14, 8.1-8.34.
    let annex = |id: &str| {
        let (chapter, control) = id.strip_prefix("A.")?.split_once('.')?;
        let last = match chapter {
            "5" => 37,
            "6" => 8,
            "7" => 14,
            "8" => 34,
            _ => return None,
        };
        Some((1..=last).contains(&control.parse::<u32>().ok()?))
    };
    for measure in measures {
        assert!(measure.iso.iter().all(|id| annex(id) == Some(true)), "{:?}", measure.id);
        assert!(!measure.iso.is_empty() || !measure.nsm.is_empty(), "{:?}", measure.id);
        assert!(!measure.answers.is_empty(), "{:?}", measure.id);
    }
}

/// Words a native of the field does not use.
const FOREIGN: &[(Lang, &[&str])] = &[
    (Lang::Nb, &["rådmann", "aktiva", "innvirkning", "mitiger", "hvilken som helst grunn"]),
    (
        Lang::Nn,
        &[
            "rådmann",
            "ikke ",
            "hva ",
            "hvor ",
            "noe ",
            "tjeneste",
            "sårbarhet ",
            "hendelse",
            "sannsynlighet",
            "fra ",
        ],
    ),
    (Lang::Sv, &["æ", "ø", "integritet ", "rådmann", "kommune ", "ikke "]),
    (Lang::En, &["rådmann", "kommune", "vendor"]),
];

#[test]
fn the_catalogues_speak_the_language_of_the_field() {
    let library = library();
    let mut texts: Vec<Localised> = Vec::new();
    for catalog in &library.catalogs {
        // Laws and documents keep their names.
        for (_, entries) in
            catalog.sections().iter().filter(|(it, _)| !["norms", "scales"].contains(it))
        {
            texts.extend(entries.iter().flat_map(|it| [it.names().clone(), it.texts().clone()]));
        }
        texts.extend(catalog.threats.iter().flat_map(|it| it.all_events().cloned()));
        texts.extend(catalog.threats.iter().map(|it| it.questions.clone()));
    }
    for (lang, words) in FOREIGN {
        for text in texts.iter().filter(|it| it.has(*lang)) {
            let said = format!("{} ", text.get(*lang).to_lowercase());
            let found = words.iter().find(|word| {
                said.match_indices(**word).any(|(at, _)| {
                    let before = said.get(..at).unwrap_or_default();
                    !before.ends_with(char::is_alphanumeric) || !word.ends_with(' ')
                })
            });
            assert_eq!(found, None, "{lang:?}: {said}");
        }
    }
}

#[test]
fn monarc_triples_are_all_counted() {
    let library = library();
    let of_monarc: BTreeSet<_> = library
        .threats()
        .filter(|it| !it.entry.same_as.is_empty())
        .map(|it| it.entry.id.clone())
        .collect();
    assert_eq!(of_monarc.len(), 30);
    let monarc: u32 = library
        .asset_types()
        .filter(|it| !it.entry.primary && !it.entry.same_as.is_empty())
        .flat_map(|it| it.entry.threats.iter())
        .filter(|threat| of_monarc.contains(&threat.id))
        .map(|threat| threat.weight)
        .sum();
    assert_eq!(monarc, 1938);
}

#[test]
fn a_bad_catalogue_is_told_with_its_place_and_the_rest_load() {
    let good = BUILTIN[3].1.as_bytes();
    let bad = b"(\n  format: Catalog(1),\n  id: \"x\",\n  versjon: \"1\",\n)";
    let (library, failed) = load([("bad.ron", bad.as_slice()), ("good.ron", good)]);
    assert_eq!(library.catalogs.len(), 1);
    let [(name, error)] = failed.as_slice() else { panic!("{failed:?}") };
    assert_eq!((name.as_str(), error.line, error.column), ("bad.ron", Some(4), Some(3)));
}

#[test]
fn suggestions_come_by_strength_and_never_repeat_what_is_there() {
    let library = library();
    let mut session = prepared(&library);
    let asset = session.assets.values().next().unwrap().clone();
    let before: Vec<String> = events_for(&library, &session, Some(&asset), Lang::Nb)
        .iter()
        .map(|event| event.text.to_owned())
        .collect();
    assert!(before.len() > 20);
    let mut ids = rosbenk::model::IdMaker::new(1);
    let scenario = rosbenk::model::Scenario {
        text: format!("  {}.", before[0].to_uppercase()).as_str().into(),
        ..Default::default()
    };
    session.scenarios.insert(ids.next(crate::common::noon()), scenario);
    let after: Vec<String> = events_for(&library, &session, Some(&asset), Lang::Nb)
        .iter()
        .map(|event| event.text.to_owned())
        .collect();
    assert_eq!(after, before[1..]);
}

#[test]
fn threats_out_of_scope_suggest_nothing() {
    let library = library();
    let mut session = prepared(&library);
    for threat in session.threats.values_mut() {
        threat.in_scope = false;
    }
    assert_eq!(events_for(&library, &session, None, Lang::Nb).len(), 0);
}

#[test]
fn search_finds_norwegian_letters_typed_without_them() {
    let texts = ["Løsepengevirus", "På innboksen", "Ærlighet", "Ålesund", "Ma\u{30a}l"];
    let table: &[(&str, usize)] = &[
        ("løse", 0),
        ("losepenge", 0),
        ("loesepenge", 0),
        ("lösepenge", 0),
        ("pa innb", 1),
        ("ærl", 2),
        ("aerl", 2),
        ("erlig", 2),
        ("aalesund", 3),
        ("mål", 4),
        ("mal", 4),
    ];
    for (query, wanted) in table {
        let hits = Index::new(texts.map(|text| (text, ""))).search(query);
        assert_eq!(hits.first().map(|hit| hit.index), Some(*wanted), "{query}");
    }
}

#[test]
fn words_found_whole_come_before_letters_found_scattered() {
    let index = Index::new([
        ("Feil bruk av kunstig intelligens", "Tjenesten svarer galt"),
        ("Pasientjournal (EPJ)", "Pleie og omsorg fører journal her"),
        ("Brann i serverrom", ""),
        ("Kart, plan og eiendom", ""),
    ]);
    let found = |query| index.search(query).iter().map(|hit| hit.index).collect::<Vec<_>>();
    assert_eq!(found("brann")[0], 2);
    assert_eq!(found("pleie")[0], 1, "by what it is described as");
    assert_eq!(found("journal pas")[0], 1, "words in any order");
}

#[test]
fn search_marks_the_letters_that_matched_in_the_original() {
    let index = Index::new([("En Ærlig sak", "")]);
    assert_eq!(index.search("aerl").len(), 1);
    assert_eq!(index.marks("aerl", 0), [3, 4, 5]);
}

proptest::proptest! {
    /// A query typed letter by letter finds what it finds when it is typed at once.
    #[test]
    fn letter_by_letter_or_at_once_finds_the_same(
        texts in proptest::collection::vec("[a-cæøåÆ ]{0,8}", 0..12),
        query in "[a-cæøåoe ]{1,5}",
    ) {
        let index = Index::new(texts.iter().zip(texts.iter().rev()));
        let mut typed = String::new();
        let mut hits = index.search("");
        for letter in query.chars() {
            typed.push(letter);
            hits = index.search_on(&typed, &hits);
            proptest::prop_assert_eq!(&hits, &index.search(&typed), "{:?}", typed);
        }
    }
}
