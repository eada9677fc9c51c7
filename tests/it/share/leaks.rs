//! The check looks for what went out in what is left, and takes nobody's common words for a secret.

use rosbenk::model::{Asset, Copied, Key, Lang, Localised, Session, snapshot};
use rosbenk::wire::{strings, to_ron};

use super::{COMMON, shared};
use crate::common::{id, noon};
use crate::example::example;

/// Path and word of each leak of a session after a change.
fn found(code: Option<&str>, change: impl FnOnce(&mut Session)) -> Vec<(String, String)> {
    let mut session = example();
    for row in session.scenarios.values_mut() {
        row.shielding = None;
    }
    change(&mut session);
    session.revisions = snapshot(&session, noon(), &"kari".into(), 9).unwrap();
    let copy = shared(&session, code);
    let text = to_ron(&copy.session).unwrap();
    let found = COMMON.clone().leaks(&text, &copy);
    found.into_iter().map(|it| (it.path.join("."), it.found)).collect()
}

fn scale_says(session: &mut Session, text: &str) {
    session.scale.classes[0].texts = Localised::new(Lang::Nb, text);
}

#[test]
fn a_scale_may_say_what_was_taken_out() {
    let table: &[(&str, &str, Option<&str>)] = &[
        // The name of a person, in whole and in part; an owner; a place.
        ("Avklares med Kari Nordmann", "Kari Nordmann", None),
        ("AVKLARES MED NORDMANN!", "Nordmann", None),
        ("Avklares med Ola (kommunalsjef)", "", None),
        ("Se sak 26/0042-3.", "26/0042-3", None),
        ("Vi vet: Loggen gjennomgås én gang i året", "loggen gjennomgås én gang i året", None),
        // Anybody's words, too few to be a sentence of one's own.
        ("Egen brann-ROS", "", None),
        ("Godtas i Fjelldal", "", None),
        ("Godtas i Fjelldal", "Fjelldal", Some("K7")),
        ("Godtas i 9901", "9901", Some("K7")),
        ("Godtas i IT-avdelingen, av systemeieren", "", None),
    ];
    for (text, wanted, code) in table {
        let found = found(*code, |session| scale_says(session, text));
        let words: Vec<&str> = found.iter().map(|(_, word)| word.as_str()).collect();
        let wanted: Vec<&str> = [*wanted].into_iter().filter(|it| !it.is_empty()).collect();
        assert!(wanted.iter().all(|it| words.contains(it)), "{text}: {words:?}");
        assert_eq!(words.is_empty(), wanted.is_empty(), "{text}: {words:?}");
        assert!(found.iter().all(|(path, _)| path == "scale.classes.1.texts.nb"), "{found:?}");
    }
}

#[test]
fn what_a_catalogue_says_is_no_secret() {
    let asset = |name: &str, catalog: &str| Asset {
        name: name.into(),
        kind: Some(Copied {
            catalog: Key::new(catalog),
            version: Key::new("1"),
            entry: Key::new("visma-profil"),
            names: Localised::new(Lang::Nb, "Visma Profil"),
        }),
        ..Asset::default()
    };
    let named = |name: &'static str, catalog: &'static str| {
        found(None, move |session| {
            session.assets.insert(id("0DG8M0000001"), asset(name, catalog));
        })
    };
    assert_eq!(named("Visma Profil", "felles"), []);
    assert_eq!(named("Visma Profil for helse", "felles"), []);
    // One's own catalogue goes, and its words with it.
    assert_eq!(named("Visma Profil", "own-4"), []);
    let told = found(None, |session| {
        session.assets.insert(id("0DG8M0000001"), asset("Helse", "own-4"));
        scale_says(session, "Når Visma er nede");
    });
    assert_eq!(told, [("scale.classes.1.texts.nb".to_owned(), "visma".to_owned())]);
}

#[test]
fn every_text_of_a_file_is_found_with_its_place() {
    let session = example();
    let text = to_ron(&session).unwrap();
    let found = strings(&text);
    let at = |path: &str| -> Vec<&str> {
        let of = found.iter().filter(|(it, _)| it.join(".") == path);
        of.map(|(_, text)| text.as_str()).collect()
    };
    assert_eq!(at("title"), [session.title.as_str()]);
    assert_eq!(at("norms.1.names.en"), ["GDPR article 32"]);
    let (row, scenario) = session.scenarios_by_no()[0];
    assert_eq!(at(&format!("scenarios.{row}.text")), [scenario.text.as_str()]);
    assert_eq!(
        at(&format!("scenarios.{row}.current.rationale")),
        [scenario.current.rationale.as_str()]
    );
    assert_eq!(at(&format!("scenarios.{row}.current.consequence.privacy")), ["c4"]);
    assert_eq!(at("scale.types.1.id"), [session.scale.types[0].id.as_str()]);
    assert!(at("scenarios").contains(&row.to_string().as_str()), "keys are texts too");
    let hard = crate::example::hostile();
    let text = to_ron(&hard).unwrap();
    assert!(strings(&text).iter().any(|(_, it)| *it == *hard.aim), "escapes are undone");
}
