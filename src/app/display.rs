//! Whether there is a display to open a window on.

use std::fmt;

/// Why there is no display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoDisplay {
    /// No display is named at all.
    Unset,
    /// A Wayland session without its X server.
    OnlyWayland,
    /// The named display does not answer.
    Silent(String, String),
}

impl fmt::Display for NoDisplay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unset => write!(
                f,
                "no display: DISPLAY is not set; start it from a desktop session, or with `xvfb-run` (package xvfb)"
            ),
            Self::OnlyWayland => {
                write!(f, "no X display in this Wayland session: DISPLAY is not set (package xwayland)")
            }
            Self::Silent(name, why) => write!(f, "the display DISPLAY={name} does not answer: {why}"),
        }
    }
}

/// Looks at the environment and knocks at the display's door.
#[cfg(target_os = "linux")]
pub(crate) fn find() -> Result<String, NoDisplay> {
    let named = |key: &str| std::env::var(key).ok().filter(|value| !value.is_empty());
    let Some(name) = named("DISPLAY") else {
        return Err(if named("WAYLAND_DISPLAY").is_some() { NoDisplay::OnlyWayland } else { NoDisplay::Unset });
    };
    match knock(&name) {
        Ok(()) => Ok(name),
        Err(why) => Err(NoDisplay::Silent(name, why)),
    }
}

/// Elsewhere a desktop is always there.
#[cfg(not(target_os = "linux"))]
pub(crate) fn find() -> Result<String, NoDisplay> {
    Ok("the desktop".into())
}

/// The host and number in a display's name, as in `:0`, `unix:1.0`, `host:10.0`.
#[cfg(target_os = "linux")]
fn parts(name: &str) -> Option<(&str, u16)> {
    let (host, rest) = name.rsplit_once(':')?;
    let number = rest.split('.').next()?.parse().ok()?;
    Some((host, number))
}

#[cfg(target_os = "linux")]
fn knock(name: &str) -> Result<(), String> {
    use std::net::TcpStream;
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixStream};

    let (host, number) = parts(name).ok_or("not the name of a display")?;
    if !matches!(host, "" | "unix") && !host.contains('/') {
        let port = 6000_u16.checked_add(number).ok_or("not the number of a display")?;
        return TcpStream::connect((host, port)).map(drop).map_err(|error| error.to_string());
    }
    let path = format!("/tmp/.X11-unix/X{number}");
    let hidden = SocketAddr::from_abstract_name(&path).and_then(|address| UnixStream::connect_addr(&address));
    hidden.or_else(|_| UnixStream::connect(&path)).map(drop).map_err(|error| error.to_string())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn names_of_displays_are_read() {
        assert_eq!(parts(":77"), Some(("", 77)));
        assert_eq!(parts("localhost:10.0"), Some(("localhost", 10)));
        assert_eq!(parts("unix:1.0"), Some(("unix", 1)));
        assert_eq!(parts("nonsense"), None);
        assert_eq!(parts(":x"), None);
    }

    #[test]
    fn nobody_answers_at_a_display_that_is_not_there() {
        assert!(knock(":59999").is_err());
        assert!(knock("nonsense").unwrap_err().contains("not the name"));
    }
}
