//! The service board: the dependency map as this seat knows it, with levels as believed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::sim::event::Subject;
use crate::sim::knowledge::Knowledge;

use super::belief::{Belief, Health, beliefs, disagree, newest_level};
use super::docs::{Docs, Link, LinkKind};

/// The board.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Board {
    /// Users, services, parts; in drawing order.
    pub nodes: Vec<Node>,
    /// What needs what, by index into `nodes`.
    pub edges: Vec<Edge>,
    /// How many columns the drawing has.
    pub columns: usize,
    /// How many rows the tallest column has.
    pub rows: usize,
}

/// A box of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// What it stands for.
    pub subject: Subject,
    /// What kind of box.
    pub kind: NodeKind,
    /// Its name.
    pub name: String,
    /// The team that owns it: its name in the scenario, its name for people.
    pub owner: Option<(Id, String)>,
    /// Users, for a group of them.
    pub users: Option<u64>,
    /// As believed.
    pub health: Health,
    /// The newest level with its source.
    pub newest: Option<Belief>,
    /// Everything that was said, newest first.
    pub beliefs: Vec<Belief>,
    /// Recent sources contradict one another.
    pub disputed: bool,
    /// Its column, from the users on.
    pub column: usize,
    /// Its place in the column.
    pub row: usize,
}

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// Users.
    Cohort,
    /// A service.
    Service,
    /// A part.
    Part,
}

/// A line of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edge {
    /// Who needs.
    pub from: usize,
    /// What is needed.
    pub to: usize,
    /// How.
    pub kind: LinkKind,
}

/// The board as this seat knows it.
#[must_use]
pub fn board(docs: &Docs, seat: &Knowledge) -> Board {
    let mut draft = Draft { docs, seat, nodes: Vec::new(), needs: Vec::new() };
    for service in &docs.services {
        let to_service = [Link { on: service.id, kind: LinkKind::Needs }];
        for cohort in &service.cohorts {
            let subject = Subject::Cohort(service.id, cohort.id);
            let links = to_service.iter().chain(&cohort.needs).copied().collect();
            draft.add(subject, NodeKind::Cohort, &cohort.name, None, Some(cohort.users), links);
        }
        draft.add(Subject::Service(service.id), NodeKind::Service, &service.name, None, None, service.needs.clone());
    }
    for part in docs.known_parts(seat) {
        let owner = Some((part.owner, docs.team_name(part.owner)));
        draft.add(Subject::Component(part.id), NodeKind::Part, &part.name, owner, None, part.needs.clone());
    }
    draft.finish()
}

struct Draft<'a> {
    docs: &'a Docs,
    seat: &'a Knowledge,
    nodes: Vec<Node>,
    needs: Vec<Vec<Link>>,
}

impl Draft<'_> {
    fn add(
        &mut self,
        subject: Subject,
        kind: NodeKind,
        name: &str,
        owner: Option<(Id, String)>,
        users: Option<u64>,
        links: Vec<Link>,
    ) {
        let beliefs = beliefs(self.docs, self.seat, subject);
        let newest = newest_level(&beliefs).cloned();
        self.nodes.push(Node {
            subject,
            kind,
            name: name.to_owned(),
            owner,
            users,
            health: Health::of(newest.as_ref().and_then(|belief| belief.level)),
            newest,
            disputed: disagree(&beliefs),
            beliefs,
            column: 0,
            row: 0,
        });
        self.needs.push(links);
    }

    /// Edges, then columns by the longest way from the users, then rows.
    fn finish(mut self) -> Board {
        let mut places: BTreeMap<(bool, Id), usize> = BTreeMap::new();
        for (index, node) in self.nodes.iter().enumerate() {
            match node.subject {
                Subject::Service(id) => places.insert((true, id), index),
                Subject::Component(id) => places.insert((false, id), index),
                _ => None,
            };
        }
        let mut edges = Vec::new();
        for (from, links) in self.needs.iter().enumerate() {
            let users = self.nodes[from].kind == NodeKind::Cohort;
            for (nth, link) in links.iter().enumerate() {
                let service = users && nth == 0;
                if let Some(to) = places.get(&(service, link.on)).copied() {
                    edges.push(Edge { from, to, kind: link.kind });
                }
            }
        }
        for _ in 0..self.nodes.len() {
            let mut moved = false;
            for edge in &edges {
                let column = (self.nodes[edge.from].column + 1).min(self.nodes.len());
                if self.nodes[edge.to].column < column {
                    self.nodes[edge.to].column = column;
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
        let mut heights: BTreeMap<usize, usize> = BTreeMap::new();
        for node in &mut self.nodes {
            // A part that nothing is known to need stands beside the first parts, not the users.
            if node.kind == NodeKind::Part && node.column == 0 {
                node.column = 2;
            }
            let height = heights.entry(node.column).or_default();
            node.row = *height;
            *height += 1;
        }
        let columns = self.nodes.iter().map(|node| node.column + 1).max().unwrap_or(0);
        Board { rows: heights.into_values().max().unwrap_or(0), columns, nodes: self.nodes, edges }
    }
}
