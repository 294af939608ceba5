//! The libraries that the window loads when it opens, none of which is needed to build the program.

/// A library that is looked for by name at run time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Needed {
    /// As the loader knows it.
    pub(crate) soname: &'static str,
    /// The Debian and Ubuntu package that brings it.
    pub(crate) package: &'static str,
}

#[cfg(any(target_os = "linux", test))]
const fn needed(soname: &'static str, package: &'static str) -> Needed {
    Needed { soname, package }
}

/// Without any one of these there is no window.
#[cfg(target_os = "linux")]
pub(crate) const NEEDED: &[Needed] = &[
    needed("libX11.so.6", "libx11-6"),
    needed("libX11-xcb.so.1", "libx11-xcb1"),
    needed("libXcursor.so.1", "libxcursor1"),
    needed("libXi.so.6", "libxi6"),
    needed("libxkbcommon.so.0", "libxkbcommon0"),
    needed("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    needed("libvulkan.so.1", DRIVERS),
];
/// Elsewhere the system brings what a window needs.
#[cfg(not(target_os = "linux"))]
pub(crate) const NEEDED: &[Needed] = &[];

/// Brings Vulkan with its drivers, a software one included.
pub(crate) const DRIVERS: &str = "mesa-vulkan-drivers";

impl Needed {
    /// Whether the loader finds it; otherwise what the loader says.
    #[allow(unsafe_code)]
    pub(crate) fn load(self) -> Result<(), String> {
        // SAFETY: these are the system's own display and graphics libraries, which the window is about
        // to load in the same way; their initialisers ask nothing of the caller, and no symbol is used.
        unsafe { libloading::Library::new(self.soname) }.map(drop).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_is_not_there_is_named_by_the_loader() {
        let error = needed("libno-such-thing.so.9", "none").load().unwrap_err();
        assert!(error.contains("libno-such-thing.so.9"), "{error}");
    }
}
