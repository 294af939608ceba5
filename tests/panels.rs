//! The panels of the exercise, found and pressed by their accessible names.
#![cfg(feature = "ui")]

mod common;

use bridgecall::ui::{Intent, OrderKind, Panel};
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::message::Audience;
use bridgecall_core::sim::{Command, Mode};
use common::{Bench, assert_names, controls};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn every_control_of_every_panel_has_a_name_of_its_own() {
    for (stage, make) in
        [("start", Bench::new as fn() -> Bench), ("accepted", Bench::accepted), ("busy", Bench::busy)]
    {
        for panel in Panel::ALL {
            for (width, height) in [(1600.0, 1000.0), (640.0, 360.0)] {
                let mut bench = make();
                bench.state.desk.show(panel);
                bench.state.desk.node = Some(3);
                bench.state.desk.entry = bench.view.log.inbox.last().map(|entry| entry.n);
                let harness = bench.window(width, height);
                assert_names(&harness, &format!("{stage}, {panel:?}, {width}"));
            }
        }
    }
}

#[test]
fn every_order_sheet_has_named_fields_and_a_button_that_says_why_not() {
    for kind in OrderKind::ALL.into_iter().filter(|kind| kind.is_of(Seat::MajorIncidentManager)) {
        let mut bench = Bench::busy();
        bench.state.desk.open_sheet(kind);
        let title = bench.words.get(&kind.key());
        let harness = bench.window(1600.0, 2400.0);
        assert_names(&harness, &format!("{kind:?}"));
        let name = format!("Give the order: {title}");
        let give = harness.get_by_label(&name);
        let node = give.accesskit_node();
        assert_eq!(node.is_disabled(), node.description().is_some(), "{kind:?} says why exactly when it is disabled");
    }
}

#[test]
fn a_button_out_of_reach_says_why() {
    let mut bench = Bench::new();
    bench.state.desk.show(Panel::Bridge);
    let harness = bench.window(1600.0, 1000.0);
    let open = harness.get_by_label("Open the bridge");
    assert!(open.accesskit_node().is_disabled());
    assert_eq!(open.accesskit_node().description().as_deref(), Some("Accept the handover first."));
    open.click();
    let mut harness = harness;
    harness.run_ok();
    assert!(harness.state().orders().is_empty(), "a disabled button gives no order");
}

#[test]
fn a_press_by_a_screen_reader_gives_the_order() {
    let mut bench = Bench::accepted();
    bench.state.desk.show(Panel::Bridge);
    let mut harness = bench.window(1600.0, 1000.0);
    harness.get_by_label("Open the bridge").click_accesskit();
    harness.run_ok();
    assert_eq!(harness.state().orders(), [&Command::OpenBridge]);
    harness.get_by_label("Page Nina Net").scroll_to_me();
    harness.run_ok();
    harness.get_by_label("Page Nina Net").click_accesskit();
    harness.run_ok();
    assert_eq!(harness.state().orders().last(), Some(&&Command::Page { person: "nina".into() }));
}

#[test]
fn a_sheet_is_filled_given_and_forgotten() {
    let mut bench = Bench::accepted();
    bench.state.desk.open_sheet(OrderKind::Declare);
    let mut harness = bench.window(1600.0, 1000.0);
    harness.get_by_label("Priority: P1").click();
    harness.run_ok();
    let why = harness.get_by_label("Give the order: Declare a major incident").accesskit_node().description();
    assert_eq!(why.as_deref(), Some("Say why you declare: the record needs the words."));
    harness.get_by_role_and_label(Role::MultilineTextInput, "Reason").focus();
    harness.run_ok();
    harness.get_by_role_and_label(Role::MultilineTextInput, "Reason").type_text("Shops cannot sell");
    harness.run_ok();
    let drafts = serde_json::to_string(&harness.state().state).unwrap();
    assert!(drafts.contains("Shops cannot sell"), "an unsent draft is in what is kept on disk");
    assert!(harness.state().intents.contains(&Intent::SaveDesk));
    harness.get_by_label("Give the order: Declare a major incident").click();
    harness.run_ok();
    let declared = harness.state().orders();
    assert!(matches!(declared[..], [Command::Declare { reason, .. }] if reason == "Shops cannot sell"));
    assert!(harness.state().state.desk.sheet.is_none());
    assert!(!harness.state().state.desk.drafts.contains_key(&OrderKind::Declare));
}

#[test]
fn a_message_begins_from_the_house_template_and_keeps_what_was_written() {
    let mut bench = Bench::accepted();
    bench.state.desk.open_sheet(OrderKind::SendMessage);
    bench.state.desk.draft(OrderKind::SendMessage).message.message.audience = Audience::Customers;
    bench.state.desk.draft(OrderKind::SendMessage).message.next = "09:40".into();
    let mut harness = bench.window(1600.0, 1000.0);
    harness.get_by_label("Fill in from the template").click();
    harness.run_ok();
    let draft = harness.state_mut().state.desk.draft(OrderKind::SendMessage).message.clone();
    assert_eq!(draft.message.line, "We are sorry. You can [what still works].");
    assert_eq!(draft.next, "09:40", "what was written stays");
    assert!(draft.message.scope_open && !draft.started.is_empty(), "{draft:?}");
    assert!(
        harness.get_by_label("Fill in from the template").accesskit_node().is_disabled(),
        "twice would change nothing"
    );
    // The staff has no template in this house.
    harness.state_mut().state.desk.draft(OrderKind::SendMessage).message.message.audience = Audience::Staff;
    harness.run_ok();
    assert!(harness.get_by_label("Fill in from the template").accesskit_node().is_disabled());
}

#[test]
fn drafts_survive_being_written_and_read() {
    let mut bench = Bench::accepted();
    bench.state.desk.draft(OrderKind::SendMessage).message.message.line = "We look into it".into();
    bench.state.desk.draft(OrderKind::LogDecision).what = "Wait".into();
    let kept = serde_json::to_string(&bench.state).unwrap();
    let read: bridgecall::ui::UiState = serde_json::from_str(&kept).unwrap();
    assert_eq!(read.desk, bench.state.desk);
}

#[test]
fn the_finder_reaches_any_order_from_the_keyboard() {
    let bench = Bench::accepted();
    let mut harness = bench.window(1600.0, 1000.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_ok();
    for kind in OrderKind::ALL.into_iter().filter(|kind| kind.is_of(Seat::MajorIncidentManager)) {
        let name = harness.state().words.get(&kind.key());
        assert!(harness.query_by_label(&format!("Choose: {name}")).is_some(), "{name}");
    }
    harness.get_by_label("Search orders and panels").type_text("impact");
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().state.desk.sheet, Some(OrderKind::StateImpact));
    assert!(harness.state().state.palette.is_none());
    assert_names(&harness, "after the finder");
}

#[test]
fn the_finder_gives_an_order_that_needs_no_words() {
    let bench = Bench::accepted();
    let mut harness = bench.window(1600.0, 1000.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_ok();
    harness.get_by_label("Search orders and panels").type_text("open the bridge");
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().orders(), [&Command::OpenBridge]);
}

#[test]
fn shortcuts_sleep_while_somebody_types() {
    let mut bench = Bench::accepted();
    bench.state.desk.open_sheet(OrderKind::LogDecision);
    let mut harness = bench.window(1600.0, 1000.0);
    harness.key_press(Key::P);
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::Pause]);
    harness.state_mut().intents.clear();
    harness.get_by_role_and_label(Role::MultilineTextInput, "What was decided").focus();
    harness.run_ok();
    for key in [Key::P, Key::J, Key::Num4] {
        harness.key_press(key);
        harness.run_ok();
    }
    let harmless = |intent: &Intent| *intent == Intent::SaveDesk;
    assert!(harness.state().intents.iter().all(harmless), "{:?}", harness.state().intents);
    assert_eq!(harness.state().state.desk.right, Panel::Orders);
}

#[test]
fn what_cannot_be_taken_back_asks_once() {
    let mut bench = Bench::busy();
    bench.state.desk.open_sheet(OrderKind::Abandon);
    let mut harness = bench.window(1600.0, 1000.0);
    harness.get_by_label("Give the order: Abandon the run").click();
    harness.run_ok();
    assert!(harness.state().orders().is_empty(), "not yet");
    harness.get_by_label("No, go back").click();
    harness.run_ok();
    assert!(harness.state().orders().is_empty() && harness.state().state.confirm.is_none());
    harness.state_mut().state.desk.open_sheet(OrderKind::Abandon);
    harness.run_ok();
    harness.get_by_label("Give the order: Abandon the run").click();
    harness.run_ok();
    harness.get_by_label("Yes: Abandon the run").click();
    harness.run_ok();
    assert_eq!(harness.state().orders(), [&Command::Abandon]);
}

#[test]
fn an_irreversible_action_asks_once() {
    let mut bench = Bench::busy();
    bench.advance(760);
    assert!(!bench.view.record.options.is_empty(), "the option is known by now");
    bench.state.desk.show(Panel::Record);
    let mut harness = bench.window(1600.0, 2600.0);
    harness.get_by_label("Direct the team: Force switch 2 and cut switch 1 off").click_accesskit();
    harness.run_ok();
    assert!(harness.state().orders().is_empty() && harness.state().state.confirm.is_some());
}

#[test]
fn panels_come_one_at_a_time_at_twice_the_size() {
    let mut bench = Bench::busy();
    bench.state.desk.show(Panel::Inbox);
    // A window of 1280 × 720 at 200 % is 640 × 360 points.
    let mut harness = bench.window(640.0, 360.0);
    for panel in Panel::ALL {
        let title = harness.state().words.get(&panel.key());
        let tab = format!("Panels: {title}");
        assert_eq!(harness.query_all_by_label_contains(&tab).count(), 1, "one tab for {title}");
    }
    assert!(harness.query_by_label("Page Petra Pay").is_none(), "the bridge is not in sight");
    harness.get_by_label("Panels: Bridge").click();
    harness.run_ok();
    assert!(harness.query_by_label("Page Petra Pay").is_some());
    let rects = controls(&harness).len();
    assert!(rects > 10);
}

#[test]
fn in_an_exam_the_clock_says_why_it_cannot_be_stopped() {
    let mut bench = Bench::accepted();
    bench.mode = Mode::Exam;
    let mut harness = bench.window(1600.0, 1000.0);
    let pause = harness.get_by_label("Pause the clock");
    let why = pause.accesskit_node().description();
    assert_eq!(why.as_deref(), Some("The clock cannot be stopped in an exam."));
    harness.key_press(Key::P);
    harness.run_ok();
    assert!(harness.state().intents.is_empty());
}

#[test]
fn unread_entries_are_marked_until_they_are_read() {
    let bench = Bench::busy();
    let mut harness = bench.window(1600.0, 1000.0);
    assert!(harness.query_all_by_label_contains("Unread, entry").count() > 3);
    harness.get_by_label("Mark everything in the inbox as read").click();
    harness.run_ok();
    assert_eq!(harness.query_all_by_label_contains("Unread, entry").count(), 0);
}

#[test]
fn the_board_has_a_picture_with_named_boxes_and_a_table_that_says_the_same() {
    let bench = Bench::busy();
    let names = |harness: &egui_kittest::Harness<'_, Bench>| {
        let mut names: Vec<String> = controls(harness).into_iter().map(|(_, name)| name).collect();
        names.retain(|name| name.starts_with("Stores:") || name.starts_with("Switch 1:"));
        names
    };
    let mut harness = bench.window(1600.0, 1000.0);
    let picture = names(&harness);
    assert_eq!(picture.len(), 2, "{picture:?}");
    assert!(picture.iter().any(|name| name.starts_with("Stores: degraded")), "{picture:?}");
    harness.get_by_label("As a table").click();
    harness.run_ok();
    assert_eq!(names(&harness), picture);
}

#[test]
fn an_estimate_says_where_it_comes_from() {
    let bench = Bench::new();
    let harness = bench.window(1600.0, 1000.0);
    assert!(harness.query_all_by_label_contains("not asked yet").count() >= 1);
    let bench = Bench::busy();
    let harness = bench.window(1600.0, 1000.0);
    assert!(harness.query_all_by_label_contains("£240,000").count() >= 1);
    assert!(harness.query_all_by_label_contains("Owen Owner,").count() >= 1);
}

#[test]
fn the_screen_is_passed_by_name_and_says_what_the_other_has_not_seen() {
    let mut bench = Bench::busy();
    bench.chairs = vec![(Seat::MajorIncidentManager, 0), (Seat::TechnicalLead, 3)];
    let mut harness = bench.window(1600.0, 1000.0);
    harness.get_by_label("Pass the screen to: Technical lead; 3 not seen yet").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::PassTo(Seat::TechnicalLead)]);
}

#[test]
fn an_order_given_elsewhere_leaves_a_half_written_sheet_alone() {
    let mut bench = Bench::accepted();
    bench.order(Command::OpenBridge);
    bench.state.desk.draft(OrderKind::Page).person = Some("noel".into());
    bench.state.desk.show(Panel::Bridge);
    let mut harness = bench.window(1600.0, 1000.0);
    harness.get_by_label("Page Nina Net").scroll_to_me();
    harness.run_ok();
    harness.get_by_label("Page Nina Net").click_accesskit();
    harness.run_ok();
    assert_eq!(harness.state().orders(), [&Command::Page { person: "nina".into() }]);
    let draft = harness.state().state.desk.drafts.get(&OrderKind::Page).expect("the sheet kept its draft");
    assert_eq!(draft.person, Some("noel".into()));
}
