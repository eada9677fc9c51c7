//! Words: every id in every language, nothing unused, nothing hidden.

use rosbenk::model::Lang;
use rosbenk::text::{
    cut, fold_key, gist, kroner, pad, parse_date, parse_kroner, safe, width, wrap, wrap_to,
};

#[test]
fn hidden_characters_become_visible() {
    let table = [
        ("plain æøå – «ja» ●▲", "plain æøå – «ja» ●▲"),
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("a\nb\u{7f}", "a␊b␡"),
        ("x\u{202e}y", "x⟦U+202E⟧y"),
        ("x\u{200b}y\u{feff}", "x⟦U+200B⟧y⟦U+FEFF⟧"),
        ("\u{9b}31m", "⟦U+009B⟧31m"),
        ("\u{e0041}", "⟦U+E0041⟧"),
        ("\0\r\t\u{85}\u{9c}", "␀␍␉⟦U+0085⟧⟦U+009C⟧"),
        ("a\u{ad}b\u{2028}c\u{2066}d\u{61c}", "a⟦U+00AD⟧b⟦U+2028⟧c⟦U+2066⟧d⟦U+061C⟧"),
        ("\u{e000}\u{f0000}\u{10fffd}", "⟦U+E000⟧⟦U+F0000⟧⟦U+10FFFD⟧"),
        ("\u{fdd0}\u{ffff}\u{1fffe}\u{50000}", "⟦U+FDD0⟧⟦U+FFFF⟧⟦U+1FFFE⟧⟦U+50000⟧"),
        ("\u{34f}\u{180b}\u{e0100}", "⟦U+034F⟧⟦U+180B⟧⟦U+E0100⟧"),
        ("\u{3164}\u{2800}\u{115f}", "⟦U+3164⟧⟦U+2800⟧⟦U+115F⟧"),
        // The picture form of a sign is seen; on a letter it would be hidden.
        ("❤\u{fe0f} a\u{fe0f}", "❤\u{fe0f} a⟦U+FE0F⟧"),
        ("❤\u{fe0f}\u{fe0f}", "❤\u{fe0f}⟦U+FE0F⟧"),
        // Marks stay on their letter; a fifth is told of, and one without a letter gets a place to stand.
        ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}\u{303}\u{304}"),
        ("e\u{301}\u{302}\u{303}\u{304}\u{305}x", "e\u{301}\u{302}\u{303}\u{304}⟦+1⟧x"),
        ("\u{301}a", "◌\u{301}a"),
        ("a\n\u{301}", "a␊◌\u{301}"),
        ("ก\u{e49}\u{e49}\u{e49}\u{e49}\u{e49}\u{e49}", "ก\u{e49}\u{e49}\u{e49}\u{e49}⟦+2⟧"),
        ("שָׁלוֹם عَرَبِيّ हिन्दी 漢字 Ελλάδα", "שָׁלוֹם عَرَبِيّ हिन्दी 漢字 Ελλάδα"),
    ];
    for (text, shown) in table {
        assert_eq!(safe(text).as_str(), shown);
    }
    let stacked = format!("e{}x", "\u{301}".repeat(500));
    assert_eq!(safe(&stacked).as_str(), format!("e{}⟦+496⟧x", "\u{301}".repeat(4)));
}

#[test]
fn what_is_safe_stays_as_it_is() {
    for c in (0..=0x0010_ffff).filter_map(char::from_u32) {
        let text = format!("a{c}b");
        let once = safe(&text).to_string();
        assert_eq!(safe(&once).as_str(), once, "U+{:04X}", c as u32);
        assert!(!once.chars().any(char::is_control), "U+{:04X}", c as u32);
        assert!(once.starts_with('a') && once.ends_with('b') && once.len() >= text.len());
    }
}

#[test]
fn text_is_measured_in_cells() {
    assert_eq!(width("Ærø 漢字"), 8);
    assert_eq!(cut("Ærlighet varer", 9), "Ærlighet…");
    assert_eq!(cut("漢字漢字", 4), "漢…");
    assert_eq!(pad("ja", 4), "ja  ");
    assert_eq!(wrap("en to tre fire", 7), ["en to", "tre", "fire"]);
    assert_eq!(wrap_to("en to tre fire fem", 7, 2), ["en to", "tre …"]);
    assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
}

#[test]
fn dates_are_taken_as_people_write_them() {
    let today = "2026-11-22".parse().unwrap();
    let table = [
        ("1.3.2027", Some("2027-03-01")),
        ("1/3-27", Some("2027-03-01")),
        ("010327", Some("2027-03-01")),
        ("2027-03-01", Some("2027-03-01")),
        ("1.3", Some("2027-03-01")),
        ("24.12", Some("2026-12-24")),
        ("31.2.2027", None),
        ("i morgen", None),
        ("22.11.2026x i morgen", None),
    ];
    for (text, wanted) in table {
        assert_eq!(parse_date(text, today), wanted.map(|date| date.parse().unwrap()), "{text}");
    }
}

#[test]
fn kroner_are_taken_and_shown() {
    for lang in [Lang::Nb, Lang::Nn, Lang::Sv] {
        assert_eq!(kroner(lang, 12_500_000), "12\u{202f}500\u{202f}000");
    }
    assert_eq!(kroner(Lang::En, 12_500_000), "12,500,000");
    let table = [
        ("12500", Some(12_500)),
        ("12 500,-", Some(12_500)),
        ("12.500", Some(12_500)),
        ("250 k", Some(250_000)),
        ("1,5 mill", Some(1_500_000)),
        ("1,5 mill.", Some(1_500_000)),
        ("1,5 miljoner kr", None),
        ("1,5 mkr", Some(1_500_000)),
        ("2 milj.", Some(2_000_000)),
        ("25 tkr", Some(25_000)),
        ("12 500 kr", Some(12_500)),
        ("12,500", Some(12_500)),
        ("12\u{202f}500", Some(12_500)),
        ("kr 500", Some(500)),
        ("500 NOK", Some(500)),
        ("1.5 m", Some(1_500_000)),
        ("1.234.567,-", Some(1_234_567)),
        ("12 500,00", Some(12_500)),
        // Whole kroner only: what is not is told of, never read as something else.
        ("12 500,50", None),
        ("12,5", None),
        ("-500", None),
        ("2 x 500", None),
        ("mye", None),
    ];
    for (text, wanted) in table {
        assert_eq!(parse_kroner(text), wanted, "{text}");
    }
}

#[test]
fn names_stand_where_a_reader_looks_for_them() {
    let sorted = |lang| {
        let mut names =
            ["Ås", "Zahl", "Örebro", "Aasland", "Ærfugl", "Älmhult", "Åmål", "Ørsta", "Abel"];
        rosbenk::text::sort_by_name(lang, &mut names, |name| name);
        names.join(" ")
    };
    let norwegian = "Abel Zahl Älmhult Ærfugl Örebro Ørsta Åmål Ås Aasland";
    assert_eq!(sorted(Lang::Nb), norwegian);
    assert_eq!(sorted(Lang::Nn), norwegian);
    assert_eq!(sorted(Lang::Sv), "Aasland Abel Zahl Åmål Ås Älmhult Ærfugl Örebro Ørsta");
    assert_eq!(sorted(Lang::En), "Aasland Abel Ærfugl Älmhult Åmål Ås Örebro Ørsta Zahl");
}

#[test]
fn texts_that_say_the_same_share_a_key() {
    assert_eq!(fold_key(" Ansatt leser  JOURNAL."), fold_key("ansatt leser journal"));
    let texts = [
        " Ansatt leser  JOURNAL.",
        "ansatt leser journal",
        "Ærfugl på øya",
        "erfugl pa oya",
        "ansattleser journal",
        "",
        " .",
        "a b",
        "ab",
    ];
    for a in texts {
        for b in texts {
            assert_eq!(fold_key(a) == fold_key(b), gist(a) == gist(b), "{a:?} {b:?}");
        }
    }
}

#[test]
fn languages_fall_back_along_their_chain() {
    let nn = rosbenk::text::Texts::new(Lang::Nn, &[]);
    assert_eq!(nn.t("status-decided"), "vedteke");
    let only_bokmal = rosbenk::model::Localised::new(Lang::Nb, "på hytta");
    let named = only_bokmal.with(Lang::En, "at the cabin");
    let sv = rosbenk::text::Texts::new(Lang::Sv, &[]);
    assert_eq!(
        (nn.name(&named).as_str(), sv.name(&named).as_str()),
        ("[nb] på hytta", "[en] at the cabin")
    );
    assert_eq!(nn.name(&only_bokmal), "på hytta", "somebody's own words are just that");
    assert_eq!(rosbenk::text::Texts::new(Lang::Nb, &[]).name(&only_bokmal), "på hytta");
}
