//! Tables people made.

use rosbenk::exchange::{Encoding, NotTaken, Outcome, Wishes, section};
use rosbenk::model::{Effect, Lang, MeasureKind};

use super::{made, sums, taken, told, with};

const SHEET: &str = "\
Type;Id;Navn;Navn (nn);English name;Beskrivelse;K;I;T;Tema;Trusler;NSM;ISO;Effekt;Art;Merknad
Trussel;t1;Tap av strøm;Tap av straum;Power loss;\"Strømmen går
og blir borte; helt\";;x;x;Bortfall;;;;;;hei
Trussel;;Brann i \"\"rom\"\";;;;ja;;ja;Fysisk skade;;;;;;
Tiltak;m1;Aggregat;;;'=1+1;;;;;tap av STRØM, user-error, finnes ikke;NSM 2.9;ISO A.5.1 | A.5.2;forebyggende;Fysisk;
Tiltak;m2;;;;;;;;;;;;;;
;;;;;;;;;;;;;;;
Hest;h1;Hest
Tiltak;m3;Aggregat2;;;;;;;;;2.9;;tull;;;;ekstra
Tiltak;m1;Et annet;;;;;;;;;;;;;
Tiltak;m3;Aggregat2;;;;;;;;;2.9;;;;;
;;;;;;;;;;;;;;;
";

#[test]
fn a_table_is_understood_by_its_headings() {
    let outcome = taken(&[("Våre trusler.csv", SHEET.as_bytes())]);
    assert_eq!(sums(&outcome), (8, 4, 1, 3));
    assert_eq!(
        told(&outcome),
        [
            (6, "exchange-no-name"),
            (8, "exchange-no-section"),
            (10, "exchange-other-content"),
            (5, "exchange-leads-nowhere"),
            (9, "exchange-value"),
            (9, "exchange-beyond"),
        ]
    );
    let mapped: Vec<String> = outcome.files[0]
        .mapped
        .iter()
        .map(|it| format!("{} = {}", it.title, it.to.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(
        mapped,
        [
            "Type = section",
            "Id = id",
            "Navn = name.nb",
            "Navn (nn) = name.nn",
            "English name = name.en",
            "Beskrivelse = text.nb",
            "K = attributes (confidentiality)",
            "I = attributes (integrity)",
            "T = attributes (availability)",
            "Tema = theme",
            "Trusler = threats",
            "NSM = nsm",
            "ISO = iso",
            "Effekt = effect",
            "Art = kind",
            "Merknad = -",
        ]
    );
    let measure = &made(&outcome).measures[0];
    assert_eq!((measure.kind, measure.effect), (MeasureKind::Physical, Effect::Preventive));
    assert_eq!(
        (measure.iso.as_slice(), measure.nsm.as_slice()),
        (&["A.5.1".into(), "A.5.2".into()][..], &["2.9".into()][..])
    );
    assert_eq!(measure.texts.get(Lang::Nb), "=1+1");
    insta::assert_snapshot!(outcome.made.unwrap().1);
}

fn names(outcome: &Outcome) -> Vec<String> {
    let threats = made(outcome).threats.iter();
    threats
        .flat_map(|it| it.names.all().map(|(lang, name)| format!("{} {name}", lang.code())))
        .collect()
}

#[test]
fn delimiters_and_encodings_are_told_apart() {
    let text = "type;navn\ntrussel;Blåsyre – «æøå»\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    let western = b"type;navn\ntrussel;Bl\xe5syre \x96 \xab\xe6\xf8\xe5\xbb\n".to_vec();
    let table: &[(&str, Vec<u8>, Encoding, char)] = &[
        ("a.csv", text.into(), Encoding::Utf8, ';'),
        ("a.csv", format!("\u{feff}{text}").into(), Encoding::Utf8, ';'),
        ("a.csv", text.replace(';', ",").into(), Encoding::Utf8, ','),
        ("a.tsv", text.replace(';', "\t").into(), Encoding::Utf8, '\t'),
        ("a.txt", text.replace('\n', "\r\n").into(), Encoding::Utf8, ';'),
        ("a.csv", text.replace('\n', "\r").into(), Encoding::Utf8, ';'),
        ("a.csv", format!("sep=|\r\n{}", text.replace(';', "|")).into(), Encoding::Utf8, '|'),
        ("a.csv", format!("\n\n{text}\n\n;\n;;;\n").into(), Encoding::Utf8, ';'),
        ("a.csv", utf16(u16::to_le_bytes, [0xff, 0xfe]), Encoding::Utf16, ';'),
        ("a.csv", utf16(u16::to_be_bytes, [0xfe, 0xff]), Encoding::Utf16, ';'),
        ("a.csv", western, Encoding::Windows1252, ';'),
    ];
    for (name, bytes, encoding, delimiter) in table {
        let outcome = taken(&[(name, bytes)]);
        let file = &outcome.files[0];
        assert_eq!((file.encoding, file.delimiter), (Some(*encoding), Some(*delimiter)), "{name}");
        assert_eq!(names(&outcome), ["nb Blåsyre – «æøå»"]);
    }
}

#[test]
fn headings_in_four_languages_lead_to_the_same_fields() {
    let table = [
        ("type,name,name en,attributes\nthreat,Fire,Fire!,CIA", Lang::Sv),
        ("Typ,Namn,Engelskt namn,x\nhot,Fire,,", Lang::Sv),
        ("Type;Namn;Name (English);Attributt\ntrugsmål;Fire;Fire!;K/I/T", Lang::Sv),
        ("Section\tNamn\tname.en\tKRT\nHot\tFire\tFire!\tK R T", Lang::Sv),
    ];
    for (text, lang) in table {
        let wishes = Wishes { lang, section: section("hot"), ..Wishes::default() };
        let outcome = with(&[("a.csv", text.as_bytes())], &wishes);
        assert_eq!(outcome.out, 1, "{text}");
        assert_eq!(names(&outcome)[0], "sv Fire", "{text}");
        let attributes = made(&outcome).threats[0].attributes.len();
        assert!(attributes == 3 || text.contains(",x\n"), "{text}");
    }
}

#[test]
fn what_the_rows_are_may_be_said_in_several_ways() {
    let by_heading = taken(&[("a.csv", b"Trussel;Beskrivelse\nBrann;Det brenner\n")]);
    assert_eq!(made(&by_heading).threats.len(), 1);
    let by_columns = taken(&[("a.csv", b"Navn;Effekt;NSM\nPumpe;Oppdagende;2.9\n")]);
    assert_eq!(made(&by_columns).measures.len(), 1);
    let wishes = Wishes { section: section("sårbarhet"), ..Wishes::default() };
    let by_option = with(&[("a.csv", b"Navn\nHull\n")], &wishes);
    assert_eq!(made(&by_option).vulnerabilities.len(), 1);
    let outcome = taken(&[("a.csv", b"Navn\nHull\n")]);
    assert_eq!(outcome.files[0].failed, Some(NotTaken::Unknown("exchange-unknown-section")));
}

#[test]
fn a_foreign_or_doubled_column_is_left_out_and_told() {
    let outcome = taken(&[("a.csv", b"Trussel;Navn (fr);Beskrivelse;Beskriving\nBrann;Feu;a;b\n")]);
    let unused: Vec<&str> = outcome.files[0]
        .mapped
        .iter()
        .filter(|it| it.to.is_none())
        .map(|it| it.title.as_str())
        .collect();
    assert_eq!(unused, ["Navn (fr)", "Beskriving"]);
    assert_eq!(names(&outcome), ["nb Brann"]);
}

#[test]
fn an_open_quotation_mark_does_not_swallow_the_rest_in_silence() {
    let outcome = taken(&[("a.csv", b"Trussel;Id\nBrann;a\n\"Flom;b\nVind;c\n")]);
    assert_eq!(sums(&outcome), (2, 1, 0, 1));
    assert_eq!(told(&outcome), [(3, "exchange-open-quote")]);
    let outcome = taken(&[("a.csv", b"\"Trussel;Id\nBrann;a\n")]);
    assert_eq!(outcome.files[0].failed, Some(NotTaken::Unknown("exchange-unknown-table")));
}

#[test]
fn lines_are_those_of_the_file() {
    let text = "Trussel;Id;Beskrivelse\r\n\r\nBrann;a;\"to\r\nlinjer\"\r\n;b;\r\n\r\n;c;\r\n";
    assert_eq!(
        told(&taken(&[("a.csv", text.as_bytes())])),
        [(5, "exchange-no-name"), (7, "exchange-no-name")]
    );
}

#[test]
fn themes_are_found_or_made_once() {
    let text = "Trussel;Tema;Name\nBrann;Eget tema;Fire\nRøyk;eget  TEMA;Smoke\nStøv;Physical damage;Dust\nSand;;Sand\n";
    let outcome = taken(&[("mine.csv", text.as_bytes())]);
    let catalog = made(&outcome);
    let of: Vec<&str> = catalog.threats.iter().map(|it| it.theme.as_str()).collect();
    assert_eq!(of, ["eget-tema", "eget-tema", "physical-damage", "mine"]);
    let themes: Vec<&str> = catalog.themes.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(themes, ["eget-tema", "mine"]);
    assert_eq!((outcome.themes, outcome.problems.len()), (2, 0));
}

#[test]
fn the_three_attributes_are_known_by_their_names_in_every_language() {
    let table = [
        "Navn;Konfidensialitet;Integritet;Tilgjengelighet",
        "Namn;Konfidensialitet;Integritet;Tilgjengelegheit",
        "Namn;Konfidensialitet;Integritet;Tilgjenge",
        "Namn;Konfidentialitet;Riktighet;Tillgänglighet",
        "Name;Confidentiality;Integrity;Availability",
    ];
    let wishes = Wishes { section: section("hot"), ..Wishes::default() };
    for header in table {
        let marked = with(&[("a.csv", format!("{header}\na;x;x;x").as_bytes())], &wishes);
        assert_eq!(made(&marked).threats[0].attributes.len(), 3, "{header}");
        let words = header.split(';').skip(1).collect::<Vec<_>>().join(", ");
        let named = with(&[("a.csv", format!("Navn;Egenskaper\na;{words}").as_bytes())], &wishes);
        assert_eq!(made(&named).threats[0].attributes.len(), 3, "{words}");
    }
}

#[test]
fn headings_that_come_again_are_no_entry() {
    let outcome = taken(&[("a.csv", b"Trussel;Tema\nBrann;x\n trussel ;Tema;\nFlom;x\n")]);
    assert_eq!(names(&outcome), ["nb Brann", "nb Flom"]);
    assert_eq!(told(&outcome), [(3, "exchange-headings-again")]);
}

#[test]
fn letters_that_cannot_be_read_are_told() {
    let marked = taken(&[("a.csv", b"\xef\xbb\xbfTrussel\nBl\xe5syre\n")]);
    let halved = taken(&[("a.csv", b"\xff\xfeT\0r\0u\0s\0s\0e\0l\0\n\0A\0\x42")]);
    for outcome in [marked, halved] {
        assert_eq!(told(&outcome), [(0, "exchange-unreadable-letters")]);
        assert!(outcome.needs_a_person());
    }
}

/// A sheet of measures calls their kind *Type*, as the workbench does.
#[test]
fn a_type_is_what_its_cells_say() {
    let table = "Navn;Type;Svarer på\nLås skapene;fysisk;theft-of-equipment\nLes loggene;teknisk;snooping\n";
    let outcome = taken(&[("t.csv", table.as_bytes())]);
    let kinds: Vec<_> = made(&outcome).measures.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [MeasureKind::Physical, MeasureKind::Technical]);
    let table = "Navn;Type\nLås skapene;tiltak\nTyveri;trussel\n";
    let outcome = taken(&[("t.csv", table.as_bytes())]);
    assert_eq!((made(&outcome).measures.len(), made(&outcome).threats.len()), (1, 1));
}
