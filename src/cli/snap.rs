//! `snap`: the window at a moment of a run, as a picture.

use std::sync::Arc;

use crate::app::{Cockpit, Live, Store};
use crate::library::{Library, open, open_plan};
use crate::ui::Colours;

use super::args::Snap;
use super::failure::Failure;

pub(super) fn snap(library: &Library, args: &Snap) -> Result<(), Failure> {
    let colours = match args.theme.as_str() {
        "dark" => Colours::Dark,
        "light" => Colours::Light,
        other => {
            return Err(Failure::cannot(format!("error: no theme is called `{other}`; there are dark and light")));
        }
    };
    let opened = open(library, &args.scenario)?;
    let plan = open_plan(&opened, &args.plan)?;
    if let Some(seat) = args.seat.filter(|seat| *seat != plan.seat) {
        return Err(Failure::cannot(format!("error: the plan is not for the seat {seat:?}")));
    }
    let live = Live::played(Arc::clone(&opened.content), args.seed, &plan, args.at)?;
    let nothing_kept = Store::at(&std::env::temp_dir().join("bridgecall-snap"));
    let front = Cockpit::new(library.clone(), nothing_kept).still(live, colours, args.zoom);
    crate::app::snap(Box::new(front), [args.size.0, args.size.1], &args.out)
        .map_err(|error| Failure::cannot(format!("error: {}: {error}", args.out.display())))
}
