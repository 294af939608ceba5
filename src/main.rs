//! Bridgecall: arguments in, command line or window out.

fn main() {
    println!("bridgecall {}", env!("CARGO_PKG_VERSION"));
}
