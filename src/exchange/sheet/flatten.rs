//! A value to a [`Node`], by what it says of itself: a field added to an entry travels without a line here.

use std::fmt::{self, Display};

use serde::ser::{self, Serialize};

use super::node::Node;

/// What has no place in a table: bytes, and numbers with a point. No entry has any.
#[derive(Debug)]
pub(crate) struct Unwritable(String);

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The node of a value.
pub(crate) fn flatten<T: Serialize + ?Sized>(value: &T) -> Result<Node, Unwritable> {
    value.serialize(Flat).map(Option::unwrap_or_default)
}

/// Gives nothing for what is not there.
struct Flat;

type Flattened = Result<Option<Node>, Unwritable>;

fn leaf(text: &(impl Display + ?Sized)) -> Node {
    Node::Leaf(text.to_string())
}

fn strange(what: &str) -> Unwritable {
    Unwritable(what.to_owned())
}

macro_rules! leaves {
    ($($name:ident: $ty:ty),*) => {
        $(fn $name(self, value: $ty) -> Flattened {
            Ok(Some(leaf(&value)))
        })*
    };
}

impl ser::Serializer for Flat {
    type Ok = Option<Node>;
    type Error = Unwritable;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    leaves!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64, serialize_char: char, serialize_str: &str
    );

    fn serialize_f32(self, _: f32) -> Flattened {
        Err(strange("f32"))
    }

    fn serialize_f64(self, _: f64) -> Flattened {
        Err(strange("f64"))
    }

    fn serialize_bytes(self, _: &[u8]) -> Flattened {
        Err(strange("bytes"))
    }

    fn serialize_none(self) -> Flattened {
        Ok(None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Flattened {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Flattened {
        Ok(None)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Flattened {
        Ok(Some(Node::default()))
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Flattened {
        Ok(Some(leaf(variant)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Flattened {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Flattened {
        let value = value.serialize(self)?.unwrap_or_default();
        Ok(Some(Node::Branch(vec![(variant.to_owned(), value)])))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Unwritable> {
        Ok(Items { items: Vec::new(), variant: None })
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Unwritable> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, Unwritable> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items, Unwritable> {
        Ok(Items { items: Vec::new(), variant: Some(variant) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, Unwritable> {
        Ok(Fields { said: Vec::new(), key: String::new(), variant: None })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, Unwritable> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields, Unwritable> {
        Ok(Fields { said: Vec::new(), key: String::new(), variant: Some(variant) })
    }
}

fn named(variant: Option<&'static str>, node: Node) -> Node {
    match variant {
        None => node,
        Some(variant) => Node::Branch(vec![(variant.to_owned(), node)]),
    }
}

struct Items {
    items: Vec<Node>,
    variant: Option<&'static str>,
}

impl Items {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.items.push(flatten(value)?);
        Ok(())
    }

    fn done(self) -> Node {
        named(self.variant, Node::List(self.items))
    }
}

macro_rules! items {
    ($($name:ident :: $method:ident),*) => {
        $(impl ser::$name for Items {
            type Ok = Option<Node>;
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.item(value)
            }

            fn end(self) -> Flattened {
                Ok(Some(self.done()))
            }
        })*
    };
}

items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

struct Fields {
    said: Vec<(String, Node)>,
    key: String,
    variant: Option<&'static str>,
}

impl Fields {
    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritable> {
        if let Some(node) = value.serialize(Flat)? {
            self.said.push((name.to_owned(), node));
        }
        Ok(())
    }

    fn done(self) -> Node {
        named(self.variant, Node::Branch(self.said))
    }
}

macro_rules! fields {
    ($($name:ident),*) => {
        $(impl ser::$name for Fields {
            type Ok = Option<Node>;
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.field(name, value)
            }

            fn end(self) -> Flattened {
                Ok(Some(self.done()))
            }
        })*
    };
}

fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Fields {
    type Ok = Option<Node>;
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        let Node::Leaf(key) = flatten(key)? else { return Err(strange("key")) };
        self.key = key;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let key = std::mem::take(&mut self.key);
        self.field(&key, value)
    }

    fn end(self) -> Flattened {
        Ok(Some(self.done()))
    }
}
