//! The command line: arguments and files in; output, errors and status out, compared exactly.

use rosbenk::model::Session;

use crate::example::example;
use crate::run::{folder, text};

/// Lines that a narrow terminal would break.
fn too_wide(text: &str) -> Vec<&str> {
    text.lines().filter(|line| rosbenk::text::width(line) > 80).collect()
}

const NEW: &[&str] = &["new", "a.ron", "--municipality", "9901", "--title", "ROS Journal"];

#[test]
fn new_writes_a_session_that_check_reads() {
    let run = folder().stderr("a.ron er skrevet\n").run(NEW);
    assert!(run.read("a.ron").starts_with("(\n  format: Session(1),\n"));
    assert_eq!(run.names(), ["a.ron"]);
    run.stderr("").run(&["check", "a.ron"]);
}

#[test]
fn new_takes_language_name_and_scale() {
    let mut args = NEW.to_vec();
    args.extend(["--name", "Fjelldal", "--scale", "dsb-a-e", "--lang", "en"]);
    let run = folder().stderr("a.ron is written\n").run(&args);
    for part in ["language: en", "name: \"Fjelldal\"", "id: \"dsb-a-e\"", "by: \"kari\""] {
        assert!(run.read("a.ron").contains(part), "{part}");
    }
}

#[test]
fn new_refuses_what_it_cannot_use() {
    let cases: &[(&[&str], &str)] = &[
        (
            &["new", "a.ron", "--municipality", "99", "--title", "x"],
            "«99» er ikke et kommunenummer. Det har fire sifre, som 9901\n",
        ),
        (
            &["new", "a.ron", "--municipality", "9901", "--title", " "],
            "Vurderingen må ha en tittel (--title)\n",
        ),
        (
            &["new", "a.ron", "--municipality", "9901", "--title", "x", "--kind", "brann"],
            "Det finnes ingen type vurdering som heter «brann». Disse finnes: information-security\n",
        ),
        (
            &["new", "a.ron", "--municipality", "9901", "--title", "x", "--scale", "3x3"],
            "Det finnes ingen skala eller fil som heter «3x3». Disse skalaene finnes: infosec-5x5, municipal-4x4, dsb-a-e, kmd-5x5, kartverket-base-20, four-level-50-10-1, qm-set-1, qm-set-4, qm-set-7, klassa-0-4, plain-3x3\n",
        ),
        (
            &["new", "nei/a.ron", "--municipality", "9901", "--title", "x"],
            "nei/a.ron: mappen finnes ikke\n",
        ),
    ];
    for (args, sentence) in cases {
        let run = folder().stderr(sentence).status(2).run(args);
        assert_eq!(run.names(), [""; 0]);
    }
}

#[test]
fn new_never_replaces_a_file() {
    let run = folder()
        .file("a.ron", "mitt")
        .stderr(
            "a.ron: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n",
        )
        .status(2)
        .run(NEW);
    assert_eq!(run.read("a.ron"), "mitt");
}

#[test]
fn files_that_cannot_be_read_are_told_with_their_place() {
    let syntax = "(\n  format: Session(1),\n  titel: \"x\",\n)\n";
    let files = || folder().file("bad.ron", syntax).file("c.ron", "(format: Theme(1))");
    let cases = [
        ("borte.ron", "borte.ron: filen finnes ikke\n"),
        ("c.ron", "c.ron: filen er av typen Theme, men her trengs Session\n"),
        ("home", "home: dette er ikke en vanlig fil\n"),
    ];
    for command in ["check", "show", "measures"] {
        for (file, sentence) in cases {
            files().stderr(sentence).status(2).run(&[command, file]);
        }
        let bad = concat!(
            "bad.ron:3:3: filen er skadet eller feilskrevet her: ukjent felt «titel». Mulige felt: ",
            "format, id, next_no, kind, title, language, municipality, aim, scope, delimitation,…\n",
            "  |\n",
            "3 |   titel: \"x\",\n",
            "  |   ^^^^^\n",
            "  |\n",
            "  = titel\n",
        );
        files().stderr(bad).status(2).run(&[command, "bad.ron"]);
    }
    files().stderr("borte.ron: the file does not exist\n").status(2).run(&[
        "report",
        "borte.ron",
        "-o",
        "x.md",
        "--lang",
        "en",
    ]);
}

#[test]
fn check_lists_findings_of_sessions_and_problems_of_catalogues() {
    let catalog = r#"(
  format: Catalog(1), id: "mine", version: "1", names: {nb: "Mine"}, source: "", licence: "",
  threats: [(id: "t", theme: "borte", names: {nb: "T"}), (id: "t", theme: "borte", names: {en: "T"})],
)"#;
    folder()
        .session("a.ron", &example())
        .file("k.ron", catalog)
        .stdout(concat!(
            "a.ron: Feil: Minst én hendelse har alvorlig konsekvens for personvernet. Vurder om det trengs DPIA\n",
            "a.ron: Gjenstår: nr. 2 er ikke ferdig vurdert\n",
            "a.ron: Gjenstår: tiltak 3 har ingen frist\n",
            "a.ron: Gjenstår: tiltak 3 har ingen ansvarlig\n",
            "k.ron: threats/t: id-en er brukt to ganger\n",
            "k.ron: threats/t/names: teksten mangler på språket nb\n",
            "k.ron: threats/t: themes/borte finnes ikke\n",
            "k.ron: threats/t: themes/borte finnes ikke\n",
        ))
        .status(1)
        .run(&["check", "a.ron", "k.ron"]);
}

#[test]
fn check_goes_on_after_a_file_it_cannot_read() {
    folder()
        .session("a.ron", &example())
        .stdout(concat!(
            "a.ron: Error: At least one event is serious for privacy. Consider whether a DPIA is needed\n",
            "a.ron: To do: no. 2 is not fully rated\n",
            "a.ron: To do: measure 3 has no deadline\n",
            "a.ron: To do: measure 3 has no owner\n",
        ))
        .stderr("b.ron: the file does not exist\n")
        .status(2)
        .run(&["check", "b.ron", "a.ron", "--lang", "en"]);
}

#[test]
fn show_is_plain_text_no_wider_than_a_terminal() {
    let shown = folder().session("a.ron", &example()).print(&["show", "a.ron"]);
    assert!(shown.starts_with("ROS Journalsystem\nKommune: Fjelldal kommune (9901)\n"), "{shown}");
    assert_eq!(too_wide(&shown), [""; 0]);
    assert!(!shown.contains(['─', '│', '\u{1b}', '|']));
}

#[test]
fn report_writes_each_format_and_leaves_nothing_else() {
    for (format, start) in [
        ("md", "# ROS Journalsystem\n"),
        ("html", "<!DOCTYPE html>\n<html lang=\"nb\">\n"),
        ("csv", "\u{feff}\"Kommunenummer\";"),
    ] {
        let run = folder()
            .session("a.ron", &example())
            .stderr("ut er skrevet\n")
            .run(&["report", "a.ron", "--format", format, "-o", "ut"]);
        assert!(run.read("ut").starts_with(start), "{format}");
        assert_eq!(run.names(), ["a.ron", "ut"]);
    }
}

#[test]
fn report_to_a_pipe_is_the_same_bytes() {
    for format in ["md", "html", "csv"] {
        let run = folder()
            .session("a.ron", &example())
            .stderr("ut is written\n")
            .run(&["report", "a.ron", "--format", format, "-o", "ut", "--lang", "en"]);
        let file = run.read("ut");
        let args = ["report", "a.ron", "--format", format, "-o", "-", "--lang", "en"];
        assert_eq!(run.stderr("").print(&args), file);
    }
}

#[test]
fn report_replaces_a_file_only_when_told_to() {
    let run = folder()
        .session("a.ron", &example())
        .file("ut.md", "gammel")
        .stderr(
            "ut.md: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n",
        )
        .status(2)
        .run(&["report", "a.ron", "-o", "ut.md"]);
    assert_eq!(run.read("ut.md"), "gammel");
    let run = run
        .stderr("ut.md er skrevet\n")
        .status(0)
        .run(&["report", "a.ron", "-o", "ut.md", "--force"]);
    assert!(run.read("ut.md").starts_with("# ROS"));
    run.stderr("nei/ut.md: mappen finnes ikke\n").status(2).run(&[
        "report",
        "a.ron",
        "-o",
        "nei/ut.md",
    ]);
}

/// A second municipality, whose measure comes first.
fn other() -> Session {
    let mut session = example();
    session.municipality.name = "Solnes kommune".into();
    for row in session.measures.values_mut() {
        row.deadline = row.deadline.map(|_| "2026-10-01".parse().unwrap());
    }
    session
}

#[test]
fn measures_come_by_deadline_across_sessions() {
    folder()
        .session("a.ron", &example())
        .session("b.ron", &other())
        .stdout(concat!(
            "frist       over  status     nr.  kommune           fil    ansvarlig  tiltak\n",
            "01.10.2026    52  vedtatt      2  Solnes kommune    b.ron  IT-leder   Kontroller loggen hver måned\n",
            "01.11.2026    21  vedtatt      2  Fjelldal kommune  a.ron  IT-leder   Kontroller loggen hver måned\n",
            "                  foreslått    3  Fjelldal kommune  a.ron             Lær opp nye vikarer\n",
            "                  foreslått    3  Solnes kommune    b.ron             Lær opp nye vikarer\n",
        ))
        .stderr("4 tiltak, 2 over fristen\n")
        .run(&["measures", "a.ron", "b.ron"]);
}

#[test]
fn measures_fold_where_the_terminal_is_narrow() {
    let shown = folder()
        .session("a.ron", &example())
        .env("COLUMNS", "60")
        .stdout(concat!(
            "deadline    late  status   no.  municipality      file\n",
            "    owner: measure\n",
            "2026-11-01    21  decided    2  Fjelldal kommune  a.ron\n",
            "    IT-leder: Kontroller loggen hver måned\n",
        ))
        .stderr("1 measure, 1 overdue\n");
    shown.run(&["measures", "a.ron", "--owner", "it-LEDER", "--lang", "en"]);
}

#[test]
fn measures_are_judged_by_the_day_asked_for() {
    folder()
        .session("a.ron", &example())
        .stderr("Ingen tiltak å følge opp\n")
        .run(&["measures", "a.ron", "--overdue", "--as-of", "2026-11-01"])
        .stdout(concat!(
            "frist       over  status   nr.  kommune           fil    ansvarlig  tiltak\n",
            "01.11.2026     1  vedtatt    2  Fjelldal kommune  a.ron  IT-leder   Kontroller loggen hver måned\n",
        ))
        .stderr("1 tiltak, 1 over fristen\n")
        .run(&["measures", "a.ron", "--overdue", "--as-of", "2026-11-02"]);
}

#[test]
fn measures_list_what_can_be_read() {
    folder()
        .session("a.ron", &example())
        .stdout(concat!(
            "frist       over  status   nr.  kommune           fil    ansvarlig  tiltak\n",
            "01.11.2026    21  vedtatt    2  Fjelldal kommune  a.ron  IT-leder   Kontroller loggen hver måned\n",
        ))
        .stderr("borte.ron: filen finnes ikke\n1 tiltak, 1 over fristen\n")
        .status(2)
        .run(&["measures", "borte.ron", "a.ron", "--overdue"]);
}

#[test]
fn catalogues_are_listed_and_shown() {
    let list = folder().env("COLUMNS", "80").print(&["catalog", "list"]);
    assert_eq!(too_wide(&list), [""; 0]);
    insta::assert_snapshot!(list);
    let shown = folder().print(&["catalog", "show", "rosbenk-norms", "--lang", "en"]);
    assert_eq!(too_wide(&shown), [""; 0]);
    insta::assert_snapshot!(shown);
    for id in ["rosbenk-threats", "rosbenk-measures", "rosbenk-assets", "rosbenk-roles"] {
        assert_eq!(too_wide(&folder().print(&["catalog", "show", id])), [""; 0]);
    }
    folder()
        .stderr("Det finnes ingen katalog som heter «x». Disse finnes: rosbenk-threats, rosbenk-assets, rosbenk-vulnerabilities, rosbenk-measures, rosbenk-principles, rosbenk-attributes, rosbenk-scales, rosbenk-roles, rosbenk-norms\n")
        .status(2)
        .run(&["catalog", "show", "x"]);
}

#[test]
fn catalog_check_takes_the_users_own_and_named_files() {
    folder().run(&["catalog", "check"]);
    let own = r#"(format: Catalog(1), id: "own", version: "1", names: {en: "Own"}, source: "", licence: "",
        measures: [(id: "m", names: {en: "M"}, nsm: ["9.9"], answers: ["x"])])"#;
    let at = "home/.local/share/rosbenk/catalogs/own.ron";
    let run = folder().file(at, own);
    let path = run.folder.path().join(at).display().to_string();
    let said = format!(
        "{path}: measures/m: there is no threats/x\n{path}: measures/m: there is no principles/9.9\n"
    );
    run.stdout(&said).status(1).run(&["catalog", "check", "--lang", "en"]);
    folder()
        .file("bad.ron", "(format: Catalog(2))")
        .stderr("bad.ron: filen er skrevet av en nyere utgave av rosbenk (Catalog 2). Oppgrader rosbenk for å åpne den\n")
        .status(2)
        .run(&["catalog", "check", "bad.ron"]);
}

#[test]
fn a_catalogue_that_cannot_be_read_is_told_and_the_rest_serve() {
    let run = folder().file("home/.local/share/rosbenk/catalogs/own.ron", "hei");
    let output = run.start(&["scale", "list"]);
    assert!(text(&output.stderr).ends_with("own.ron: dette er ikke en fil fra rosbenk (den skal begynne med «format: Session(1)» eller lignende)\n"));
    assert_eq!(text(&output.stdout).lines().count(), 12);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn scales_are_listed_and_drawn() {
    folder()
        .stdout(concat!(
            "id                  matrise  typer  navn\n",
            "infosec-5x5         5×5          5  Informasjonssikkerhet 5×5\n",
            "municipal-4x4       4×4          4  Kommunal 4×4\n",
            "dsb-a-e             5×5          5  DSB A–E (samfunnssikkerhet)\n",
            "kmd-5x5             5×5          4  KMD 5×5 (arealplan)\n",
            "kartverket-base-20  5×5          4  Kartverket 5×5, grunntall 20\n",
            "four-level-50-10-1  4×4          4  Fire nivåer: 50, 10 og 1 år\n",
            "qm-set-1            5×5          5  QM+ sett 1 (5×5)\n",
            "qm-set-4            5×5          5  QM+ sett 4 (5×5)\n",
            "qm-set-7            5×5          5  QM+ sett 7 (5×5)\n",
            "klassa-0-4          4×5          4  KLASSA 0–4 (konsekvens)\n",
            "plain-3x3           3×3          4  Enkel 3×3\n",
        ))
        .run(&["scale", "list"]);
    for scale in crate::common::library().scales().map(|it| it.entry) {
        for lang in ["nb", "nn", "sv", "en"] {
            let drawn = folder().print(&["scale", "show", &scale.id, "--lang", lang]);
            assert_eq!(too_wide(&drawn), [""; 0]);
        }
    }
    insta::assert_snapshot!(folder().print(&["scale", "show", "infosec-5x5"]));
    insta::assert_snapshot!(folder().print(&["scale", "show", "dsb-a-e", "--lang", "en"]));
    folder()
        .stderr("There is no scale or file called “x”. The scales are: infosec-5x5, municipal-4x4, dsb-a-e, kmd-5x5, kartverket-base-20, four-level-50-10-1, qm-set-1, qm-set-4, qm-set-7, klassa-0-4, plain-3x3\n")
        .status(2)
        .run(&["scale", "show", "x", "--lang", "en"]);
}

#[test]
fn the_scale_a_session_carries_is_drawn_as_the_catalogues_is() {
    let of_session = folder().session("a.ron", &example()).print(&["scale", "show", "a.ron"]);
    assert_eq!(of_session, folder().print(&["scale", "show", "infosec-5x5"]));
}

#[test]
fn a_file_name_cannot_steer_the_terminal() {
    folder()
        .stderr("␛]0;x␇.ron: filen finnes ikke\n")
        .status(2)
        .run(&["show", "\u{1b}]0;x\u{7}.ron"]);
}

#[test]
fn an_argument_cannot_steer_the_terminal() {
    let args = ["check", "a.ron", "--\u{1b}]0;x\u{7}\u{202e}"];
    let output = folder().start(&args);
    let said = text(&output.stderr);
    assert!(said.contains("'--␛]0;x␇⟦U+202E⟧'"), "{said}");
    assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{said:?}");
    assert_eq!((output.stdout.len(), output.status.code()), (0, Some(2)));
    let help = folder().print(&["--help"]);
    assert!(help.starts_with("A workbench for") && help.contains("merge"), "{help}");
}

/// A setting, a theme, a catalogue and a register that cannot be read are told as a session is.
#[test]
fn every_kind_of_file_is_told_with_its_place() {
    let home = "home/.local/share/rosbenk/";
    let cases: &[(&str, &str, &[&str], &str)] = &[
        ("home/.config/rosbenk/config.ron", "Config", &["scale", "list"], "config.ron:2:2: "),
        (&format!("{home}themes/my.ron"), "Theme", &["--theme", "my", "--print"], "my:2:2: "),
        (&format!("{home}catalogs/c.ron"), "Catalog", &["scale", "list"], "c.ron:2:2: "),
        ("c.ron", "Catalog", &["check", "c.ron"], "c.ron:2:2: "),
        ("r.ron", "Register", &["show", "r.ron"], "r.ron:2:2: "),
        ("r.ron", "Register", &["merge", "r.ron", "-o", "x.ron"], "r.ron:2:2: "),
    ];
    for (path, kind, args, place) in cases {
        let run = folder().file(path, &format!("(format: {kind}(1),\n colour: 3)"));
        let said = text(&run.start(args).stderr);
        assert!(said.contains(place), "{args:?}: {said}");
        assert!(said.contains("\n  |\n2 |  colour: 3)\n  |  ^^^^^^\n"), "{args:?}: {said}");
    }
}

#[test]
fn usage_errors_do_nothing() {
    for args in [["report", "a.ron"].as_slice(), &["measures"], &["show"], &["catalog"]] {
        let output = folder().start(args);
        assert_eq!((output.stdout.len(), output.status.code()), (0, Some(2)), "{args:?}");
    }
    folder()
        .stderr("«de» er ikke et språk her. Bruk nb, nn, sv eller en\n")
        .status(2)
        .run(&["scale", "list", "--lang", "de"]);
}

#[test]
fn a_session_is_made_from_an_earlier_one() {
    let old = crate::workbench::shipped("innbyggerportal.ron");
    let made = |how: &str, more: &[&str]| {
        let args = [&["new", "ny.ron", "--from", "gammel.ron", "--as", how], more].concat();
        let run = folder()
            .session("gammel.ron", &old)
            .stderr("ny.ron er skrevet\n")
            .env("LANG", "nb_NO.UTF-8")
            .run(&args);
        let bytes = std::fs::read(run.folder.path().join("ny.ron")).unwrap();
        rosbenk::wire::from_bytes::<rosbenk::model::Session>(&bytes, rosbenk::wire::Kind::Session)
            .unwrap()
    };
    let copy = made("copy", &["--title", "Kopi"]);
    assert_ne!(copy.id, old.id);
    assert_eq!((copy.title.as_str(), &copy.scenarios), ("Kopi", &old.scenarios));
    let next = made("follow-up", &[]);
    assert_eq!((next.follows, next.meetings.len()), (Some(old.id), 0));
    assert!(next.scenarios.iter().all(|(id, row)| row.current == old.scenarios[id].current));
    let template = made("template", &["--municipality", "9911", "--name", "Lia kommune"]);
    assert_eq!(
        (template.template_id, template.municipality.number.as_str()),
        (Some(old.id), "9911")
    );
    assert_eq!(template.scenarios.len(), old.scenarios.len());
    assert!(
        template.scenarios.values().all(|row| row.current.is_empty() && row.origin_id.is_some())
    );
    assert_eq!((template.measures.len(), template.participants.len()), (0, 0));
}

#[test]
fn a_register_is_shown_as_the_merge_told_it() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let register = std::fs::read_to_string(root.join("sessions/region/register.ron")).unwrap();
    let shown =
        folder().file("r.ron", &register).env("LANG", "nb_NO.UTF-8").print(&["show", "r.ron"]);
    assert!(shown.contains("11 kilder = 11 tatt med"), "{shown}");
    assert!(shown.contains("Hendelser: 152 inn, 152 ut"), "{shown}");
}

#[test]
fn days_are_taken_as_people_write_them() {
    let session = crate::workbench::shipped("innbyggerportal.ron");
    let listed = |day: &str| {
        let run = folder().session("a.ron", &session).env("LANG", "nb_NO.UTF-8");
        let output = run.start(&["measures", "a.ron", "--overdue", "--as-of", day]);
        text(&output.stdout).clone()
    };
    assert!(!listed("1.3.2028").is_empty());
    assert_eq!(listed("1.3.2028"), listed("2028-03-01"));
    folder()
        .session("a.ron", &session)
        .env("LANG", "nb_NO.UTF-8")
        .stderr("«i morgen» er ikke en dato. Skriv den som 22.11.2026\n")
        .status(2)
        .run(&["measures", "a.ron", "--as-of", "i morgen"]);
}

#[test]
fn a_bad_catalogue_of_ones_own_is_told_of_and_the_rest_are_used() {
    let good = r#"(format: Catalog(1), id: "egen", version: "1", names: {nb: "Egne"}, source: "oss",
        licence: "CC0-1.0", threats: [(id: "elg", theme: "physical-damage",
        names: {nb: "Elg"}, events: [{nb: "Elg går inn i serverrommet"}])])"#;
    let bad = "(\n  format: Catalog(1),\n  id: \"x\",\n  versjon: \"1\",\n)\n";
    let run = folder()
        .file("home/.local/share/rosbenk/catalogs/god.ron", good)
        .file("home/.local/share/rosbenk/catalogs/ond.ron", bad)
        .session("a.ron", &crate::workbench::shipped("forberedt.ron"))
        .env("LANG", "nb_NO.UTF-8");
    let output = run.start(&["catalog", "list"]);
    assert!(text(&output.stderr).contains("ond.ron:4:3: "), "{}", text(&output.stderr));
    assert!(text(&output.stdout).starts_with("id "), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("\negen "));
    let shown = run.start(&["a.ron", "--keys", "g4", "--print"]);
    assert!(text(&shown.stdout).contains("Forslag (46)"), "one more: {}", text(&shown.stdout));
}

#[test]
fn options_may_stand_before_the_subcommand_and_a_group_may_share() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |args: &[&str]| {
        let new = ["new", "a.ron", "--municipality", "9901", "--title", "T"];
        let run = folder();
        let output = run.start(&[args, &new].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let file = run.folder.path().join("a.ron");
        std::fs::metadata(file).unwrap().permissions().mode() & 0o777
    };
    assert_eq!(mode(&["--lang", "en"]), 0o600);
    assert_eq!(mode(&["--group"]), 0o660);
    let output = folder().start(&["a.ron", "keys"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}
