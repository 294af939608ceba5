//! The self-profile's screen, and the rows that set it beside a run. For this user's eyes: nothing of it
//! is written into a run, a page or a journal.

use bridgecall_core::debrief::Debrief;

use crate::profile::items::SCALE;
use crate::profile::scores::SUMS;
use crate::profile::words::CAVEAT;
use crate::profile::{Contact, Profile, ProfileStore, Score, adaptation, inventory, reading};
use crate::ui::{BesideRow, ProfileView, TraitRow};
use crate::words::Words;

/// What the screen shows.
pub(super) fn view(words: &Words, store: &ProfileStore) -> ProfileView {
    let (kept, damaged) = match store.read() {
        Ok(kept) => (kept, None),
        Err(error) => (None, Some(error.to_string())),
    };
    ProfileView {
        items: inventory().items.iter().map(|item| item.words.clone()).collect(),
        scale: SCALE.map(str::to_owned).to_vec(),
        traits: kept.map(|profile| profile.scores.iter().map(|one| row(words, *one)).collect()).unwrap_or_default(),
        caveat: CAVEAT.to_owned(),
        place: store.path().display().to_string(),
        damaged,
    }
}

fn row(words: &Words, score: Score) -> TraitRow {
    let read = reading(score);
    let alpha = format!("0.{:02}", read.alpha_hundredths);
    TraitRow {
        title: read.title.to_owned(),
        standing: words.get_with(
            "profile-score",
            &[
                ("sum", u32::from(score.sum).into()),
                ("most", u32::from(SUMS.1).into()),
                ("band", read.band.title().into()),
            ],
        ),
        about: read.about.to_owned(),
        under_stress: read.under_stress.to_owned(),
        to_try: read.to_try.to_owned(),
        reliability: words.get_with("profile-alpha", &[("alpha", alpha.into())]),
    }
}

/// How one adapted to people in a run, beside the profile; nothing without a profile or with few words.
pub(super) fn beside(words: &Words, profile: &Profile, told: &Debrief) -> Option<BesideRow> {
    let said = told.people.iter().flat_map(|person| &person.contacts);
    let contacts: Vec<Contact> =
        said.filter_map(|word| Some(Contact { n: word.word.n, match_permille: word.matched? })).collect();
    let adapted = adaptation(profile, &contacts)?;
    let percent = |permille: u64| format!("{} %", permille / 10);
    Some(BesideRow {
        title: words.get("profile-beside"),
        standing: words.get_with(
            "profile-shift",
            &[("early", percent(adapted.early_permille).into()), ("late", percent(adapted.late_permille).into())],
        ),
        good: None,
        text: [Some(adapted.words), adapted.beside].into_iter().flatten().collect::<Vec<_>>().join(" "),
        evidence: Vec::new(),
    })
}
