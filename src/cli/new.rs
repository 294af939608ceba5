//! `new`: the folder of a scenario to begin from.

use std::fs;
use std::path::Path;

use bridgecall_core::base::Id;
use bridgecall_core::starter;

use super::args::New;
use super::failure::{Failure, io, print};

pub(super) fn new(args: &New) -> Result<(), Failure> {
    let id = name(&args.id)?;
    let home = args.dir.as_deref().unwrap_or(Path::new("."));
    let folder = home.join(id.as_str());
    fs::create_dir_all(home).map_err(|error| io(home, &error))?;
    fs::create_dir(&folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::cannot(format!(
            "error: {} is there already and is left as it is; choose another name, or another place with --dir",
            folder.display()
        )),
        _ => io(&folder, &error),
    })?;
    for (path, text) in starter::files(id) {
        let file = folder.join(path);
        let inside = file.parent().unwrap_or(&folder);
        fs::create_dir_all(inside).map_err(|error| io(inside, &error))?;
        fs::write(&file, text).map_err(|error| io(&file, &error))?;
    }
    let place = folder.display();
    print(&format!(
        "{place}/scenario.ron\n{place}/runs/golden.ron\n{place}/runs/passive.ron\n{place}/runs/reckless.ron\n\
         {place}/runs/lucky.ron\n"
    ))?;
    super::failure::complain(&format!(
        "Next: bridgecall check {place}; bridgecall sweep {place} --plan golden --seeds 1..21; \
         bridgecall graph {place} --out {place}.svg"
    ));
    Ok(())
}

/// A name that is lawful in the files and as a folder on every system.
fn name(text: &str) -> Result<Id, Failure> {
    let id = Id::new(text).map_err(|error| {
        Failure::cannot(format!("error: {error}; it names the scenario and its folder, as `half-failed-switch`"))
    })?;
    if text.starts_with('-') {
        return Err(Failure::cannot(format!(
            "error: `{text}` begins with `-`, as an option would; begin with a letter"
        )));
    }
    if ["policies", "rubrics", "runs"].contains(&text) {
        let words = format!("error: `{text}` is a folder of the library's own; choose another name");
        return Err(Failure::cannot(words));
    }
    Ok(id)
}
