//! The writer thread: the drawing thread never waits for a disk.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::{SessionFile, StoreError, Written};
use crate::model::{Draft, Record, Session, Stamp, Title};

/// What the writer is asked to do.
#[derive(Debug)]
pub enum Order {
    /// A record, and the drafts it made an answer of.
    Append(Record, Vec<Draft>),
    /// What is being typed.
    Draft(Vec<Draft>),
    Snapshot(Snapshot),
    /// The last words of a program that is ended: what is being typed, then the file is let go of.
    Leave(Vec<Draft>, Sender<()>),
}

/// The session to be written whole, with the drafts there are.
#[derive(Debug)]
pub struct Snapshot {
    pub session: Box<Session>,
    pub at: Stamp,
    pub by: Title,
    pub seq: u64,
    pub drafts: Vec<Draft>,
}

/// What it has done.
#[derive(Debug)]
pub enum Report {
    /// Every record up to this one is on disk.
    Durable(u64),
    Snapshotted {
        seq: u64,
        written: Written,
        /// Why the drafts given with it are not in the journal, if they are not.
        lost_drafts: Option<StoreError>,
    },
    DraftKept,
    /// A record is not on disk.
    NotAppended(StoreError),
    /// The file is as it was; what the journal holds it still holds.
    NotSnapshotted(StoreError),
}

/// A thread that owns the session's file. Dropping it ends the thread after its last order.
#[derive(Debug)]
pub struct Writer {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Of its thread.
    pub const NAME: &'static str = "writer";

    /// Starts the thread; `report` is called on it after each order.
    pub fn start(mut file: SessionFile, report: impl Fn(Report) + Send + 'static) -> Self {
        let (orders, inbox): (Sender<Order>, Receiver<Order>) = channel();
        let name = std::thread::Builder::new().name(Self::NAME.to_owned());
        let thread = name.spawn(move || {
            for order in inbox {
                match order {
                    Order::Leave(drafts, done) => {
                        drop(file.draft(&drafts));
                        drop(file);
                        let _ = done.send(());
                        return;
                    }
                    order => report(obey(&mut file, order)),
                }
            }
        });
        // Without a thread nothing is ever called saved; the sender tells.
        Self { orders: Some(orders), thread: thread.ok() }
    }

    /// Another way to give it orders, for the thread that ends the program.
    pub fn line(&self) -> Option<Sender<Order>> {
        self.orders.clone()
    }

    pub fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The thread ends only when this sender is gone.
            drop(orders.send(order));
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Others may hold a way to give it orders: it is told to leave, not left to starve.
        let (done, answer) = channel();
        self.order(Order::Leave(Vec::new(), done));
        let _ = answer.recv();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn obey(file: &mut SessionFile, order: Order) -> Report {
    match order {
        Order::Append(record, drafts) => match file.append(&record, &drafts) {
            Ok(()) => Report::Durable(record.seq),
            Err(error) => Report::NotAppended(error),
        },
        Order::Draft(drafts) | Order::Leave(drafts, _) => match file.draft(&drafts) {
            Ok(()) => Report::DraftKept,
            Err(error) => Report::NotAppended(error),
        },
        Order::Snapshot(it) => {
            match file.snapshot(&it.session, it.at, &it.by, it.seq, &it.drafts) {
                Ok(written) => {
                    let lost_drafts = file.lost_drafts();
                    Report::Snapshotted { seq: it.seq, written, lost_drafts }
                }
                Err(error) => Report::NotSnapshotted(error),
            }
        }
    }
}
