//! A display without a screen, and a hand on its mouse.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// Says past the test runner's ears that a test could not run here. Where everything is meant to be
/// installed, that is a failure.
pub(crate) fn not_run(why: &str) {
    assert!(std::env::var_os("CI").is_none(), "not run: {why}");
    let _ = writeln!(std::io::stderr(), "not run: {why}");
}

/// Whether a program is there.
pub(crate) fn has(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

pub(crate) struct VirtualDisplay {
    server: Child,
    number: String,
}

impl VirtualDisplay {
    /// `None` where there is no Xvfb.
    pub(crate) fn start() -> Option<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take()?).read_line(&mut number).ok()?;
        Some(Self { server, number: number.trim().to_owned() })
    }

    pub(crate) fn name(&self) -> String {
        format!(":{}", self.number)
    }

    /// Starts the window, waits until it says where its button is, clicks there, and waits for its end.
    pub(crate) fn click_button(&self, mut command: Command) -> String {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("button at") {
            assert!(lines.read_line(&mut said).unwrap() > 0, "the window ended too early: {said}");
        }
        let place = said.rsplit("button at ").next().unwrap_or_default().trim().to_owned();
        let (x, y) = place.split_once(' ').expect("two figures");
        // A window without a window manager stands at the corner of the display, but may take a moment.
        for _ in 0..100 {
            let moved =
                self.xdotool(&["mousemove", x.split('.').next().unwrap_or(x), y.split('.').next().unwrap_or(y)]);
            assert!(moved, "xdotool moves the mouse");
            thread::sleep(Duration::from_millis(100));
            self.xdotool(&["click", "1"]);
            thread::sleep(Duration::from_millis(200));
            if child.try_wait().unwrap().is_some() {
                break;
            }
        }
        // A window that never heard the click must not outlive the test.
        let _ = child.kill();
        let ended = child.wait().unwrap();
        lines.read_to_string(&mut said).unwrap();
        assert!(ended.success(), "the window ended badly: {said}");
        said
    }

    fn xdotool(&self, arguments: &[&str]) -> bool {
        let status = Command::new("xdotool").args(arguments).env("DISPLAY", self.name()).status();
        status.is_ok_and(|status| status.success())
    }
}

impl Drop for VirtualDisplay {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
