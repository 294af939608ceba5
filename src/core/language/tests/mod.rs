//! The language as data says what the readers of the files say, and nothing is without an example.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::form::{Shape, Takes};
use super::*;
use crate::plan::Plan;
use crate::scenario::Scenario;

mod reading;
mod walk;

/// The files of the library, each with the form that it holds.
fn library() -> Vec<(PathBuf, &'static str)> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let mut files = Vec::new();
    let mut folders = vec![home];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let document = match folder.file_name().and_then(|name| name.to_str()) {
                Some("runs") => "Plan",
                Some("policies") => "Policy",
                Some("rubrics") => "Rubric",
                Some("parts") => "Part",
                _ => "Scenario",
            };
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|end| end == "ron") {
                files.push((entry, document));
            }
        }
    }
    files.sort();
    files
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    use ron::extensions::Extensions;
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    options.from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

#[test]
fn every_form_has_an_example_and_every_example_a_form() {
    let ours = examples::Examples::ours();
    let known: Vec<&str> = ours.names().collect();
    let mut lacking = Vec::new();
    for form in forms() {
        match &form.shape {
            Shape::Fields { example, .. } if example.is_empty() => lacking.push(form.name.clone()),
            Shape::Fields { .. } => {}
            Shape::Words { words } => {
                let bare = |word: &&form::Word| word.takes != Takes::Nothing && word.example.is_none();
                lacking.extend(words.iter().filter(bare).map(|word| format!("{}: {}", form.name, word.name)));
            }
        }
    }
    assert!(lacking.is_empty(), "write examples for these in examples.md: {lacking:#?}");
    for name in known {
        assert!(form(name).is_some(), "examples.md shows `{name}`, which is no form");
    }
}

#[test]
fn every_example_is_read_by_the_type_it_shows() {
    let mut read = BTreeSet::new();
    for form in forms() {
        match &form.shape {
            Shape::Fields { example, .. } => reading::one(&form.name, example),
            Shape::Words { words } => {
                words
                    .iter()
                    .filter_map(|word| word.example.as_deref())
                    .for_each(|text| reading::one(&form.name, text));
                for word in words.iter().filter(|word| word.takes == Takes::Nothing) {
                    reading::one(&form.name, &word.name);
                }
            }
        }
        read.insert(form.name.as_str());
    }
    assert!(read.len() > 60, "{} forms", read.len());
}

/// Lines of an example of a form of words that no word begins would be shown to nobody.
#[test]
fn no_line_of_an_example_is_lost() {
    let lost: Vec<_> = forms()
        .iter()
        .filter_map(|form| {
            let shown: usize =
                form.words().iter().filter_map(|word| word.example.as_ref()).map(|text| text.lines().count()).sum();
            let written = examples::Examples::ours().of(&form.name)?.lines().count();
            (!form.words().is_empty() && shown != written).then(|| (form.name.clone(), shown, written))
        })
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn everything_says_what_it_is() {
    let mut silent = Vec::new();
    for form in forms() {
        let inner = form.words().iter().filter_map(|word| match &word.takes {
            Takes::Fields(fields) => Some(fields.as_slice()),
            _ => None,
        });
        for field in inner.flatten().chain(form.fields()).filter(|field| field.about.is_empty()) {
            silent.push(format!("{}.{}", form.name, field.name));
        }
        silent.extend(
            form.words()
                .iter()
                .filter(|word| word.about.is_empty())
                .map(|word| format!("{}: {}", form.name, word.name)),
        );
        assert!(!form.about.is_empty(), "{}", form.name);
        assert!(
            documents().contains(&form.name.as_str()) || !form.used_in.is_empty(),
            "{} stands nowhere",
            form.name
        );
    }
    assert!(silent.is_empty(), "no doc text: {silent:#?}");
}

#[test]
fn every_form_that_the_library_uses_is_told_as_the_files_use_it() {
    let mut forms = BTreeSet::new();
    let mut wrong = Vec::new();
    for (path, document) in library() {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut seen = walk::Seen::default();
        seen.document(document, &text);
        let complaints = seen.strange.iter().cloned().chain(names(document, &text, &seen));
        wrong.extend(complaints.map(|what| format!("{}: {what}", path.display())));
        forms.extend(seen.forms);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(forms.len() > 100, "{} forms and words", forms.len());
}

/// Where the reference says something else of a name than the checks demand of it.
fn names(document: &str, text: &str, seen: &walk::Seen) -> Vec<String> {
    let used = match document {
        "Scenario" => crate::scenario::checks::uses(&read::<Scenario>(text)),
        "Plan" => crate::plan::uses(&read::<Plan>(text)),
        _ => Vec::new(),
    };
    let word = |called: &'static str| if called == "hypothesis" { "theory" } else { called };
    let demanded: BTreeMap<String, &str> =
        used.into_iter().map(|one| (one.path, word(one.called.words().0))).collect();
    let elsewhere = ["policy", "rubric", "scenario", "step", "gate", "objective", "phase", "measure"];
    let mut wrong = Vec::new();
    for (place, thing) in &seen.names {
        match demanded.get(place) {
            Some(demanded) if demanded == thing => {}
            Some(demanded) => wrong.push(format!("{place} names a {demanded}, not a {thing}")),
            None if elsewhere.contains(thing) => {}
            None => wrong.push(format!("{place} is said to name a {thing}, and no check looks")),
        }
    }
    let silent = demanded.keys().filter(|place| !seen.names.contains_key(*place));
    wrong.extend(silent.map(|place| format!("{place} is not told to be a name")));
    wrong
}

#[test]
fn every_name_names_something() {
    let text = serde_json::to_string(forms()).unwrap();
    assert!(
        !text.contains("\"thing\""),
        "{}",
        forms().iter().map(markdown::one).filter(|one| one.contains("name of a thing")).collect::<String>()
    );
}

#[test]
fn the_reference_in_the_library_is_the_one_of_this_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/REFERENCE.md");
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("BRIDGECALL_BLESS").is_some() {
        std::fs::write(&path, reference()).unwrap();
        return;
    }
    assert!(kept == reference(), "run `bridgecall reference > scenarios/REFERENCE.md` and look at what changed");
}

#[test]
fn forms_are_found_by_name_by_field_and_by_what_is_near() {
    let names = |asked: &str| find(asked).iter().map(|form| form.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names("component"), ["Component"]);
    assert_eq!(names("lag_s"), ["Monitor"]);
    assert_eq!(names("flap"), ["Shape"]);
    assert!(names("componnet").is_empty());
    assert_eq!(near("Componnet")[0], "Component");
}

#[test]
fn units_names_and_defaults_are_in_words() {
    let words = |form: &str, field: &str| {
        let form = super::form(form).unwrap();
        let field = form.fields().iter().find(|one| one.name == field).unwrap().clone();
        (field.value.words(), field.default)
    };
    assert_eq!(words("Monitor", "lag_s"), ("seconds".to_owned(), None));
    assert_eq!(words("Component", "owner"), ("name of a team".to_owned(), None));
    assert_eq!(words("Person", "picks_up_s").0, "range (lowest, highest) in seconds");
    assert_eq!(words("Person", "skill").0, "permille");
    assert_eq!(words("Initiative", "chance"), ("permille".to_owned(), Some("1000".to_owned())));
    assert_eq!(words("Initiative", "by").1.as_deref(), Some("automation"));
    assert_eq!(words("Team", "deputy"), ("`None` or name of a person".to_owned(), Some("`None`".to_owned())));
    assert_eq!(words("Step", "again_s").1.as_deref(), Some("`0`"));
}

/// Every piece of a scenario in the author's guide is marked with its form, and read by it.
#[test]
fn the_guide_shows_what_the_program_reads() {
    let guide = include_str!("../../../../scenarios/README.md");
    let fences: Vec<&str> = guide.split("```ron").skip(1).collect();
    assert!(fences.len() >= 6, "{} pieces", fences.len());
    for fence in fences {
        let (form, text) = fence.split_once('\n').unwrap();
        let text = text.split("```").next().unwrap();
        assert!(super::form(form.trim()).is_some(), "`{form}` is no form; write it behind ```ron");
        reading::one(form.trim(), text);
    }
}

/// The codes in the guide's table of mistakes exist.
#[test]
fn the_guide_names_findings_that_exist() {
    let guide = include_str!("../../../../scenarios/README.md");
    let words = guide.split(|c: char| !c.is_ascii_alphanumeric());
    let is_code = |word: &&str| {
        word.len() == 5 && word.starts_with(['E', 'W']) && word[1..].bytes().all(|b| b.is_ascii_digit())
    };
    let codes: Vec<&str> = words.filter(is_code).collect();
    assert!(codes.len() > 10);
    for code in codes {
        assert!(crate::finding::explain(code).is_some(), "{code}");
    }
}
