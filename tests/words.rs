//! Every key that the program uses has words, and every word is used.

use std::collections::BTreeSet;
use std::path::Path;

use bridgecall::words::Words;

/// Keys as they stand in the source: in quotes, small letters, with a hyphen.
fn keys_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            keys_in(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let is_key = |text: &&str| {
                let lawful = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
                text.contains('-') && text.len() > 3 && text.bytes().all(lawful)
            };
            found.extend(code.split('"').skip(1).step_by(2).filter(is_key).map(str::to_owned));
        }
    }
}

fn keys_in_files() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale/en");
    let mut keys = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let heads = text.lines().filter_map(|line| line.split_once(" ="));
        keys.extend(heads.map(|(key, _)| key.to_owned()).filter(|key| !key.starts_with([' ', '#', '['])));
    }
    keys
}

#[test]
fn every_key_in_the_source_has_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut keys = BTreeSet::new();
    keys_in(&root.join("src/ui"), &mut keys);
    keys_in(&root.join("src/core/view"), &mut keys);
    // The shell has strings of other kinds too; its words begin alike.
    let mut shell = BTreeSet::new();
    keys_in(&root.join("src/app"), &mut shell);
    keys.extend(shell.into_iter().filter(|key| key.starts_with("app-")));
    assert!(keys.len() > 300, "the search finds the keys: {}", keys.len());
    let words = Words::english();
    let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn the_files_hold_no_words_that_nothing_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeSet::new();
    keys_in(&root.join("src/ui"), &mut used);
    keys_in(&root.join("src/core/view"), &mut used);
    keys_in(&root.join("src/app"), &mut used);
    // Keys made of a prefix and a choice, and the longer names of keys that are used.
    let prefixes = [
        "health",
        "effect",
        "result",
        "topic",
        "fact",
        "priority",
        "appointment",
        "audience",
        "channel",
        "status",
        "stage",
        "residual",
        "outside",
        "interruption",
        "reply",
        "said",
        "intent",
        "manner",
        "understood",
        "risk",
        "claim",
        "record",
        "outcome",
        "standing",
        "phase",
        "entry",
        "work",
        "group",
        "order",
        "help",
        "confirm",
        "field",
        "panel",
        "debrief",
        "probe",
        "answer",
        "seat",
        "slot",
        "competence",
        "gap",
        "beside",
    ];
    let idle: Vec<String> = keys_in_files()
        .into_iter()
        .filter(|key| {
            let made = key.split_once('-').is_some_and(|(prefix, _)| prefixes.contains(&prefix));
            let longer =
                key.strip_suffix("-name").or(key.strip_suffix("-none")).is_some_and(|short| used.contains(short));
            key.contains('-') && !used.contains(key) && !made && !longer
        })
        .collect();
    assert!(idle.is_empty(), "nothing says {idle:?}");
}

#[cfg(feature = "ui")]
#[test]
fn every_choice_has_words() {
    use bridgecall::ui::{DebriefPart, Group, OrderKind, Panel, Work};
    use bridgecall_core::scenario::model::{HandoverFact, Question, Risk, Seat, SignalChannel};
    use bridgecall_core::scenario::policy::Priority;
    use bridgecall_core::sim::Competence;
    use bridgecall_core::sim::command::{Appointment, RecordItem, Reply, Topic};
    use bridgecall_core::sim::event::{InterruptionKind, Outcome, TestResult};
    use bridgecall_core::sim::knowledge::Standing;
    use bridgecall_core::sim::message::{Audience, Channel, Effect, Residual, Stage, Status};
    use bridgecall_core::sim::probe::ProbeAnswer;
    use bridgecall_core::view::{EntryKind, belief::Health, key_of, top::Phase};

    let mut keys: Vec<String> = Vec::new();
    macro_rules! all {
        ($prefix:literal, $($choice:expr),* $(,)?) => { $( keys.push(key_of($prefix, &$choice)); )* };
    }
    use Standing::{Closed, Declared, Monitoring, Rejected, Resolved, Validating, Waiting};
    all!("standing", Waiting, Validating, Declared, Monitoring, Resolved, Rejected, Closed);
    all!("health", Health::Unknown, Health::Normal, Health::Degraded, Health::Down);
    all!("effect", Effect::Down, Effect::Degraded, Effect::Normal);
    all!("result", TestResult::Supported, TestResult::Contradicted, TestResult::Inconclusive);
    all!("topic", Topic::Status, Topic::Volume, Topic::Cost, Topic::Deadline, Topic::Changes, Topic::Security);
    all!("priority", Priority::P1, Priority::P2, Priority::P3, Priority::P4);
    all!("appointment", Appointment::CommunicationsLead, Appointment::Scribe);
    all!("channel", Channel::DeskBrief, Channel::Announcement, Channel::StatusPage, Channel::Email, Channel::Text);
    all!(
        "status",
        Status::Investigating,
        Status::Identified,
        Status::Monitoring,
        Status::Resolved,
        Status::Correction
    );
    all!("stage", Stage::Initial, Stage::Update, Stage::Resolution);
    all!("residual", Residual::Nothing, Residual::Backlog, Residual::Duplicates);
    all!("outside", SignalChannel::Call, SignalChannel::Chat, SignalChannel::Ticket, SignalChannel::Email);
    all!("outside", SignalChannel::Social);
    keys.extend(InterruptionKind::ALL.iter().map(|one| key_of("interruption", one)));
    all!("reply", Reply::Capture, Reply::Warn, Reply::Remove);
    all!("reply", Reply::Brief, Reply::Park, Reply::OfferCommand, Reply::Shield, Reply::Refuse, Reply::Yield);
    all!("risk", Risk::Low, Risk::Medium, Risk::High);
    all!("record", RecordItem::Timeline, RecordItem::Evidence, RecordItem::Tests, RecordItem::RuledOut);
    all!("record", RecordItem::TemporaryChanges, RecordItem::RecurrenceRisk, RecordItem::ReDeclareTrigger);
    all!("record", RecordItem::Cause);
    all!("outcome", Outcome::Completed, Outcome::TimeLimit, Outcome::Abandoned, Outcome::Interrupted);
    all!(
        "probe",
        Question::Down,
        Question::Since,
        Question::Owner,
        Question::NextUpdate,
        Question::Major,
        Question::Worse
    );
    all!("answer", ProbeAnswer::Yes, ProbeAnswer::No, ProbeAnswer::Nothing, ProbeAnswer::Unknown, ProbeAnswer::Skip);
    keys.extend(Seat::ALL.iter().flat_map(|one| {
        let seat = key_of("seat", one);
        [format!("{seat}-about"), seat]
    }));
    keys.extend(Competence::ALL.iter().map(|one| key_of("competence", one)));
    all!("beside", DebriefPart::Behaviour, DebriefPart::People, DebriefPart::Messages, DebriefPart::Judgement);
    all!("order", OrderKind::TakeProbes, OrderKind::AnswerProbe);
    all!("phase", Phase::Initial, Phase::LongMiddle, Phase::Closure);
    all!("work", Work::HealthCheck, Work::Test, Work::Assess);
    use EntryKind::{
        Alert, Answer, Call, Chat, Decision, Desk, Email, Interruption, Message, Own, People, Social, Ticket,
    };
    all!("entry", Desk, Alert, Call, Chat, Ticket, Email, Social, Answer, Interruption, People, EntryKind::Work);
    all!("entry", Message, Decision, Own);
    keys.extend(Audience::ALL.iter().map(|one| key_of("audience", one)));
    keys.extend(HandoverFact::ALL.iter().map(|one| key_of("fact", one)));
    keys.extend(Group::ALL.iter().map(|one| key_of("group", one)));
    keys.extend(DebriefPart::ALL.iter().map(|one| key_of("debrief", one)));
    keys.extend(Panel::ALL.iter().map(|one| one.key()));
    for kind in OrderKind::ALL {
        keys.extend([kind.key(), kind.help_key()]);
        keys.extend(kind.fields().iter().map(|field| key_of("field", field)));
    }
    for kind in [OrderKind::Direct, OrderKind::Resolve, OrderKind::StandDown, OrderKind::Abandon] {
        keys.push(key_of("confirm", &kind));
    }
    for claim in ["claim-unstated", "claim-under_review", "claim-suspected", "claim-confirmed"] {
        keys.push(claim.to_owned());
    }
    for short in ["page", "re_page", "release", "report", "appoint"] {
        keys.push(format!("person-{short}-name"));
    }
    for short in ["poll", "change", "direct", "abort"] {
        keys.push(format!("option-{short}-name"));
    }
    let words = Words::english();
    let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[cfg(feature = "ui")]
#[test]
fn every_sign_that_is_shown_is_in_the_font() {
    let mut signs = std::collections::BTreeSet::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src/ui"), root.join("assets/locale/en")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                signs.extend(std::fs::read_to_string(path).unwrap().chars().filter(|sign| !sign.is_ascii()));
            }
        }
    }
    let context = egui::Context::default();
    context.run_ui(egui::RawInput::default(), |_| {}).drop_without_applying_deltas();
    let drawn = |sign: char| {
        let galley = context.fonts_mut(|fonts| {
            let font = egui::FontId::proportional(14.0);
            fonts.layout_no_wrap(sign.to_string(), font, egui::Color32::WHITE)
        });
        galley.rows[0].glyphs[0].uv_rect
    };
    // A letter that no font has shows what stands in for missing ones.
    let stand_in = drawn('\u{E9F1}');
    let missing: Vec<char> = signs.into_iter().filter(|sign| drawn(*sign) == stand_in).collect();
    assert!(missing.is_empty(), "the font lacks {missing:?}");
}
