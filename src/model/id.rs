//! Row ids and time stamps. Both are made from arguments, never from the machine.

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;
/// 2020-01-01T00:00:00Z.
const EPOCH: i64 = 1_577_836_800;
const RANDOM_BITS: u32 = 30;

/// A row's id: twelve Crockford base-32 characters, six of seconds since 2020 and six of chance,
/// so that a file reads in the order things were said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(u64);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..LENGTH).rev() {
            let digit = (self.0 >> (5 * place)) & 31;
            write!(f, "{}", char::from(ALPHABET[digit as usize]))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Not twelve characters of the alphabet.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != LENGTH {
            return Err(NotAnId);
        }
        text.bytes()
            .try_fold(0_u64, |value, byte| {
                let digit = ALPHABET.iter().position(|known| *known == byte)?;
                Some((value << 5) | digit as u64)
            })
            .map(Self)
            .ok_or(NotAnId)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Id;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id of 12 characters 0-9 and A-Z without I, L, O and U")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
                text.parse()
                    .map_err(|NotAnId| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// A moment, in whole seconds UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Stamp(DateTime<Utc>);

impl Stamp {
    pub fn new(at: DateTime<Utc>) -> Self {
        Self(at.trunc_subsecs(0))
    }

    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }
}

/// Gives ids that only grow, also within a second.
#[derive(Clone, Debug)]
pub struct IdMaker {
    random: fastrand::Rng,
    last: u64,
}

impl IdMaker {
    pub fn new(seed: u64) -> Self {
        Self { random: fastrand::Rng::with_seed(seed), last: 0 }
    }

    pub fn next(&mut self, now: Stamp) -> Id {
        let seconds = u64::try_from(now.0.timestamp() - EPOCH).unwrap_or(0);
        let seconds = seconds & ((1 << RANDOM_BITS) - 1);
        // The top bit of the random half stays clear: room for a billion ids within the second.
        let fresh = (seconds << RANDOM_BITS) | self.random.u64(0..1 << (RANDOM_BITS - 1));
        let same_second = fresh >> RANDOM_BITS <= self.last >> RANDOM_BITS;
        self.last = if same_second { self.last + 1 } else { fresh };
        Id(self.last)
    }

    /// A version 7 UUID for a new session.
    pub fn uuid(&mut self, now: Stamp) -> uuid::Uuid {
        let millis = u64::try_from(now.0.timestamp_millis()).unwrap_or(0);
        let mut random = [0; 10];
        self.random.fill(&mut random);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
