//! `play --stdio`: one JSON object a line, in and out.
//!
//! * `lines`: what can come in. * `schema`: what every order looks like. * `talk`: the conversation.

mod lines;
mod schema;
mod talk;

use std::sync::Arc;

use bridgecall_core::base::Seed;
use bridgecall_core::journal::Session;
use bridgecall_core::scenario::model::Seat;

use crate::library::{Library, open};

use super::args::Play;
use super::failure::Failure;
use super::run::folder;

pub(super) fn play(library: &Library, args: &Play) -> Result<(), Failure> {
    let opened = open(library, &args.scenario)?;
    let content = Arc::clone(&opened.content);
    let (seed, mode) = (Seed(args.seed), args.mode.into());
    let seating = args.table.seating(args.seat);
    if let Some(seat) = seating.played().find(|seat| !content.scenario.seats.contains(seat)) {
        let name =
            |seat: Seat| serde_json::to_value(seat).unwrap_or_default().as_str().unwrap_or_default().to_owned();
        let offered: Vec<String> = content.scenario.seats.iter().map(|seat| name(*seat)).collect();
        let (seat, offered) = (name(seat), offered.join(", "));
        return Err(Failure::cannot(format!("error: --seat {seat}: this scenario offers {offered}")));
    }
    let session = match &args.out {
        Some(out) => Session::create(&folder(out, false)?.join(crate::runs::JOURNAL), content, seed, mode, seating)?,
        None => Session::in_memory(content, seed, mode, seating),
    };
    let keep_in = args.out.as_deref().map(|out| (library, out));
    talk::talk(session, std::io::stdin().lock(), std::io::stdout().lock(), keep_in)
}
