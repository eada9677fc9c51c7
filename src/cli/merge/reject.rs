//! Why a file was rejected: as a code to keep, and as a sentence to say.

use std::io::ErrorKind;

use crate::model::{Key, Title};
use crate::register::Rejection;
use crate::store::StoreError;
use crate::text::{Arg, Texts, read_error};

/// Codes and the sentences that say them.
const SENTENCES: &[(&str, &str)] = &[
    ("foreign", "read-foreign"),
    ("empty", "read-empty"),
    ("utf16", "read-utf16"),
    ("gzip", "read-gzip"),
    ("zip", "read-zip"),
    ("office", "read-office"),
    ("pdf", "read-pdf"),
    ("html", "read-html"),
    ("xml", "read-xml"),
    ("json", "read-json"),
    ("git-conflict", "read-conflict"),
    ("nul", "read-nul"),
    ("other-kind", "read-other-kind"),
    ("newer", "read-newer"),
    ("extensions", "read-extensions"),
    ("not-utf8", "read-not-utf8"),
    ("too-large", "read-too-large"),
    ("too-much", "read-too-much"),
    ("syntax", "rejected-syntax"),
    ("contradiction", "rejected-contradiction"),
    ("changed", "rejected-changed"),
    ("not-found", "io-not-found"),
    ("no-access", "io-permission-denied"),
    ("not-a-file", "io-not-a-file"),
    ("unreadable", "rejected-unreadable"),
];

/// What to keep of an error.
pub(super) fn rejection(name: Title, sha256: Option<Key>, error: &StoreError) -> Rejection {
    let code = match error {
        StoreError::Read { error, .. } => return Rejection::of(name, sha256, error),
        StoreError::NotAFile { .. } => "not-a-file",
        StoreError::Io { error, .. } => match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => "not-found",
            ErrorKind::PermissionDenied => "no-access",
            ErrorKind::IsADirectory => "not-a-file",
            _ => "unreadable",
        },
        _ => "unreadable",
    };
    Rejection::new(name, sha256, code, &[])
}

/// A kept rejection, said in the reader's language.
pub(super) fn sentence(texts: &Texts, rejection: &Rejection) -> String {
    let known = SENTENCES.iter().find(|(code, _)| rejection.code == *code);
    let Some((_, id)) = known else {
        return texts.tv("rejected-unknown", &[("code", Arg::from(rejection.code.as_str()))]);
    };
    let args = rejection.args.iter();
    let args: Vec<_> = args.map(|(name, value)| (&**name, Arg::from(&**value))).collect();
    texts.tv(id, &args)
}

/// An error of now: what the parser said is worth hearing while the file is at hand.
pub(super) fn what(texts: &Texts, error: &StoreError) -> String {
    match error {
        StoreError::Read { error, .. } => read_error(texts, error),
        error => sentence(texts, &rejection(Title::default(), None, error)),
    }
}
