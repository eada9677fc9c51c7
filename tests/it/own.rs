//! Catalogues in a session: off and on, hidden, in other words, and kept in one's own.

use std::path::PathBuf;

use rosbenk::catalog::{Library, asset_row, measures_for, vulnerabilities_for};
use rosbenk::model::{
    Agreement, Asset, Effect, Id, IdMaker, Key, Lang, PersonalData, Scenario, Session, Stamp,
    Title, Zone,
};
use rosbenk::store::Dirs;
use rosbenk::tui::{Outside, Script, Setup};

use crate::common::{disk, library, noon, prepared};
use crate::workbench::{Bench, EN, Look, NB, bench, setup, shipped};

const SV: Look = Look { lang: Lang::Sv, ..NB };

/// A bench whose user has a home.
fn at_home(session: &Session) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ros.ron");
    disk().create(&path, session, Stamp::new(noon().utc()), &Title::new("kari")).unwrap();
    in_home(folder)
}

fn in_home(folder: tempfile::TempDir) -> Bench {
    let dirs = dirs(&folder);
    let (library, errors) = disk().library(&dirs);
    assert!(errors.is_empty(), "{errors:?}");
    let outside = Outside { folder: folder.path().to_owned(), dirs, ..Outside::default() };
    let setup = Setup { library, ..setup(&NB) };
    Bench { script: Script::new(setup, outside, Some(PathBuf::from("ros.ron"))), folder }
}

fn dirs(folder: &tempfile::TempDir) -> Dirs {
    Dirs { data: Some(folder.path().join("data")), ..Dirs::default() }
}

fn own(folder: &tempfile::TempDir) -> String {
    std::fs::read_to_string(folder.path().join("data/catalogs/mine.ron")).unwrap()
}

#[test]
fn a_catalogue_that_is_off_offers_nothing_and_its_rows_stay() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4");
    assert!(bench.screen().contains("Forslag (45)"), "{}", bench.screen());
    bench.keys("gk<down><space>g4");
    assert!(bench.screen().contains("Forslag (0)"), "{}", bench.screen());
    // What was copied in is still known: the question to the group too.
    bench.keys("g3<down>");
    assert!(bench.screen().contains("Spør gruppen"), "{}", bench.screen());
    let off: Vec<String> = bench.on_disk().catalogs_off.iter().map(|id| id.to_string()).collect();
    assert_eq!(off, ["rosbenk-threats"]);
    let mut bench = bench.again();
    bench.keys("g4");
    assert!(bench.screen().contains("Forslag (0)"), "{}", bench.screen());
    bench.keys("gk<down><space>g4");
    assert!(bench.screen().contains("Forslag (45)"), "{}", bench.screen());
}

#[test]
fn a_hidden_entry_is_offered_no_more_until_it_is_shown_again() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("gk/").keys("<esc><down><tab>/Snoking<enter><space>");
    assert!(bench.screen().contains("skjult"), "{}", bench.screen());
    bench.keys("g4");
    assert!(!bench.screen().contains("Vikar blar i journalen"), "{}", bench.screen());
    bench.keys("u");
    assert!(bench.screen().contains("Vikar blar i journalen"), "{}", bench.screen());
}

#[test]
fn an_entry_takes_other_words_here_and_gets_its_own_back() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("gk<down><tab>/Brukerfeil<enter>e");
    bench.keys("<bs><bs><bs><bs><bs><bs><bs><bs><bs><bs>Tastefeil<enter>");
    assert!(bench.screen().contains("egne ord"), "{}", bench.screen());
    bench.keys("g3");
    assert!(bench.screen().contains("Tastefeil") && !bench.screen().contains("Brukerfeil"));
    let session = bench.on_disk();
    let row = session.threats.values().find(|row| row.names.get(Lang::Nb) == "Tastefeil").unwrap();
    // The entry stays who it is, and what it is called elsewhere stays too.
    assert_eq!(row.source.as_ref().unwrap().entry, "user-error");
    assert_eq!(row.names.get(Lang::Sv), "Handhavandefel");
    bench.keys("gke").keys("<bs><bs><bs><bs><bs><bs><bs><bs><bs><enter>g3");
    assert!(bench.screen().contains("Brukerfeil"), "{}", bench.screen());
    assert!(bench.on_disk().adapted.is_empty());
}

#[test]
fn the_question_of_a_threat_can_be_put_otherwise() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &EN);
    bench.keys("gk<down><tab>/Snooping<enter><enter><down><down><enter>");
    bench.keys(" And why is that?<enter>");
    bench.keys("g4");
    assert!(bench.screen().contains("And why is that?"), "{}", bench.screen());
}

#[test]
fn what_a_group_writes_is_kept_for_the_next_time() {
    let mut bench = at_home(&shipped("forberedt.ron"));
    bench.keys("g3nElg i fjæra<enter>gk<tab><down>m");
    assert!(bench.screen().contains("min katalog"), "{}", bench.screen());
    let kept = own(&bench.folder);
    assert!(kept.contains("Elg i fjæra") && kept.contains("format: Catalog(1)"), "{kept}");
    let session = bench.on_disk();
    let source = session
        .threats
        .values()
        .find_map(|row| row.source.as_ref().filter(|_| row.names.get(Lang::Nb) == "Elg i fjæra"));
    let source = source.unwrap().clone();
    assert!(source.catalog.starts_with("own-"), "{source:?}");
    // It is not kept twice, and says where it is.
    bench.keys("g3<end>m");
    assert!(bench.screen().contains("står allerede i katalogen Min katalog"), "{}", bench.screen());
    assert_eq!(own(&bench.folder), kept);
    // Another session is offered it, under the same name and id.
    let Bench { folder, script } = bench;
    drop(script);
    disk()
        .create(&folder.path().join("ny.ron"), &shipped("forberedt.ron"), noon(), &Title::new("k"))
        .unwrap();
    let (library, _) = disk().library(&dirs(&folder));
    let offered = library.threats().find(|it| it.reference() == source.reference());
    assert_eq!(offered.unwrap().entry.names.get(Lang::Nb), "Elg i fjæra");
    let mut bench = in_home(folder);
    bench.keys("gk");
    assert!(bench.screen().contains("Min katalog"), "{}", bench.screen());
}

#[test]
fn words_kept_hold_in_every_session_and_the_entry_keeps_its_name() {
    let mut bench = at_home(&shipped("forberedt.ron"));
    bench.keys("gk<down><tab>/Brukerfeil<enter>m");
    assert!(bench.screen().contains("Ordene er som i katalogen"), "{}", bench.screen());
    bench.keys("e på vakt<enter>m");
    assert!(
        own(&bench.folder).contains("rosbenk-threats/threats/user-error"),
        "{}",
        own(&bench.folder)
    );
    let (library, _) = disk().library(&dirs(&bench.folder));
    let offered = library.adapted(&[], &rosbenk::wire::Table::default());
    let threat = offered.threats().find(|it| it.entry.id == "user-error").unwrap();
    assert_eq!(threat.catalog.id, "rosbenk-threats");
    assert_eq!(threat.entry.names.get(Lang::Nb), "Brukerfeil på vakt");
}

#[test]
fn what_is_kept_of_an_entry_stays_when_more_of_it_is_kept() {
    let mut bench = at_home(&shipped("forberedt.ron"));
    bench.keys("gk<down><tab>/Brukerfeil<enter><enter><down><down><enter> Og hvorfor?<enter>m");
    assert!(own(&bench.folder).contains("Og hvorfor?"), "{}", own(&bench.folder));
    let Bench { folder, script } = bench;
    drop(script);
    std::fs::remove_file(folder.path().join("ros.ron")).unwrap();
    std::fs::remove_file(folder.path().join(".ros.ron.journal")).unwrap();
    let fresh = shipped("forberedt.ron");
    disk().create(&folder.path().join("ros.ron"), &fresh, noon(), &Title::new("k")).unwrap();
    let mut bench = in_home(folder);
    bench.keys("gk<down><tab>/Brukerfeil<enter>e på vakt<enter>m");
    let kept = own(&bench.folder);
    assert!(kept.contains("Brukerfeil på vakt") && kept.contains("Og hvorfor?"), "{kept}");
}

#[test]
fn the_same_row_kept_anew_is_the_same_entry() {
    let mut bench = at_home(&shipped("forberedt.ron"));
    bench.keys("g3nElg i fjæra<enter>gk<tab><down>m");
    let kept = own(&bench.folder);
    let source = |bench: &Bench| {
        let session = bench.on_disk();
        let mut rows = session.threats.values();
        rows.find(|row| row.names.get(Lang::Nb) == "Elg i fjæra").unwrap().source.clone()
    };
    let first = source(&bench);
    bench.keys("u");
    assert_eq!(source(&bench), None);
    bench.keys("<home><down>m");
    assert_eq!(source(&bench), first);
    assert_eq!(own(&bench.folder), kept);
}

#[test]
fn a_spoilt_own_catalogue_is_told_of_and_never_written_over() {
    let session = shipped("forberedt.ron");
    let mut bench = at_home(&session);
    let path = bench.folder.path().join("data/catalogs/mine.ron");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, "(format: Catalog(1), id: \"x\", oops)").unwrap();
    bench.keys("g3nElg<enter>gk<tab><down>m");
    assert!(bench.screen().contains("mine.ron:1:"), "{}", bench.screen());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "(format: Catalog(1), id: \"x\", oops)");
    // Without a home there is nowhere to keep it, and that is said.
    let mut homeless = crate::workbench::bench(Some(&session), &NB);
    homeless.keys("g3nElg<enter>gk<tab><down>m");
    assert!(homeless.screen().contains("ingen hjemmemappe"), "{}", homeless.screen());
}

#[test]
fn vulnerabilities_are_linked_from_suggestions_and_in_own_words() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4<space><enter><tab>a");
    assert!(bench.screen().contains("forslag"), "{}", bench.screen());
    bench.keys("<space><space><enter>");
    let linked = |session: &Session| {
        let row = session.scenarios.values().next().unwrap();
        row.vulnerabilities.iter().map(|id| session.vulnerabilities[id].clone()).collect::<Vec<_>>()
    };
    let session = bench.on_disk();
    assert_eq!(linked(&session).len(), 2);
    assert!(linked(&session).iter().all(|row| row.source.is_some()));
    // The list opens with those; what is typed last is the group's own.
    bench.keys("aNøkkelen ligger under matta<enter>");
    let session = bench.on_disk();
    let rows = linked(&session);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2].names.get(Lang::Nb), "Nøkkelen ligger under matta");
    assert!(rows[2].source.is_none());
    // One undo takes it all back.
    bench.keys("u");
    assert_eq!(linked(&bench.on_disk()).len(), 2);
    assert_eq!(bench.on_disk().vulnerabilities.len(), 2);
}

/// A session with one event: an asset of a type, and a threat.
fn event(
    library: &Library,
    kind: &str,
    threat: &str,
    more: impl FnOnce(&mut Asset),
) -> (Session, Id) {
    let mut session = prepared(library);
    let mut ids = IdMaker::new(77);
    let kind = library.asset_types().find(|it| it.entry.id == *kind).unwrap();
    let asset = ids.next(noon());
    let mut row = asset_row(&kind, Lang::Nb);
    more(&mut row);
    session.assets.insert(asset, row);
    let threat = session
        .threats
        .iter()
        .find(|(_, row)| row.source.as_ref().is_some_and(|source| source.entry == *threat));
    let threat = *threat.unwrap().0;
    let scenario = ids.next(noon());
    let row = Scenario {
        no: 1,
        text: "x".into(),
        assets: vec![asset],
        threats: vec![threat],
        ..Scenario::default()
    };
    session.scenarios.insert(scenario, row);
    (session, scenario)
}

fn first_weakness(library: &Library, session: &Session, scenario: Id) -> Vec<String> {
    let found = vulnerabilities_for(library, session, scenario);
    assert!(found.windows(2).all(|pair| pair[0].0 >= pair[1].0), "best first");
    found.iter().take(4).map(|(_, it)| it.entry.id.to_string()).collect()
}

#[test]
fn vulnerabilities_are_ranked_by_threat_type_and_facts() {
    let library = library();
    let (session, id) = event(&library, "water-scada", "control-system-attack", |_| {});
    let inside = first_weakness(&library, &session, id);
    assert!(inside.iter().any(|it| it.contains("control")), "{inside:?}");
    let (session, id) = event(&library, "case-and-archive", "account-takeover", |asset| {
        asset.internet = false;
        asset.zone = Some(Zone::Secured);
    });
    let within = vulnerabilities_for(&library, &session, id);
    let (session, id) = event(&library, "case-and-archive", "account-takeover", |asset| {
        asset.internet = true;
        asset.zone = Some(Zone::Outside);
        asset.cloud = true;
        asset.personal_data = PersonalData::Special;
        asset.agreement = Agreement::Missing;
    });
    let exposed = vulnerabilities_for(&library, &session, id);
    let fit = |found: &[(
        rosbenk::catalog::Fit,
        rosbenk::catalog::Entry<'_, rosbenk::catalog::VulnerabilityEntry>,
    )]| {
        found
            .iter()
            .map(|(fit, it)| (it.entry.id.to_string(), *fit))
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let (within, exposed) = (fit(&within), fit(&exposed));
    assert!(exposed.iter().any(|(id, fit)| *fit > within[id]), "exposure counts: {exposed:?}");
    assert_ne!(within, exposed);
}

#[test]
fn a_linked_vulnerability_is_not_offered_again_and_the_sessions_own_stands_for_its_entry() {
    let library = library();
    let (mut session, id) = event(&library, "care-records", "snooping", |_| {});
    let first = vulnerabilities_for(&library, &session, id)[0].1;
    let row = IdMaker::new(9).next(noon());
    session.vulnerabilities.insert(row, rosbenk::catalog::vulnerability_row(&first));
    let offered = |session: &Session| {
        let found = vulnerabilities_for(&library, session, id);
        found.iter().any(|(_, it)| it.reference() == first.reference())
    };
    assert!(offered(&session), "known to another event, it is suggested here");
    session.scenarios.get_mut(&id).unwrap().vulnerabilities.push(row);
    assert!(!offered(&session));
}

#[test]
fn what_is_marked_is_what_is_taken() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4<enter><tab>adelt i soner<tab><enter>");
    let linked =
        |session: &Session| session.scenarios.values().next().unwrap().vulnerabilities.len();
    let marked = linked(&bench.on_disk());
    assert_eq!(marked, 1, "the line the cursor went on to is not taken: {}", bench.screen());
    assert_eq!(bench.on_disk().vulnerabilities.len(), 1);
    bench.keys("aoppslagslogg<enter>");
    assert_eq!(linked(&bench.on_disk()), 2, "who typed and marked nothing means the first hit");
}

#[test]
fn two_catalogues_that_say_the_same_offer_it_once() {
    let text = r#"(format: Catalog(1), id: "monarc", version: "1", names: {en: "M"}, source: "", licence: "",
        threats: [(id: "b402d4e0-4576-11e9-9173-0800277f0571", names: {en: "Error in use"}),
        (id: "x", names: {en: "Another"})])"#;
    let mut library = library();
    let (more, failed) = rosbenk::catalog::load([("m.ron", text.as_bytes())]);
    assert!(failed.is_empty());
    library.catalogs.extend(more.catalogs);
    let offered = |off: &[Key]| {
        let library = library.adapted(off, &rosbenk::wire::Table::default());
        let names = library.threats().filter(|it| it.catalog.id == "monarc");
        names.map(|it| it.entry.names.get(Lang::En).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(offered(&[]), ["Another"]);
    assert_eq!(offered(&[Key::new("rosbenk-threats")]), ["Error in use", "Another"]);
}

#[test]
fn measures_fit_the_threat_then_the_rating() {
    let library = library();
    let (mut session, id) = event(&library, "care-records", "ransomware", |_| {});
    let top = |session: &Session| {
        let found = measures_for(&library, session, id);
        let of: Vec<_> = found
            .iter()
            .take_while(|it| it.1.entry.answers.contains(&Key::new("ransomware")))
            .collect();
        assert!(of.len() > 5, "those that answer it come first");
        of[0].1.entry.effect
    };
    assert_eq!(top(&session), Effect::Preventive);
    // As rare as it gets: only the consequence is left to lower.
    session.scenarios.get_mut(&id).unwrap().current.likelihood = Some(Key::new("l1"));
    assert_eq!(top(&session), Effect::Corrective);
}

#[test]
fn an_asset_begins_as_such_assets_mostly_are() {
    let library = library();
    let kind = library.asset_types().find(|it| it.entry.id == "care-records").unwrap();
    let row = asset_row(&kind, Lang::Nn);
    assert_eq!(row.zone, Some(Zone::Secured));
    assert_eq!(row.personal_data, PersonalData::Special);
    assert_eq!(row.classification.get(&Key::new("confidentiality")), Some(&4));
}

#[test]
fn what_was_written_in_one_language_is_not_suggested_in_another() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4<enter>");
    assert!(bench.screen().contains("Forslag (44)"), "{}", bench.screen());
    let session = bench.on_disk();
    let mut bench = crate::workbench::bench(Some(&session), &SV);
    bench.keys("g4");
    assert!(bench.screen().contains("Förslag (44)"), "{}", bench.screen());
}

#[test]
fn the_language_is_switched_at_once_and_nothing_is_lost() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    bench.keys("g4nEn halv setning<esc>");
    let before = bench.on_disk();
    bench.keys("<c-p>språk<enter>svensk<enter>");
    let screen = bench.screen();
    assert!(screen.contains("Vad kan gå fel med"), "{screen}");
    assert!(screen.contains("4 Händelser 37"), "{screen}");
    bench.keys("n");
    assert!(bench.screen().contains("En halv setning"), "{}", bench.screen());
    bench.keys("<esc><c-p>språk<enter>nynorsk<enter>");
    assert!(bench.screen().contains("Kva kan gå gale"), "{}", bench.screen());
    assert_eq!(bench.on_disk(), before, "the session keeps its language");
}

#[test]
fn a_session_opens_in_its_own_language() {
    for (lang, word) in [
        (Lang::Nb, "Hva kan gå galt"),
        (Lang::Nn, "Kva kan gå gale"),
        (Lang::Sv, "Vad kan gå fel"),
        (Lang::En, "What can go wrong"),
    ] {
        let mut session = shipped("forberedt.ron");
        session.language = lang;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ros.ron");
        disk().create(&path, &session, noon(), &Title::new("kari")).unwrap();
        let outside = Outside { folder: folder.path().to_owned(), ..Outside::default() };
        let setup = Setup { lang_is_asked: false, ..setup(&NB) };
        let script = Script::new(setup, outside, Some(PathBuf::from("ros.ron")));
        let mut bench = Bench { folder, script };
        bench.keys("g4");
        assert!(bench.screen().contains(word), "{}", bench.screen());
        // A suggestion that is taken speaks the language of the room.
        bench.keys("<enter>");
        let text = bench.on_disk().scenarios.values().next().unwrap().text.to_string();
        let library = library();
        let event =
            library.threats().flat_map(|it| it.entry.all_events()).find(|it| it.get(lang) == text);
        assert!(event.is_some(), "{lang:?}: {text}");
    }
}
