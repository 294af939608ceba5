//! From the schema of the types to forms: what is there, in which order, what may be left out.

use std::collections::BTreeMap;

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value as Json};

use super::examples::Examples;
use super::form::{Field, Form, Shape, Takes, Value, Word};
use super::wording::{self, Hint};
use crate::plan::Plan;
use crate::scenario::model::Part;
use crate::scenario::{Policy, Rubric, Scenario};

/// The kinds of file, by the form that each holds.
pub(super) const DOCUMENTS: [&str; 5] = ["Scenario", "Part", "Policy", "Rubric", "Plan"];

type Object = Map<String, Json>;

/// Every form that a file can hold, in the order in which a reader meets them.
pub(super) fn forms(examples: &Examples) -> Vec<Form> {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    generator.subschema_for::<Scenario>();
    generator.subschema_for::<Part>();
    generator.subschema_for::<Policy>();
    generator.subschema_for::<Rubric>();
    generator.subschema_for::<Plan>();
    let all = generator.take_definitions(true);
    let mut forms: Vec<Form> = Vec::new();
    for document in DOCUMENTS {
        visit(document, &all, examples, &mut forms);
    }
    let mut holders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for form in &forms {
        for held in held(form) {
            let holders = holders.entry(held).or_default();
            if !holders.contains(&form.name) {
                holders.push(form.name.clone());
            }
        }
    }
    for form in &mut forms {
        form.used_in = holders.remove(&form.name).unwrap_or_default();
    }
    forms
}

/// A form, then those that it holds and that were not met before.
fn visit(name: &str, all: &Object, examples: &Examples, forms: &mut Vec<Form>) {
    if forms.iter().any(|form| form.name == name) {
        return;
    }
    let Some(schema) = all.get(name).and_then(Json::as_object) else { return };
    let form = form(name, schema, examples);
    let inner = held(&form);
    forms.push(form);
    for name in inner {
        visit(&name, all, examples, forms);
    }
}

/// The forms that a form holds.
fn held(form: &Form) -> Vec<String> {
    let fields = |fields: &[Field]| fields.iter().flat_map(|field| field.value.forms()).map(str::to_owned).collect();
    match &form.shape {
        Shape::Fields { fields: own, .. } => fields(own),
        Shape::Words { words } => {
            let inner = words.iter().flat_map(|word| match &word.takes {
                Takes::Nothing => Vec::new(),
                Takes::Values(values) => values.iter().flat_map(Value::forms).map(str::to_owned).collect(),
                Takes::Fields(own) => fields(own),
            });
            inner.collect()
        }
    }
}

fn form(name: &str, schema: &Object, examples: &Examples) -> Form {
    let shape = match schema.get("oneOf").and_then(Json::as_array) {
        Some(words) => Shape::Words {
            words: words.iter().filter_map(Json::as_object).map(|one| word(name, one, examples)).collect(),
        },
        None => Shape::Fields { fields: fields(schema), example: examples.of(name).unwrap_or_default() },
    };
    Form { name: name.to_owned(), about: about(schema), used_in: Vec::new(), shape }
}

fn word(form: &str, schema: &Object, examples: &Examples) -> Word {
    let about = about(schema);
    if let Some(name) = schema.get("const").and_then(Json::as_str) {
        return Word { name: name.to_owned(), about, takes: Takes::Nothing, example: None };
    }
    let inside = schema.get("properties").and_then(Json::as_object).and_then(|all| all.iter().next());
    let Some((name, Json::Object(inside))) = inside else {
        return Word { name: String::new(), about, takes: Takes::Nothing, example: None };
    };
    let takes = if inside.contains_key("properties") {
        Takes::Fields(fields(inside))
    } else {
        match value(inside, Hint { name, about: &about }) {
            Value::Tuple(values) => Takes::Values(values),
            one => Takes::Values(vec![one]),
        }
    };
    Word { name: name.clone(), about, takes, example: examples.of_word(form, name) }
}

/// The fields: those that must be written in the order of the type, then the others by name.
fn fields(schema: &Object) -> Vec<Field> {
    let Some(properties) = schema.get("properties").and_then(Json::as_object) else { return Vec::new() };
    let required = schema.get("required").and_then(Json::as_array);
    let mut names: Vec<&str> = required.into_iter().flatten().filter_map(Json::as_str).collect();
    let mut others: Vec<&str> = properties.keys().map(String::as_str).filter(|name| !names.contains(name)).collect();
    others.sort_unstable();
    let must = names.len();
    names.extend(others);
    let named =
        names.iter().enumerate().filter_map(|(at, name)| Some((at, *name, properties.get(*name)?.as_object()?)));
    named.map(|(at, name, schema)| field(name, schema, at >= must)).collect()
}

fn field(name: &str, schema: &Object, optional: bool) -> Field {
    let all = about(schema);
    let (about, told) = wording::split_default(&all);
    let value = value(schema, Hint { name, about });
    let default = optional.then(|| told.map_or_else(|| wording::default(schema.get("default")), str::to_owned));
    Field { name: name.to_owned(), about: about.to_owned(), value, default }
}

/// The doc text, its lines joined.
fn about(schema: &Object) -> String {
    let text = schema.get("description").and_then(Json::as_str).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is written, in an author's words.
fn value(schema: &Object, hint: Hint<'_>) -> Value {
    if let Some(form) = schema.get("$ref").and_then(Json::as_str).and_then(|path| path.rsplit('/').next()) {
        return match form {
            "Id" => hint.name_value(),
            "Range" => Value::Range(hint.unit()),
            "SimTime" => Value::Whole("seconds of the run"),
            other => Value::Form(other.to_owned()),
        };
    }
    let either = schema.get("anyOf").and_then(Json::as_array);
    if let Some(some) =
        either.and_then(|all| all.iter().find(|one| one.get("type").is_none_or(|kind| kind != "null")))
    {
        return Value::Maybe(Box::new(some.as_object().map_or(Value::Text, |some| value(some, hint))));
    }
    match schema.get("type") {
        Some(Json::Array(kinds)) => {
            let kind = kinds.iter().find(|kind| *kind != "null").cloned().unwrap_or(Json::Null);
            Value::Maybe(Box::new(plain(kind.as_str().unwrap_or_default(), schema, hint)))
        }
        Some(Json::String(kind)) => plain(kind, schema, hint),
        _ => Value::Text,
    }
}

fn plain(kind: &str, schema: &Object, hint: Hint<'_>) -> Value {
    match kind {
        "integer" => Value::Whole(hint.unit()),
        "boolean" => Value::YesNo,
        "array" => match schema.get("prefixItems").and_then(Json::as_array) {
            Some(parts) => Value::Tuple(
                parts
                    .iter()
                    .enumerate()
                    .map(|(at, part)| match part.as_object() {
                        Some(part) => wording::part(value(part, hint), hint, at),
                        None => Value::Text,
                    })
                    .collect(),
            ),
            None => {
                let item = schema.get("items").and_then(Json::as_object);
                Value::List(Box::new(item.map_or(Value::Text, |item| value(item, hint))))
            }
        },
        _ => Value::Text,
    }
}
