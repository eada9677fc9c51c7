//! Every edit is a value: [`Change`] is a list of them, and applying one gives its inverse.
//!
//! `record!` describes a struct once and derives the struct, its edit enum at the grain of one
//! answer, `apply` and `diff`. Undo, redo, journal and merge all rest on these three.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;

use super::{Id, SessionEdit, Stamp, Title};
use crate::wire::{Table, limits, list};

/// Why an edit does not fit the state it meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// A row with this id is there already.
    Present,
    /// There is no such row.
    Absent,
    /// The change holds no edit at all.
    Nothing,
    /// More rows or edits than a file may hold.
    Full,
}

/// A value that is changed by edits only.
pub trait Editable: Sized {
    type Edit: Clone + Debug + PartialEq + Serialize + DeserializeOwned;
    /// Names of the fields, in file order.
    const FIELDS: &'static [&'static str];

    /// Applies one edit and gives the edit that takes it back.
    fn apply(&mut self, edit: Self::Edit) -> Result<Self::Edit, Rejected>;

    /// The edits that make `self` equal to `to`.
    fn diff(&self, to: &Self) -> Vec<Self::Edit>;

    /// The field an edit touches.
    fn field(edit: &Self::Edit) -> &'static str;

    /// Where an edit lands, at the grain of one answer.
    fn spot(edit: &Self::Edit) -> Spot;
}

/// Where an edit lands: two edits with one spot cannot both hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub row: Option<Id>,
    /// Position of the field in its row, in file order.
    pub at: usize,
    /// `current.consequence.privacy`; empty for a row as a whole.
    pub field: String,
    /// A row comes in.
    pub adds: bool,
}

impl Spot {
    pub(crate) fn field(at: usize, field: String) -> Self {
        Self { row: None, at, field, adds: false }
    }

    /// A row goes.
    pub fn removes(&self) -> bool {
        self.row.is_some() && self.field.is_empty() && !self.adds
    }
}

/// What happens to one row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "R: Serialize, R::Edit: Serialize",
    deserialize = "R: DeserializeOwned, R::Edit: DeserializeOwned"
))]
pub enum Op<R: Editable> {
    Insert(Box<R>),
    Remove,
    Set(R::Edit),
}

/// Why a change was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    Do,
    /// Takes back the record with this number.
    Undo(u64),
    /// Makes the record with this number again.
    Redo(u64),
    /// Comes from another file.
    Merge,
}

/// Edits that belong together; applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub at: Stamp,
    pub by: Title,
    pub cause: Cause,
    #[serde(deserialize_with = "list")]
    pub edits: Vec<SessionEdit>,
}

/// A change with its number in the session's life: what the journal holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub seq: u64,
    pub change: Change,
}

pub(crate) fn apply_table<R: Editable>(
    table: &mut Table<Id, R>,
    (id, op): (Id, Op<R>),
) -> Result<(Id, Op<R>), Rejected> {
    let inverse = match op {
        Op::Insert(row) => {
            if table.contains_key(&id) {
                return Err(Rejected::Present);
            }
            if table.len() >= limits::ROWS {
                return Err(Rejected::Full);
            }
            table.insert(id, *row);
            Op::Remove
        }
        Op::Remove => Op::Insert(Box::new(table.remove(&id).ok_or(Rejected::Absent)?)),
        Op::Set(edit) => Op::Set(table.get_mut(&id).ok_or(Rejected::Absent)?.apply(edit)?),
    };
    Ok((id, inverse))
}

pub(crate) fn diff_table<R: Editable + Clone + PartialEq>(
    from: &Table<Id, R>,
    to: &Table<Id, R>,
) -> Vec<(Id, Op<R>)> {
    let removed = from.keys().filter(|id| !to.contains_key(id)).map(|id| (*id, Op::Remove));
    let rest = to.iter().flat_map(|(id, row)| match from.get(id) {
        None => vec![(*id, Op::Insert(Box::new(row.clone())))],
        Some(old) => old.diff(row).into_iter().map(|edit| (*id, Op::Set(edit))).collect(),
    });
    removed.chain(rest).collect()
}

pub(crate) fn apply_map<K: Ord + Clone, V>(
    map: &mut Table<K, V>,
    (key, value): (K, Option<V>),
) -> (K, Option<V>) {
    let old = match value {
        Some(value) => map.insert(key.clone(), value),
        None => map.remove(&key),
    };
    (key, old)
}

pub(crate) fn diff_map<K: Ord + Clone, V: Clone + PartialEq>(
    from: &Table<K, V>,
    to: &Table<K, V>,
) -> Vec<(K, Option<V>)> {
    let removed = from.keys().filter(|key| !to.contains_key(key)).map(|key| (key.clone(), None));
    let set = to.iter().filter(|(key, value)| from.get(key) != Some(value));
    removed.chain(set.map(|(key, value)| (key.clone(), Some(value.clone())))).collect()
}

/// The four ways a field can be edited: as a whole, as a record of its own, by key, by row.
macro_rules! field_type {
    ([leaf $t:ty]) => { $t };
    ([record $t:ty]) => { $t };
    ([map $k:ty => $v:ty]) => { crate::wire::Table<$k, $v> };
    ([table $r:ty]) => { crate::wire::Table<crate::model::Id, $r> };
}
macro_rules! field_edit {
    ([leaf $t:ty]) => { $t };
    ([record $t:ty]) => { <$t as crate::model::Editable>::Edit };
    ([map $k:ty => $v:ty]) => { ($k, Option<$v>) };
    ([table $r:ty]) => { (crate::model::Id, crate::model::Op<$r>) };
}
macro_rules! field_apply {
    ([leaf $t:ty], $place:expr, $edit:expr) => {
        std::mem::replace(&mut $place, $edit)
    };
    ([record $t:ty], $place:expr, $edit:expr) => {
        crate::model::Editable::apply(&mut $place, $edit)?
    };
    ([map $k:ty => $v:ty], $place:expr, $edit:expr) => {
        crate::model::edit::apply_map(&mut $place, $edit)
    };
    ([table $r:ty], $place:expr, $edit:expr) => {
        crate::model::edit::apply_table(&mut $place, $edit)?
    };
}
macro_rules! field_diff {
    ([leaf $t:ty], $from:expr, $to:expr) => {
        if $from == $to { Vec::new() } else { vec![$to.clone()] }
    };
    ([record $t:ty], $from:expr, $to:expr) => {
        crate::model::Editable::diff(&$from, &$to)
    };
    ([map $k:ty => $v:ty], $from:expr, $to:expr) => {
        crate::model::edit::diff_map(&$from, &$to)
    };
    ([table $r:ty], $from:expr, $to:expr) => {
        crate::model::edit::diff_table(&$from, &$to)
    };
}

macro_rules! field_spot {
    ([leaf $t:ty], $at:expr, $name:expr, $edit:expr) => {{
        let _ = $edit;
        crate::model::edit::Spot::field($at, $name.to_owned())
    }};
    ([record $t:ty], $at:expr, $name:expr, $edit:expr) => {{
        let inner = <$t as crate::model::Editable>::spot($edit);
        let field = format!("{}.{}", $name, inner.field);
        crate::model::edit::Spot::field($at, field)
    }};
    ([map $k:ty => $v:ty], $at:expr, $name:expr, $edit:expr) => {{
        let field = format!("{}.{}", $name, $edit.0.as_str());
        crate::model::edit::Spot::field($at, field)
    }};
    ([table $r:ty], $at:expr, $name:expr, $edit:expr) => {
        crate::model::edit::row_spot($edit)
    };
}

pub(crate) fn row_spot<R: Editable>((id, op): &(Id, Op<R>)) -> Spot {
    match op {
        Op::Set(edit) => Spot { row: Some(*id), ..R::spot(edit) },
        Op::Insert(_) | Op::Remove => {
            let adds = matches!(op, Op::Insert(_));
            Spot { row: Some(*id), adds, ..Spot::field(0, String::new()) }
        }
    }
}

/// Declares a struct together with its edits: `field / Edit: [leaf|record|map|table ..]`.
/// Fields before `{` in brackets stand first in the file, those after `}` last; neither is edited.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident / $edit:ident $([ $( $(#[$hm:meta])* $head:ident : $head_type:ty ),* $(,)? ])? {
            $( $(#[$fm:meta])* $field:ident / $variant:ident : $spec:tt ),* $(,)?
        } $([ $( $(#[$tm:meta])* $tail:ident : $tail_type:ty ),* $(,)? ])?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($( $(#[$hm])* pub $head: $head_type, )*)?
            $( $(#[$fm])* pub $field: crate::model::edit::field_type!($spec), )*
            $($( $(#[$tm])* pub $tail: $tail_type, )*)?
        }

        #[doc = concat!("One edit of a [`", stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $edit {
            // With the field's attributes: a list is as bounded in a journal as in a file.
            $( $(#[$fm])* $variant(crate::model::edit::field_edit!($spec)), )*
        }

        impl crate::model::Editable for $name {
            type Edit = $edit;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];

            fn apply(&mut self, edit: $edit) -> Result<$edit, crate::model::Rejected> {
                Ok(match edit {
                    $( $edit::$variant(edit) => $edit::$variant(
                        crate::model::edit::field_apply!($spec, self.$field, edit)
                    ), )*
                })
            }

            fn diff(&self, to: &Self) -> Vec<$edit> {
                let mut edits = Vec::new();
                $( edits.extend(
                    crate::model::edit::field_diff!($spec, self.$field, to.$field)
                        .into_iter()
                        .map($edit::$variant),
                ); )*
                edits
            }

            fn field(edit: &$edit) -> &'static str {
                match edit {
                    $( $edit::$variant(_) => stringify!($field), )*
                }
            }

            fn spot(edit: &$edit) -> crate::model::edit::Spot {
                let name = Self::field(edit);
                let at = Self::FIELDS.iter().position(|it| *it == name).unwrap_or_default();
                match edit {
                    $( $edit::$variant(edit) => {
                        crate::model::edit::field_spot!($spec, at, name, edit)
                    } )*
                }
            }
        }
    };
}

pub(crate) use {field_apply, field_diff, field_edit, field_spot, field_type, record};
