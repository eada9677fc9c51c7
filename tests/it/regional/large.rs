//! A register of a whole county: twenty thousand entries, moved about in.

use rosbenk::model::{Id, IdMaker};
use rosbenk::register::Register;
use rosbenk::wire::{Kind, from_bytes, to_ron};

use super::{find, here, opened};
use crate::common::noon;
use crate::workbench::{Bench, NB};

const ENTRIES: usize = 20_000;

/// The example's register, its sessions with many more entries.
fn large() -> Bench {
    let folder = super::folder();
    let mut register: Register =
        from_bytes(&super::example("register.ron"), Kind::Register).unwrap();
    let mut ids = IdMaker::new(9);
    let each = ENTRIES / register.evidence.len();
    for evidence in &mut register.evidence {
        let rows: Vec<_> = evidence.entries.values().cloned().collect();
        for (at, mut row) in rows.into_iter().cycle().take(each).enumerate() {
            let id: Id = ids.next(noon());
            row.no = 100 + at as u32;
            evidence.entries.insert(id, row);
        }
    }
    super::put(&folder, "register.ron", to_ron(&register).unwrap().as_bytes());
    opened(folder, &NB, Some("region.ron"))
}

#[test]
fn the_ends_of_a_long_list_are_reached_and_every_page_is_drawn() {
    let mut bench = large();
    bench.keys("g3<tab><end>");
    let last = here(&bench);
    bench.keys("<down><pgdn>");
    assert_eq!(here(&bench), last);
    bench.keys("<up><down><home>");
    assert_ne!(here(&bench), last);
    bench.keys("<end><enter>");
    find(&bench, "Gruppens egen vurdering");
    bench.keys("<esc>");
    assert_eq!(here(&bench), last);
    for page in
        ["g1", "<tab>", "g2", "<enter><end>", "g3", "<end>", "g4", "<enter><end>", "g5", "g6"]
    {
        bench.keys(page);
        assert!(bench.frame().cursor.is_some(), "{page}\n{}", bench.screen());
    }
    bench.keys("g3<tab>sskadevare<enter>");
    find(&bench, "Gruppens egen vurdering");
}
