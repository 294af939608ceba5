//! The reader agrees with a person on the corpus, as far as stated here and in the README.

use std::collections::BTreeSet;

use bridgecall_core::reader::corpus::agreement::{Agreement, agreement};
use bridgecall_core::reader::corpus::{Corpus, corpus};

fn tell(name: &str, of: &Agreement) {
    eprintln!("{name}: {} of {} alike", of.exact, of.messages);
    for one in &of.apart {
        eprintln!("  {} reader {:?} person {:?}", one.id, one.reader_only, one.person_only);
    }
}

#[test]
fn the_reader_agrees_on_what_it_was_tuned_on() {
    let tuned = agreement(&corpus().tuned);
    tell("tuned", &tuned);
    assert!(tuned.exact * 100 >= tuned.messages * 95);
}

#[test]
fn the_corpus_is_large_varied_and_told_once() {
    let Corpus { tuned, held_out } = corpus();
    let all: Vec<_> = tuned.iter().chain(&held_out).collect();
    assert!(all.len() >= 240 && held_out.len() * 3 >= all.len() - 3, "{} of {}", held_out.len(), all.len());
    let ids: BTreeSet<_> = all.iter().map(|one| &one.id).collect();
    assert_eq!(ids.len(), all.len());
    let good = all.iter().filter(|one| one.expect.is_empty()).count();
    assert!((80..=160).contains(&good), "{good} good messages");
}
