// How the hosted page brings the rest: from its server, with the styles of its screens.

// The styles of the screens that the page itself does not show are those of the program, and come with it.
function dress(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const dressFirst = () => dress("STYLES");

function dressRest(module) {
  const [styles] = WebAssembly.Module.customSections(module, "styles");
  dress(new TextDecoder().decode(styles));
}

const address = () => new URL("REST", import.meta.url);

// Bytes as letters: a page that waits may ask for texts only.
function compiledNow() {
  const request = new XMLHttpRequest();
  request.open("GET", address(), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`The rest of the program did not arrive: ${request.status}`);
  return new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
}

// A failure may have been kept, too: who tries again asks the server.
let cache = "default";

async function load() {
  const asked = { cache, signal: AbortSignal.timeout?.(PATIENCE) };
  cache = "reload";
  const answer = await fetch(address(), asked);
  if (!answer.ok) throw new Error(`The rest of the program did not arrive: ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

// Where both parts are wanted they come together, and the program waits for both. A failure is told to who waits.
const both = () => (rest.isLinked() || rest.isKept()) && rest.whole();
const wanted = both();
if (wanted) wanted.catch(() => {});
const ready = () => Promise.all([wanted || both(), breath()]);
