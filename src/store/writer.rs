//! The writer thread: the drawing thread never waits for a disk.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::{SessionFile, StoreError, Written};
use crate::model::{Record, Session, Stamp, Title};

/// What the writer is asked to do.
#[derive(Debug)]
pub enum Order {
    Append(Record),
    Snapshot { session: Box<Session>, at: Stamp, by: Title, seq: u64 },
}

/// What it has done.
#[derive(Debug)]
pub enum Report {
    /// Every record up to this one is on disk.
    Durable(u64),
    Snapshotted {
        seq: u64,
        written: Written,
    },
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
    /// Starts the thread; `report` is called on it after each order.
    pub fn start(mut file: SessionFile, report: impl Fn(Report) + Send + 'static) -> Self {
        let (orders, inbox): (Sender<Order>, Receiver<Order>) = channel();
        let thread = std::thread::spawn(move || {
            for order in inbox {
                report(match order {
                    Order::Append(record) => match file.append(&record) {
                        Ok(()) => Report::Durable(record.seq),
                        Err(error) => Report::NotAppended(error),
                    },
                    Order::Snapshot { session, at, by, seq } => {
                        match file.snapshot(&session, at, &by, seq) {
                            Ok(written) => Report::Snapshotted { seq, written },
                            Err(error) => Report::NotSnapshotted(error),
                        }
                    }
                });
            }
        });
        Self { orders: Some(orders), thread: Some(thread) }
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
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
