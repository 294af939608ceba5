//! The built program against its contract: every command, stream, exit code and document.

#[path = "cli/authoring.rs"]
mod authoring;
#[path = "cli/calibrating.rs"]
mod calibrating;
#[path = "cli/checking.rs"]
mod checking;
#[path = "cli/cut_off.rs"]
mod cut_off;
#[path = "cli/journals.rs"]
mod journals;
#[path = "cli/judging.rs"]
mod judging;
#[path = "cli/pipes.rs"]
mod pipes;
#[path = "cli/playing.rs"]
mod playing;
#[path = "cli/proving.rs"]
mod proving;
#[path = "cli/rating.rs"]
mod rating;
#[path = "cli/rewriting.rs"]
mod rewriting;
#[path = "cli/running.rs"]
mod running;
#[path = "cli/serving.rs"]
mod serving;
#[path = "cli/support.rs"]
mod support;
#[path = "cli/sweeping.rs"]
mod sweeping;
#[path = "cli/talking.rs"]
mod talking;
#[path = "cli/usage.rs"]
mod usage;
