//! `rosbenk share` as it is typed: exact words and status, and no file where there should be none.

use rosbenk::model::{Lang, Localised, Session, Verdict, edited_by_hand, evaluate, snapshot};
use rosbenk::wire::{Kind, from_bytes};

use crate::common::{at, noon};
use crate::example::example;
use crate::run::{Run, folder};
use crate::workbench::{NB, bench, shipped};

const TOLD: &str = "Tatt ut: 10 navn og 18 andre tekster\n1 skjermet hendelse er ikke med, og heller ikke 5 rader som bare gjelder skjermede hendelser\n";
const WARNING: &str = "Kopien er ikke anonym: kommunen står i den, og vurderinger, datoer og kostnader er som de var. Del den bare med dem som skal ha den\n";

fn read(run: &Run, name: &str) -> Session {
    from_bytes(run.read(name).as_bytes(), Kind::Session).unwrap()
}

#[test]
fn a_copy_is_written_and_merged_with_its_original() {
    let run = folder()
        .session("a.ron", &example())
        .stderr(&format!("k.ron er skrevet\n{TOLD}{WARNING}"))
        .run(&["share", "a.ron", "-o", "k.ron"]);
    assert_eq!(run.names(), ["a.ron", "k.ron"]);
    let copy = read(&run, "k.ron");
    assert_eq!(copy.revisions.last().unwrap().at, at("2026-11-22T10:00:00Z"));
    assert_eq!(copy.shared_from, example().revisions.last().map(|it| it.id.clone()));
    run.stderr("Registeret er skrevet til r.ron\n")
        .stdout(concat!(
            "tatt med  9901      3  a.ron\n",
            "duplikat  9901      2  k.ron\n",
            "\n",
            "2 kilder = 1 tatt med + 1 duplikat + 0 eldre + 0 i konflikt + 0 avviste\n",
            "Hendelser: 3 inn, 3 ut\n",
            "\n",
            "Ingen risiko går igjen i flere kommuner\n",
        ))
        .run(&["merge", "a.ron", "k.ron", "-o", "r.ron"])
        .stdout("a.ron er nyere enn k.ron: ingenting å velge\n")
        .stderr("")
        .run(&["reconcile", "k.ron", "a.ron"]);
}

#[test]
fn a_pseudonym_stands_for_number_and_name() {
    let run = folder().session("a.ron", &example()).stderr(concat!(
        "k.ron is written\n",
        "Taken out: 12 names and 18 other texts\n",
        "1 shielded event is not in it, nor 5 rows that are about shielded events only\n",
        "The copy is not anonymous: where few municipalities take part, ratings, dates and costs can show who K7 is, ",
        "and whoever has the original sees that it belongs to it. Share it only with those who are to have it\n",
    ));
    let run = run.run(&["share", "a.ron", "-o", "k.ron", "--pseudonym", "K7", "--lang", "en"]);
    let copy = read(&run, "k.ron");
    assert_eq!((&*copy.municipality.number, &*copy.municipality.name), ("K7", ""));
    assert_eq!(copy.title, "Risikovurdering, delt kopi", "in the language of the session");
    assert!(!run.read("k.ron").contains("Fjelldal"));
}

#[test]
fn what_is_refused_writes_nothing_and_says_what_to_do() {
    let mut leaky = example();
    leaky.scale.levels[4].names = Localised::new(Lang::Nb, "Kari Nordmann må ringes");
    leaky.revisions = snapshot(&leaky, noon(), &"kari".into(), 5).unwrap();
    let mut changed = example();
    changed.uses_zones = false;
    let files = || {
        folder()
            .session("a.ron", &example())
            .session("b.ron", &leaky)
            .session("c.ron", &changed)
            .stderr(&format!("k.ron er skrevet\n{TOLD}{WARNING}"))
            .run(&["share", "a.ron", "-o", "k.ron"])
            .status(2)
    };
    let cases: &[(&[&str], &str)] = &[
        (
            &["b.ron", "-o", "x.ron"],
            concat!(
                "scale › levels › 5 › names › nb: her står «Kari Nordmann», som skulle vært tatt ut\n",
                "Ett sted i kopien røper noe som skulle vært tatt ut. Ingenting er skrevet. Skriv om teksten på stedet, eller bruk et annet ord der det ble tatt ut, og del på nytt\n",
            ),
        ),
        (
            &["c.ron", "-o", "x.ron"],
            "c.ron har endringer som ikke er lagret, så kopien kan ikke si hvilken utgave den er av. Åpne vurderingen, lagre med F2 og del på nytt. Ingenting er skrevet\n",
        ),
        (
            &["k.ron", "-o", "x.ron"],
            "k.ron er selv en delt kopi. Del originalen, eller kopier filen som den er. Ingenting er skrevet\n",
        ),
        (
            &["a.ron", "-o", "x.ron", "--pseudonym", "9902"],
            "«9902» kan ikke stå for kommunen. Bruk én til åtte bokstaver (a–z) og sifre, minst én bokstav, som i K7\n",
        ),
        (
            &["a.ron", "-o", "k.ron"],
            "k.ron: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n",
        ),
        // The only place where what was taken out is written down.
        (
            &["a.ron", "-o", "a.ron", "--force"],
            "a.ron: dette er en fil fra rosbenk av et annet slag, og den blir ikke erstattet. Bruk et annet navn\n",
        ),
        (&["borte.ron", "-o", "x.ron"], "borte.ron: filen finnes ikke\n"),
    ];
    for (args, sentence) in cases {
        let run = files();
        let before = run.read("k.ron");
        let run = run.stderr(sentence).run(&[&["share"], *args].concat());
        assert_eq!(run.names(), ["a.ron", "b.ron", "c.ron", "k.ron"]);
        assert_eq!(run.read("k.ron"), before);
    }
}

#[test]
fn an_earlier_copy_is_replaced_when_asked() {
    let run = folder()
        .session("a.ron", &example())
        .stderr(&format!("k.ron er skrevet\n{TOLD}{WARNING}"))
        .run(&["share", "a.ron", "-o", "k.ron"]);
    let before = run.read("k.ron");
    let run = run.run(&["share", "a.ron", "-o", "k.ron", "--force"]);
    assert_eq!(run.read("k.ron"), before);
}

#[test]
fn a_journal_is_read_and_must_be_saved_first() {
    let run = folder().session("a.ron", &example());
    let output = run.start(&["a.ron", "--keys", "g4nMer<enter><esc>", "--print"]);
    assert_eq!(output.status.code(), Some(0));
    run.status(2)
        .stderr(concat!(
            "a.ron: 1 endring er hentet fra journalen\n",
            "a.ron har endringer som ikke er lagret, så kopien kan ikke si hvilken utgave den er av. Åpne vurderingen, lagre med F2 og del på nytt. Ingenting er skrevet\n",
        ))
        .run(&["share", "a.ron", "-o", "k.ron"]);
}

#[test]
fn words_of_the_municipality_are_not_in_the_copy() {
    let run = folder()
        .session("a.ron", &example())
        .file(
            "home/.local/share/rosbenk/text/nb.ftl",
            "share-title = Fra Fjelldal\nshare-out = Ute",
        )
        .stderr(&format!("k.ron er skrevet\nUte\n{}\n{WARNING}", TOLD.lines().last().unwrap()));
    let run = run.run(&["share", "a.ron", "-o", "k.ron"]);
    assert_eq!(read(&run, "k.ron").title, "Risikovurdering, delt kopi");
}

#[test]
fn the_shipped_sessions_can_be_shared_and_the_copies_opened() {
    for name in ["journalsystem", "innbyggerportal", "skoleplattform", "vann-driftskontroll"] {
        let original = shipped(&format!("{name}.ron"));
        let run = folder().session("a.ron", &original);
        let output = run.start(&["share", "a.ron", "-o", "k.ron"]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        let copy = read(&run, "k.ron");
        let verdicts = |session: &Session| -> Vec<Option<Verdict>> {
            let rows = copy.scenarios.keys().map(|id| &session.scenarios[id]);
            rows.map(|row| {
                let judged = evaluate(&session.scale, &session.relevant, &row.current);
                judged.risk_class(&session.scale).map(|class| class.verdict)
            })
            .collect()
        };
        assert_eq!(verdicts(&copy), verdicts(&original), "{name}");
        let errors = |file: &str| -> Vec<String> {
            let told = crate::run::text(&run.start(&["check", file]).stdout);
            let lines = told.lines().filter_map(|line| line.split_once(": Feil: "));
            lines.filter(|(_, what)| !what.contains('«')).map(|(_, what)| what.to_owned()).collect()
        };
        assert!(errors("k.ron").iter().all(|it| errors("a.ron").contains(it)), "{name}");
        assert!(!edited_by_hand(&copy).unwrap());
        let mut bench = bench(Some(&copy), &NB);
        bench.keys("g4");
        assert!(bench.screen().contains("delt kopi"), "{}", bench.screen());
    }
}
