//! The debrief of played runs: advice that can be played again, sentences for everything that
//! happened, a page that is whole, closed and safe.

mod debrief_stage;

use std::collections::BTreeSet;
use std::sync::Arc;

use bridgecall_core::base::{Id, Money, Seed};
use bridgecall_core::debrief::{self, Debrief, tell};
use bridgecall_core::markers::Standing;
use bridgecall_core::scenario::model::Verdict;
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::sim::{Command, Mode, Simulation};

use debrief_stage::{MANAGER, Player, assessment, busy, content, debrief_of, idle, scenario};

#[test]
fn what_advice_saves_is_what_its_orders_save_when_played_again() {
    let content = content(scenario());
    let mut saved = 0;
    for (player, seed) in (1..=4).flat_map(|seed| [(idle(&content, seed), seed), (busy(&content, seed), seed)]) {
        assert_eq!(debrief::lost_with(&player.sim, &player.orders), player.sim.world().cost.total(), "seed {seed}");
        let debrief = debrief_of(&player, None);
        assert!(debrief.advice.len() <= 6);
        for line in &debrief.advice {
            // Played again by hand, not by the code that computed it.
            let mut again = Simulation::new(Arc::clone(&content), Seed(seed), Mode::Practice, MANAGER);
            for (t, order) in &line.script {
                again.advance(*t);
                again.submit(order).unwrap_or_else(|no| panic!("{}: {order:?} refused: {}", line.title, no.reason));
            }
            again.advance(player.sim.now());
            let difference = player.sim.world().cost.total() - again.world().cost.total();
            assert_eq!(line.saving, difference, "seed {seed}: {}", line.title);
            assert!(line.saving >= Money(0), "what would have cost more is no advice");
            assert!(!line.steps.is_empty() && !line.knew.is_empty() && !line.did.is_empty());
            saved += i64::from(line.saving > Money(0));
        }
    }
    assert!(saved >= 8, "some advice is worth something on every seed");
}

#[test]
fn who_did_nothing_is_told_to_restore_and_to_tell() {
    let content = content(scenario());
    let player = idle(&content, 3);
    let debrief = debrief_of(&player, None);
    let line = |title: &str| debrief.advice.iter().find(|line| line.title == title);
    let restore = line("Restore service sooner").expect("the restoring option is found");
    assert!(restore.saving > line("Tell people earlier").expect("the missing message is found").saving);
    assert!(restore.steps.iter().any(|step| step.contains("directed to start")), "{:?}", restore.steps);
    assert!(restore.did.contains("never came to the board"), "{}", restore.did);
    assert!(debrief.timeline.iter().any(|entry| Some(entry.n) == restore.at_event));
}

#[test]
fn who_was_late_is_told_where_the_time_went() {
    let content = content(scenario());
    let mut worth = BTreeSet::new();
    for seed in 1..=4 {
        let debrief = debrief_of(&busy(&content, seed), None);
        let saves = debrief.advice.iter().filter(|line| line.saving > Money(0));
        worth.extend(saves.map(|line| line.title.clone()));
        let order: Vec<Money> = debrief.advice.iter().map(|line| line.saving).collect();
        assert!(order.is_sorted_by(|a, b| a >= b), "worth most first");
    }
    for title in ["Decide sooner", "Call the teams at once", "Restore service sooner", "Tell people earlier"] {
        assert!(worth.contains(title), "{title}: {worth:?}");
    }
}

#[test]
fn a_false_alarm_that_was_declared_should_have_been_rejected() {
    let mut scenario = scenario();
    (scenario.verdict, scenario.faults) = (Verdict::NotMajor, Vec::new());
    let content = content(scenario);
    let mut player = Player::new(&content, 1);
    player.accept();
    player.must(Command::Declare { priority: Priority::P1, reason: "To be safe.".into() });
    player.must(Command::OpenBridge);
    for person in ["noel", "petra", "carl"] {
        player.must(Command::Page { person: person.into() });
    }
    player.wait(900);
    player.must(Command::Reclassify { priority: Priority::P3, reason: "Nothing is wrong.".into() });
    player.must(Command::StandDown { thanks: true, leftovers: Vec::new() });
    let debrief = debrief_of(&player, None);
    assert_eq!(debrief.advice[0].title, "Reject with a reason");
    assert_eq!(debrief.advice[0].saving, debrief.figures.lost, "everything that the needless response cost");
    assert!(debrief.advice.iter().all(|line| line.title != "Tell people earlier"), "nobody is told of nothing");
}

#[test]
fn advice_is_withheld_when_the_orders_are_not_those_of_the_run() {
    let content = content(scenario());
    let player = busy(&content, 2);
    let half = &player.orders[..player.orders.len() / 2];
    let debrief = debrief::build(&player.sim, &assessment(&player.sim), None, half);
    assert_eq!(debrief.advice, Vec::new());
}

#[test]
fn every_event_of_a_run_has_its_own_sentence() {
    let content = content(scenario());
    let mut kinds = BTreeSet::new();
    for seed in 1..=6 {
        for player in [busy(&content, seed), idle(&content, seed)] {
            for event in player.sim.events() {
                let words = tell(&content.scenario, &event.kind);
                assert!(words.chars().count() > 8 && words != "Something happened.", "{:?}: {words}", event.kind);
                assert!(words.starts_with(|c: char| c.is_uppercase() || c == '\u{201c}'), "{words}");
                for id in ["noel", "petra", "half-dead", "sales-rate"] {
                    assert!(!words.contains(id), "an identifier, not a name: {words}");
                }
                let json = serde_json::to_value(&event.kind).expect("events have a JSON form");
                kinds.insert(json["kind"].as_str().expect("a kind").to_owned());
            }
        }
    }
    assert!(kinds.len() >= 45, "the players touch most kinds: {} {kinds:?}", kinds.len());
}

#[test]
fn an_omission_shows_duty_window_standard_and_basis() {
    let content = content(scenario());
    let player = idle(&content, 1);
    let debrief = debrief_of(&player, None);
    let missed = debrief.objectives.iter().find(|one| one.id == Id::from("A13")).expect("scored");
    assert!(missed.duty.as_ref().is_some_and(|duty| duty.text.contains("nominated")));
    assert!(missed.window.as_ref().is_some_and(|window| window.contains("end of the run")), "{:?}", missed.window);
    let page = debrief::html(&debrief);
    for words in ["The rule of A13", "example.org/rule", "nothing found", "within the time", "Our own rule"] {
        assert!(page.contains(words), "{words}");
    }
    let met = debrief.objectives.iter().find(|one| one.id == Id::from("A01")).expect("scored");
    assert_eq!(met.window, None);
}

#[test]
fn curves_end_where_the_money_does() {
    let content = content(scenario());
    let (idle, golden) = (idle(&content, 5), busy(&content, 5));
    let debrief = debrief_of(&idle, Some(&golden));
    assert_eq!(debrief.cost.last().map(|point| point.lost), Some(debrief.figures.lost));
    let model = debrief.golden.as_ref().and_then(|all| all.last()).map(|point| point.lost);
    assert_eq!(model, debrief.figures.lost_golden);
    assert!(debrief.figures.still_hurt && debrief.figures.lost_golden < Some(debrief.figures.lost));
    let sum = debrief.figures.streams.iter().fold(Money(0), |sum, (_, lost)| sum + *lost);
    assert_eq!(sum, debrief.figures.lost);
    assert!(debrief.cost.windows(2).all(|pair| pair[0].t < pair[1].t && pair[0].lost <= pair[1].lost));
    let json = serde_json::to_string(&debrief).expect("serialises");
    let back: Debrief = serde_json::from_str(&json).expect("reads back");
    assert_eq!(back.timeline, debrief.timeline);
}

/// Checks tags: everything opened is closed, in order; attributes are quoted. Returns what stands
/// in `id` and in `href="#…"`.
fn check_html(page: &str) -> (Vec<String>, Vec<String>) {
    let (mut open, mut ids, mut links) = (Vec::new(), Vec::new(), Vec::new());
    let style = page.find("<style>").zip(page.find("</style>")).expect("a style");
    let body = format!("{}{}", &page[..style.0 + 7], &page[style.1..]);
    let mut rest = body.as_str();
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').expect("a tag ends") + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order near {}", &rest[..rest.len().min(80)]);
            continue;
        }
        let name = tag.split([' ', '/']).next().expect("a name").to_owned();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        for (attribute, found) in [("id=\"", &mut ids), ("href=\"#", &mut links)] {
            for part in tag.split(attribute).skip(1) {
                found.push(part.split('"').next().expect("quoted").to_owned());
            }
        }
        if !tag.ends_with('/') && !["meta", "br"].contains(&name.as_str()) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<String>::new(), "left open");
    (ids, links)
}

fn assert_closed_page(page: &str) {
    let lower = page.to_lowercase();
    for banned in
        ["<script", "<link", "<img", "<iframe", "src=", "@import", "url(", "javascript:", " onload", " onclick"]
    {
        assert!(!lower.contains(banned), "{banned}");
    }
    let outside = lower.matches("http").count();
    let cited = lower.matches("href=\"http").count() * 2;
    assert_eq!(outside, cited, "addresses stand only in links that a reader may follow, and in their words");
    let (ids, links) = check_html(page);
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "every anchor once");
    for link in &links {
        assert!(unique.contains(link), "#{link} leads nowhere");
    }
    assert!(links.iter().filter(|link| link.starts_with('e')).count() >= 10, "marks lead to their moments");
}

#[test]
fn the_page_is_whole_and_fetches_nothing() {
    let content = content(scenario());
    for seed in 1..=3 {
        let golden = busy(&content, seed);
        for player in [busy(&content, seed), idle(&content, seed)] {
            let page = debrief::html(&debrief_of(&player, Some(&golden)));
            assert_closed_page(&page);
            for landmark in [
                "<html lang=",
                "<main",
                "<h1>",
                "<svg",
                "<table",
                "<details",
                "prefers-color-scheme: dark",
                "@media print",
            ] {
                assert!(page.contains(landmark), "{landmark}");
            }
            assert_eq!(page.matches("<svg").count(), page.matches("<figcaption").count());
        }
        assert_closed_page(&debrief::html(&debrief_of(&golden, None)));
    }
}

#[test]
fn hostile_names_stay_words() {
    const EVIL: &str = "<script>alert(1)</script>\"'><img src=x onerror=y>&\u{202e}\u{7}";
    let mut scenario = scenario();
    scenario.title = EVIL.into();
    scenario.organisation = EVIL.into();
    scenario.currency.1 = EVIL.into();
    scenario.clock.zone = EVIL.into();
    scenario.sources = vec![format!("https://example.org/{EVIL}"), "javascript:alert(1)".into()];
    for person in &mut scenario.people {
        person.name = EVIL.into();
    }
    for team in &mut scenario.teams {
        team.name = EVIL.into();
    }
    scenario.services[0].name = EVIL.into();
    scenario.services[0].cohorts[0].name = EVIL.into();
    scenario.options[0].name = EVIL.into();
    let mut content = Arc::unwrap_or_clone(content(scenario));
    for phase in &mut content.rubric.phases {
        phase.title = EVIL.into();
    }
    for objective in &mut content.rubric.objectives {
        (objective.title, objective.standard, objective.source) = (EVIL.into(), EVIL.into(), EVIL.into());
    }
    let content = Arc::new(content);
    let player = busy(&content, 1);
    let page = debrief::html(&debrief_of(&player, None));
    assert!(page.contains("&lt;script&gt;alert(1)"));
    check_html(&page);
    let lower = page.to_lowercase();
    assert!(!lower.contains("<script") && !lower.contains("<img") && !page.contains('\u{202e}'));
    assert!(!lower.contains("href=\"javascript"), "an unknown scheme is words, not a link");
}

#[test]
fn a_debrief_is_the_same_twice() {
    let content = content(scenario());
    let pages: Vec<String> = (0..2).map(|_| debrief::html(&debrief_of(&busy(&content, 9), None))).collect();
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn behaviour_stands_beside_the_marks_in_words_with_its_moments() {
    let content = content(scenario());
    for player in [busy(&content, 2), idle(&content, 2)] {
        let debrief = debrief_of(&player, None);
        assert_eq!(debrief.behaviour.len(), 15);
        let page = debrief::html(&debrief);
        let section = page.split("<section id=\"behaviour\"").nth(1).expect("the page has the section");
        let section = section.split("</section>").next().expect("it is closed");
        for line in &debrief.behaviour {
            let row = section.split(&format!("<tr id=\"b-{}\"", line.id)).nth(1).expect("a row each");
            let row = row.split("</tr>").next().expect("it is closed");
            assert!(row.contains(line.standing.word()), "colour is never the only signal: {row}");
            let occasion = line.occasion.iter().filter(|_| line.standing != Standing::Present);
            for one in line.evidence.iter().chain(occasion) {
                assert!(row.contains(&format!("href=\"#e{}\"", one.n)), "{} leads to its moment", one.n);
                assert!(page.contains(&format!("<tr id=\"e{}\"", one.n)), "{} is a moment of the page", one.n);
            }
        }
        assert!(!section.contains("of 100") && !page.contains("<script"), "never one number, never a script");
    }
    let idle = debrief_of(&idle(&content, 2), None);
    let absent = idle.behaviour.iter().filter(|line| line.standing == Standing::Absent);
    assert!(absent.clone().count() >= 5 && absent.clone().all(|line| line.window.is_some()));
}
