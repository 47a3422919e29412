// What was chosen, as lines to copy: attributes, a shortcode, a block, the address of a frame.

const escaped = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

// Attributes of the element that differ from what holds without them.
export const settings = (values) => {
  const all = {
    lang: values.lang,
    theme: values.theme === "auto" ? "" : values.theme,
    profile: values.profile,
    storage: values.storage === "local" ? "" : "none",
    "heading-level": values["heading-level"] === "2" ? "" : values["heading-level"],
    loading: values.loading === "eager" ? "eager" : "",
  };
  const chosen = Object.fromEntries(Object.entries(all).filter(([, value]) => value));
  if (!values.share) chosen["without-share"] = "";
  if (!values.progress) chosen["without-progress"] = "";
  return chosen;
};

// What was chosen of the looks.
const looks = (values) => {
  const all = {
    accent: values.accent,
    "on-accent": values["on-accent"],
    card: values.card,
    ink: values.ink,
    radius: values.radius === "14" ? "" : `${values.radius}px`,
    font: values.font,
  };
  return Object.entries(all).filter(([, value]) => value);
};

export const style = (values) => looks(values).map(([name, value]) => [`--strongback-${name}`, value]);

const written = (attributes) =>
  attributes.map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join("");

// What the first screen takes, so that nothing moves when the script arrives; the element gives it back later.
const ROOM = "display:block;min-height:max(960px,1660px - 100vw,2720px - 360vw)";

// The tool's own page, which is replaced in place: links, frames and installed copies must get every correction. Only
// the script with its hash is of one version.
const home = ({ address }) => address.replace(/\d+(\.\d+)+\/$/, "");

const element = (values) => {
  const page = home(values);
  const attributes = Object.entries({ "link-base": page, ...settings(values) });
  const css = [ROOM, ...style(values).map(([name, value]) => `${name}:${value}`)].join(";");
  attributes.push(["style", css]);
  return `<strong-back${written(attributes)}><a href="${escaped(page)}">Open the back plan</a></strong-back>`;
};

const script = (values, name, kind, build) =>
  `<script ${kind} crossorigin src="${escaped(values.address)}embed/${name}" integrity="${build.integrity[name]}"></script>`;

const shortcode = (values) => written([...Object.entries(settings(values)), ...looks(values)]);

// The block's attributes are JSON within a comment, which must not hold two hyphens.
const block = (values) => {
  const entries = [...Object.entries(settings(values)), ...looks(values)].map(([name, value]) => [
    name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
    value === "" ? true : value,
  ]);
  if (entries.length === 0) return "";
  return ` ${JSON.stringify(Object.fromEntries(entries)).replaceAll("--", "\\u002d\\u002d")}`;
};

// What the page within a frame reads from its address.
export const query = (values) => {
  const { loading, ...attributes } = settings(values);
  const entries = Object.entries(attributes);
  for (const [name, value] of looks(values)) {
    if (name !== "font") entries.push([name, value.replace(/^#|px$/g, "")]);
  }
  return new URLSearchParams(entries).toString();
};

const frame = (values, build) => {
  const asked = query(values);
  const attributes = [
    ["data-strongback-frame", ""],
    ["src", `${home(values)}embed/frame.html${asked && `?${asked}`}`],
    ["title", "Strength plan for the lower back"],
    ["width", "100%"],
    ["height", "900"],
    ["loading", "lazy"],
    ["sandbox", build.frame.sandbox],
    ["allow", build.frame.allow],
    ["referrerpolicy", "no-referrer"],
    ["style", "border:0"],
  ];
  return `<iframe${written(attributes)}></iframe>`;
};

// The lines of a step with everything filled in. Without a usable address they keep a name in its place.
export const lines = (code, chosen, build) => {
  const values = { ...chosen, address: chosen.address || "https://example.org/strongback/" };
  const kind = values.script.includes("classic") ? "defer" : 'type="module"';
  const parts = {
    page: home(values),
    element: element(values),
    script: script(values, values.script, kind, build),
    shortcode: shortcode(values),
    block: block(values),
    frame: frame(values, build),
    framescript: script(values, "frame.js", "async", build),
  };
  return code.replace(/@(\w+)@/g, (hole, name) => parts[name] ?? hole);
};
