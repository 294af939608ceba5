//! `fmt` and `upgrade`: files written anew, each as a whole or not at all.

use bridgecall_core::finding::{Finding, render};
use bridgecall_core::scenario::load::layout::layout;
use bridgecall_core::scenario::load::{Source, upgrade};

use super::args::Rewrite;
use super::failure::{Failure, complain, print};
use super::files;

/// Puts files into the one layout.
pub(super) fn fmt(args: &Rewrite) -> Result<(), Failure> {
    rewrite(args, |source, _| layout(source))
}

/// Brings files up to the present version of the language.
pub(super) fn upgrade(args: &Rewrite) -> Result<(), Failure> {
    rewrite(args, |source, path| upgrade::upgrade(source, files::kind(path)))
}

/// Lists what changes, and changes it unless only asked to check. A file that cannot be read is left
/// alone with its findings.
fn rewrite(
    args: &Rewrite,
    anew: impl Fn(&Source, &std::path::Path) -> Result<String, Vec<Finding>>,
) -> Result<(), Failure> {
    let mut changed = String::new();
    let mut broken = false;
    for path in files::ron_files(&args.paths)? {
        let source = files::read(&path)?;
        match anew(&source, &path) {
            Ok(text) if text.as_bytes() == source.bytes => {}
            Ok(text) => {
                if !args.check {
                    files::replace(&path, &text)?;
                }
                changed.push_str(&format!("{}\n", path.display()));
            }
            Err(findings) => {
                broken = true;
                let text = String::from_utf8_lossy(&source.bytes);
                for one in findings {
                    complain(&render(&one, &text));
                }
            }
        }
    }
    print(&changed)?;
    if broken || (args.check && !changed.is_empty()) {
        return Err(Failure::Wrong(String::new()));
    }
    Ok(())
}
