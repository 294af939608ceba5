//! Ways to bend a plan: drop, delay, empty, misdirect, add. The events are never touched.

use bridgecall_core::base::Id;
use bridgecall_core::plan::{Plan, PlanOrder, Step, When};
use bridgecall_core::scenario::model::Risk;
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::OptionCard;
use bridgecall_core::sim::message::{Audience, Effect, Message, Status};

pub fn id(text: &'static str) -> Id {
    Id::from(text)
}

/// A step of one's own.
pub fn step(name: &'static str, when: When, after_s: u64, orders: Vec<Command>) -> Step {
    Step { id: id(name), when, after_s, orders: orders.into_iter().map(PlanOrder::Give).collect(), again_s: 0 }
}

pub fn add(plan: &mut Plan, name: &'static str, when: When, after_s: u64, orders: Vec<Command>) {
    plan.steps.push(step(name, when, after_s, orders));
}

/// The same, done before everything else of its second.
pub fn add_first(plan: &mut Plan, name: &'static str, when: When, after_s: u64, orders: Vec<Command>) {
    plan.steps.insert(0, step(name, when, after_s, orders));
}

pub fn after(step: &'static str, seconds: u64) -> When {
    When::After(id(step), seconds)
}

/// Leaves out whole steps; what waits for them never comes.
pub fn drop_steps(plan: &mut Plan, names: &[&str]) {
    plan.steps.retain(|step| !names.contains(&step.id.as_str()));
}

/// Leaves out orders; their step stays, so that what waits for it still comes.
pub fn drop_orders(plan: &mut Plan, unwanted: impl Fn(&PlanOrder) -> bool) {
    for step in &mut plan.steps {
        step.orders.retain(|order| !unwanted(order));
    }
}

pub fn drop_commands(plan: &mut Plan, unwanted: impl Fn(&Command) -> bool) {
    drop_orders(plan, |order| matches!(order, PlanOrder::Give(command) if unwanted(command)));
}

pub fn drop_told(plan: &mut Plan, unwanted: impl Fn(&Message) -> bool) {
    drop_orders(plan, |order| matches!(order, PlanOrder::Tell { message, .. } if unwanted(message)));
}

/// No word to anybody.
pub fn silence(plan: &mut Plan) {
    drop_told(plan, |_| true);
    plan.steps.retain(|step| !step.orders.is_empty());
}

/// Gives orders so much later than the step they belong to.
pub fn delay_orders(plan: &mut Plan, seconds: u64, late: impl Fn(&PlanOrder) -> bool) {
    let mut held = Vec::new();
    for (index, step) in plan.steps.iter_mut().enumerate() {
        let (later, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut step.orders).into_iter().partition(&late);
        step.orders = kept;
        if !later.is_empty() {
            let name: Id = format!("later-{index}").parse().expect("a lawful name");
            let when = When::After(step.id, seconds);
            held.push(Step { id: name, when, after_s: 0, orders: later, again_s: 0 });
        }
    }
    plan.steps.extend(held);
}

pub fn delay(plan: &mut Plan, seconds: u64, late: impl Fn(&Command) -> bool) {
    delay_orders(plan, seconds, |order| matches!(order, PlanOrder::Give(command) if late(command)));
}

pub fn delay_told(plan: &mut Plan, seconds: u64, late: impl Fn(&Message) -> bool) {
    delay_orders(plan, seconds, |order| matches!(order, PlanOrder::Tell { message, .. } if late(message)));
}

/// The step begins so much later.
pub fn postpone(plan: &mut Plan, name: &str, seconds: u64) {
    let step = plan.steps.iter_mut().find(|step| step.id.as_str() == name);
    step.unwrap_or_else(|| panic!("no step {name}")).after_s += seconds;
}

pub fn edit(plan: &mut Plan, change: impl Fn(&mut Command)) {
    for order in plan.steps.iter_mut().flat_map(|step| &mut step.orders) {
        if let PlanOrder::Give(command) = order {
            change(command);
        }
    }
}

pub fn edit_told(plan: &mut Plan, change: impl Fn(&mut Message)) {
    for order in plan.steps.iter_mut().flat_map(|step| &mut step.orders) {
        if let PlanOrder::Tell { message, .. } = order {
            change(message);
        }
    }
}

/// Promises the next update in so many seconds, or not at all.
pub fn promise(plan: &mut Plan, of: Audience, seconds: Option<u64>) {
    for order in plan.steps.iter_mut().flat_map(|step| &mut step.orders) {
        if let PlanOrder::Tell { message, next_in_s, .. } = order
            && message.audience == of
            && next_in_s.is_some()
        {
            *next_in_s = seconds;
        }
    }
}

pub fn edit_cards(plan: &mut Plan, change: impl Fn(&mut OptionCard)) {
    edit(plan, |command| {
        if let Command::FillOptionCard { card, .. } = command {
            change(card);
        }
    });
}

/// Every text of a card is filler.
pub fn filler(card: &mut OptionCard) {
    for text in
        [&mut card.effect, &mut card.blast_radius, &mut card.reversal, &mut card.success_test, &mut card.abort_if]
    {
        *text = "xxx".to_owned();
    }
}

/// Waits for something else.
pub fn set_when(plan: &mut Plan, name: &str, when: When, after_s: u64) {
    let step = plan.steps.iter_mut().find(|step| step.id.as_str() == name);
    let step = step.unwrap_or_else(|| panic!("no step {name}"));
    (step.when, step.after_s) = (when, after_s);
}

/// Whole orders to tell, with their promises and times.
pub fn edit_tells(plan: &mut Plan, change: impl Fn(&mut PlanOrder)) {
    for order in plan.steps.iter_mut().flat_map(|step| &mut step.orders) {
        if matches!(order, PlanOrder::Tell { .. }) {
            change(order);
        }
    }
}

pub fn message(
    audience: Audience,
    status: Status,
    service: Option<&'static str>,
    effect: Option<Effect>,
    line: &str,
) -> Message {
    Message {
        service: service.map(Id::from),
        effect,
        scope_open: true,
        help: true,
        line: line.to_owned(),
        ..Message::to(audience, status)
    }
}

pub fn card(risk: Risk) -> OptionCard {
    OptionCard {
        effect: "Payments come back for most".to_owned(),
        minutes: 4,
        blast_radius: "All stores at once".to_owned(),
        reversal: "Put the old state back".to_owned(),
        risk: Some(risk),
        success_test: "Approvals above 97 %".to_owned(),
        abort_if: "Approvals fall further".to_owned(),
    }
}

/// Nobody hears anything and nothing is carried out: confidence falls, and people break in.
pub fn quiet(plan: &mut Plan) {
    silence(plan);
    drop_commands(plan, |command| matches!(command, Command::Direct { .. }));
}
