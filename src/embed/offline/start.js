// The program as part of a script: its WebAssembly is text within, so that nothing is fetched.
// The build puts the three parts beside this file.
import init, { forget, mount, unmount, update } from "strongback:glue";
import packed from "strongback:packed";
import { failure, unpacked } from "./unpacked.js";

export { default as styles } from "strongback:styles";

let started;

// Gives what the program offers to scripts. It starts once, however often this is called; after a failure
// it may be tried again. The `reason` of a failure is `no-wasm`, `blocked-by-policy` or `damaged`.
export const start = () =>
  (started ??= run().catch((error) => {
    started = undefined;
    throw error;
  }));

const run = async () => {
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    throw failure("no-wasm", "This browser has no WebAssembly or no DecompressionStream.");
  }
  const bytes = await unpacked(packed);
  try {
    await init({ module_or_path: bytes });
  } catch (error) {
    throw await explained(error);
  }
  return { mount, update, unmount, forget };
};

// The bytes are whole, so either no module at all may be compiled, or this browser is too old for ours.
const explained = async (error) => {
  if (!(error instanceof WebAssembly.CompileError)) {
    return failure("damaged", "The program could not be started.", error);
  }
  try {
    // Asked for in the same way: WebKit's policy does not stop `new WebAssembly.Module`.
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return failure(
      "blocked-by-policy",
      "The security policy of this page blocks WebAssembly. Add 'wasm-unsafe-eval' to its script-src.",
      error,
    );
  }
  return failure("no-wasm", "This browser is too old for this WebAssembly.", error);
};
