//! The words of one scenario: jargon by audience, names, suppliers, zone.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::Content;
use crate::scenario::model::{Audience, CastRole};

use super::words::{Word, words};

/// Words of the trade that no user knows. The list is ours, after common practice; the policy's and the scenario's words
/// come on top.
const TRADE: [&str; 44] = [
    "api",
    "bgp",
    "dns",
    "tls",
    "ssl",
    "tcp",
    "vlan",
    "cpu",
    "ram",
    "oom",
    "http",
    "503s",
    "503",
    "502",
    "500s",
    "504",
    "vm",
    "vms",
    "kernel",
    "kubernetes",
    "pod",
    "pods",
    "node",
    "nodes",
    "cluster",
    "load balancer",
    "load balancers",
    "middleware",
    "firewall",
    "firewalls",
    "failover",
    "rollback",
    "latency",
    "packet",
    "packets",
    "timeouts",
    "replica",
    "replicas",
    "shard",
    "hypervisor",
    "runbook",
    "heap",
    "throughput",
    "tibco ems",
];

/// Words too deep for those who lead or own the business.
const DEEP: [&str; 22] = [
    "bgp",
    "dns",
    "tls",
    "tcp",
    "vlan",
    "cpu",
    "oom",
    "503",
    "503s",
    "kernel",
    "kubernetes",
    "pod",
    "pods",
    "node",
    "nodes",
    "packet",
    "packets",
    "heap",
    "shard",
    "tibco ems",
    "hypervisor",
    "runbook",
];

/// Capital letters that everybody knows.
const KNOWN_CAPITALS: [&str; 30] = [
    "ok", "uk", "us", "usa", "eu", "uae", "pin", "sms", "pdf", "atm", "vat", "id", "it", "tv", "gps", "nhs", "faq",
    "asap", "vpn", "fyi", "usb", "ceo", "cfo", "am", "pm", "app", "no", "not", "do", "all",
];

/// Short names of time zones.
pub(super) const ZONES: [&str; 22] = [
    "utc", "gmt", "bst", "cet", "cest", "eet", "eest", "wet", "west", "est", "edt", "cst", "cdt", "mst", "mdt",
    "pst", "pdt", "ist", "jst", "sgt", "aest", "aedt",
];

type Phrases = BTreeMap<String, Vec<Vec<String>>>;

/// The words of one scenario.
#[derive(Debug, Clone, Default)]
pub struct Wordbook {
    outsiders: Phrases,
    leaders: Phrases,
    plain: BTreeSet<String>,
    people: Phrases,
    suppliers: Phrases,
}

impl Wordbook {
    /// From the words themselves: jargon (policy and scenario), words that need none, people, suppliers.
    pub fn new<'a>(
        jargon: impl Iterator<Item = &'a str>,
        plain: impl Iterator<Item = &'a str>,
        people: impl Iterator<Item = &'a str>,
        suppliers: impl Iterator<Item = &'a str>,
    ) -> Self {
        let plain = plain.flat_map(words).map(|word| word.text).collect();
        let mut book = Self { plain, ..Self::default() };
        for term in jargon {
            add(&mut book.outsiders, term);
        }
        // A word that the scenario explains as an everyday one of its readers is none of the trade.
        let everyday: Vec<&str> = TRADE.into_iter().filter(|term| !book.plain.contains(*term)).collect();
        everyday.into_iter().for_each(|term| add(&mut book.outsiders, term));
        DEEP.into_iter().for_each(|term| add(&mut book.leaders, term));
        people.for_each(|name| add(&mut book.people, name));
        suppliers.for_each(|name| add(&mut book.suppliers, name));
        book
    }

    /// Those of a scenario and its policy.
    #[must_use]
    pub fn of(content: &Content) -> Self {
        let scenario = &content.scenario;
        let terms = |jargon: bool| {
            let glossary = scenario.glossary.iter().filter(move |term| term.jargon == jargon);
            glossary.map(|term| term.term.as_str())
        };
        let services = scenario.services.iter().flat_map(|service| {
            let cohorts = service.cohorts.iter().map(|cohort| cohort.name.as_str());
            [service.user_name.as_str(), service.name.as_str()].into_iter().chain(cohorts)
        });
        let staff = scenario.people.iter().filter(|one| one.role != CastRole::User);
        Self::new(
            content.policy.jargon.iter().map(String::as_str).chain(terms(true)),
            terms(false).chain(services).chain([scenario.organisation.as_str(), scenario.clock.zone.as_str()]),
            staff.map(|one| one.name.as_str()),
            scenario.teams.iter().filter(|team| team.supplier).map(|team| team.name.as_str()),
        )
    }

    /// How many words from a place are jargon to an audience; 0: none.
    #[must_use]
    pub fn jargon(&self, audience: Audience, all: &[Word], at: usize) -> usize {
        let found = match audience {
            Audience::Staff | Audience::Customers => longest(&self.outsiders, all, at),
            Audience::Executives | Audience::Business | Audience::Authorities => longest(&self.leaders, all, at),
            Audience::ServiceDesk | Audience::Partners => 0,
        };
        let users = matches!(audience, Audience::Staff | Audience::Customers);
        if found == 0 && users && self.is_strange(&all[at]) { 1 } else { found }
    }

    /// Capital letters that nobody explained.
    fn is_strange(&self, word: &Word) -> bool {
        let text = word.text.as_str();
        word.capitals
            && (2..=5).contains(&text.len())
            && text.chars().all(char::is_alphabetic)
            && !KNOWN_CAPITALS.contains(&text)
            && !ZONES.contains(&text)
            && !self.plain.contains(text)
            && !self.people.contains_key(text)
    }

    /// How many words from a place name a person of the cast.
    #[must_use]
    pub fn person(&self, all: &[Word], at: usize) -> usize {
        longest(&self.people, all, at)
    }

    /// How many words from a place name a supplier.
    #[must_use]
    pub fn supplier(&self, all: &[Word], at: usize) -> usize {
        longest(&self.suppliers, all, at)
    }
}

fn add(phrases: &mut Phrases, term: &str) {
    let mut all = words(term).into_iter().map(|word| word.text);
    if let Some(first) = all.next() {
        phrases.entry(first).or_default().push(all.collect());
    }
}

/// The length of the longest phrase that begins at a place.
fn longest(phrases: &Phrases, all: &[Word], at: usize) -> usize {
    let Some(rests) = phrases.get(&all[at].text) else { return 0 };
    let here = |rest: &&Vec<String>| {
        let after = &all[at + 1..];
        after.len() >= rest.len() && after.iter().zip(rest.iter()).all(|(word, wanted)| word.text == *wanted)
    };
    rests.iter().filter(here).map(|rest| rest.len() + 1).max().unwrap_or(0)
}
