//! `catalog import` and `catalog export`: files in; output, errors, status and files out.

use super::{CISO, MONARC};
use crate::run::{folder, text};

const TABLE: &str = "Trussel;Beskrivelse;Merknad\nBrann;Det brenner;x\nFlom;Vann;\n";

#[test]
fn a_table_is_taken_in_and_all_of_it_told() {
    let run = folder()
        .file("mine.csv", TABLE)
        .stdout("2 lest = 2 ut + 0 slått sammen + 0 ikke tatt inn\nTemaer: 1\nTrusler: 2\n")
        .stderr(concat!(
            "mine.csv: tabell, UTF-8, 2 poster, skilletegn «;»\n",
            "  «Trussel» → name.nb\n",
            "  «Beskrivelse» → text.nb\n",
            "  «Merknad» brukes ikke\n",
            "1 tema er laget på veien\n",
            "Ingen lisens er oppgitt. Bruk --licence hvis du kjenner den\n",
            "k.ron er skrevet\n",
        ))
        .run(&["catalog", "import", "mine.csv", "-o", "k.ron"]);
    assert_eq!(run.names(), ["k.ron", "mine.csv"]);
    run.stdout("").stderr("").run(&["catalog", "check", "k.ron"]);
}

#[test]
fn options_go_before_what_files_say() {
    let args = [
        "catalog",
        "import",
        "mine.csv",
        "-o",
        "k.ron",
        "--id",
        "egen",
        "--source",
        "Vi",
        "--licence",
        "CC0-1.0",
        "--lang",
        "en",
    ];
    let run = folder()
        .file("mine.csv", TABLE)
        .stdout("2 in = 2 out + 0 merged + 0 listed\nThemes: 1\nThreats: 2\n")
        .stderr(concat!(
            "mine.csv: table, UTF-8, 2 records, delimiter «;»\n",
            "  “Trussel” → name.en\n",
            "  “Beskrivelse” → text.en\n",
            "  “Merknad” is not used\n",
            "1 theme was made on the way\n",
            "k.ron is written\n",
        ))
        .run(&args);
    let written = run.read("k.ron");
    for part in ["id: \"egen\"", "source: \"Vi\"", "licence: \"CC0-1.0\"", "en: \"mine\""] {
        assert!(written.contains(part), "{part}: {written}");
    }
}

#[test]
fn folders_are_read_in_order_without_what_is_hidden_or_linked() {
    let run = folder()
        .file("inn/b/m.JSON", MONARC)
        .file("inn/a.yaml", CISO)
        .file("inn/.hidden.csv", TABLE)
        .file("inn/notes.md", "# x");
    std::os::unix::fs::symlink("../mine.csv", run.folder.path().join("inn/z.csv")).unwrap();
    let output =
        run.start(&["catalog", "import", "inn", "-o", "inn/k.json", "--json", "--lang", "en"]);
    let json = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{json}");
    for part in [
        "\"file\": \"inn/a.yaml\"",
        "\"file\": \"inn/b/m.JSON\"",
        "\"failed\": 0",
        "\"id\": \"prove-lib\"",
    ] {
        assert!(json.contains(part), "{part}: {json}");
    }
    assert!(!json.contains("hidden") && !json.contains("z.csv"), "{json}");
    let bytes = run.read("inn/k.json");
    // The result itself is passed over, whatever it is called; twice named is once read.
    let again = [
        "catalog",
        "import",
        "inn/b",
        "inn",
        "inn/a.yaml",
        "-o",
        "inn/k.json",
        "--force",
        "--json",
    ];
    run.start(&again);
    assert_eq!(run.read("inn/k.json"), bytes);
}

#[test]
fn the_result_for_programs_is_exact() {
    let run = folder().file("mine.csv", "Trussel;Id\nBrann;a\n;b\n");
    let output =
        run.start(&["catalog", "import", "mine.csv", "-o", "k.ron", "--json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "k.ron is written\n");
    insta::assert_snapshot!(text(&output.stdout));
}

#[test]
fn what_is_listed_makes_the_status_one() {
    folder()
        .file("mine.csv", "Trussel;Id\nBrann;a\n;b\nVann;a\n")
        .stdout("3 in = 1 out + 0 merged + 2 listed\nThemes: 1\nThreats: 1\n")
        .stderr(concat!(
            "mine.csv: table, UTF-8, 3 records, delimiter «;»\n",
            "  “Trussel” → name.en\n",
            "  “Id” → id\n",
            "Not taken in: mine.csv:3: the row has no name\n",
            "Not taken in: mine.csv:4: the id “a” was used before with other content\n",
            "1 theme was made on the way\n",
            "No licence is stated. Use --licence if you know it\n",
            "k.ron is written\n",
        ))
        .status(1)
        .run(&["catalog", "import", "mine.csv", "-o", "k.ron", "--lang", "en"]);
}

#[test]
fn a_file_that_is_none_stops_nothing_else() {
    let run = folder()
        .file("a.csv", "Trussel;Id\nBrann;a\n")
        .file("b.json", "[{\n")
        .file("c.json", "{\"name\": \"x\"}");
    let output =
        run.start(&["catalog", "import", "a.csv", "b.json", "c.json", "borte.csv", "-o", "k.ron"]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    for part in [
        "borte.csv: filen finnes ikke\n",
        "b.json:2:",
        "c.json: JSON av ukjent slag. Her ventes objekter fra MONARC, med feltene uuid, label og code\n",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(run.read("k.ron").contains("Brann"));
}

#[test]
fn nothing_is_written_where_nothing_is_taken_or_something_stands() {
    let files =
        || folder().file("a.txt", "Hei, du.\nHilsen\n").file("t.csv", TABLE).file("k.ron", "mitt");
    let cases: &[(&[&str], &str)] = &[
        (
            &["a.txt", "-o", "x.ron"],
            concat!(
                "a.txt: ingen kolonne med navn er funnet. Her ventes en tabell der første rad er overskrifter, og én av dem er Navn\n",
                "Ingenting å ta inn. Ingenting er skrevet\n"
            ),
        ),
        (
            &["t.csv", "-o", "k.ron"],
            "k.ron: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n",
        ),
        (&["t.csv", "-o", "x.ron", "--id", " "], "--id: « » kan ikke brukes her\n"),
        (&["t.csv", "-o", "x.ron", "--section", "hest"], "--section: «hest» kan ikke brukes her\n"),
    ];
    for (args, said) in cases {
        let args = [&["catalog", "import"], *args].concat();
        let run = files().stderr(said).status(2).run(&args);
        assert_eq!(
            (run.names(), run.read("k.ron").as_str()),
            (vec!["a.txt".into(), "k.ron".into(), "t.csv".into()], "mitt")
        );
    }
    let run = files();
    assert_eq!(run.start(&["catalog", "import", "t.csv"]).status.code(), Some(2));
    assert_eq!(run.start(&["catalog", "import", "t.csv", "--dry-run"]).status.code(), Some(0));
    assert_eq!(
        run.start(&["catalog", "import", "t.csv", "-o", "k.ron", "--dry-run"]).status.code(),
        Some(0)
    );
    assert_eq!(run.read("k.ron"), "mitt");
    assert_eq!(
        run.start(&["catalog", "import", "t.csv", "-o", "k.ron", "--force"]).status.code(),
        Some(0)
    );
    assert!(run.read("k.ron").starts_with("(\n  format: Catalog(1),"));
}

#[test]
fn a_session_is_not_replaced_by_a_catalogue() {
    let run = folder().file("t.csv", TABLE).session("s.ron", &crate::example::example());
    assert_eq!(
        run.start(&["catalog", "import", "t.csv", "-o", "s.ron", "--force"]).status.code(),
        Some(2)
    );
    assert!(run.read("s.ron").contains("Session(1)"));
}

#[test]
fn a_matrix_says_what_is_left_to_decide() {
    let run = folder().file("l.yaml", CISO);
    let output = run.start(&["catalog", "import", "l.yaml", "-o", "k.ron", "--lang", "en"]);
    let said = text(&output.stderr);
    for part in [
        "Not taken over: framework\n",
        "Texts in languages rosbenk does not have were not carried over: DE 1, FR 1\n",
        "“rate: Between(lo: (1, 10), hi: (1, 1))”",
        "not acceptable (verdict: NotAcceptable)",
        "Not taken in: l.yaml: record 3: urn and ref_id are missing or cannot be used\n",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(output.status.code(), Some(1));
    // What it tells to write can be written.
    let rate = "rate: Between(lo: (1, 10), hi: (1, 1))";
    let edited = run.read("k.ron").replacen("rate: Unstated", rate, 1);
    let edited = edited.replace("basis: Words", "basis: PerYear");
    folder().file("k.ron", &edited).run(&["catalog", "check", "k.ron"]);
}

#[test]
fn a_catalogue_goes_out_by_id_or_file_and_comes_back() {
    let run = folder();
    let bytes =
        text(&run.start(&["catalog", "export", "rosbenk-scales", "--format", "csv"]).stdout);
    let run = run.file("s.csv", &bytes);
    let taken = run.start(&["catalog", "import", "s.csv", "-o", "k.ron"]);
    assert_eq!(
        text(&taken.stdout),
        "11 lest = 11 ut + 0 slått sammen + 0 ikke tatt inn\nSkalaer: 11\n"
    );
    assert_eq!(
        text(&taken.stderr),
        "s.csv: tabell fra rosbenk, UTF-8, 11 poster, skilletegn «;»\nk.ron er skrevet\n"
    );
    assert_eq!(taken.status.code(), Some(0));
    assert_eq!(text(&run.start(&["catalog", "export", "k.ron"]).stdout), bytes);
    let run =
        run.stderr("ut.csv er skrevet\n").run(&["catalog", "export", "k.ron", "-o", "ut.csv"]);
    assert_eq!(run.read("ut.csv"), bytes);
    run.stderr("ut.csv: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n")
        .status(2)
        .run(&["catalog", "export", "k.ron", "-o", "ut.csv"]);
}

#[test]
fn what_cannot_go_out_is_told() {
    let twice = r#"(format: Catalog(1), id: "x", version: "1", names: {}, source: "", licence: "",
        roles: [(id: "r"), (id: "r", retired: true)])"#;
    folder()
        .file("x.ron", twice)
        .stderr("x.ron: katalogen ville ikke blitt den samme når den leses tilbake. Se hva som er galt med rosbenk catalog check\n")
        .status(2)
        .run(&["catalog", "export", "x.ron"])
        .stderr("y.ron: dette er ikke en fil fra rosbenk (den skal begynne med «format: Session(1)» eller lignende)\n")
        .file("y.ron", "hei")
        .run(&["catalog", "export", "y.ron"]);
    let output = folder().start(&["catalog", "export", "z"]);
    assert!(text(&output.stderr).starts_with("Det finnes ingen katalog som heter «z»."));
    assert_eq!((output.stdout.len(), output.status.code()), (0, Some(2)));
}

#[test]
fn the_order_of_files_is_that_of_their_places_however_they_are_written() {
    let threat = |name: &str| MONARC_THREAT.replace("NAME", name);
    let run = folder().file("a.json", &threat("One")).file("b.json", &threat("Two"));
    let whole = run.folder.path().join("b.json");
    let whole = whole.to_str().unwrap();
    for (at, (one, two)) in
        [("a.json", "b.json"), ("./b.json", "a.json"), ("a.json", whole)].into_iter().enumerate()
    {
        let output = format!("{at}.ron");
        run.start(&["catalog", "import", one, two, "-o", &output]);
        assert!(run.read(&output).contains("\"One\""), "{one} {two}");
    }
}

const MONARC_THREAT: &str = r#"{"uuid": "t", "language": "EN", "label": "NAME", "code": "T1",
    "theme": "x", "c": true, "i": true, "a": true}"#;

#[test]
fn an_input_is_not_replaced_by_what_is_made_of_it() {
    let run = folder().file("t.csv", TABLE);
    for output in ["t.csv", "./t.csv"] {
        let args = ["catalog", "import", "t.csv", "-o", output, "--force"];
        let done = run.start(&args);
        assert_eq!((done.status.code(), run.read("t.csv").as_str()), (Some(2), TABLE));
        assert!(text(&done.stderr).contains("finnes fra før"), "{}", text(&done.stderr));
    }
}

#[test]
fn a_folder_is_not_taken_for_a_file_to_replace() {
    let run = folder().file("t.csv", TABLE).file("mappe/x", "");
    let done = run.start(&["catalog", "import", "t.csv", "-o", "mappe", "--force", "--lang", "en"]);
    let said = text(&done.stderr);
    assert_eq!(done.status.code(), Some(2));
    assert!(said.ends_with("mappe: this is not an ordinary file\n"), "{said}");
}
