//! Fluent bundles: ids in, sentences out.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::number::shown;
use crate::model::{Lang, Localised};

/// A value put into a sentence.
pub type Arg<'a> = FluentValue<'a>;

macro_rules! words {
    ($lang:literal) => {
        &[
            include_str!(concat!($lang, "/core.ftl")),
            include_str!(concat!($lang, "/fields.ftl")),
            include_str!(concat!($lang, "/findings.ftl")),
            include_str!(concat!($lang, "/workbench.ftl")),
            include_str!(concat!($lang, "/actions.ftl")),
            include_str!(concat!($lang, "/commands.ftl")),
            include_str!(concat!($lang, "/report.ftl")),
            include_str!(concat!($lang, "/register.ftl")),
            include_str!(concat!($lang, "/region.ftl")),
            include_str!(concat!($lang, "/regional.ftl")),
            include_str!(concat!($lang, "/diff.ftl")),
            include_str!(concat!($lang, "/compare.ftl")),
            include_str!(concat!($lang, "/catalogs.ftl")),
            include_str!(concat!($lang, "/scales.ftl")),
            include_str!(concat!($lang, "/exchange.ftl")),
            include_str!(concat!($lang, "/share.ftl")),
        ]
    };
}

/// The words built into the program, per language.
pub fn builtin(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nb => words!("nb"),
        Lang::Nn => words!("nn"),
        Lang::Sv => words!("sv"),
        Lang::En => words!("en"),
    }
}

/// The sentences of one language. Every language has them all (a test holds it): none stands behind another.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// `own` are a municipality's own words, put over the built-in ones; what in them is not Fluent is
    /// left out (`text` files are checked by `rosbenk check`).
    pub fn new(lang: Lang, own: &[(Lang, String)]) -> Self {
        Self { lang, bundle: bundle(lang, own) }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence without values.
    pub fn t(&self, id: &str) -> String {
        self.tv(id, &[])
    }

    /// A sentence with values. An unknown id shows itself in angle quotes; a test keeps that from happening.
    pub fn tv(&self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return format!("‹{id}›");
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// A catalogue's or scale's text; when it lacks the language, the one shown is named in front. What
    /// is in one language only is somebody's own words, and needs no name.
    pub fn name(&self, names: &Localised) -> String {
        let alone = names.all().count() == 1;
        match names.pick(self.lang) {
            Some((lang, text)) if lang == self.lang || alone => text.to_owned(),
            Some((lang, text)) => format!("[{}] {text}", lang.code()),
            None => String::new(),
        }
    }

    /// A level or a class of a scale as it is called: `3 mulig`, `H høy`.
    pub fn level(&self, label: &str, names: &Localised) -> String {
        format!("{label} {}", self.name(names)).trim().to_owned()
    }
}

fn bundle(lang: Lang, own: &[(Lang, String)]) -> FluentBundle<FluentResource> {
    // Plural rules go by it; the four codes are all well formed.
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![id]);
    // Isolation marks are invisible letters on a terminal.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Nb => |value, _| shown(Lang::Nb, value),
        Lang::Nn => |value, _| shown(Lang::Nn, value),
        Lang::Sv => |value, _| shown(Lang::Sv, value),
        Lang::En => |value, _| shown(Lang::En, value),
    }));
    let own = own.iter().filter(|(of, _)| *of == lang).map(|(_, words)| words.as_str());
    for words in builtin(lang).iter().copied().chain(own) {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(words.to_owned());
        bundle.add_resource_overriding(resource);
    }
    bundle
}
