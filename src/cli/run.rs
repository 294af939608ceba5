//! `run`: plays a plan without a window, scores it, keeps it if asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::base::Seed;
use bridgecall_core::journal::Session;
use bridgecall_core::plan::play_on;
use bridgecall_core::sim::{Command, Order};

use crate::library::{Library, open, open_plan};
use crate::runs::{FILES, JOURNAL, assessment, document, keep};

use super::args::Run;
use super::failure::{Failure, complain, io, print};
use super::telling::words;

pub(super) fn run(library: &Library, args: &Run) -> Result<(), Failure> {
    let opened = open(library, &args.scenario)?;
    let plan = open_plan(&opened, &args.plan)?;
    let content = Arc::clone(&opened.content);
    let (seed, mode) = (Seed(args.seed), args.mode.into());
    let kept = args.out.as_deref().map(|out| folder(out, args.force)).transpose()?;
    // A plan can be played again, so its journal is written in one go at the end.
    let mut session = Session::in_memory(content, seed, mode, plan.seat);
    let mut log = Vec::new();
    if args.probes {
        let order = Order { seat: plan.seat, command: Command::TakeProbes };
        let refused = session.order(&order)?.err();
        log.push((session.sim().now(), order, refused));
    }
    play_on(&mut session, &plan, None, &mut log)?;
    for (t, order, refused) in &log {
        if let Some(no) = refused {
            let name = serde_json::to_value(&order.command).unwrap_or_default();
            complain(&format!("{t} refused [{}] {} ({name})", no.code, no.reason));
        }
    }
    let head = session.close()?;
    let result = assessment(session.sim(), session.sim().seat(), session.sim().ended(), head);
    let text = document(&result);
    if let Some(out) = &kept {
        let journal = out.join(JOURNAL);
        std::fs::write(&journal, session.bytes()).map_err(|error| io(&journal, &error))?;
        keep(library, out)?;
    }
    print(&if args.json { text } else { words(&result) })
}

/// The folder to write into: new, empty, or forced. A forced one loses the files of the last run.
pub(super) fn folder(out: &Path, force: bool) -> Result<PathBuf, Failure> {
    std::fs::create_dir_all(out).map_err(|error| io(out, &error))?;
    let mut entries = std::fs::read_dir(out).map_err(|error| io(out, &error))?;
    if entries.next().is_some() && !force {
        let words = format!("error: {} is not empty; name a new folder, or add --force", out.display());
        return Err(Failure::cannot(words));
    }
    for path in FILES.map(|name| out.join(name)) {
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io(&path, &error)),
            _ => {}
        }
    }
    Ok(out.to_owned())
}
