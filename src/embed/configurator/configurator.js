// The page where a blogger sets the tool up: what is chosen goes into the live element beside it and into the lines
// to copy. Keeps nothing, sends nothing.
import { inWords, ratio } from "./contrast.js";
import { lines, query, settings, style } from "./lines.js";

const build = JSON.parse(document.getElementById("build").textContent);
const form = document.getElementById("settings");
const by = (id) => document.getElementById(id);

const place = by("place");
for (const { name } of build.places) place.append(new Option(name));
form.elements.address.value = new URL("../", location.href).href;

const COLOUR = /^#[0-9a-f]{6}$/i;
const FORMS = [
  ["accent", COLOUR, "Write # and six digits or letters a to f, such as #17686f."],
  ["on-accent", COLOUR, "Write # and six digits or letters a to f, such as #ffffff."],
  ["card", COLOUR, "Write # and six digits or letters a to f, such as #fdfeff."],
  ["ink", COLOUR, "Write # and six digits or letters a to f, such as #17242f."],
  ["font", /^[a-z0-9][a-z0-9 ,-]*$/i, "Write letters, digits, spaces, commas and hyphens, without quotes."],
  ["profile", /^[a-z0-9-]{1,32}$/, "Write small letters, digits and hyphens."],
  ["address", /^https?:\/\/[^\s"'<>?#]+\/$/, "Write an address that begins with https:// and ends with /."],
];

// What is not well formed is said beside it, and counts as empty.
const read = () => {
  const values = Object.fromEntries(new FormData(form));
  for (const [name, allowed, words] of FORMS) {
    const field = form.elements[name];
    const value = field.value.trim();
    const wrong = value !== "" && !allowed.test(value);
    values[name] = wrong ? "" : value;
    field.toggleAttribute("aria-invalid", wrong);
    by(`${name}-wrong`).textContent = wrong ? words : "";
  }
  return values;
};

const themes = ({ theme }) => (theme === "auto" ? ["light", "dark"] : [theme]);

const PAIRS = [
  ["Text on the card", "ink", "card"],
  ["Small text on it", "soft", "card"],
  ["Links on the card", "accent", "card"],
  ["Text on buttons", "on-accent", "accent"],
];

const check = (values) => {
  const colour = (theme, name) => values[name] || build.colours[theme][name];
  let low = 0;
  const rows = PAIRS.map(([what, front, back]) => {
    const all = themes(values).map((theme) => [theme, ratio(colour(theme, front), colour(theme, back))]);
    const [theme, worst] = all.reduce((one, other) => (other[1] < one[1] ? other : one));
    const least = inWords(worst);
    const row = document.createElement("li");
    const words = document.createElement("span");
    const where = all.length > 1 ? ` in ${theme}` : "";
    words.textContent = `${least.text} to 1${where}: ${least.word}`;
    row.classList.toggle("low", !least.enough);
    low += least.enough ? 0 : 1;
    row.append(what, words);
    return row;
  });
  by("pairs").replaceChildren(...rows);
  const said = low === 0 ? "All of it can be read well." : "Some of it is hard to read. At least 4.5 to 1 is needed.";
  if (by("contrast").textContent !== said) by("contrast").textContent = said;
  by("both").hidden = values.theme !== "auto" || !(values.card || values.ink);

  for (const picker of form.querySelectorAll("[data-picks]")) {
    const name = picker.dataset.picks;
    const own = values.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : themes(values)[0];
    form.elements[name].placeholder = build.colours[own][name];
    picker.value = colour(own, name);
  }
};

const live = by("live");

// The live one keeps nothing, whatever is chosen for readers, and waits for nobody to come near.
const show = (values) => {
  const framed = values.place === "A frame";
  if (framed) {
    const address = `frame.html?${query({ ...values, storage: undefined })}`;
    let frame = live.querySelector("iframe");
    if (frame?.getAttribute("src") === address) return;
    frame = document.createElement("iframe");
    frame.title = "The tool in a frame";
    frame.height = 900;
    frame.src = address;
    live.replaceChildren(frame);
    return;
  }
  let element = live.querySelector("strong-back");
  if (!element) {
    element = document.createElement("strong-back");
    const link = document.createElement("a");
    link.href = "../";
    link.textContent = "Open the back plan";
    element.append(link);
  }
  const wanted = { ...settings(values), storage: "none", loading: "eager", "link-base": new URL("../", location.href).href };
  delete wanted.profile;
  for (const name of ["theme", "lang", "heading-level", "without-share", "without-progress"]) {
    if (!(name in wanted)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const name of ["accent", "on-accent", "card", "ink", "radius", "font"]) {
    element.style.removeProperty(`--strongback-${name}`);
  }
  for (const [name, value] of style(values)) element.style.setProperty(name, value);
  if (!element.isConnected) live.replaceChildren(element);
};

// `words` as a paragraph, what stands between backticks as code.
const paragraph = (words) => {
  const p = document.createElement("p");
  words.split("`").forEach((part, at) => {
    const node = at % 2 ? document.createElement("code") : document.createTextNode(part);
    if (at % 2) node.textContent = part;
    p.append(node);
  });
  return p;
};

const write = (values) => {
  const chosen = build.places.find(({ name }) => name === values.place);
  const steps = chosen.steps.map(({ words, code }, at) => {
    const step = document.createElement("li");
    const pre = document.createElement("pre");
    const text = document.createElement("code");
    text.textContent = lines(code, values, build);
    pre.append(text);
    pre.tabIndex = 0;
    pre.setAttribute("role", "region");
    pre.setAttribute("aria-label", `Lines to copy, part ${at + 1}`);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.kind = "primary";
    button.textContent = "Copy";
    button.addEventListener("click", () => copy(text, button));
    step.append(paragraph(words), pre, button);
    return step;
  });
  by("steps").replaceChildren(...steps);
  const code = chosen.steps.map((step) => step.code).join();
  by("kinds").hidden = !code.includes("@script@");
  by("folder").hidden = !/@(script|element|frame|page)@/.test(code);
};

const copy = async (text, button) => {
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    getSelection().selectAllChildren(text);
    said = "Selected: now copy it with your keyboard";
  }
  button.textContent = said;
  by("done").textContent = "";
  by("done").textContent = said;
  setTimeout(() => {
    button.textContent = "Copy";
  }, 4000);
};

const draw = () => {
  const values = read();
  by("radius-now").value = `${values.radius} px`;
  by("blog").dataset.around = values.around;
  check(values);
  show(values);
  write(values);
};

document.addEventListener("input", ({ target }) => {
  if (target.dataset?.picks) form.elements[target.dataset.picks].value = target.value;
  if (target.form === form) draw();
});
form.addEventListener("submit", (event) => event.preventDefault());
draw();
