//! The checker checked: each seeded bug is seen, and where there is none, none is.

use std::sync::Arc;

use rosbenk::store::{Disk, Mode, StoreError};

use super::buggy::{Bug, Buggy};
use super::call::READING;
use super::check::{Care, Checker};
use super::room::{Room, SHORT, fresh, path};
use super::sim::{Call, Fault, Sim};

const EIO: i32 = 5;
const ENOSPC: i32 = 28;

fn disk(sim: &Sim, bug: Bug) -> Disk {
    Disk::of(Arc::new(Buggy::of(sim, bug)))
}

/// How many violations a story on a disk with a bug shows, and the calls it made.
fn story(checker: &mut Checker, bug: Bug, fault: Option<Fault>) -> (usize, Vec<Call>) {
    let sim = Sim::of(&fresh()).filmed();
    if let Some(fault) = fault {
        sim.fail(fault);
    }
    let Some(mut room) = Room::open(&sim, disk(&sim, bug)) else { return (1, Vec::new()) };
    room.play(SHORT);
    let (promises, wrong) = room.end();
    // With a fault the end tells; without one every call.
    let from = if fault.is_some() { sim.now().saturating_sub(6) } else { 0 };
    checker.cuts(&sim, &promises, from, usize::MAX);
    checker.state(&sim.image().worst(), &promises, sim.now());
    let count = wrong.len() + std::mem::take(&mut checker.wrong).len();
    (count, sim.calls().into_iter().map(|(call, _)| call).collect())
}

/// Whether a second opener is told that the session is taken.
fn second_is_told(bug: Bug) -> bool {
    let sim = Sim::of(&fresh());
    let disk = disk(&sim, bug);
    let first = disk.open(&path(), Mode::Edit).unwrap();
    let second = disk.open(&path(), Mode::Edit);
    drop(first);
    matches!(second, Err(StoreError::Busy { .. }))
}

/// Violations: without a fault, and where there are none, with each writing call failing once.
fn violations(bug: Bug) -> usize {
    let care = Care { cap: 1, tears: 0, again: 0, every: u64::MAX, reorders: false, first: true };
    let mut checker = Checker::new(care);
    let (mut count, calls) = story(&mut checker, bug, None);
    for (at, call) in calls.iter().enumerate().filter(|(_, call)| !READING.contains(call)) {
        if count > 0 || (bug == Bug::None && at % 7 > 0) {
            continue;
        }
        let errno = if *call == Call::Sync { EIO } else { ENOSPC };
        count += story(&mut checker, bug, Some(Fault { at, calls: 1, errno, done: false })).0;
    }
    count + usize::from(!second_is_told(bug))
}

#[test]
fn where_there_is_no_bug_none_is_seen() {
    assert_eq!(violations(Bug::None), 0);
}

/// One test a bug.
macro_rules! seen {
    ($($name:ident: $bug:ident,)*) => {
        $(#[test]
        fn $name() {
            let count = violations(Bug::$bug);
            eprintln!("{:?}: {count} violations", Bug::$bug);
            assert!(count > 0, "{:?} is not seen", Bug::$bug);
        })*
    };
}

seen! {
    a_file_that_is_not_waited_for: FileSyncIgnored,
    a_folder_that_is_not_waited_for: FolderSyncIgnored,
    a_file_that_is_waited_for_too_late: SyncLate,
    a_record_written_after_it_is_called_saved: WriteLate,
    a_file_replaced_in_place: RenameInPlace,
    a_file_replaced_by_removing_it_first: RenameInTwo,
    a_journal_removed_before_its_session_stands: RemoveFirst,
    a_journal_cut_short_when_gone_on_with: AppendTruncates,
    a_short_write_called_whole: LastByteLost,
    a_failed_sync_kept_silent: SyncErrorSwallowed,
    a_failed_write_kept_silent: WriteErrorSwallowed,
    a_temp_file_that_was_left_written_on: CreateOverOld,
    a_record_left_out: RecordLost,
    a_record_written_twice: RecordTwice,
    a_bit_flipped: BitFlipped,
    two_records_swapped: RecordsSwapped,
    a_lock_that_locks_nobody_out: LockIgnored,
}
