#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| strongback_fuzz::record::run(bytes));
