//! The reference as people read it: Markdown.

use super::form::{Field, Form, Shape, Takes, Value, Word};

const HEAD: &str = "# The scenario language\n\n\
    Every form that a file may hold, made from the types of the program by `bridgecall reference`. \
    `bridgecall reference NAME` shows one form, or every form with a field or a word of that name.\n\n\
    The files are [RON](https://github.com/ron-rs/ron): fields in round brackets, lists in square ones, texts and \
    names in double quotation marks, words without. Comments begin with `//`. A name is 1 to 31 of the \
    characters `A-Z a-z 0-9 _ -`. Numbers are whole; shares and levels are in permille (1000 is all of it), times in \
    seconds, amounts of money in minor units (pence, cents).\n";

/// All of it.
#[must_use]
pub fn all() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("\n| form | what it is |\n|---|---|\n");
    for form in super::forms() {
        text.push_str(&format!("| {} | {} |\n", link(&form.name), cell(&form.about)));
    }
    for form in super::forms() {
        text.push('\n');
        text.push_str(&one(form));
    }
    text
}

/// One form.
#[must_use]
pub fn one(form: &Form) -> String {
    let mut text = format!("## {}\n\n{}", form.name, form.about);
    if super::documents().contains(&form.name.as_str()) {
        text.push_str(" A file of its own.");
    } else {
        let holders: Vec<String> = form.used_in.iter().map(|name| link(name)).collect();
        text.push_str(&format!(" Stands in {}.", holders.join(", ")));
    }
    text.push_str("\n\n");
    match &form.shape {
        Shape::Fields { fields, example } => {
            text.push_str(&table(fields));
            text.push_str(&fence(example));
        }
        Shape::Words { words } => {
            text.push_str("| write | it says |\n|---|---|\n");
            words.iter().for_each(|word| text.push_str(&row(word)));
            let examples: Vec<&str> = words.iter().filter_map(|word| word.example.as_deref()).collect();
            if !examples.is_empty() {
                text.push_str(&fence(&examples.join("\n")));
            }
        }
    }
    text
}

fn table(fields: &[Field]) -> String {
    let rows = fields.iter().map(|field| {
        let default = field.default.as_ref().map_or("must be written", String::as_str);
        format!(
            "| `{}` | {} | {} | {} |\n",
            field.name,
            cell(&linked(&field.value)),
            cell(&field.about),
            cell(default)
        )
    });
    format!("| field | value | it says | left out |\n|---|---|---|---|\n{}", rows.collect::<String>())
}

fn row(word: &Word) -> String {
    let (written, more) = match &word.takes {
        Takes::Nothing => (format!("`{}`", word.name), String::new()),
        Takes::Values(values) => {
            let inside: Vec<String> = values.iter().map(linked).collect();
            (format!("`{}(`{}`)`", word.name, inside.join("`, `")), String::new())
        }
        Takes::Fields(fields) => {
            let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            let listed = fields.iter().map(|field| {
                let default = field.default.as_ref().map(|default| format!(" Left out: {default}."));
                format!(
                    "<br>`{}`: {}. {}{}",
                    field.name,
                    linked(&field.value),
                    field.about,
                    default.unwrap_or_default()
                )
            });
            (format!("`{}({})`", word.name, names.join(", ")), listed.collect())
        }
    };
    format!("| {} | {} |\n", cell(&written), cell(&format!("{}{more}", word.about)))
}

/// A value in words, its forms as links.
fn linked(value: &Value) -> String {
    match value {
        Value::Form(name) => link(name),
        Value::List(of) if !of.forms().is_empty() => format!("list of {}", linked(of)),
        Value::Maybe(of) => format!("`None` or {}", linked(of)),
        Value::Tuple(parts) => format!("({})", parts.iter().map(linked).collect::<Vec<_>>().join(", ")),
        plain => plain.words(),
    }
}

fn link(form: &str) -> String {
    format!("[{form}](#{})", form.to_ascii_lowercase())
}

fn fence(example: &str) -> String {
    format!("\n```ron\n{example}\n```\n")
}

/// A text that does not end a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
