//! Why a file could not be read, said to a person.

use super::{Arg, Texts, safe};
use crate::wire::{Foreign, Problem, ReadError, Slip};

/// What a file is that is none of ours, and what to do about it.
fn foreign(what: Foreign) -> &'static str {
    match what {
        Foreign::Empty => "read-empty",
        Foreign::Utf16 => "read-utf16",
        Foreign::Gzip => "read-gzip",
        Foreign::Zip => "read-zip",
        Foreign::Office => "read-office",
        Foreign::Pdf => "read-pdf",
        Foreign::Html => "read-html",
        Foreign::Xml => "read-xml",
        Foreign::Json => "read-json",
        Foreign::Conflict => "read-conflict",
        Foreign::Nul => "read-nul",
        Foreign::Unknown => "read-foreign",
    }
}

fn slip_words(texts: &Texts, slip: &Slip) -> String {
    let (id, found, known) = match slip {
        Slip::Sign(sign) => ("slip-sign", *sign, ""),
        Slip::Comma => ("slip-comma", "", ""),
        Slip::Text => ("slip-text", "", ""),
        Slip::Number => ("slip-number", "", ""),
        Slip::Name => ("slip-name", "", ""),
        Slip::OutOfBounds => ("slip-out-of-bounds", "", ""),
        Slip::Truth => ("slip-truth", "", ""),
        Slip::UnknownField { found, known } => ("slip-unknown-field", &**found, &**known),
        Slip::UnknownValue { found, known } => ("slip-unknown-value", &**found, &**known),
        Slip::Missing(field) => ("slip-missing", *field, ""),
        Slip::Twice(field) => ("slip-twice", *field, ""),
        Slip::End => ("slip-end", "", ""),
        Slip::Rest => ("slip-rest", "", ""),
        Slip::Other(words) => return words.clone(),
    };
    texts.tv(id, &[("found", Arg::from(found)), ("known", known.into())])
}

/// One sentence: what is wrong and what to do; line and column stand in front when known.
pub fn read_error(texts: &Texts, error: &ReadError) -> String {
    let what = match &error.problem {
        Problem::Foreign => texts.t("read-foreign"),
        Problem::Recognised(what) => texts.t(foreign(*what)),
        Problem::OtherKind { found, wanted } => texts
            .tv("read-other-kind", &[("found", Arg::from(*found)), ("wanted", Arg::from(*wanted))]),
        Problem::Newer { kind, number } => {
            texts.tv("read-newer", &[("kind", Arg::from(*kind)), ("number", Arg::from(*number))])
        }
        Problem::Extensions => texts.t("read-extensions"),
        Problem::NotUtf8 { at } => texts.tv("read-not-utf8", &[("at", Arg::from(*at))]),
        Problem::TooLarge { limit } => {
            texts.tv("read-too-large", &[("mib", Arg::from(limit / 1_048_576))])
        }
        Problem::TooMuch { limit } => {
            texts.tv("read-too-much", &[("mib", Arg::from(limit.div_ceil(1_048_576)))])
        }
        Problem::Syntax(slip) => {
            // It may quote the file as it is.
            let message = slip_words(texts, slip);
            texts.tv("read-syntax", &[("message", Arg::from(safe(&message).as_str()))])
        }
    };
    match (error.line, error.column) {
        (Some(line), Some(column)) => format!("{line}:{column}: {what}"),
        _ => what,
    }
}
