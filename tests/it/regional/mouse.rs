//! What can be pointed at: pages, panes, rows and cells. The first click chooses, the second opens.

use rosbenk::tui::Input;

use super::{find, here, register};
use crate::workbench::{Bench, NB};

fn click(bench: &mut Bench, text: &str) {
    let (x, y) = find(bench, text);
    bench.script.input(Input::Click(x, y));
}

#[test]
fn pages_panes_and_rows_are_clicked() {
    let mut bench = register(&NB);
    click(&mut bench, "Risikoer");
    find(&bench, "Samme risiko samlet");
    click(&mut bench, "Hver hendelse");
    find(&bench, "▸ Hver hendelse");
    click(&mut bench, "Vegen er stengt");
    assert!(here(&bench).contains("Vegen er stengt"), "{}", here(&bench));
    click(&mut bench, "Vegen er stengt");
    find(&bench, "Gruppens egen vurdering");
}

#[test]
fn a_row_within_what_was_gone_into_is_clicked() {
    let mut bench = register(&NB);
    bench.keys("g3<enter>");
    click(&mut bench, "Sjøkabelen");
    assert!(here(&bench).contains("Sjøkabelen"), "{}", here(&bench));
    click(&mut bench, "Sjøkabelen");
    find(&bench, "Gruppens egen vurdering");
}

#[test]
fn cells_of_the_matrix_are_clicked() {
    let mut bench = register(&NB);
    bench.keys("g2");
    click(&mut bench, "M23");
    find(&bench, "M moderat · sannsynlighet: mulig · konsekvens: alvorlig");
    click(&mut bench, "M23");
    find(&bench, "Enter åpne  Esc tilbake");
}

#[test]
fn cells_of_the_heat_map_are_clicked() {
    let mut bench = register(&NB);
    bench.keys("g4");
    click(&mut bench, "! 12");
    find(&bench, "9902 Vestvik kommune · Feil, misbruk");
    click(&mut bench, "! 12");
    find(&bench, "Enter åpne  Esc tilbake");
}
