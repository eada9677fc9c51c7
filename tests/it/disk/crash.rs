//! A power cut after every single call, and every state of the disk it may leave.

use super::check::{Care, Checker, played, rounds};
use super::room::LONG;

#[test]
fn no_power_cut_loses_what_was_acknowledged() {
    let (sim, promises) = played(LONG);
    let changes = LONG.chars().filter(|step| "peaur".contains(*step)).count();
    assert!(changes >= 50);
    let n = rounds();
    let every = 16_usize.div_ceil(n) as u64;
    let mut checker = Checker::new(Care {
        cap: 4 * n,
        tears: n,
        again: 2 * n,
        every,
        reorders: true,
        first: false,
    });
    checker.cuts(&sim, &promises, 0, usize::MAX);
    eprintln!("{changes} changes: {:?}", checker.counts);
    checker.nothing_is_wrong();
}
