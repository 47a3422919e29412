// Every call into the program goes through here: the first that ends in a trap, or without room on the stack, has the
// reader told that the program has stopped. The build puts this into the script that wasm-bindgen writes.
function watched(exports) {
  // Firefox has an error of its own for a full stack.
  const ends = (error) =>
    error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === "InternalError";
  const call = (run) => (...given) => {
    try {
      return run(...given);
    } catch (error) {
      if (ends(error)) {
        try {
          exports.stop();
        } catch {
          // Nothing more can be done, and the first error is the one to tell.
        }
      }
      throw error;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, it]) => [name, typeof it === "function" ? call(it) : it]));
}
