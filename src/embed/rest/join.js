// The rest of the program: what a first visit does without until its plan is shown. The build puts this into the
// script that wasm-bindgen writes, for the hosted page and for the element, each with its own way to bring the rest
// (`page.js`, `element.js`); `xtask/src/split` says how the program is split.

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
      if (!rest.here) join(compiledNow());
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
function join(module) {
  new WebAssembly.Instance(module, { ...given, first });
  dressRest(module);
  rest.here = true;
}

let coming;

// Brings the rest, once; `told` hears whether it is here. What failed may be tried again.
export function rest(told) {
  coming ??= load();
  Promise.all([coming, beginning])
    .then(([module]) => rest.here || join(module))
    .then(
      () => told(true),
      () => {
        coming = undefined;
        told(false);
      },
    );
}
rest.here = false;

// Brings the rest while the page waits, and says whether it is here.
rest.now = () => {
  try {
    if (!rest.here) join(compiledNow());
  } catch {
    // No connection: nothing of it is here.
  }
  return rest.here;
};

// Without the rest nothing that is kept can be read. Where it does not come, the second time neither, nothing starts.
rest.whole = () =>
  new Promise((done, fail) => {
    const again = (came) => (came ? done() : fail(new Error("The rest of the program did not arrive")));
    rest((came) => (came ? done() : rest(again)));
  });

// Whoever was here before, or comes with a link, is not on a first visit.
rest.isWanted = () => {
  try {
    return /sb|%/i.test(location.hash) || Object.keys(localStorage).some((key) => key.startsWith("strongback"));
  } catch {
    return false;
  }
};

// The browser made a program of bytes in one go: what the reader did meanwhile comes before its first screen.
const breath = () => new Promise((done) => setTimeout(done));
