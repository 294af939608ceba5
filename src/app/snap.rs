//! A picture of the program without a window.

use std::fmt;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

use super::front::Front;
use super::libraries::DRIVERS;
use super::stage::{Graphics, off_screen};

/// Frames before the picture: panels and the board find their sizes, and nothing moves any more.
const SETTLING: u32 = 12;
/// Frames to wait for the picture to come back from the graphics card.
const PATIENCE: u32 = 400;
/// The largest picture on a side.
const LARGEST: u32 = 8192;

/// Why there is no picture.
#[derive(Debug)]
pub enum SnapError {
    /// A picture of no size, or a larger one than renderers can draw.
    Size([u32; 2]),
    /// The file's name does not end in `.png`.
    Name(String),
    /// No adapter to draw with.
    NoGraphics,
    /// The picture did not come back.
    Lost,
    /// The picture could not be written.
    Write(String),
}

impl fmt::Display for SnapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size([width, height]) => {
                write!(f, "a picture of {width} by {height} is not possible: each side from 1 to {LARGEST}")
            }
            Self::Name(name) => write!(f, "`{name}` must end in .png"),
            Self::NoGraphics => {
                write!(f, "no graphics driver found, not even a software one (package {DRIVERS})")
            }
            Self::Lost => write!(f, "the graphics driver gave no picture back"),
            Self::Write(why) => write!(f, "the picture could not be written: {why}"),
        }
    }
}

impl std::error::Error for SnapError {}

/// Draws the front off-screen and writes what is to be seen as a PNG file. Needs no display, but a
/// graphics driver, which may be a software one. Time goes by in fixed steps, so the same front
/// gives the same picture.
///
/// # Errors
/// See [`SnapError`].
pub fn snap(front: Box<dyn Front>, size: [u32; 2], out_png: &Path) -> Result<(), SnapError> {
    if size.iter().any(|side| !(1..=LARGEST).contains(side)) {
        return Err(SnapError::Size(size));
    }
    if !out_png.extension().is_some_and(|end| end.eq_ignore_ascii_case("png")) {
        return Err(SnapError::Name(out_png.display().to_string()));
    }
    let (mut app, target) = quietly(|| off_screen(front, size, Graphics::Any)).ok_or(SnapError::NoGraphics)?;
    for _ in 0..SETTLING {
        app.update();
    }
    let picture = capture(&mut app, target).ok_or(SnapError::Lost)?;
    let picture = picture.try_into_dynamic().map_err(|error| SnapError::Write(error.to_string()))?;
    picture.to_rgb8().save(out_png).map_err(|error| SnapError::Write(error.to_string()))
}

/// The engine panics where there is nothing to draw with; that is an answer, not an accident.
fn quietly<T>(build: impl FnOnce() -> T) -> Option<T> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let built = panic::catch_unwind(AssertUnwindSafe(build)).ok();
    // The engine may have set a hook of its own meanwhile; the program's comes back either way.
    panic::set_hook(hook);
    built
}

fn capture(app: &mut App, target: Handle<Image>) -> Option<Image> {
    let taken: Arc<Mutex<Option<Image>>> = Arc::default();
    let into = Arc::clone(&taken);
    let keep = move |captured: On<ScreenshotCaptured>| {
        *into.lock().unwrap_or_else(PoisonError::into_inner) = Some(captured.image.clone());
    };
    app.world_mut().spawn(Screenshot::image(target)).observe(keep);
    for _ in 0..PATIENCE {
        app.update();
        if let Some(picture) = taken.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Some(picture);
        }
        thread::sleep(Duration::from_millis(5));
    }
    None
}
