//! `rosbenk merge` as it is typed: exact words, exact status, nothing written that should not be.

use std::path::Path;

use rosbenk::model::{Cause, Change, Key, SessionEdit};
use rosbenk::store::Mode;

use super::room::{Room, said};
use super::{by, reworded, session, with_measure};
use crate::common::{disk, noon};

const BROKEN: &str = "(format: Session(1),\n  title: 7)";

/// Three municipalities with a risk in common, two of which plan the same measure.
fn region() -> Room {
    let room = Room::new();
    let a = with_measure(session(1, "9901", &[("l4", "c4"), ("l5", "c5")]));
    room.session("inn/9901/journal.ron", &a);
    room.session("inn/9902.ron", &with_measure(session(2, "9902", &[("l2", "c3")])));
    room.session("inn/9903.ron", &session(3, "9903", &[("l1", "c1")]));
    room
}

#[test]
fn sessions_become_a_register() {
    let room = region();
    let a = with_measure(session(1, "9901", &[("l4", "c4"), ("l5", "c5")]));
    room.session("inn/kopi.ron", &a);
    room.session("gammel.ron", &session(2, "9902", &[("l2", "c3")]));
    room.put("inn/trusler.ron", "(format: Catalog(1))");
    room.put("inn/.skjult.ron", BROKEN);
    room.put("inn/notat.txt", "ikke noe å lese");
    std::os::unix::fs::symlink(room.path("gammel.ron"), room.path("inn/lenke.ron")).unwrap();
    let out = "\
eldre utgave  9902      1  gammel.ron
tatt med      9901      2  inn/9901/journal.ron
tatt med      9902      1  inn/9902.ron
tatt med      9903      1  inn/9903.ron
duplikat      9901      2  inn/kopi.ron

5 kilder = 3 tatt med + 1 duplikat + 1 eldre + 0 i konflikt + 0 avviste
Hendelser: 4 inn, 4 ut
1 fil av et annet slag er hoppet over

Felles risiko: kommuner (tre eller flere), hendelser, verste utfall
    3      4  ikke akseptabel K  Pasientjournal (EPJ) × Skadevare

Tiltak flere kommuner planlegger: kommuner, tiltak, hendelser de løfter ut av
«ikke akseptabel», kroner én gang og i året
    2      2      0           –           –  Innfør tofaktor for alle eksterne …
";
    assert_eq!(
        room.merge(&["-o", "ut.ron", "gammel.ron", "inn", "inn/9903.ron"]),
        said(0, out, "Registeret er skrevet til ut.ron\n")
    );
    let register = room.register("ut.ron");
    assert_eq!(register.evidence.len(), 3);
    let text = std::fs::read_to_string(room.path("ut.ron")).unwrap();
    assert!(!text.contains("inn/"), "no path is in a register");
}

#[test]
fn the_order_of_naming_makes_no_difference_to_words_or_bytes() {
    let room = region();
    let one = room.merge(&["-o", "ut.ron", "inn/9903.ron", "inn/9902.ron", "inn/9901"]);
    let first = std::fs::read(room.path("ut.ron")).unwrap();
    let two = room.merge(&["--force", "-o", "ut.ron", "inn/9901", "inn/9902.ron", "inn/9903.ron"]);
    assert_eq!(one, two);
    assert_eq!(std::fs::read(room.path("ut.ron")).unwrap(), first);
}

#[test]
fn a_broken_file_stops_nobody_else() {
    let room = region();
    room.put("inn/brutt.ron", BROKEN);
    room.put("inn/tom.ron", "");
    let err = "\
finnes-ikke.ron: filen finnes ikke
inn/brutt.ron:2:10: filen er skadet eller feilskrevet her: det skal stå tekst i anførselstegn
  |
2 |   title: 7)
  |          ^
  |
  = title
inn/tom.ron: filen er tom. Hent den fra en sikkerhetskopi
";
    let told = room.merge(&["--quiet", "-o", "ut.ron", "inn", "finnes-ikke.ron"]);
    assert_eq!(told, said(1, "", err));
    let register = room.register("ut.ron");
    assert_eq!(register.evidence.len(), 3);
    let codes: Vec<(&str, &str)> =
        register.rejections.iter().map(|it| (&*it.name, &*it.code)).collect();
    let wanted = [("brutt.ron", "syntax"), ("finnes-ikke.ron", "not-found"), ("tom.ron", "empty")];
    assert_eq!(codes, wanted);
    // Told again, in the reader's language, when the register is merged on.
    let told = room.merge(&["--quiet", "--lang", "en", "-o", "mer.ron", "ut.ron"]);
    let err = "\
ut.ron: brutt.ron: the content is not valid from line 2, column 10. Open an earlier version of the file or correct the fault
ut.ron: finnes-ikke.ron: the file does not exist
ut.ron: tom.ron: the file is empty. Fetch it from a backup
";
    assert_eq!(told, said(1, "", err));
}

#[test]
fn a_file_of_another_kind_is_rejected_when_it_is_named() {
    let room = region();
    room.put("trusler.ron", "(format: Catalog(1))");
    room.put("ny.ron", "(format: Session(2))");
    let told = room.merge(&["--quiet", "-o", "ut.ron", "inn", "trusler.ron", "ny.ron"]);
    let err = "\
ny.ron: filen er skrevet av en nyere utgave av rosbenk (Session 2). Oppgrader rosbenk for å åpne den
trusler.ron: filen er av typen Catalog, men her trengs Session
";
    assert_eq!(told, said(1, "", err));
}

#[test]
fn with_nothing_to_use_nothing_is_written() {
    let room = Room::new();
    room.put("brutt.ron", BROKEN);
    std::fs::create_dir(room.path("tom")).unwrap();
    let err = "\
brutt.ron:2:10: filen er skadet eller feilskrevet her: det skal stå tekst i anførselstegn
  |
2 |   title: 7)
  |          ^
  |
  = title
Det er ingen vurderinger å slå sammen. Ingenting er skrevet
";
    assert_eq!(room.merge(&["-o", "ut.ron", "brutt.ron", "tom"]), said(2, "", err));
    assert!(!room.has("ut.ron"));
}

#[test]
fn an_output_that_is_there_is_left_alone_without_force() {
    let room = region();
    room.put("ut.ron", "mitt");
    let err = "ut.ron: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n";
    assert_eq!(room.merge(&["-o", "ut.ron", "inn"]), said(2, "", err));
    assert_eq!(std::fs::read_to_string(room.path("ut.ron")).unwrap(), "mitt");
    assert_eq!(room.merge(&["--quiet", "--force", "-o", "ut.ron", "inn"]), said(0, "", ""));
    assert_eq!(room.register("ut.ron").evidence.len(), 3);
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let room = region();
    let dry = room.merge(&["--dry-run", "-o", "ut.ron", "inn"]);
    assert!(!room.has("ut.ron"));
    assert_eq!(dry.err, "Ingenting er skrevet til ut.ron (--dry-run)\n");
    assert_eq!(dry.status, 0);
    assert_eq!(room.merge(&["-o", "ut.ron", "inn"]).out, dry.out);
    assert_eq!(room.merge(&["--dry-run", "-o", "ut.ron", "inn"]), dry);
}

#[test]
fn strict_refuses_what_needs_a_person() {
    let room = region();
    let args = ["--strict", "--quiet", "-o", "ut.ron", "inn"];
    let base = session(4, "9904", &[("l1", "c1")]);
    room.session("inn/a.ron", &reworded(&base, "Her"));
    room.session("inn/b.ron", &reworded(&base, "Der"));
    let err = "\
inn/a.ron: «ROS Journalsystem» er endret hver for seg her og i inn/b.ron. Begge utgavene telles med til noen avgjør hvilken som gjelder
inn/b.ron: «ROS Journalsystem» er endret hver for seg her og i inn/a.ron. Begge utgavene telles med til noen avgjør hvilken som gjelder
Noe må avklares først (--strict). Ingenting er skrevet
";
    assert_eq!(room.merge(&args), said(2, "", err));
    assert!(!room.has("ut.ron"));
    let mut copied = base.clone();
    copied.municipality.number = Key::new("9905");
    room.session("inn/a.ron", &base);
    room.session("inn/b.ron", &super::saved(copied));
    let err = "\
inn/a.ron, inn/b.ron: «ROS Journalsystem» ligger under flere kommuner (9904, 9905), så filen er trolig kopiert. Utgavene er holdt fra hverandre; lag en ny vurdering for den som kopierte
Noe må avklares først (--strict). Ingenting er skrevet
";
    assert_eq!(room.merge(&args), said(2, "", err));
    assert!(!room.has("ut.ron"));
    std::fs::remove_file(room.path("inn/b.ron")).unwrap();
    assert_eq!(room.merge(&args), said(0, "", ""));
    assert!(room.has("ut.ron"));
}

#[test]
fn json_is_for_programs() {
    let room = Room::new();
    let a = session(1, "9901", &[("l4", "c4")]);
    room.session("a.ron", &a);
    room.session("b.ron", &a);
    room.put("brutt\u{202e}.ron", BROKEN);
    room.put("katalog/trusler.ron", "(format: Catalog(1))");
    let told = room.merge(&[
        "--json",
        "--quiet",
        "-o",
        "ut.ron",
        "a.ron",
        "b.ron",
        "brutt\u{202e}.ron",
        "katalog",
    ]);
    let head = &*a.revisions[0].id;
    let sha = |name: &str| rosbenk::register::hash(&std::fs::read(room.path(name)).unwrap());
    let out = format!(
        r#"{{
  "sources": 3,
  "merged": 1,
  "duplicates": 1,
  "superseded": 0,
  "conflicts": 0,
  "rejected": 1,
  "passed_over": 1,
  "scenarios_in": 1,
  "scenarios_out": 1,
  "files": [
    {{
      "file": "a.ron",
      "sha256": "{sha_a}",
      "session": "00000000-0000-0000-0000-000000000001",
      "revision": "{head}",
      "verdict": "merged",
      "message": null
    }},
    {{
      "file": "b.ron",
      "sha256": "{sha_a}",
      "session": "00000000-0000-0000-0000-000000000001",
      "revision": "{head}",
      "verdict": "duplicate",
      "message": "samme innhold som i a.ron"
    }},
    {{
      "file": "brutt\u202e.ron",
      "sha256": "{sha_broken}",
      "session": null,
      "revision": null,
      "verdict": "rejected",
      "message": "2:10: filen er skadet eller feilskrevet her: det skal stå tekst i anførselstegn"
    }}
  ]
}}
"#,
        sha_a = &*sha("a.ron"),
        sha_broken = &*sha("brutt\u{202e}.ron"),
    );
    assert_eq!(told.out, out);
    assert_eq!(told.status, 1);
}

#[test]
fn a_journal_counts_and_is_told_of() {
    let room = Room::new();
    let a = session(1, "9901", &[("l4", "c4")]);
    room.session("a.ron", &a);
    let mut opened = disk().open(&room.path("a.ron"), Mode::Edit).unwrap();
    let change = Change {
        at: noon(),
        by: by(),
        cause: Cause::Do,
        edits: vec![SessionEdit::Title("Ny tittel".into())],
    };
    let record = opened.history.commit(change).unwrap();
    opened.file.as_mut().unwrap().append(&record, &[]).unwrap();
    drop(opened);
    let told = room.merge(&["--quiet", "-o", "ut.ron", "a.ron"]);
    assert_eq!(told, said(0, "", "a.ron: 1 endring er hentet fra journalen\n"));
    let evidence = &room.register("ut.ron").evidence[0];
    assert_eq!(&*evidence.title, "Ny tittel");
    assert!(evidence.versions[0].provisional);
}

#[test]
fn a_file_changed_by_hand_is_provisional_too() {
    let room = Room::new();
    let mut a = session(1, "9901", &[("l4", "c4")]);
    a.title = "Endret".into();
    room.session("a.ron", &a);
    let told = room.merge(&["--quiet", "-o", "ut.ron", "a.ron"]);
    let err = "a.ron: Filen er endret utenom rosbenk siden forrige lagring\n";
    assert_eq!(told, said(0, "", err));
    assert!(room.register("ut.ron").evidence[0].versions[0].provisional);
}

#[test]
fn a_level_the_scale_does_not_have_is_told() {
    let room = Room::new();
    room.session("a.ron", &super::saved(session(1, "9901", &[("l9", "c4"), ("l4", "c4")])));
    let told = room.merge(&["--quiet", "-o", "ut.ron", "a.ron"]);
    let err = "a.ron: nivåer som skalaen ikke har, i 1 hendelser. «rosbenk check» viser hvilke\n";
    assert_eq!(told, said(0, "", err));
}

#[test]
fn a_list_is_read_from_standard_input_and_a_path_counts_once() {
    let room = region();
    let list = "inn/9902.ron\r\n\ninn/9903.ron\n./inn/9902.ron\n";
    let told = room.told(&["-o", "ut.ron", "-", "inn/9903.ron"], list);
    assert_eq!(told.status, 0);
    assert!(told.out.contains("2 kilder = 2 tatt med"), "{}", told.out);
}

#[test]
fn registers_merge_and_an_earlier_result_in_the_folder_is_not_read_back() {
    let room = region();
    room.merge(&["-o", "a.ron", "inn/9901"]);
    room.merge(&["-o", "b.ron", "inn/9902.ron", "inn/9903.ron"]);
    room.merge(&["-o", "alt.ron", "inn"]);
    assert_eq!(room.merge(&["--quiet", "-o", "begge.ron", "b.ron", "a.ron"]), said(0, "", ""));
    let read = |name: &str| std::fs::read(room.path(name)).unwrap();
    let told = room.merge(&["--dry-run", "-o", "x.ron", "b.ron"]);
    assert!(told.out.contains("9902      1  b.ron: ROS Journalsystem\n"), "{}", told.out);
    assert_eq!(read("begge.ron"), read("alt.ron"));
    room.merge(&["-o", "inn/register.ron", "inn"]);
    let told = room.merge(&["--force", "-o", "inn/register.ron", "inn"]);
    assert!(told.out.contains("3 kilder = 3 tatt med"), "{}", told.out);
    assert!(told.out.contains("1 fil av et annet slag er hoppet over"), "{}", told.out);
    assert_eq!(read("inn/register.ron"), read("alt.ron"));
}

#[test]
fn a_register_changed_by_hand_against_itself_is_rejected() {
    let room = region();
    room.merge(&["-o", "a.ron", "inn/9901"]);
    let text = std::fs::read_to_string(room.path("a.ron")).unwrap();
    room.put("a.ron", &text.replacen("verdict: NotAcceptable", "verdict: Acceptable", 3));
    let told = room.merge(&["--quiet", "-o", "ut.ron", "a.ron", "inn/9902.ron"]);
    assert_eq!(told.status, 1);
    assert!(told.err.starts_with("a.ron: registeret motsier seg selv"), "{}", told.err);
    assert_eq!(room.register("ut.ron").evidence.len(), 1);
}

#[test]
fn every_line_fits_eighty_columns_and_cannot_steer_a_terminal() {
    let room = Room::new();
    let mut a = session(1, "9901", &[("l4", "c4")]);
    a.scenarios.values_mut().for_each(|it| it.threats.clear());
    for row in a.scenarios.values_mut() {
        row.origin_id =
            Some(rosbenk::model::Origin { session: a.id, row: rosbenk::model::Id::default() });
        row.text = format!("\x1b[2J{}", "lang tekst ".repeat(20)).into();
    }
    let mut b = a.clone();
    b.id = uuid::Uuid::from_u128(2);
    b.municipality.number = Key::new("99\u{202e}02");
    let folder = "en-lang-mappe/".repeat(8);
    room.session(&format!("{folder}a\u{9b}.ron"), &super::saved(a));
    room.session(&format!("{folder}b.ron"), &super::saved(b));
    let told = room.merge(&["-o", "ut.ron", "en-lang-mappe"]);
    assert!(
        told.out.contains("  …/en-lang-mappe/") && told.out.contains("/b.ron\n"),
        "{}",
        told.out
    );
    for line in told.out.lines() {
        assert!(rosbenk::text::width(line) <= 80, "{line}");
    }
    let steers = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
    assert!(!told.out.contains(steers) && !told.err.contains(steers), "{told:?}");
}

#[test]
fn no_input_or_no_output_is_a_usage_error() {
    let room = Room::new();
    assert_eq!(room.merge(&["-o", "ut.ron"]).status, 2);
    assert_eq!(room.merge(&["inn"]).status, 2);
    assert!(!Path::new("ut.ron").exists());
}
