//! Fluent bundles: ids in, sentences out.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

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
            include_str!(concat!($lang, "/compare.ftl")),
            include_str!(concat!($lang, "/exchange.ftl")),
        ]
    };
}

/// The words built into the program, per language.
pub fn builtin(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nb => words!("nb"),
        Lang::En => words!("en"),
        Lang::Nn | Lang::Sv => &[],
    }
}

/// The sentences of one language, with its fallbacks behind it.
pub struct Texts {
    lang: Lang,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Builds the chain for a language. `own` are a municipality's own words, put over the built-in ones;
    /// what in them is not Fluent is left out (`text` files are checked by `rosbenk check`).
    pub fn new(lang: Lang, own: &[(Lang, String)]) -> Self {
        let bundles = lang.chain().iter().filter_map(|lang| bundle(*lang, own)).collect();
        Self { lang, bundles }
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
        for bundle in &self.bundles {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            return bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        }
        format!("‹{id}›")
    }

    /// A catalogue's or scale's text; when it lacks the language, the one shown is named in front.
    pub fn name(&self, names: &Localised) -> String {
        match names.pick(self.lang) {
            Some((lang, text)) if lang == self.lang => text.to_owned(),
            Some((lang, text)) => format!("[{}] {text}", lang.code()),
            None => String::new(),
        }
    }
}

fn bundle(lang: Lang, own: &[(Lang, String)]) -> Option<FluentBundle<FluentResource>> {
    let sources = builtin(lang);
    if sources.is_empty() {
        return None;
    }
    let id: LanguageIdentifier = lang.code().parse().ok()?;
    let mut bundle = FluentBundle::new(vec![id]);
    // Isolation marks are invisible letters on a terminal.
    bundle.set_use_isolating(false);
    let own = own.iter().filter(|(of, _)| *of == lang).map(|(_, words)| words.as_str());
    for words in sources.iter().copied().chain(own) {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(words.to_owned());
        bundle.add_resource_overriding(resource);
    }
    Some(bundle)
}
