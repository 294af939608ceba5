//! File addresses, as editors write them, and paths.

use std::path::{Path, PathBuf};

use lsp_types::Uri;

/// The path of a file's address; `None` for anything else, as a text that was never saved.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let scheme = uri.scheme()?.as_str();
    let host = uri.authority().map_or("", |authority| authority.host().as_str());
    if !scheme.eq_ignore_ascii_case("file") || !(host.is_empty() || host.eq_ignore_ascii_case("localhost")) {
        return None;
    }
    let path = uri.path().as_estr().decode().into_string().ok()?;
    if path.contains('\0') {
        return None;
    }
    // On Windows an address is `/c:/folder`.
    let drive = path.strip_prefix('/').filter(|rest| cfg!(windows) && rest.as_bytes().get(1) == Some(&b':'));
    Some(PathBuf::from(drive.unwrap_or(&path)))
}

/// The address of a file.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let text = path.to_str()?;
    let text = if cfg!(windows) { format!("/{}", text.replace('\\', "/")) } else { text.to_owned() };
    let mut address = "file://".to_owned();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address.parse().ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn paths_and_addresses_go_both_ways() {
        for path in ["/a/b/scenario.ron", "/mit leer/ünï/#1?/100%.ron"] {
            let uri = uri_of(Path::new(path)).unwrap();
            assert_eq!(path_of(&uri).unwrap(), Path::new(path), "{}", uri.as_str());
        }
        let path = |text: &str| path_of(&text.parse().unwrap());
        assert_eq!(path("file://localhost/a%20b").unwrap(), Path::new("/a b"));
        for other in ["untitled:Untitled-1", "https://example.org/a.ron", "file://elsewhere/a", "file:///a%00b"] {
            assert_eq!(path(other), None, "{other}");
        }
        assert_eq!(path("file:///a%ff"), None, "no text");
    }
}
