//! A [`Node`] to a value, by what the value asks for: the same text is a word to one field and a number to
//! another.

use std::fmt::{self, Display};

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor,
};

use super::node::{Node, split};

/// What cannot be read, and the fields that lead there, innermost first.
#[derive(Debug)]
pub(crate) struct Misread {
    pub(crate) message: String,
    path: Vec<String>,
    /// What was to be named where a name is not known.
    pub(super) known: Option<&'static [&'static str]>,
}

impl Misread {
    /// The fields that lead there, as in the heading of a column.
    pub(crate) fn path(&self) -> String {
        self.path.iter().rev().map(String::as_str).collect::<Vec<_>>().join(".")
    }

    fn within(mut self, step: &str) -> Self {
        self.path.push(step.to_owned());
        self
    }
}

impl Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Misread {}

impl de::Error for Misread {
    fn custom<T: Display>(message: T) -> Self {
        Self { message: message.to_string(), path: Vec::new(), known: None }
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        let message = format!("there is no field `{field}`");
        Self { message, path: Vec::new(), known: Some(known) }
    }
}

/// The value of a node.
pub(crate) fn unfold<T: DeserializeOwned>(node: &Node) -> Result<T, Misread> {
    T::deserialize(Fold::new(node, ""))
}

/// What there is to read.
#[derive(Clone, Copy)]
enum Part<'a> {
    Text(&'a str),
    List(&'a [Node]),
    Fields(&'a [(String, Node)]),
}

/// A part, and the name it stands under.
#[derive(Clone, Copy)]
struct Fold<'a> {
    part: Part<'a>,
    step: &'a str,
}

impl<'a> Fold<'a> {
    fn new(node: &'a Node, step: &'a str) -> Self {
        let part = match node {
            Node::Leaf(text) => Part::Text(text),
            Node::List(items) => Part::List(items),
            Node::Branch(fields) => Part::Fields(fields),
        };
        Self { part, step }
    }

    fn told<T>(self, read: Result<T, Misread>) -> Result<T, Misread> {
        read.map_err(|error| if self.step.is_empty() { error } else { error.within(self.step) })
    }

    fn text(self) -> Result<&'a str, Misread> {
        match self.part {
            Part::Text(text) => Ok(text),
            _ => Err(de::Error::custom("one text, not several fields")),
        }
    }

    fn number<T: std::str::FromStr>(self) -> Result<T, Misread> {
        let text = self.text()?;
        let number = text.trim().parse().ok();
        number.ok_or_else(|| de::Error::custom(format_args!("`{text}` is no such number")))
    }
}

impl<'a> IntoDeserializer<'a, Misread> for Fold<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Truth as people and spreadsheets write it.
pub(crate) const YES: &[&str] =
    &["true", "sann", "sant", "ja", "yes", "x", "1", "y", "j", "✓", "✔", "•"];
pub(crate) const NO: &[&str] =
    &["false", "usann", "falskt", "falsk", "nei", "nej", "no", "0", "n", "-", "–"];

/// Truth, where a text is any.
pub(crate) fn truth(text: &str) -> Option<bool> {
    let text = text.trim().to_lowercase();
    let is = |words: &[&str]| words.contains(&text.as_str());
    if is(YES) { Some(true) } else { is(NO).then_some(false) }
}

macro_rules! numbers {
    ($($method:ident $visit:ident),*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
            self.told(self.number().and_then(|number| visitor.$visit(number)))
        })*
    };
}

macro_rules! lists {
    ($($method:ident($($arg:ty),*)),*) => {
        $(fn $method<V: Visitor<'de>>(self, $(_: $arg,)* visitor: V) -> Result<V::Value, Misread> {
            self.told(self.list(visitor))
        })*
    };
}

impl<'de> Fold<'de> {
    fn list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        let items: Vec<Self> = match self.part {
            Part::Text(text) => split(text)
                .into_iter()
                .map(|word| Fold { part: Part::Text(word), step: "" })
                .collect(),
            Part::List(items) => items.iter().map(|node| Fold::new(node, "")).collect(),
            Part::Fields(fields) => {
                let mut items = Vec::with_capacity(fields.len());
                for (name, node) in fields {
                    let at = name.parse::<u32>().ok().ok_or_else(|| {
                        <Misread as de::Error>::custom("a list has numbers from 1").within(name)
                    })?;
                    items.push((at, Fold::new(node, name)));
                }
                items.sort_by_key(|(at, _)| *at);
                items.into_iter().map(|(_, item)| item).collect()
            }
        };
        visitor.visit_seq(SeqDeserializer::new(items.into_iter()))
    }

    fn map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        match self.part {
            Part::Fields(fields) => {
                let fields = fields.iter().map(|(name, node)| {
                    (StrDeserializer::<Misread>::new(name), Fold::new(node, name))
                });
                visitor.visit_map(MapDeserializer::new(fields))
            }
            // There, but empty.
            Part::Text("") => {
                let none = std::iter::empty::<(&str, &str)>();
                visitor.visit_map(MapDeserializer::<_, Misread>::new(none))
            }
            _ => Err(de::Error::custom("fields of its own, not one text")),
        }
    }
}

impl<'de> de::Deserializer<'de> for Fold<'de> {
    type Error = Misread;

    numbers!(
        deserialize_i8 visit_i8, deserialize_i16 visit_i16, deserialize_i32 visit_i32,
        deserialize_i64 visit_i64, deserialize_u8 visit_u8, deserialize_u16 visit_u16,
        deserialize_u32 visit_u32, deserialize_u64 visit_u64
    );

    lists!(
        deserialize_seq(),
        deserialize_tuple(usize),
        deserialize_tuple_struct(&'static str, usize)
    );

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        match self.part {
            Part::Text(text) => self.told(visitor.visit_borrowed_str(text)),
            Part::List(_) => self.deserialize_seq(visitor),
            Part::Fields(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        self.told(self.text().and_then(|text| visitor.visit_borrowed_str(text)))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        let flag = self.text().and_then(|text| {
            truth(text).ok_or_else(|| de::Error::custom(format_args!("`{text}` is not yes or no")))
        });
        self.told(flag.and_then(|flag| visitor.visit_bool(flag)))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misread> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misread> {
        self.told(self.map(visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misread> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misread> {
        self.told(visitor.visit_enum(self))
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char string bytes byte_buf unit unit_struct identifier ignored_any
    }
}

impl<'de> EnumAccess<'de> for Fold<'de> {
    type Error = Misread;
    type Variant = Variant<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Variant<'de>), Misread> {
        let (name, content) = match self.part {
            Part::Text(name) => (name, None),
            Part::Fields(fields) => match fields {
                [(name, content)] => (name.as_str(), Some(content)),
                _ => return Err(de::Error::custom("one of several kinds, not more")),
            },
            Part::List(_) => return Err(de::Error::custom("one word, not a list")),
        };
        let variant = seed.deserialize(StrDeserializer::<Misread>::new(name))?;
        Ok((variant, Variant { name, content }))
    }
}

/// What a kind carries.
struct Variant<'a> {
    name: &'a str,
    content: Option<&'a Node>,
}

impl<'a> Variant<'a> {
    fn fold(self) -> Result<Fold<'a>, Misread> {
        let node = self.content.ok_or_else(|| de::Error::custom("it says more than its name"));
        node.map(|node| Fold::new(node, self.name))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Misread;

    fn unit_variant(self) -> Result<(), Misread> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(de::Error::custom("it says no more than its name")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misread> {
        seed.deserialize(self.fold()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misread> {
        let fold = self.fold()?;
        fold.told(fold.list(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misread> {
        let fold = self.fold()?;
        fold.told(fold.map(visitor))
    }
}
