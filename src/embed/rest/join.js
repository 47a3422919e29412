// The rest of the program: what a first visit does without until its plan is shown. The build puts this into the
// script that wasm-bindgen writes, for the hosted page and for the element, each with its own way to bring the rest
// (`page.js`, `element.js`); `xtask/src/split` says how the program is split.

// In milliseconds; what takes longer may be tried again.
const PATIENCE = 60_000;

// What the program was given, and what its first part gives.
let given, first, begun;
// The rest is built on the first part, which may arrive after it.
const beginning = new Promise((done) => {
  begun = done;
});

function begin(exports) {
  first = exports;
  dressFirst();
  begun();
}

// In the places of what has not arrived there are stand-ins. One that is called brings the rest at once, where that can
// be done while the page waits, and calls what has taken its place: the rest is brought before, so this hardly ever
// happens.
function withStandIns(imports) {
  given = imports;
  const standIn = (place) => (...values) => {
    try {
      if (!rest.here) joinNow();
    } catch (error) {
      // In the midst of a call there is no way to go on: the reader is told as of any other fault.
      throw new WebAssembly.RuntimeError(error.message);
    }
    return first.t0.get(place)(...values);
  };
  imports.rest = new Proxy({}, { get: (_, place) => standIn(+place) });
  return imports;
}

// What a stand-in stood for takes its place in the table by itself.
function joined(module) {
  dressRest(module);
  rest.here = true;
}

const imports = () => ({ ...given, first });

// Older browsers do this for small modules alone while a page waits.
function joinNow() {
  const module = compiledNow();
  new WebAssembly.Instance(module, imports());
  joined(module);
}

async function bring() {
  const [module] = await Promise.all([load(), beginning]);
  if (rest.here) return;
  await WebAssembly.instantiate(module, imports());
  if (!rest.here) joined(module);
}

let coming;

// Brings the rest, once; `told` hears whether it is here, and what kept it. What failed may be tried again.
export function rest(told) {
  const asked = (coming ??= bring());
  asked.then(
    () => told(true),
    (error) => {
      if (coming === asked) coming = undefined;
      told(false, error);
    },
  );
}
rest.here = false;

// Brings the rest while the page waits, and says whether it is here.
rest.now = () => {
  try {
    if (!rest.here) joinNow();
  } catch {
    // No connection: nothing of it is here.
  }
  return rest.here;
};

// Without the rest nothing that is kept can be read. Where it does not come, the second time neither, nothing starts.
rest.whole = () =>
  new Promise((done, fail) => {
    const again = (came, error) => (came ? done() : fail(error));
    rest((came) => (came ? done() : rest(again)));
  });

// Whoever was here before, or comes with a link, is not on a first visit.
rest.isKept = () => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("strongback"));
  } catch {
    return false;
  }
};
rest.isLinked = () => /sb|%/i.test(location.hash);

// The browser made a program of bytes in one go: what the reader did meanwhile comes before its first screen.
const breath = () => new Promise((done) => setTimeout(done));
