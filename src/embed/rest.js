// The rest of the program: what a first visit does without until its plan is shown. The build puts this into the
// script that wasm-bindgen writes, for the hosted page alone; `xtask/src/split` says how the program is split.

// What the program was given, and what its first part gives.
let given, first, begun;
// The rest is built on the first part, which may arrive after it.
const beginning = new Promise((done) => {
  begun = done;
});

// The styles of the screens that the page itself does not show are those of the program, and come with it.
function dress(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function begin(exports) {
  first = exports;
  dress("STYLES");
  begun();
}

// In the places of what has not arrived there are stand-ins. One that is called brings the rest at once, while the
// page waits, and calls what has taken its place: the page brings the rest before, so this hardly ever happens.
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
function join(module) {
  new WebAssembly.Instance(module, { ...given, first });
  const [styles] = WebAssembly.Module.customSections(module, "styles");
  dress(new TextDecoder().decode(styles));
  rest.here = true;
}

const joinNow = () => join(new WebAssembly.Module(bytesNow()));

const address = () => new URL("REST", import.meta.url);

// Bytes as letters: a page that waits may ask for texts only.
function bytesNow() {
  const request = new XMLHttpRequest();
  request.open("GET", address(), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`The rest of the program did not arrive: ${request.status}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}

let coming;
// A failure may have been kept, too: who tries again asks the server.
let cache = "default";
// In milliseconds; what takes longer may be tried again.
const PATIENCE = 60_000;
const load = async () => {
  const signal = AbortSignal.timeout?.(PATIENCE);
  const answer = await fetch(address(), { cache, signal });
  if (!answer.ok) throw new Error(`The rest of the program did not arrive: ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
};

// Brings the rest, once; `told` hears whether it is here. What failed may be tried again.
export function rest(told) {
  coming ??= load();
  Promise.all([coming, beginning])
    .then(([module]) => rest.here || join(module))
    .then(
      () => told(true),
      () => {
        coming = undefined;
        cache = "reload";
        told(false);
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

// Whoever was here before, or comes with a link, is not on a first visit: both parts come together.
function comesBack() {
  try {
    return /sb|%/i.test(location.hash) || Object.keys(localStorage).some((key) => key.startsWith("strongback"));
  } catch {
    return false;
  }
}
// Without the second part nothing that is kept can be read. Where it does not come, the second time neither, nothing has
// started, and the page can be loaded again.
function both() {
  const cameBack = (done, fail) => {
    const again = (came) => (came ? done() : fail(new Error("The rest of the program did not arrive")));
    rest((came) => (came ? done() : rest(again)));
  };
  return comesBack() && new Promise(cameBack);
}
const wanted = both();
// It is waited for below.
if (wanted) wanted.catch(() => {});

// The browser made a program of bytes in one go: what the reader did meanwhile comes before its first screen.
const breath = () => new Promise((done) => setTimeout(done));
