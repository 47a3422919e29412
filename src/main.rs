//! The program as a file: it waits for a script to call [`strongback::embed::mount`].

// What scripts call is in the library.
use strongback as _;

fn main() {}
