//! Libraries of CISO Assistant.

use rosbenk::model::{Basis, Colour, Rate, Verdict};

use super::{CISO, made, sums, taken, told};

#[test]
fn a_library_becomes_threats_measures_and_a_scale() {
    let outcome = taken(&[("library.yaml", CISO.as_bytes())]);
    assert_eq!(sums(&outcome), (5, 4, 0, 1));
    assert_eq!(told(&outcome), [(3, "exchange-no-urn")]);
    assert_eq!((outcome.scales, outcome.measures, outcome.under_code), (1, 1, 1));
    assert_eq!(outcome.files[0].others, ["framework"]);
    assert!(outcome.problems.is_empty());
    let left: Vec<(&str, usize)> =
        outcome.languages.iter().map(|(l, n)| (l.as_str(), *n)).collect();
    assert_eq!(left, [("DE", 1), ("FR", 1)]);
    insta::assert_snapshot!(outcome.made.unwrap().1);
}

#[test]
fn nothing_is_made_up_of_a_matrix() {
    let outcome = taken(&[("library.yaml", CISO.as_bytes())]);
    let scale = &made(&outcome).scales[0];
    assert_eq!(scale.basis, Basis::Words);
    assert!(scale.likelihood.iter().all(|level| level.rate == Rate::Unstated));
    assert!(
        scale
            .classes
            .iter()
            .all(|it| it.verdict == Verdict::NotAcceptable && it.authority.is_empty())
    );
    assert_eq!(scale.classes.last().map(|class| class.colour), Some(Colour::Critical));
    // Rows are likelihoods: the rarest with the worst consequence is still green.
    let cell = |likelihood, consequence| {
        scale.cell("consequence", likelihood, consequence).unwrap().letter.as_str()
    };
    assert_eq!([cell(0, 1), cell(1, 0), cell(1, 1), cell(2, 0)], ["G", "G", "R", "R"]);
}

/// A matrix of one library, changed at one place.
fn changed(from: &str, to: &str) -> Vec<(usize, &'static str)> {
    assert!(CISO.contains(from), "{from}");
    told(&taken(&[("l.yaml", CISO.replace(from, to).as_bytes())]))
}

#[test]
fn a_matrix_that_is_none_is_listed_with_why() {
    let table = [
        ("    - [1, 1]\n", "", "exchange-matrix-rows"),
        ("    - [1, 1]\n", "    - [1]\n", "exchange-matrix-columns"),
        ("    - [1, 1]\n", "    - [1, 2]\n", "exchange-matrix-class"),
        ("    - [1, 1]\n", "    - [1, -1]\n", "exchange-matrix-class"),
        ("    - [1, 1]\n", "    - [1, 99999999999999999999999]\n", "exchange-matrix-class"),
        ("    - [1, 1]\n", "    - [1, rød]\n", "exchange-matrix-class"),
        ("    - {id: 1, abbreviation: '2', name: Large}\n", "", "exchange-matrix-size"),
        ("    urn: urn:fjelldal:risk:matrix:m3\n    ref_id: m3\n", "", "exchange-no-urn"),
    ];
    for (from, to, why) in table {
        assert_eq!(changed(from, to), [(3, "exchange-no-urn"), (5, why)], "{from} -> {to}");
    }
}

#[test]
fn words_that_yaml_takes_for_values_stay_words() {
    let outcome = taken(&[(
        "l.yaml",
        CISO.replace("name: Pump", "name: no").replace("ref_id: C1", "ref_id: 1.10").as_bytes(),
    )]);
    let measure = &made(&outcome).measures[0];
    assert_eq!(measure.names.all().next().unwrap().1, "no");
    assert_eq!(measure.references[1].as_str(), "1.10");
}

#[test]
fn two_libraries_that_share_an_object_have_it_once() {
    let other = CISO.replace("prove-lib", "other-lib").replace("name: Pump", "name: Other pump");
    let outcome = taken(&[("a.yaml", CISO.as_bytes()), ("b.yaml", other.as_bytes())]);
    assert_eq!(sums(&outcome), (10, 4, 3, 3));
    let listed: Vec<(usize, &str)> = outcome.list.iter().map(|it| (it.file, it.id)).collect();
    let listed_wanted =
        [(0, "exchange-no-urn"), (1, "exchange-no-urn"), (1, "exchange-other-content")];
    assert_eq!(listed, listed_wanted);
}

#[test]
fn a_translation_left_empty_does_not_stop_the_rest() {
    let (whole, emptied) = (taken(&[("l.yaml", CISO.as_bytes())]), "no: {name: Flom}\n      da:\n");
    let text = CISO.replace("no: {name: Flom}\n", emptied);
    assert_ne!(text, CISO);
    assert_eq!(made(&taken(&[("l.yaml", text.as_bytes())])), made(&whole));
}
