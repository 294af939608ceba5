//! `reference`: the scenario language, form by form.

use bridgecall_core::language::{self, Form};
use serde::Serialize;

use super::args::Reference;
use super::failure::{Failure, print};

/// What `--json` prints: fields in this order, whatever else the program is built with.
#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    documents: [&'static str; 5],
    forms: &'a [&'a Form],
}

pub(super) fn reference(args: &Reference) -> Result<(), Failure> {
    let Some(name) = &args.form else {
        return tell(args, &language::forms().iter().collect::<Vec<_>>(), &language::reference());
    };
    let found = language::find(name);
    if found.is_empty() {
        let near = language::near(name);
        let meant =
            if near.is_empty() { String::new() } else { format!("; did you mean `{}`?", near.join("` or `")) };
        let help = "`bridgecall reference` lists every form";
        return Err(Failure::cannot(format!("error: no form, field or word is called `{name}`{meant}\n{help}")));
    }
    let words: Vec<String> = found.iter().map(|form| language::entry(form)).collect();
    tell(args, &found, &words.join("\n"))
}

fn tell(args: &Reference, forms: &[&Form], words: &str) -> Result<(), Failure> {
    if args.json {
        let document = Document { format: 1, documents: language::documents(), forms };
        return print(&(serde_json::to_string(&document).expect("forms have a JSON form") + "\n"));
    }
    print(words)
}
