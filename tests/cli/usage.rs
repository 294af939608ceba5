//! Arguments, help, and what needs a window.

use super::support::{Done, call, folder, program, say, text};

#[test]
fn help_and_version_are_results() {
    let help = say("--help").exits(0);
    assert_eq!(help.err, "");
    let commands =
        "check explain reference graph new fmt upgrade run play score verify events debrief rate calibration profile \
                    sweep teams prove snap preview doctor"
            .split_whitespace();
    for command in commands {
        assert!(help.out.contains(&format!("\n  {command} ")), "{command} is not in the help");
        let own = call([command, "--help"]).exits(0);
        assert!(own.out.contains("Usage:") && own.err.is_empty(), "{command}");
    }
    let version = say("--version").exits(0);
    assert_eq!(version.out, format!("bridgecall {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage_is_2_and_leaves_stdout_empty() {
    for line in [
        "dance",
        "check",
        "check scenarios --json --sarif",
        "explain",
        "fmt",
        "upgrade",
        "run",
        "run half-failed-switch",
        "run half-failed-switch --plan golden --mode easy",
        "run half-failed-switch --plan golden --force",
        "run half-failed-switch --plan golden --colour",
        "play half-failed-switch --stdio",
        "play half-failed-switch --seat major_incident_manager",
        "play half-failed-switch --seat king --stdio",
        "score",
        "verify",
        "events",
        "debrief journal.jsonl",
        "sweep half-failed-switch --plan golden",
        "sweep half-failed-switch --seeds 1..3",
        "sweep half-failed-switch --plan golden --seeds 1..3 --json --csv x.csv",
        "prove",
        "prove half-failed-switch --all",
        "prove half-failed-switch --full --seeds 1..3",
        "snap half-failed-switch --plan golden --out x.png",
        "snap half-failed-switch --plan golden --at noon --out x.png",
        "snap half-failed-switch --plan golden --at 00:61:00 --out x.png",
        "snap half-failed-switch --plan golden --at 00:01:00 --out x.png --size huge",
        "snap half-failed-switch --plan golden --at 00:01:00 --out x.png --size 0x0",
        "snap half-failed-switch --plan golden --at 00:01:00 --out x.png --seat king",
        "snap half-failed-switch --plan golden --at 00:01:00 --out x.png --zoom 9999",
    ] {
        say(line).cannot("error: ");
    }
}

#[test]
fn arguments_that_are_no_text_are_2() {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        let odd = std::ffi::OsStr::from_bytes(b"\xff\xfe");
        for args in [vec!["run".as_ref(), odd, "--plan".as_ref(), "golden".as_ref()], vec!["score".as_ref(), odd]] {
            call(args).exits(2);
        }
    }
}

/// Elsewhere the window would open, display variables or not.
const WINDOW_MAY_OPEN: bool = cfg!(all(feature = "gui", not(target_os = "linux")));

/// One line on stderr that says what is missing.
#[track_caller]
fn says_what_is_missing(done: &Done) {
    assert_eq!((done.code, done.out.as_str()), (2, ""), "{}", done.err);
    assert_eq!(done.err.trim_end().lines().count(), 1, "one line: {}", done.err);
    let names = ["`gui`", "DISPLAY", "driver", "library", "package"];
    assert!(names.iter().any(|name| done.err.contains(name)), "{}", done.err);
}

#[test]
fn without_a_display_one_line_says_what_is_missing() {
    if !WINDOW_MAY_OPEN {
        says_what_is_missing(&say(""));
    }
}

#[test]
fn snap_draws_without_a_display_or_says_what_is_missing() {
    let place = folder();
    let path = place.path().join("x.png");
    let done = say(&format!("snap half-failed-switch --plan golden --at 00:05:00 --out {}", text(&path)));
    if done.code == 0 {
        let picture = std::fs::read(&path).expect("the picture");
        assert!(done.out.is_empty() && picture.starts_with(b"\x89PNG\r\n"));
    } else {
        says_what_is_missing(&done);
        assert!(!path.exists());
    }
}

#[test]
fn doctor_lists_what_is_missing_on_stdout() {
    if !WINDOW_MAY_OPEN {
        let done = say("doctor").exits(2);
        assert!(done.out.lines().any(|line| line.starts_with("missing")), "{}", done.out);
    }
}

#[test]
fn an_unknown_scenario_plan_or_library_is_2_and_names_what_is_close() {
    say("run half-faled-switch --plan golden").cannot("did you mean `half-failed-switch`?");
    say("run half-failed-switch --plan goldne").cannot("did you mean `golden`?");
    say("run nothing-like-it-at-all --plan golden").cannot("nothing-like-it-at-all");
    say("run /no/such/folder/scenario.ron --plan golden").cannot("/no/such/folder/scenario.ron");
    say("run half-failed-switch --plan /no/such/plan.ron").cannot("/no/such/plan.ron");
    say("run half-failed-switch --plan golden --library /no/such/library").cannot("/no/such/library");
    say("play nothing --seat major_incident_manager --stdio").cannot("nothing");
    say("sweep nothing --plan golden --seeds 1..3").cannot("nothing");
    say("sweep half-failed-switch --plan golden nonsense --seeds 1..3").cannot("nonsense");
    call(["run", "", "--plan", "golden"]).exits(2);
    call(["run", "half-failed-switch", "--plan", ""]).exits(2);
}

#[test]
fn a_journal_that_is_not_there_is_2() {
    let place = tempfile::tempdir().unwrap();
    for path in ["/no/such/journal.jsonl", place.path().to_str().unwrap()] {
        for command in ["score", "verify", "events"] {
            call([command, path]).cannot(path);
        }
        let html = place.path().join("x.html");
        call(["debrief", path, "--html", html.to_str().unwrap()]).cannot(path);
        assert!(!html.exists());
    }
}

#[test]
fn a_file_without_permission_is_2() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("scenario.ron");
        std::fs::write(&path, "()").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o0)).unwrap();
        if std::fs::read(&path).is_ok() {
            return; // Root reads everything.
        }
        let name = path.to_str().unwrap();
        call(["check", name]).cannot(name);
        call(["run", name, "--plan", "golden"]).cannot(name);
        call(["score", name]).cannot(name);
    }
}

#[test]
fn words_do_not_follow_the_locale() {
    let mut german = program(["run", "nothing", "--plan", "golden"]);
    german.env("LANG", "de_DE.UTF-8").env("LC_ALL", "de_DE.UTF-8");
    let german = super::support::finish(german, b"").exits(2);
    assert_eq!(german.err, say("run nothing --plan golden").err);
}
