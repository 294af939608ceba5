//! Texts of the language with odd spaces and comments in every place where they may stand.

use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Value {
    Atom(String),
    List(Vec<Value>),
    Tuple(Option<String>, Vec<Value>),
    Fields(Option<String>, Vec<(String, Value)>),
    Map(Vec<(Value, Value)>),
}

/// Texts, with their tokens pulled apart at random.
pub(super) fn texts() -> impl Strategy<Value = String> {
    (values(), prop::collection::vec(any::<u16>(), 1..60)).prop_map(|(value, draws)| {
        let mut writer = Writer { out: String::new(), draws, drawn: 0, comments: 0 };
        writer.gap();
        writer.value(&value);
        writer.gap();
        writer.out
    })
}

fn values() -> impl Strategy<Value = Value> {
    let words = "[a-z][a-z_]{0,12}";
    let atoms = prop_oneof![
        words.prop_map(Value::Atom),
        (-9_999_i32..9_999).prop_map(|number| Value::Atom(number.to_string())),
        "[ -!#-\\[\\]-~é]{0,60}".prop_map(|text| Value::Atom(format!("\"{text}\""))),
        "[a-z\n]{0,20}".prop_map(|text| Value::Atom(format!("r#\"{text}\"#"))),
        Just(Value::Atom("\"a \\\" // b\"".to_owned())),
    ];
    atoms.prop_recursive(5, 60, 6, move |inner| {
        let list = prop::collection::vec(inner.clone(), 0..6);
        let names =
            prop::option::of(words.prop_filter("not a text's beginning", |word| !word.starts_with(['r', 'b'])));
        let fields = prop::collection::vec((words, inner.clone()), 1..6);
        let map = prop::collection::vec((inner.clone(), inner), 0..4);
        prop_oneof![
            list.clone().prop_map(Value::List),
            (names.clone(), list).prop_map(|(name, list)| Value::Tuple(name, list)),
            (names, fields).prop_map(|(name, fields)| Value::Fields(name, fields)),
            map.prop_map(Value::Map),
        ]
    })
}

struct Writer {
    out: String,
    draws: Vec<u16>,
    drawn: usize,
    comments: usize,
}

impl Writer {
    fn draw(&mut self) -> u16 {
        self.drawn += 1;
        self.draws[self.drawn % self.draws.len()].wrapping_add(u16::try_from(self.drawn % 251).unwrap_or_default())
    }

    /// What may stand between two tokens.
    fn gap(&mut self) {
        let mut more = true;
        while more {
            let draw = self.draw();
            let number = self.comments;
            let piece = match draw % 24 {
                0..=7 => String::new(),
                8..=12 => " ".to_owned(),
                13..=15 => "\n".to_owned(),
                16 => "\n\n\n".to_owned(),
                17 => "\t \n".to_owned(),
                18 => format!("// note {number}\n"),
                19 => format!("\n  // note {number}  \n\n"),
                20 => format!("/* note {number} */"),
                21 => format!(" /* note {number} */ "),
                22 => format!("/* note {number}\n   of /* two */ lines */"),
                _ => format!("\n/* note {number} */\n"),
            };
            self.comments += usize::from(piece.contains("note"));
            self.out.push_str(&piece);
            more = draw.is_multiple_of(5);
        }
    }

    fn token(&mut self, token: &str) {
        self.out.push_str(token);
        self.gap();
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Atom(text) => self.out.push_str(text),
            Value::List(list) => self.bracket(None, "[", "]", list.len(), |writer, at| writer.value(&list[at])),
            Value::Tuple(name, list) => {
                // One that looks like fields would be some.
                self.bracket(name.as_deref(), "(", ")", list.len(), |writer, at| writer.value(&list[at]));
            }
            Value::Fields(name, fields) => {
                self.bracket(name.as_deref(), "(", ")", fields.len(), |writer, at| {
                    writer.token(&fields[at].0);
                    writer.token(":");
                    writer.value(&fields[at].1);
                });
            }
            Value::Map(pairs) => self.bracket(None, "{", "}", pairs.len(), |writer, at| {
                writer.value(&pairs[at].0);
                writer.gap();
                writer.token(":");
                writer.value(&pairs[at].1);
            }),
        }
    }

    fn bracket(
        &mut self,
        name: Option<&str>,
        open: &str,
        close: &str,
        count: usize,
        each: impl Fn(&mut Self, usize),
    ) {
        if let Some(name) = name {
            self.token(name);
        }
        self.token(open);
        for at in 0..count {
            each(self, at);
            self.gap();
            if at + 1 < count || self.draw().is_multiple_of(2) {
                self.token(",");
            }
        }
        self.out.push_str(close);
    }
}
