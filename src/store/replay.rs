//! Reads a journal back. It is outside input like any other file.

use uuid::Uuid;

use super::journal::{MAGIC, head_of};
use crate::model::{Change, Draft, History, Record, Session, SessionEdit};
use crate::wire::compact_from;

/// What a journal gave back at opening.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recovered {
    /// Changes applied on top of the file.
    pub changes: usize,
    /// The last thing that was changed: where the room was.
    pub last: Option<SessionEdit>,
    /// What was typed and not yet an answer, the latest last.
    pub drafts: Vec<Draft>,
    /// Bytes that could not be used; they are kept aside when the session is opened for editing.
    pub unusable: usize,
}

/// A journal read back, with what is needed to go on with it.
#[derive(Debug, Default)]
pub(super) struct Replayed {
    pub(super) recovered: Recovered,
    /// The lines that were applied, to begin a new journal with.
    pub(super) applied: String,
}

/// Applies a journal's records to the history, as far as they hold.
///
/// A journal belongs to the file whose newest revision it names in its first line, or announces by
/// its last `S`; then the records after that follow the file's. Any other journal is of a file that was
/// replaced, and is left unused. Nothing is applied twice, and nothing after the first bad record.
pub(super) fn replay(bytes: &[u8], history: &mut History) -> Replayed {
    let mut replayed = Replayed::default();
    replayed.recovered.unusable = bytes.len();
    let Some(head) = Head::read(bytes).filter(|head| head.session == history.session().id) else {
        return replayed;
    };
    let (lines, good) = lines(bytes, head.length);
    let newest = head_of(history.session());
    let from = match lines.iter().rposition(|line| line.what == What::Snapshot(newest)) {
        Some(at) => at + 1,
        None if head.revision == newest => 0,
        None => return replayed,
    };
    let mut drafts = Drafts::default();
    for line in lines.iter().take(from) {
        drafts.take(line);
    }
    let mut used = lines.get(from).map_or(good, |line| offset(bytes, line.text));
    for line in lines.get(from..).unwrap_or_default() {
        let fits = match line.what {
            What::Change(payload) => apply(line, payload, history, &mut replayed),
            What::Draft(_) => drafts.take(line),
            What::Snapshot(_) => Some(()),
        };
        if fits.is_none() {
            break;
        }
        used = offset(bytes, line.text) + line.text.len() + 1;
    }
    replayed.recovered.unusable = bytes.len() - used;
    replayed.recovered.drafts = drafts.0;
    replayed
}

/// Applies one record, read only now: a journal is never whole in memory twice.
fn apply(
    line: &Line<'_>,
    payload: &str,
    history: &mut History,
    replayed: &mut Replayed,
) -> Option<()> {
    let change: Change = compact_from(payload).ok()?;
    let recovered = &mut replayed.recovered;
    // The first may leave a gap: changes made and taken back leave no revision.
    let next = history.seq() + 1;
    let follows = line.seq == next || (recovered.changes == 0 && line.seq > next);
    let last = change.edits.last().cloned();
    if !follows {
        return None;
    }
    history.replay(Record { seq: line.seq, change }).ok()?;
    recovered.changes += 1;
    recovered.last = last;
    replayed.applied.push_str(line.text);
    replayed.applied.push('\n');
    Some(())
}

/// The part of a journal that can be used, if it is one that follows this very session.
pub(super) fn usable<'a>(bytes: &'a [u8], base: &Session) -> Option<&'a str> {
    let head = Head::read(bytes)?;
    let ours = head.session == base.id && head.revision == head_of(base);
    let (_, good) = lines(bytes, head.length);
    bytes.get(..good).filter(|_| ours).and_then(|bytes| str::from_utf8(bytes).ok())
}

/// Where a piece of the bytes begins.
fn offset(bytes: &[u8], text: &str) -> usize {
    text.as_ptr().addr() - bytes.as_ptr().addr()
}

/// The lines up to the first damaged one, and how many bytes that is.
fn lines(bytes: &[u8], mut at: usize) -> (Vec<Line<'_>>, usize) {
    let mut lines = Vec::new();
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(length) = rest.iter().position(|byte| *byte == b'\n') else { break };
        let text = rest.get(..length).and_then(|line| str::from_utf8(line).ok());
        let Some(line) = text.and_then(Line::read) else { break };
        lines.push(line);
        at += length + 1;
    }
    (lines, at)
}

/// The drafts there are, the latest last.
#[derive(Default)]
struct Drafts(Vec<Draft>);

impl Drafts {
    fn take(&mut self, line: &Line<'_>) -> Option<()> {
        let What::Draft(payload) = line.what else { return Some(()) };
        let draft: Draft = compact_from(payload).ok()?;
        self.0.retain(|known| known.place != draft.place);
        if !draft.text.is_empty() {
            self.0.push(draft);
        }
        Some(())
    }
}

/// Whether a change that is about to be written would be understood.
pub(super) fn reads_back(line: &str) -> bool {
    match line.strip_suffix('\n').and_then(Line::read).map(|line| line.what) {
        Some(What::Change(payload)) => compact_from::<Change>(payload).is_ok(),
        _ => false,
    }
}

/// A journal's first line.
struct Head {
    session: Uuid,
    revision: String,
    /// Bytes it takes, its line end included.
    length: usize,
}

impl Head {
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().take(HEAD).position(|byte| *byte == b'\n')?;
        let line = str::from_utf8(bytes.get(..end)?).ok()?;
        let mut words = line.strip_prefix(MAGIC)?.split_whitespace();
        let (session, revision) = (words.next()?.parse().ok()?, words.next()?.to_owned());
        Some(Self { session, revision, length: end + 1 })
    }
}

/// Longest first line.
const HEAD: usize = 300;

/// An undamaged line; what it carries is read when it is needed.
struct Line<'a> {
    seq: u64,
    text: &'a str,
    what: What<'a>,
}

#[derive(PartialEq)]
enum What<'a> {
    Change(&'a str),
    Draft(&'a str),
    /// The revision a snapshot is about to have.
    Snapshot(&'a str),
}

impl<'a> Line<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (crc, body) = text.split_once(' ')?;
        if u32::from_str_radix(crc, 16).ok()? != crc32fast::hash(body.as_bytes()) {
            return None;
        }
        let mut words = body.splitn(3, ' ');
        let (seq, kind, payload) = (words.next()?, words.next()?, words.next()?);
        let what = match kind {
            "C" => What::Change(payload),
            "D" => What::Draft(payload),
            "S" => What::Snapshot(payload),
            _ => return None,
        };
        Some(Self { seq: seq.parse().ok()?, text, what })
    }
}
