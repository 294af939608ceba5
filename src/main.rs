//! Bridgecall: arguments in, command line or window out.

fn main() {}
