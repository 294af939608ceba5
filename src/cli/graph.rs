//! `graph`: the picture of a scenario.

use bridgecall_core::graph;

use super::args::Graph;
use super::failure::{Failure, complain, io, print};
use crate::library::{Library, open};

pub(super) fn graph(library: &Library, args: &Graph) -> Result<(), Failure> {
    let opened = open(library, &args.scenario)?;
    let picture = graph::svg(&opened.content);
    let Some(path) = &args.out else { return print(&picture) };
    std::fs::write(path, picture).map_err(|error| io(path, &error))?;
    complain(&format!("drawn into {}", path.display()));
    Ok(())
}
