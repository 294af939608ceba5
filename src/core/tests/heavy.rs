//! Lawful in form and far too much: each is refused with a number, or checked, and nothing takes
//! long. Nothing here is held to a time, for machines differ: `-- --nocapture` prints what it took.

use std::fmt::Write as _;
use std::time::Instant;

use bridgecall_core::finding::Finding;
use bridgecall_core::plan::load::plan;
use bridgecall_core::scenario::load::{Source, scenario};

const SCENARIO: &str = include_str!("fixtures/engine.ron");
const PLAN: &str = include_str!("broken/plan.ron");

fn source(text: &str) -> Source {
    Source { name: "there/engine.ron".to_owned(), bytes: text.as_bytes().to_vec() }
}

/// The good scenario with so many more entries at the head of a list.
fn with(list: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    let head = format!("\n    {list}: [");
    let at = SCENARIO.find(&head).unwrap_or_else(|| panic!("no list `{list}`")) + head.len();
    let mut entries = String::new();
    for index in 0..count {
        writeln!(entries, "{},", entry(index)).expect("memory");
    }
    format!("{}{entries}{}", &SCENARIO[..at], &SCENARIO[at..])
}

fn look(name: &str, text: &str) -> Vec<Finding> {
    let start = Instant::now();
    let (value, found) = scenario(&source(text));
    let (took, first) = (start.elapsed(), found.first().map(|one| one.code.clone()).unwrap_or_default());
    println!("{name}: {} kB, {} findings, first {first}, {took:?}", text.len() / 1000, found.len());
    assert!(value.is_some() || !found.is_empty(), "{name}");
    found
}

fn has(found: &[Finding], code: &str) -> bool {
    found.iter().any(|one| one.code == code)
}

#[test]
fn more_than_one_incident_holds_is_refused() {
    let component = |i| format!("(id: \"c{i}\", name: \"C\", owner: \"net\", needs: [], hidden: false)");
    let fault = |i| {
        format!(
            "(id: \"f{i}\", name: \"F\", on: \"pair\", onset_s: (1, 2), shape: step(9), admits: 0, cured_by: [replace])"
        )
    };
    let monitor = |i| format!("(id: \"m{i}\", name: \"M\", shows: sentiment, every_s: 9, lag_s: 0, on_screen: true)");
    let theory =
        |i| format!("(id: \"h{i}\", name: \"H\", claim: attack, test: \"T\", team: \"net\", takes_s: (60, 90))");
    let signal = |i| {
        format!(
            "(id: \"s{i}\", when: at((1, 2)), chance: 500, channel: call, text: \"T\", truth: true, sentiment: 0, red_herring: true)"
        )
    };
    let team =
        |i| format!("(id: \"t{i}\", name: \"T\", lead: \"nina\", supplier: false, needed: false, belief_lag_s: 0)");
    let cost = |i| format!("response(id: \"k{i}\", per_person_min: 150)");
    let advice = |i| format!("(id: \"a{i}\", text: \"A\", sound: true)");
    let term = |i| format!("(term: \"g{i}\", meaning: \"G\", jargon: true)");
    let texts = [
        with("components", 9000, component),
        with("faults", 9000, fault),
        with("monitors", 9000, monitor),
        with("hypotheses", 9000, theory),
        with("signals", 9000, signal),
        with("teams", 9000, team),
        with("costs", 9000, cost),
        with("glossary", 9000, term),
    ];
    for (index, text) in texts.iter().enumerate() {
        assert!(has(&look(&format!("crowd {index}"), text), "E0912"), "{index}");
    }
    let advice = SCENARIO
        .replace("advice: [", &format!("advice: [{}", (0..9000).map(|i| advice(i) + ", ").collect::<String>()));
    assert!(has(&look("advice", &advice), "E0912"));
    let members: String = (0..9000).map(|_| "\"switch-1\",").collect();
    let group = SCENARIO.replace("members: [\"switch-1\"", &format!("members: [{members} \"switch-1\""));
    assert!(has(&look("members", &group), "E0912"));
    let any = SCENARIO.replace("silence((200, 400))", &format!("any([{}])", "at((1, 2)),".repeat(200)));
    assert!(has(&look("any", &any), "E0912"));
    let mut tree = "at((1, 2))".to_owned();
    for _ in 0..8 {
        tree = format!("all([{tree}, {tree}, {tree}])");
    }
    assert!(has(&look("tree of conditions", &SCENARIO.replace("silence((200, 400))", &tree)), "E0912"));
}

#[test]
fn the_most_that_is_lawful_is_checked() {
    let chain = with("components", 990, |i| {
        let needs = if i == 0 { String::new() } else { format!("hard(\"c{}\")", i - 1) };
        format!("(id: \"c{i}\", name: \"C\", owner: \"net\", needs: [{needs}], hidden: false)")
    });
    assert!(look("chain", &chain).is_empty());
    let wide = with("components", 990, |i| {
        let needs: String = (i.saturating_sub(99)..i).map(|j| format!("hard(\"c{j}\"),")).collect();
        format!("(id: \"c{i}\", name: \"C\", owner: \"net\", needs: [{needs}], hidden: false)")
    });
    assert!(look("wide", &wide).is_empty());
    let circle = wide.replacen("owner: \"net\", needs: []", "owner: \"net\", needs: [hard(\"c980\")]", 1);
    assert!(has(&look("circles", &circle), "E0401"));
    let faults = with("faults", 990, |i| {
        let when = if i == 0 { String::new() } else { format!("when: over(\"f{}\"),", i - 1) };
        format!(
            "(id: \"f{i}\", name: \"F\", on: \"switch-1\", onset_s: (1, 2), {when} shape: step(9), admits: 0, cured_by: [replace], lasts_s: (5, 9))"
        )
    });
    assert!(look("faults in a row", &faults).is_empty());
    let backwards = with("faults", 990, |i| {
        format!(
            "(id: \"f{i}\", name: \"F\", on: \"switch-1\", onset_s: (1, 2), when: active(\"f{}\"), shape: step(9), admits: 0, cured_by: [replace], lasts_s: (5, 9))",
            (i + 1) % 990
        )
    });
    assert!(has(&look("faults in a circle", &backwards), "E0902"));
    let waves: String = (0..1700).map(|i| format!("({i}, {}),", i % 900)).collect();
    assert!(look("waves", &SCENARIO.replace("step(600)", &format!("waves([{waves}])"))).is_empty());
    let curve: String = (0..9000).map(|i| format!("({i}, 1000),")).collect();
    assert!(look("curve", &SCENARIO.replace("(900, 1500)", &curve)).is_empty());
}

#[test]
fn thousands_of_mistakes_are_listed_up_to_a_bound() {
    let dangling = with("components", 990, |i| {
        let needs: String = (0..99).map(|j| format!("hard(\"x{j}\"),")).collect();
        format!("(id: \"c{i}\", name: \"C\", owner: \"net\", needs: [{needs}], hidden: false)")
    });
    let many = [
        (dangling, "E0101"),
        (with("glossary", 9000, |_| "(term: 7, meaning: \"G\", jargon: true)".to_owned()), "E0204"),
        (with("glossary", 9000, |_| "(term: \"g\", meening: \"G\", jargon: true)".to_owned()), "E0201"),
        (with("glossary", 9000, |_| "(term: \"g\")".to_owned()), "E0202"),
        (with("costs", 9000, |i| format!("response(id: \"k {i}\", per_person_min: 150)")), "E0208"),
        (with("costs", 9000, |_| "respons(id: \"k\", per_person_min: 150)".to_owned()), "E0203"),
        (
            with("glossary", 9000, |_| "(term: \"g\", meaning: \"G\", jargon: true)".to_owned()).replace('\n', " "),
            "E0912",
        ),
        (
            with("costs", 9000, |_| "response(id: \"k\", per_person_min: -1)".to_owned())
                .replace("//", "")
                .replace('\n', " "),
            "E0205",
        ),
    ];
    for (index, (text, code)) in many.iter().enumerate() {
        let found = look(&format!("mistakes {index}"), text);
        assert!(has(&found, code) && found.len() <= 500, "{index}: {} {:?}", found.len(), found.first());
    }
}

#[test]
fn deep_conditions_are_checked_or_refused() {
    for (depth, code) in [(12, ""), (28, "E0005"), (40, "E0005"), (9000, "E0005")] {
        let all = format!("{}at((100, 200)){}", "all([".repeat(depth), "])".repeat(depth));
        let found = look(&format!("all {depth}"), &SCENARIO.replace("silence((200, 400))", &all));
        assert!(if code.is_empty() { found.is_empty() } else { has(&found, code) }, "{depth}: {found:?}");
    }
    let lasting = |depth: usize| {
        format!("{}at((100, 200)){}", "lasting(what: ".repeat(depth), ", for_s: (1, 2))".repeat(depth))
    };
    assert!(look("lasting", &SCENARIO.replace("silence((200, 400))", &lasting(12))).is_empty());
    assert!(has(&look("lasting", &SCENARIO.replace("silence((200, 400))", &lasting(59))), "E0005"));
}

#[test]
fn odd_numbers_are_refused() {
    for (number, codes) in [
        ("NaN", "E0204"),
        ("inf", "E0204"),
        ("-inf", "E0004"),
        ("1e999", "E0204"),
        ("0.0", "E0204"),
        ("-1", "E0205"),
        ("-9223372036854775808", "E0205"),
        ("9223372036854775807", "E0304 E0310"),
        ("18446744073709551615", "E0304 E0310"),
        ("18446744073709551616", "E0205"),
        ("0xFFFFFFFFFFFFFFFF", "E0304 E0310"),
        ("99999999999999999999999999999999999999999999", "E0205"),
        ("0", "E0304 E0310"),
    ] {
        let found = look(number, &SCENARIO.replace("limit_s: 1800", &format!("limit_s: {number}")));
        assert!(codes.split(' ').any(|code| has(&found, code)), "{number}: {found:?}");
    }
    // Everywhere at once: nothing may overflow, whatever else is said.
    for number in ["18446744073709551615", "9223372036854775807", "0"] {
        let mut text = String::new();
        let mut digits = SCENARIO.split(|c: char| c.is_ascii_digit());
        text.push_str(digits.next().unwrap_or_default());
        for rest in digits {
            // Digits within texts and names stay.
            let open = text.matches('"').count() % 2 == 1 || text.ends_with(['-', '_']);
            if !text.ends_with(number) || open {
                text.push_str(if open { "1" } else { number });
            }
            text.push_str(rest);
        }
        assert!(!look(&format!("all numbers {number}"), &text).is_empty());
    }
}

#[test]
fn plans_of_thousands_of_steps_are_refused_and_long_ones_checked() {
    let steps = |count: usize, after: &dyn Fn(usize) -> usize| {
        let step = |i| format!("(id: \"s{i}\", when: after(\"s{}\", 5), orders: [approve_drafts]),", after(i));
        let all: String = (0..count).map(step).collect();
        PLAN.replacen("steps: [", &format!("steps: [{all}"), 1)
    };
    for (count, after, code) in [
        (9000, &(|i| i) as &dyn Fn(usize) -> usize, "E0912"),
        (900, &(|i| (i + 1) % 900), "E0703"),
        (900, &(|i| i + 1), "E0101"),
    ] {
        let start = Instant::now();
        let (_, found) = plan(&source(&steps(count, after)), None);
        println!("plan {count}: {} findings, {:?}", found.len(), start.elapsed());
        assert!(has(&found, code), "{count}: {:?}", found.first());
    }
}
