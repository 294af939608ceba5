//! What is due when. Equal times fall due first in, first out.

use serde::{Deserialize, Serialize, Serializer};

use crate::base::{Id, SimTime};
use crate::scenario::model::Question;

use super::message::{Audience, Stage};

/// Something that will fall due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A fault begins.
    Onset(Id),
    /// A fault's loss moves on; the how-manieth step.
    FaultStep(Id, u32),
    /// A fault ends by itself.
    FaultEnd(Id),
    /// A restarted component comes up.
    CameUp(Id),
    /// The service desk nominates.
    Nominate,
    /// Duties begin, accepted or not.
    Duties,
    /// The run's time is over.
    Limit,
    /// A page is answered.
    PickUp(Id, u32),
    /// A page counts as unanswered.
    Unanswered(Id, u32),
    /// A question is answered.
    Answer(u32),
    /// A task's work is done.
    TaskDone(u32),
    /// A task's time box is over.
    TaskBox(u32),
    /// Condition, actions, needs.
    Report(Id),
    /// Objections are in.
    Poll(Id),
    /// The change manager decides.
    ChangeAnswer(Id),
    /// An action is done; the how-manieth try of it.
    ActionDone(Id, u32),
    /// A supplier declines.
    Decline(Id),
    /// A draft is ready.
    Draft(Audience, Stage),
    /// Something is said.
    Signal(Id),
    /// An interruption acts on its own.
    Lapse(u32),
    /// A planned change is put to the Manager.
    AskChange(Id),
    /// A planned change is made, or not.
    ChangeDue(Id),
    /// A team says that it is locked out of an option's work.
    LockedOut(Id),
    /// A promised update is overdue.
    PromiseDue(Audience, SimTime),
    /// Somebody speaks in public, unless that interruption talked them out of it.
    Announce(Id, u32),
    /// An outside party's demand is overdue.
    DemandDue(Id),
    /// Nobody on the desk has nominated: it comes up anyway.
    NominateAnyway,
    /// A question about the situation is put.
    Probe(Question),
    /// A question that nobody answered goes away.
    ProbeLapse(u32),
    /// Somebody replies to what was said.
    Reply(u32, Id),
    /// What was said of how things stand meets the truth; the how-manieth look.
    ClaimDue(u32, u32),
    /// Somebody tells the world that it is as good as over, unless that interruption talked them out of it.
    Hope(u32),
    /// The desk tells the bridge unasked what it counts.
    DeskReports,
}

/// The agenda: items by time, then by order of entry.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agenda {
    /// The last one due comes first, so that the next one is taken off the end.
    items: Vec<(SimTime, u64, Item)>,
    next_seq: u64,
}

impl Agenda {
    /// Puts an item on.
    pub fn put(&mut self, at: SimTime, item: Item) {
        let place = self.items.partition_point(|(due, ..)| *due > at);
        self.items.insert(place, (at, self.next_seq, item));
        self.next_seq += 1;
    }

    /// The next item.
    #[must_use]
    pub fn next(&self) -> Option<(SimTime, u64, Item)> {
        self.items.last().copied()
    }

    /// Takes an item off.
    pub fn take(&mut self, at: SimTime, seq: u64) {
        if let Some(place) = self.items.iter().rposition(|(due, one, _)| (*due, *one) == (at, seq)) {
            self.items.remove(place);
        }
    }
}

impl Serialize for Agenda {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.iter().rev())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_times_are_first_in_first_out() {
        let mut agenda = Agenda::default();
        for (at, item) in [(9, Item::Limit), (5, Item::Nominate), (9, Item::Duties), (5, Item::NominateAnyway)] {
            agenda.put(SimTime(at), item);
        }
        let written = serde_json::to_string(&agenda).expect("an agenda is plain data");
        assert_eq!(written, r#"[[5,1,"nominate"],[5,3,"nominate_anyway"],[9,0,"limit"],[9,2,"duties"]]"#);
        agenda.take(SimTime(9), 0);
        let mut order = Vec::new();
        while let Some((at, seq, item)) = agenda.next() {
            agenda.take(at, seq);
            order.push(item);
        }
        assert_eq!(order, [Item::Nominate, Item::NominateAnyway, Item::Duties]);
    }
}
