//! Bytes that no author would write: too much, too deep, cut off, mangled. None may panic.

use bridgecall_core::finding::{Finding, render};
use bridgecall_core::plan::load::plan;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{Kind, Source, part, policy, rubric, scenario};

use super::cases::CASES;
use super::{ALL, PLAN, engine, look};

#[test]
fn limits_hold() {
    let code = |text: &str| look(Kind::Scenario, text, None).1.first().map(|one| one.code.clone());
    assert_eq!(code(&" ".repeat(2 * 1024 * 1024 + 1)).as_deref(), Some("E0001"));
    assert_eq!(code(&format!("(title: \"{}\")", "x".repeat(70_000))).as_deref(), Some("E0006"));
    assert_eq!(code(&format!("(title: r#\"{}\"#)", "x".repeat(70_000))).as_deref(), Some("E0006"));
    assert_eq!(code(&format!("(sources: [{}])", "\"\",".repeat(10_001))).as_deref(), Some("E0007"));
    assert_eq!(code(&"(".repeat(500_000)).as_deref(), Some("E0005"));
    assert_eq!(code(&"a(".repeat(500_000)).as_deref(), Some("E0005"));
    assert_eq!(code(&format!("(title: {})", "Some(".repeat(500))).as_deref(), Some("E0005"));
    assert_eq!(code(&"/*".repeat(500_000)).as_deref(), Some("E0004"));
    let latin = Source { name: "latin.ron".to_owned(), bytes: b"(\n title: \"caf\xe9\")".to_vec() };
    let (value, found) = scenario(&latin);
    assert!(value.is_none());
    assert_eq!((found[0].code.as_str(), found[0].line, found[0].column), ("E0002", 2, 13));
}

#[test]
fn deep_conditions_are_read_or_refused() {
    let engine = engine();
    for (depth, good) in [(1, true), (15, true), (55, false), (70, false), (5000, false)] {
        let when = format!("when: {}start{}, orders", "not(".repeat(depth), ")".repeat(depth));
        let (value, found) = look(Kind::Plan, &PLAN.replacen("when: start, orders", &when, 1), Some(&engine));
        assert!(value || found.iter().any(|one| one.code == "E0005"), "{depth}: {found:?}");
        assert!(value || !good, "{depth}: {found:?}");
    }
}

/// Cuts at every byte, inside characters too, and puts odd bytes at many places.
#[test]
fn no_bytes_make_the_loader_panic() {
    let engine = engine();
    for (kind, text) in ALL {
        let bytes = text.as_bytes();
        for end in 0..bytes.len() {
            let cut = Source { name: "cut.ron".to_owned(), bytes: bytes[..end].to_vec() };
            let found = read_any(kind, &cut, &engine);
            assert!(bytes[end..].iter().all(u8::is_ascii_whitespace) || !found.is_empty(), "{kind:?} cut at {end}");
        }
        for (at, odd) in (0..bytes.len()).step_by(7).zip(b"\"'()[]{}:,\\/*#!-.0rb_\xff\x00\n".iter().cycle()) {
            let mut bytes = bytes.to_vec();
            bytes[at] = *odd;
            for one in read_any(kind, &Source { name: "odd.ron".to_owned(), bytes: bytes.clone() }, &engine) {
                let words = render(&one, &String::from_utf8_lossy(&bytes));
                assert!(words.contains(&one.code), "{words}");
            }
        }
    }
}

#[test]
fn prefixes_of_broken_files_do_not_panic_either() {
    let engine = engine();
    for (number, case) in CASES.iter().enumerate() {
        let (_, good) = ALL.into_iter().find(|(kind, _)| *kind == case.kind).unwrap();
        let text = good.replacen(case.good, case.bad, 1);
        let at = text.find(case.bad).unwrap_or_default();
        // Around the mistake every byte, elsewhere a sample that differs from case to case.
        let near = at.saturating_sub(10)..(at + case.bad.len() + 10).min(text.len());
        for end in near.chain((number..text.len()).step_by(97)) {
            let cut = Source { name: "cut.ron".to_owned(), bytes: text.as_bytes()[..end].to_vec() };
            read_any(case.kind, &cut, &engine);
        }
    }
}

fn read_any(kind: Kind, source: &Source, engine: &Scenario) -> Vec<Finding> {
    match kind {
        Kind::Scenario => scenario(source).1,
        Kind::Policy => policy(source).1,
        Kind::Rubric => rubric(source).1,
        Kind::Plan => plan(source, Some(engine)).1,
        Kind::Part => part(source).1,
    }
}
