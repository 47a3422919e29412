// Inside the frame: starts the tool with what the address asks for, and tells the page around how tall it is.
import { start } from "strongback:program";

const asked = new URLSearchParams(location.search);
const root = document.documentElement;

// Only what is listed here is taken from the address, and never an address.
const one = (key, form) => (form.test(asked.get(key) ?? "") ? asked.get(key) : undefined);
const set = (key) => ["", "true", "1"].includes(asked.get(key));

const theme = one("theme", /^(light|dark)$/);
if (theme) root.dataset.theme = theme;
for (const name of ["accent", "on-accent", "card", "ink"]) {
  const colour = one(name, /^[0-9a-f]{6}$/i);
  if (colour) root.style.setProperty(`--strongback-${name}`, `#${colour}`);
}
const radius = one("radius", /^([0-9]|1[0-9]|2[0-4])$/);
if (radius) root.style.setProperty("--strongback-radius", `${radius}px`);

// A frame without an origin of its own can keep nothing; the page that the link leads to can.
const homeless = self.origin === "null";
document.getElementById("not-kept").hidden = !homeless;

const options = {
  place: "frame",
  storage: homeless ? "none" : one("storage", /^(local|none)$/),
  lang: one("lang", /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i),
  profile: one("profile", /^[a-z0-9-]{1,32}$/),
  headingLevel: one("heading-level", /^[1-6]$/),
  // The whole page, which is next to this folder.
  linkBase: new URL("../", location.href).href,
  withoutShare: set("without-share"),
  withoutProgress: set("without-progress"),
};
const chosen = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
start().then(
  (program) => {
    program.mount(document.getElementById("strongback"), chosen, null);
    root.dataset.program = "running";
  },
  (error) => {
    root.dataset.program = "failed";
    console.error(`Strongback could not start (${error.reason}).`, error);
  },
);

if (parent !== window) {
  const id = one("id", /^[\w-]{1,32}$/) ?? "";
  const origin = location.ancestorOrigins?.[0] ?? "";
  const to = /^https?:/.test(origin) ? origin : "*";
  let height = 0;
  let drawn = 0;
  let again = 0;
  let timer = 0;

  const say = () => {
    clearTimeout(timer);
    parent.postMessage({ v: 1, type: "strong-back:height", id, h: height }, to);
    if (Math.abs(innerHeight - height) < 2) return;
    // A page whose script comes late has not heard it; one that hears no one gets a scroll bar.
    if (again > 1) root.classList.remove("heard");
    if (again < 8) timer = setTimeout(say, 250 << again++);
  };

  new ResizeObserver(() => {
    cancelAnimationFrame(drawn);
    drawn = requestAnimationFrame(() => {
      const now = Math.ceil(root.getBoundingClientRect().height);
      if (Math.abs(now - height) < 2) return;
      height = now;
      again = 0;
      say();
    });
  }).observe(root);
  // The heading of another screen takes the focus, and may be out of sight.
  let heading;
  addEventListener("focusin", ({ target }) => {
    if (target.id !== "screen-heading" || target === heading) return;
    heading = target;
    parent.postMessage({ v: 1, type: "strong-back:top", id }, to);
  });
  // No scroll bar for the moment between growing and being given the room.
  addEventListener("resize", () => root.classList.toggle("heard", innerHeight >= height - 2));
}
