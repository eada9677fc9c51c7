//! Whole stretches of a workshop by keys alone: what people rely on, and how many keys it costs.

use rosbenk::model::{Stage, Status, Triage, evaluate};
use rosbenk::tui::parse_keys;
use rosbenk::workshop::{progress, rated};

use crate::workbench::{NB, bench, shipped};

#[test]
fn ten_events_from_suggestions_are_rated_in_42_keys() {
    let session = shipped("forberedt.ron");
    let mut bench = bench(Some(&session), &NB);
    bench.keys("<enter>");
    assert!(bench.screen().contains("Forslag"), "{}", bench.screen());
    let mark = "<space>".repeat(10);
    let rate = ["43", "32", "52", "41", "24", "35", "43", "22", "31", "44"].join("<enter>");
    let script = format!("{mark}<enter>g5{rate}");
    assert_eq!(parse_keys(&script).unwrap().len(), 42);
    bench.keys(&script);
    let done = bench.on_disk();
    assert_eq!((progress(&done).scenarios, progress(&done).rated), (10, 10));
    // The last digit leaves the scenario on screen with its class and place.
    assert!(bench.screen().contains("10/10"), "{}", bench.screen());
    let last = rated(&done, Stage::Current).pop().unwrap();
    assert!(bench.screen().contains(&format!(
        "{}. {}",
        last.scenario.no,
        &last.scenario.text.split(' ').next().unwrap()
    )));
}

#[test]
fn every_kind_of_edit_is_undone_with_a_sentence() {
    let session = shipped("journalsystem.ron");
    let cases = [
        ("g5343", "konsekvens for"),
        ("g6h", "håndtering for nr."),
        ("g4<tab>i", "sortering for nr."),
        ("g4<tab>d", "nr. 1 er her igjen"),
        ("g2n<enter>", "er borte igjen"),
        ("g2d", "er her igjen"),
        ("g3<down><space>", "utvalget for trusselen"),
        ("g6<enter><down><enter>Ny eier<up><enter>", "ansvarlig for tiltak"),
        ("g1eX<enter>", "tittel for vurderingen"),
        ("g4nHei<enter><esc>", "er borte igjen"),
        ("g5k", "kunnskapsstyrke for nr."),
    ];
    for (keys, sentence) in cases {
        let mut bench = bench(Some(&session), &NB);
        bench.keys(keys);
        let changed = bench.on_disk();
        while bench.script.app().overlays.last().is_some() {
            bench.keys("<esc>");
        }
        bench.keys("u");
        let screen = bench.screen();
        let news = screen.lines().find(|line| line.contains("Angret:")).unwrap_or(&screen);
        assert!(news.contains(sentence), "{keys}: {news}");
        bench.keys("<c-y>");
        assert!(bench.screen().contains("Gjort om igjen:"), "{keys}: {}", bench.screen());
        assert_eq!(bench.on_disk(), changed, "{keys}");
    }
}

#[test]
fn undo_says_what_holds_again_and_what_held_before() {
    let session = shipped("forberedt.ron");
    let mut bench = bench(Some(&session), &NB);
    bench.keys("<enter><enter>g542<up>4u");
    let screen = bench.screen();
    assert!(screen.contains("Angret: sannsynlighet for nr. 1 er igjen 2 (var 4)"), "{screen}");
}

#[test]
fn pasted_lines_are_as_many_events() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench
        .keys("<enter>")
        .paste("Vikar ser for mye\r\n- Årsplan på avveie\r\n\r\nØdelagt låvedør\r\n")
        .keys("<enter><esc>");
    let texts: Vec<String> =
        bench.on_disk().scenarios_by_no().iter().map(|(_, row)| row.text.to_string()).collect();
    assert_eq!(texts, ["Vikar ser for mye", "Årsplan på avveie", "Ødelagt låvedør"]);
    bench.keys("u");
    assert_eq!(bench.on_disk().scenarios.len(), 0, "a paste is one edit");
}

#[test]
fn what_is_not_rated_is_said_to_be_so() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><space><space><enter>g5");
    assert!(bench.screen().contains("ikke vurdert 2"), "{}", bench.screen());
    bench.keys("4");
    assert!(bench.screen().contains("ikke vurdert 2"), "half an answer is no answer");
    bench.keys("3");
    assert!(bench.screen().contains("ikke vurdert 1"));
}

#[test]
fn triage_sorts_with_one_key_and_outside_needs_a_reason() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><space><space><space><enter><tab><home>ilo");
    bench.keys("<enter>");
    assert!(bench.screen().contains("skriv en grunn"), "{}", bench.screen());
    bench.keys("Gjelder legevakta<enter>");
    let disk = bench.on_disk();
    let triage: Vec<Triage> = disk.scenarios_by_no().iter().map(|(_, row)| row.triage).collect();
    assert_eq!(triage, [Triage::Important, Triage::Later, Triage::Outside]);
    assert_eq!(progress(&disk).scenarios, 2);
}

#[test]
fn an_event_is_split_in_two_with_its_links() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><enter><tab>x – natt<enter>");
    let disk = bench.on_disk();
    let rows = disk.scenarios_by_no();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].1.assets, rows[1].1.assets);
    assert_eq!(rows[0].1.threats, rows[1].1.threats);
    assert!(rows[1].1.text.ends_with("– natt"));
}

#[test]
fn established_measures_are_added_with_one_key_where_the_room_is() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><enter>g5vTofaktor på alt<up><enter>");
    let disk = bench.on_disk();
    let measure = disk.measures.values().next().unwrap();
    assert_eq!((measure.status, measure.text.as_str()), (Status::Established, "Tofaktor på alt"));
    assert!(bench.screen().contains("På plass: Tofaktor på alt"), "{}", bench.screen());
}

#[test]
fn a_measure_gets_owner_deadline_and_cost_and_then_the_residual_risk() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><enter>g543g6nKurs for alle<up><enter>");
    assert!(bench.screen().contains("Tiltak 1"), "{}", bench.screen());
    bench.keys("<enter>Leder, hjemmetjenesten<up><enter>");
    bench.keys("1.3.2027<enter>25 000<enter><esc><esc>g7c<up><up>2");
    let disk = bench.on_disk();
    let measure = disk.measures.values().next().unwrap();
    assert_eq!(measure.owner, "Leder, hjemmetjenesten");
    assert_eq!(measure.deadline, "2027-03-01".parse().ok());
    assert_eq!(measure.cost_once, Some(25_000));
    let row = disk.scenarios.values().next().unwrap();
    let before = evaluate(&disk.scale, &disk.relevant, &row.current);
    let after = evaluate(&disk.scale, &disk.relevant, &row.residual);
    assert!(after.complete && after.cell < before.cell, "{before:?} {after:?}");
    assert!(bench.screen().contains("→"), "before and after side by side");
}

#[test]
fn a_theme_is_scoped_out_with_one_key_and_suggests_nothing_more() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    let before = progress(&bench.on_disk()).threats;
    bench.keys("g3<end>");
    bench.keys("6");
    let after = progress(&bench.on_disk()).threats;
    assert!(after != before, "{before} {after}");
}

#[test]
fn esc_keeps_what_was_typed() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter>nHalvskrevet<esc>");
    assert!(bench.screen().contains("Utkastet er tatt vare på"), "{}", bench.screen());
    bench.keys("n hendelse<enter><esc>");
    let disk = bench.on_disk();
    assert_eq!(disk.scenarios.values().next().unwrap().text, "Halvskrevet hendelse");
}

#[test]
fn a_cell_of_the_matrix_filters_the_list() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    bench.keys("g5,<f4><enter>");
    assert!(bench.screen().contains("I ruten ("), "{}", bench.screen());
    bench.keys("<esc><tab>");
    assert!(bench.screen().contains("Registrert (38)"), "{}", bench.screen());
}

#[test]
fn one_dimension_at_a_time() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><space><space><enter>g5p");
    assert!(bench.screen().contains("Bare sannsynlighet"), "{}", bench.screen());
    bench.keys("3<enter>4");
    let disk = bench.on_disk();
    let likelihoods: Vec<_> =
        disk.scenarios_by_no().iter().map(|(_, row)| row.current.likelihood.clone()).collect();
    assert_eq!(likelihoods, [Some("l3".into()), Some("l4".into())]);
    assert!(disk.scenarios.values().all(|row| row.current.consequence.is_empty()));
}

#[test]
fn a_whole_session_is_made_from_an_empty_folder() {
    let mut bench = bench(None, &NB);
    bench.keys("nROS Vannverk<enter>Elvebakken kommune<enter>9904<enter><end><enter>");
    assert!(bench.screen().contains("Hva skal vi vurdere"), "{}", bench.screen());
    bench.keys("g2nvann<enter>g4<space><space><enter>g5");
    assert!(bench.screen().contains("ikke vurdert 2"), "{}", bench.screen());
    bench.keys("<f10>");
    assert!(bench.script.has_left());
    let text = std::fs::read_to_string(bench.folder.path().join("ros-vannverk.ron")).unwrap();
    assert!(text.starts_with("(\n  format: Session(1),"));
    assert!(!bench.folder.path().join(".ros-vannverk.ron.journal").exists(), "a clean close");
}

#[test]
fn undo_brings_the_room_back_to_the_answer_it_took() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    bench.keys("g53u5");
    let disk = bench.on_disk();
    let row = disk.scenarios.values().find(|row| row.no == 35).unwrap();
    assert_eq!(row.current.consequence.len(), 1, "the correcting digit answers the same question");
    assert!(bench.screen().contains("5 katastrofal"), "{}", bench.screen());
}

#[test]
fn drafts_of_several_fields_are_all_kept() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    bench.keys("g5bFørste<esc>g4<tab>eX<esc>g4<tab>e<esc>g5b");
    assert!(bench.screen().contains("Første"), "{}", bench.screen());
}

#[test]
fn text_that_is_too_long_is_told_of_not_cut() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter>").paste(&"å".repeat(501)).keys("<enter>");
    assert!(bench.screen().contains("for langt: høyst 500 tegn"), "{}", bench.screen());
    assert_eq!(bench.on_disk().scenarios.len(), 0);
}

#[test]
fn a_form_closes_when_undo_takes_its_row() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4<enter><tab><enter>");
    assert!(bench.screen().contains("Nr. 1"), "{}", bench.screen());
    bench.keys("u");
    assert!(bench.script.app().overlays.is_empty());
}

#[test]
fn the_palette_works_over_a_form() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4<enter><tab><enter><c-p>språk<enter>");
    assert!(bench.screen().contains("engelsk"), "{}", bench.screen());
}

#[test]
fn an_event_without_any_relevant_consequence_is_pointed_out() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("<enter><enter>g5-3<enter>");
    assert!(bench.screen().contains("har ingen relevant konsekvens"), "{}", bench.screen());
}

#[test]
fn search_finds_an_event_that_has_no_place_in_the_step() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    bench.keys("g5s38.<enter>");
    assert!(bench.screen().contains("Registrert (38)"), "{}", bench.screen());
}
