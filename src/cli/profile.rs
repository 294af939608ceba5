//! `profile`: the private self-profile, in a terminal.

use std::fmt::Write as _;
use std::io::{self, BufRead, Write};

use crate::profile::items::SCALE;
use crate::profile::scores::SUMS;
use crate::profile::words::CAVEAT;
use crate::profile::{Answers, Profile, ProfileStore, inventory, profile as scored, reading};

use super::args::{self, ProfileDeed};
use super::failure::{Failure, complain, io as io_failure, print};

pub(super) fn profile(args: &args::Profile) -> Result<(), Failure> {
    let store = ProfileStore::of_this_user();
    match args.deed {
        ProfileDeed::Take => {
            let answers = asked(&mut io::stdin().lock(), &mut io::stderr())?;
            let profile = scored(&answers).map_err(|error| Failure::cannot(format!("error: {error}")))?;
            store.keep(&answers).map_err(|error| io_failure(&store.path(), &error))?;
            complain(&format!(
                "kept in {}, for you alone; `bridgecall profile delete` removes it",
                store.path().display()
            ));
            print(&words(&profile))
        }
        ProfileDeed::Show => match store.read() {
            Ok(Some(profile)) => print(&words(&profile)),
            Ok(None) => Err(Failure::cannot("error: there is no profile; `bridgecall profile take` makes one")),
            Err(error) => Err(io_failure(&store.path(), &error)),
        },
        ProfileDeed::Delete => match store.delete() {
            Ok(true) => print("The profile is deleted.\n"),
            Ok(false) => print("There was no profile.\n"),
            Err(error) => Err(io_failure(&store.path(), &error)),
        },
    }
}

/// Puts the items one by one. The questions go beside the result, to standard error.
fn asked(from: &mut impl BufRead, to: &mut impl Write) -> Result<Answers, Failure> {
    let mut say = |text: &str| drop(to.write_all(text.as_bytes()).and_then(|()| to.flush()));
    let scale: Vec<String> = (1..).zip(SCALE).map(|(number, words)| format!("{number} {words}")).collect();
    say(&format!("Twenty sentences about you as you generally are. How accurate is each?\n{}\n\n", scale.join(", ")));
    let items = &inventory().items;
    let mut answers = Vec::with_capacity(items.len());
    for (number, item) in (1..).zip(items) {
        answers.push(loop {
            say(&format!("{number:>2} of {}  I … {}  [1-5] ", items.len(), item.words));
            let mut line = String::new();
            let read = from.read_line(&mut line).map_err(|error| Failure::cannot(format!("error: {error}")))?;
            if read == 0 {
                return Err(Failure::cannot("error: the answers ended early; nothing was kept"));
            }
            match line.trim().parse::<u8>() {
                Ok(answer @ 1..=5) => break answer,
                _ => say("    a whole number from 1 to 5, please\n"),
            }
        });
    }
    say("\n");
    Ok(Answers(answers))
}

fn words(profile: &Profile) -> String {
    let mut text = String::new();
    for score in &profile.scores {
        let read = reading(*score);
        let _ = writeln!(text, "{}: {} of {} ({})", read.title, score.sum, SUMS.1, read.band.title());
        let _ = writeln!(text, "  {}", read.about);
        let _ = writeln!(text, "  Under stress: {}", read.under_stress);
        let _ = writeln!(text, "  To try: {}", read.to_try);
        let _ = writeln!(text, "  Published reliability (alpha): 0.{:02}\n", read.alpha_hundredths);
    }
    text.push_str(CAVEAT);
    text.push_str(
        "\nMini-IPIP: Donnellan, Oswald, Baird and Lucas 2006, doi 10.1037/1040-3590.18.2.192; items: https://ipip.ori.org\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_answers_are_asked_again_and_an_early_end_keeps_nothing() {
        let mut typed = "7\nyes\n".to_owned();
        typed.push_str(&"4\n".repeat(20));
        let mut said = Vec::new();
        let answers = asked(&mut typed.as_bytes(), &mut said).unwrap();
        assert_eq!(answers.0, vec![4; 20]);
        assert_eq!(String::from_utf8(said).unwrap().matches("please").count(), 2);
        assert!(asked(&mut "4\n4\n".as_bytes(), &mut Vec::new()).is_err());
    }

    #[test]
    fn the_words_carry_the_caveat_and_the_source() {
        let text = words(&scored(&Answers(vec![3; 20])).unwrap());
        assert!(text.contains("no diagnosis") && text.contains("10.1037/1040-3590.18.2.192"));
        assert_eq!(text.matches("Under stress").count(), 5);
    }
}
