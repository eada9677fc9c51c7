//! The same work on many things, on all cores, answered in order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Things a worker does before progress is told.
const TURN: usize = 2;

/// How many threads to use when nobody has said.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does `work` on every thing and hands each answer to `take`, in the order of the things. No more
/// answers are held than a few for each thread. Ends early when `take` says so by an error.
pub(super) fn each<T: Sync, R: Send, E>(
    threads: usize,
    things: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(usize, R) -> Result<(), E>,
) -> Result<(), E> {
    let threads = threads.max(1);
    let mut done = 0;
    for turn in things.chunks(threads * TURN) {
        for answer in turn_of(threads, turn, &work) {
            take(done, answer)?;
            done += 1;
        }
    }
    Ok(())
}

fn turn_of<T: Sync, R: Send>(
    threads: usize,
    things: &[T],
    work: &(impl Fn(&T) -> R + Sync),
) -> Vec<R> {
    if threads == 1 || things.len() == 1 {
        return things.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut answers = Vec::new();
        while let Some((at, thing)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            things.get(at).map(|thing| (at, thing))
        } {
            answers.push((at, work(thing)));
        }
        answers
    };
    let mut answers: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        let answers = workers.into_iter().map(|it| match it.join() {
            Ok(answers) => answers,
            // A fault of ours is one, on whatever thread it was met.
            Err(fault) => std::panic::resume_unwind(fault),
        });
        answers.flatten().collect()
    });
    answers.sort_unstable_by_key(|(at, _)| *at);
    answers.into_iter().map(|(_, answer)| answer).collect()
}
