//! Dates and moments as a reader of the language writes them.

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, Utc};

use super::{Arg, Texts};
use crate::model::{Lang, Stamp};

/// The moment it is, given by the shell: the core has no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    pub utc: DateTime<Utc>,
    /// Minutes east of UTC where the room is.
    pub offset: i32,
}

impl Now {
    pub fn stamp(self) -> Stamp {
        Stamp::new(self.utc)
    }

    pub fn today(self) -> NaiveDate {
        self.local(self.stamp()).0
    }

    /// Date and `HH:MM` of a stamp where the room is.
    pub fn local(self, stamp: Stamp) -> (NaiveDate, String) {
        let local = (stamp.utc() + Duration::minutes(i64::from(self.offset))).naive_utc();
        (local.date(), local.format("%H:%M").to_string())
    }
}

/// `22.11.2026`, or `2026-11-22` in Swedish and English.
pub fn short_date(lang: Lang, date: NaiveDate) -> String {
    let pattern = match lang {
        Lang::Nb | Lang::Nn => "%d.%m.%Y",
        Lang::Sv | Lang::En => "%Y-%m-%d",
    };
    date.format(pattern).to_string()
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// `22. november 2026`.
pub fn long_date(texts: &Texts, date: NaiveDate) -> String {
    let month = MONTHS.get(date.month0() as usize).map_or_else(String::new, |id| texts.t(id));
    texts.tv(
        "date-long",
        &[
            ("day", Arg::from(date.day())),
            ("month", Arg::from(month)),
            ("year", Arg::from(date.year().to_string())),
        ],
    )
}

/// What a person types for a date: `1.3.2027`, `1/3 2027`, `010327`, `2027-03-01`, or `1.3` for the next one.
pub fn parse_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if text.chars().any(|c| !c.is_ascii_digit() && !matches!(c, '.' | '/' | '-' | ' ')) {
        return None;
    }
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let number = |at: usize| numbers.get(at).and_then(|part| part.parse::<u32>().ok());
    let year = |at: usize| {
        let value = number(at)?;
        i32::try_from(if value < 100 { 2000 + value } else { value }).ok()
    };
    match numbers.as_slice() {
        [year4, _, _] if year4.len() == 4 => {
            NaiveDate::from_ymd_opt(year(0)?, number(1)?, number(2)?)
        }
        [_, _, _] => NaiveDate::from_ymd_opt(year(2)?, number(1)?, number(0)?),
        [_, _] => {
            let this_year = NaiveDate::from_ymd_opt(today.year(), number(1)?, number(0)?)?;
            if this_year >= today {
                return Some(this_year);
            }
            NaiveDate::from_ymd_opt(today.year() + 1, number(1)?, number(0)?)
        }
        [all] if matches!(all.len(), 6 | 8) => {
            let day = all.get(0..2)?.parse().ok()?;
            let month = all.get(2..4)?.parse().ok()?;
            let year: i32 = all.get(4..)?.parse().ok()?;
            NaiveDate::from_ymd_opt(if year < 100 { 2000 + year } else { year }, month, day)
        }
        _ => None,
    }
}
