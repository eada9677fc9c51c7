//! Reports: a session in, a page out. The whole text of each format is held by a snapshot.

use rosbenk::model::{Lang, Session};
use rosbenk::report::{Block, document, to_csv, to_html, to_markdown, to_plain};
use rosbenk::text::{Now, Texts};

use crate::common::noon;
use crate::example::{example, hostile};

fn now() -> Now {
    Now { utc: noon().utc(), offset: 60 }
}

fn texts(lang: Lang) -> Texts {
    Texts::new(lang, &[])
}

fn markdown(session: &Session, lang: Lang) -> String {
    to_markdown(&document(session, &texts(lang), now()))
}

fn html(session: &Session, lang: Lang) -> String {
    to_html(&document(session, &texts(lang), now()))
}

fn plain(session: &Session, lang: Lang) -> String {
    to_plain(&document(session, &texts(lang), now())).join("\n")
}

fn csv(session: &Session, lang: Lang) -> String {
    String::from_utf8(to_csv(session, &texts(lang)).unwrap()).unwrap()
}

#[test]
fn markdown_in_bokmal() {
    insta::assert_snapshot!(markdown(&example(), Lang::Nb));
}

#[test]
fn html_in_bokmal() {
    insta::assert_snapshot!(html(&example(), Lang::Nb));
}

#[test]
fn plain_in_bokmal() {
    insta::assert_snapshot!(plain(&example(), Lang::Nb));
}

#[test]
fn plain_in_english() {
    insta::assert_snapshot!(plain(&example(), Lang::En));
}

#[test]
fn csv_in_bokmal() {
    let csv = csv(&example(), Lang::Nb);
    assert!(csv.starts_with("\u{feff}\"Kommunenummer\";"), "a byte-order mark and `;`");
    assert_eq!(csv.matches("\r\n").count(), 4, "one line per scenario and the header");
    assert_eq!(csv.matches('\n').count(), 4);
    insta::assert_snapshot!(csv.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
}

#[test]
fn an_empty_session_says_so_in_every_chapter() {
    insta::assert_snapshot!(plain(&Session::default(), Lang::En));
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    assert_eq!(html(&example(), Lang::En), html(&example(), Lang::En));
}

#[test]
fn no_word_is_missing() {
    for lang in Lang::ALL {
        for page in [html(&example(), lang), csv(&example(), lang), plain(&hostile(), lang)] {
            assert!(!page.contains('‹'), "{lang:?}: {page}");
        }
    }
}

#[test]
fn the_page_names_the_language_its_words_are_in() {
    for lang in Lang::ALL {
        let said = format!("<html lang=\"{}\">", lang.code());
        assert!(html(&example(), lang).contains(&said), "{lang:?}");
    }
}

#[test]
fn markup_in_html_is_only_letters() {
    let page = html(&hostile(), Lang::Nb);
    let body = page.split_once("</style>").unwrap().1;
    for forbidden in [
        "<script",
        "<img",
        "<b onclick",
        "</table><b",
        "<a ",
        "href",
        "src=\"",
        "\u{1b}",
        "\u{202e}",
    ] {
        assert!(!body.contains(forbidden), "{forbidden}");
    }
    for shown in [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&lt;img src=x onerror=alert(1)&gt;",
        "&lt;/table&gt;&lt;b onclick=&#39;x&#39;&gt;",
        "␛[2Jrydd ⟦U+202E⟧snudd",
    ] {
        assert!(body.contains(shown), "{shown}");
    }
    assert_eq!(body.matches("<table").count(), body.matches("</table>").count());
}

#[test]
fn markup_in_markdown_is_only_letters() {
    let page = markdown(&hostile(), Lang::Nb);
    let shown = [
        "# &lt;script&gt;alert(1)&lt;/script&gt; \\# \"ROS\" &amp; \\`rm\\` \\*alt\\* \\[x\\](http\\://ond.example)\n",
        "- **Formål:** - punkt \\# tittel ␛\\[2Jrydd ⟦U+202E⟧snudd\n",
        "a \\| b \\`c\\` &lt;img src=x onerror=alert(1)&gt;",
        "| \\| --- \\| 1. en |",
        "+47 555 ' \\|\\| \\$(reboot)",
    ];
    for shown in shown {
        assert!(page.contains(shown), "{shown}");
    }
    assert!(!page.contains('<'));
    // Every row of a table has as many cells as its header.
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let lines: Vec<&str> = page.lines().collect();
    for pair in lines.windows(2).filter(|pair| pair.iter().all(|line| line.starts_with("| "))) {
        assert_eq!(cells(pair[0]), cells(pair[1]), "{pair:?}");
    }
}

#[test]
fn formulas_in_csv_are_only_letters() {
    let page = csv(&hostile(), Lang::Nb);
    for guarded in [
        "\"\t=1+1\"",
        "\"\t@SUM(A1)\"",
        "\"\t-2+3;\"\"x\"\"\"",
        "\"\t\u{ff1d}1+1\"",
        "\"\t=HYPERLINK(\"\"http://ond.example\"\")\"",
        "\"\t+47 555 ' || $(reboot)\"",
    ] {
        assert!(page.contains(guarded), "{guarded}\n{page}");
    }
    assert!(page.contains(";1;\"\t=1+1\";"), "a number stays one");
}

#[test]
fn a_shielded_scenario_is_written_whole_and_says_why_it_is_shielded() {
    let page = plain(&example(), Lang::Nb);
    assert!(page.contains("Skjermet: offl. § 24, Arkivleder, 22.11.2026"));
    assert!(page.contains("Nr. 1: Ansatt leser journalen til naboen"));
}

#[test]
fn each_grid_has_a_matrix_of_its_own() {
    let mut session = example();
    let mut strict = session.scale.grids[0].clone();
    strict.types = vec![rosbenk::model::Key::new("privacy")];
    session.scale.grids.insert(0, strict);
    let document = document(&session, &texts(Lang::Nb), now());
    let placed: Vec<(String, usize)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Matrix(matrix) => {
                let cells = matrix.rows.iter().flat_map(|row| &row.cells);
                Some((matrix.caption.clone(), cells.map(|cell| cell.count).sum()))
            }
            _ => None,
        })
        .collect();
    let wanted = [
        ("Nåværende risiko i matrisen for personvern", 1),
        ("Nåværende risiko i matrisen for tjeneste", 0),
        ("Restrisiko i matrisen for personvern", 1),
        ("Restrisiko i matrisen for tjeneste", 0),
    ];
    assert_eq!(placed, wanted.map(|(caption, count)| (caption.to_owned(), count)));
}
