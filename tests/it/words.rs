//! Every sentence in every built-in language: the same ids and variables, all of them used, none missing.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rosbenk::model::{
    Assessment, Asset, Decision, Dpia, Editable as _, Lang, Measure, Meeting, Municipality, Parked,
    Participant, Recommendation, Review, Scenario, Session, Threat, Vulnerability,
};
use rosbenk::text::builtin;

use crate::source::{SOURCES, Source};

/// What a sentence takes: variables as `$name`, other sentences by their id.
type Needs = BTreeSet<String>;

fn resources(lang: Lang) -> Vec<FluentResource> {
    let parse = |words: &&str| {
        FluentResource::try_new((*words).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{lang:?}: {errors:?}"))
    };
    builtin(lang).iter().map(parse).collect()
}

/// Every id of a language with what it needs.
fn words(lang: Lang) -> BTreeMap<String, Needs> {
    let mut words = BTreeMap::new();
    for resource in resources(lang) {
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let mut needs = Needs::new();
            let value = message.value.as_ref();
            pattern(
                value.unwrap_or_else(|| panic!("{lang:?}: {} is empty", message.id.name)),
                &mut needs,
            );
            let twice = words.insert(message.id.name.to_owned(), needs);
            assert_eq!(twice, None, "{lang:?}: {} stands twice", message.id.name);
        }
    }
    words
}

fn pattern(pattern: &Pattern<&str>, needs: &mut Needs) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => self::expression(expression, needs),
        }
    }
}

fn expression(expression: &Expression<&str>, needs: &mut Needs) {
    match expression {
        Expression::Inline(expression) => inline(expression, needs),
        Expression::Select { selector, variants } => {
            inline(selector, needs);
            for variant in variants {
                pattern(&variant.value, needs);
            }
        }
    }
}

fn inline(expression: &InlineExpression<&str>, needs: &mut Needs) {
    match expression {
        InlineExpression::VariableReference { id } => drop(needs.insert(format!("${}", id.name))),
        InlineExpression::MessageReference { id, .. } => drop(needs.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => self::expression(expression, needs),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { .. } | InlineExpression::TermReference { .. } => {
            panic!("functions and terms are not used here: {expression:?}")
        }
    }
}

#[test]
fn every_language_has_the_same_ids_and_variables() {
    let base = words(Lang::En);
    for lang in Lang::ALL {
        let other = words(lang);
        for id in base.keys().chain(other.keys()) {
            assert_eq!(base.get(id), other.get(id), "{id} in English and {lang:?}");
        }
    }
}

/// Names of fields that are shown, one for every field that can be edited.
fn field_ids() -> BTreeSet<String> {
    let of = |table: &str, fields: &[&str]| -> Vec<String> {
        fields.iter().map(|field| format!("field-{table}-{}", field.replace('_', "-"))).collect()
    };
    [
        of("session", Session::FIELDS),
        of("municipality", Municipality::FIELDS),
        of("dpia", Dpia::FIELDS),
        of("review", Review::FIELDS),
        of("participants", Participant::FIELDS),
        of("meetings", Meeting::FIELDS),
        of("assets", Asset::FIELDS),
        of("threats", Threat::FIELDS),
        of("vulnerabilities", Vulnerability::FIELDS),
        of("scenarios", Scenario::FIELDS),
        of("assessment", Assessment::FIELDS),
        of("measures", Measure::FIELDS),
        of("recommendations", Recommendation::FIELDS),
        of("decisions", Decision::FIELDS),
        of("parking", Parked::FIELDS),
    ]
    .concat()
    .into_iter()
    .collect()
}

#[test]
fn every_field_has_a_name_and_no_name_is_left_over() {
    for lang in Lang::ALL {
        let named: BTreeSet<String> =
            words(lang).into_keys().filter(|id| id.starts_with("field-")).collect();
        assert_eq!(named, field_ids(), "{lang:?}");
    }
}

#[test]
fn every_sentence_is_used() {
    let words = words(Lang::Nb);
    let literals: BTreeSet<&str> = SOURCES
        .iter()
        .flat_map(|source| source.strings.iter())
        .map(|(_, text)| text.as_str())
        .collect();
    let fields = field_ids();
    let unused: Vec<&str> = words
        .keys()
        .filter(|id| !fields.contains(*id) && !words.values().any(|needs| needs.contains(*id)))
        .filter(|id| !literals.contains(id.as_str()))
        .map(String::as_str)
        .collect();
    assert!(unused.is_empty(), "in .ftl, but used nowhere:\n{}", unused.join("\n"));
}

/// A call of `t` or `tv` whose id is a literal: where, the id, and the code and names up to its end.
struct Call<'a> {
    place: String,
    id: &'a str,
    /// Names of the values in a list written out in the call; `None` when it is not written there.
    given: Option<BTreeSet<String>>,
}

fn calls(source: &Source) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for (at, id) in &source.strings {
        let before = source.code.get(..*at).unwrap_or_default().trim_end();
        let plain = before.ends_with(".t(");
        if !plain && !before.ends_with(".tv(") {
            continue;
        }
        let end = at + closing(source.code.get(*at..).unwrap_or_default());
        let call = source.code.get(*at..end).unwrap_or_default();
        let names = source.strings.iter().filter(|(name, _)| *name > *at && *name < end);
        let names =
            names.filter(|(name, _)| is_named(source.code.get(..*name).unwrap_or_default()));
        let names = names.map(|(_, name)| format!("${name}")).collect();
        let given = (plain || call.contains("&[")).then_some(names);
        calls.push(Call { place: source.place(*at), id, given });
    }
    calls
}

/// How far it is to the bracket that closes the one we are in.
fn closing(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in code.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return at,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// A name begins a pair: `("name", value)`, not the argument of a function.
fn is_named(before: &str) -> bool {
    let pair = before.trim_end().strip_suffix('(');
    pair.is_some_and(|before| before.trim_end().ends_with(['[', ',']))
}

#[test]
fn every_sentence_asked_for_is_there_and_gets_its_values() {
    let words = words(Lang::Nb);
    let mut seen = 0;
    for call in SOURCES.iter().filter(|source| source.room() != "model").flat_map(calls) {
        seen += 1;
        let needs = words.get(call.id);
        let needs = needs.unwrap_or_else(|| panic!("{}: no sentence `{}`", call.place, call.id));
        let needs: BTreeSet<String> =
            needs.iter().filter(|need| need.starts_with('$')).cloned().collect();
        if let Some(given) = call.given {
            assert_eq!(given, needs, "{}: values of `{}`", call.place, call.id);
        }
    }
    assert!(seen > 100, "only {seen} calls found: has their shape changed?");
}
