//! The harmless value that stands where a mistake was, so that reading can go on.

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::reader::Stop;

/// Zero, false, `None`, an empty list, the first word of an enumeration.
#[derive(Clone, Copy)]
pub(super) struct Dummy;

impl Dummy {
    /// A text that is a lawful name as well.
    pub(super) const TEXT: &'static str = "x";
}

macro_rules! zeros {
    ($($method:ident $visit:ident $value:expr;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            visitor.$visit($value)
        }
    )*}
}

impl<'de> Deserializer<'de> for Dummy {
    type Error = Stop;

    forward_to_deserialize_any! { f32 f64 i128 u128 char bytes byte_buf unit unit_struct identifier ignored_any }

    zeros! {
        deserialize_bool visit_bool false;
        deserialize_i8 visit_i8 0; deserialize_i16 visit_i16 0; deserialize_i32 visit_i32 0;
        deserialize_i64 visit_i64 0; deserialize_u8 visit_u8 0; deserialize_u16 visit_u16 0;
        deserialize_u32 visit_u32 0; deserialize_u64 visit_u64 0;
        deserialize_str visit_str Self::TEXT; deserialize_string visit_str Self::TEXT;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(Dummies(0))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_map(DummyFields(&[]))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(Dummies(len))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_seq(Dummies(len))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_map(DummyFields(fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_enum(DummyVariant(variants.first().copied().unwrap_or_default()))
    }
}

struct Dummies(usize);

impl<'de> SeqAccess<'de> for Dummies {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        let Some(left) = self.0.checked_sub(1) else { return Ok(None) };
        self.0 = left;
        seed.deserialize(Dummy).map(Some)
    }
}

struct DummyFields(&'static [&'static str]);

impl<'de> MapAccess<'de> for DummyFields {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(None) };
        self.0 = rest;
        seed.deserialize(StrDeserializer::<Stop>::new(first)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Stop> {
        seed.deserialize(Dummy)
    }
}

/// A word with a harmless content.
pub(super) struct DummyVariant(pub(super) &'static str);

impl<'de> EnumAccess<'de> for DummyVariant {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Stop> {
        let name: StrDeserializer<'_, Stop> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for DummyVariant {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Stop> {
        seed.deserialize(Dummy)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_seq(Dummies(len))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_map(DummyFields(fields))
    }
}
