//! Behaviour markers with the sentences they rest on.

use crate::markers::{Element, Marker, Standing, element};
use crate::sim::Simulation;

use super::evidence::{sentence, sentences};
use super::report::MarkerLine;
use super::tell::span;

/// The lines of the table, in the order of the catalogue.
pub(super) fn lines(run: &Simulation, markers: &[Marker]) -> Vec<MarkerLine> {
    markers.iter().filter_map(|marker| Some(line(run, marker, element(marker.element.as_str())?))).collect()
}

fn line(run: &Simulation, marker: &Marker, element: &Element) -> MarkerLine {
    let anchor = match marker.standing {
        Standing::Present => element.present,
        Standing::Late => element.late,
        Standing::Absent => element.absent,
        Standing::Harmful => element.harmful,
        Standing::NotApplicable => "",
    };
    let clock = &run.content().scenario.clock;
    let window = marker.window.map(|(from, until)| {
        format!("From {} to {} ({}).", clock.at(from), clock.at(until), span(until.since(from)))
    });
    MarkerLine {
        id: marker.element,
        category: element.category,
        title: element.title.to_owned(),
        standing: marker.standing,
        anchor: anchor.to_owned(),
        words: marker.words.clone(),
        occasion: marker.occasion.and_then(|n| sentence(run, n)),
        window,
        evidence: sentences(run, &marker.evidence),
    }
}
