// The element `<strong-back>`: a closed shadow root, into which the program is put when a reader comes near.
// What stands between its tags is shown until then, and for good where the program cannot start.

const NAME = "strong-back";

// Enough room for the first screen in a wide font, so that nothing below it moves when it arrives. `all` takes back what a host's
// rules let inherit; only the font, the direction and being hidden come through.
const FRAME = `
:host{display:block;min-inline-size:min(100%,18em)}
:host([hidden]){display:none!important}
.hold{container:hold/inline-size}
.room{display:flow-root;min-block-size:var(--strongback-min-height,max(960px,1600px - 100cqi,2500px - 360cqi))}
.room[data-free]{min-block-size:0}
.frame{all:initial;display:block;font-family:inherit;direction:inherit;visibility:inherit;cursor:inherit;
font-size:var(--strongback-font-size,medium)}
.strongback{font-family:var(--strongback-font,inherit);max-inline-size:var(--strongback-max-width,var(--column))}
slot[hidden],slot:not([hidden])+.frame{display:none}
@media print{.room{min-block-size:0}}`;

// The room is given back, whatever the page's own lines keep for it.
const FREE = ":host{min-block-size:0!important}";

// A print of one element of the page: what neither is it nor holds it is left out.
const ALONE = `@page{margin:9mm}@media print{
:not(:has(strong-back[data-printing]),strong-back[data-printing]){display:none!important}
:has(strong-back[data-printing]){display:block!important;position:static!important;inline-size:auto!important;
max-inline-size:none!important;block-size:auto!important;margin:0!important;padding:0!important;border:0!important;
overflow:visible!important;transform:none!important;background:none!important}}`;

// Attributes with a closed set of words; the first one holds where another is given.
const WORDS = {
  theme: ["auto", "light", "dark"],
  storage: ["local", "none"],
  loading: ["lazy", "eager"],
};
const TEXTS = { profile: "profile", "heading-level": "headingLevel", "link-base": "linkBase" };
// Other words of these make it another reader's.
const OWNED = ["profile", "storage"];
// Events that carry what a reader types, or moves by the clipboard.
const TYPED = `keydown keypress keyup input beforeinput compositionstart compositionupdate compositionend
cut copy paste drop`.split(/\s/);
const SWITCHES = { "without-share": "withoutShare", "without-progress": "withoutProgress" };

// Directives that can keep the program from starting.
const CODE = /^(default|script|connect|require-trusted|trusted)/;

const part = (name) => Object.assign(document.createElement("div"), { className: name });

const sheets = new Map();

// Dresses a shadow root. A policy may forbid style elements, but not this.
const dress = (root, rules) => {
  if (!sheets.has(rules)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    sheets.set(rules, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets.get(rules)];
};

const undress = (root, rules) => {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== sheets.get(rules));
};

// Defines the element. `load` gives `{ start, styles }` of the program, and `rest` where it comes in two parts; `home` is
// the address of the tool's own page, which links to share lead to. Another copy of this script may have been here first:
// then that one serves.
export const define = (load, home, version) => {
  const first = customElements.get(NAME);
  if (first) {
    console.info(`${NAME}: version ${first.version} is on this page already; version ${version} leaves it to that one.`);
    return;
  }

  try {
    new CSSStyleSheet();
    // What the tool is dressed in is written with nested rules.
    if (!CSS.supports("selector(&)")) throw new TypeError("no nesting");
  } catch {
    console.warn(`${NAME}: this browser is too old for the tool. What is between the tags stays.`);
    return;
  }

  // The program, once for all elements of the page. After a failure it is tried again: by another element, or once there is
  // a connection again.
  let program;
  const get = () =>
    (program ??= begin().catch((error) => {
      program = undefined;
      throw error;
    }));
  const begin = async () => {
    // The browser names a directive only to those who listen while it blocks.
    let blocked;
    const note = ({ disposition, effectiveDirective }) => {
      // A picture of the host's that is blocked meanwhile, or only reported, is not what stops the tool.
      if (disposition === "enforce" && CODE.test(effectiveDirective)) blocked ??= effectiveDirective;
    };
    document.addEventListener("securitypolicyviolation", note);
    try {
      const { start, styles, rest } = await load();
      return { ...(await start()), styles, rest };
    } catch (error) {
      // The event may come after the failure.
      await new Promise((go) => setTimeout(go));
      const reason = blocked ? "blocked-by-policy" : (error.reason ?? "not-loaded");
      const why = blocked ? `the content security policy of this page blocks it (${blocked})` : error.message;
      console.warn(`${NAME}: the tool cannot start: ${why}. What is between the tags stays. (${reason})`);
      throw Object.assign(new Error(why), { reason });
    } finally {
      document.removeEventListener("securitypolicyviolation", note);
    }
  };

  const whole = (rest) =>
    rest.whole().catch((error) => {
      console.warn(`${NAME}: the rest of the tool did not arrive: ${error.message}. What is between the tags stays.`);
      throw error;
    });

  // What readers did in an element that nobody holds any more is let go.
  const gone = new FinalizationRegistry(({ forget, place }) => forget(place));

  class StrongBack extends HTMLElement {
    static version = version;
    static observedAttributes = [...Object.keys(WORDS), ...Object.keys(TEXTS), ...Object.keys(SWITCHES), "lang"];

    #root = this.attachShadow({ mode: "closed" });
    #hold = part("hold");
    #room = part("room");
    #frame = part("frame");
    #slot = document.createElement("slot");
    #program;
    #place;
    #left;
    #owner;
    #near;
    #states;
    #stopped = false;

    constructor() {
      super();
      try {
        this.#states = this.attachInternals().states;
      } catch {
        // Without states the events still tell.
      }
      dress(this.#root, FRAME);
      this.#room.append(this.#slot, this.#frame);
      this.#hold.append(this.#room);
      this.#root.append(this.#hold);
      // What is typed here is no business of the host's: neither its shortcuts nor its forms.
      for (const name of TYPED) {
        this.#frame.addEventListener(name, (event) => {
          if (event.key !== "Escape" && event.key !== "Tab") event.stopPropagation();
        });
      }
      this.#frame.addEventListener("strongback-print", (event) => {
        // Within another element's root no rule of the page can single it out: there all is printed.
        if (this.getRootNode() !== document) return;
        event.preventDefault();
        this.#print();
      });
    }

    // On paper the tool stands alone; the host's page is back as it was afterwards.
    #print() {
      this.dataset.printing = "";
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(ALONE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const done = () => {
        delete this.dataset.printing;
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      };
      addEventListener("afterprint", done, { once: true });
      print();
    }

    connectedCallback() {
      for (const name of ["lang", ...Object.keys(WORDS), ...Object.values(TEXTS), ...Object.values(SWITCHES)]) {
        // Set before this class was known: the value hides the property of the class.
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      if (this.#place === undefined) this.#wait();
    }

    disconnectedCallback() {
      // Whoever moves an element takes it off and puts it back in one go. What is said after a fault stays as it is.
      queueMicrotask(() => this.isConnected || this.#stopped || this.#leave());
    }

    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (this.#place === undefined) {
        // Not waited for any more.
        if (name === "loading" && this.#near) this.#wait();
        return;
      }
      if (OWNED.includes(name)) {
        // Whose record it is, or whether there is one: nothing of the one goes over to the other.
        this.#leave();
        this.#enter();
      } else this.#program.update(this.#place, this.#options());
    }

    // Lazy: nothing is loaded until the reader comes near or touches it.
    #wait() {
      this.#stopWaiting();
      const go = () => {
        this.#stopWaiting();
        this.#enter();
      };
      if (this.loading === "eager" || typeof IntersectionObserver !== "function") {
        go();
        return;
      }
      const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && go(), {
        rootMargin: "600px",
      });
      observer.observe(this);
      const touches = ["pointerover", "focusin", "touchstart"];
      for (const name of touches) this.addEventListener(name, go, { passive: true });
      this.#near = () => {
        observer.disconnect();
        for (const name of touches) this.removeEventListener(name, go);
      };
    }

    #stopWaiting() {
      this.#near?.();
      this.#near = undefined;
    }

    async #enter() {
      try {
        this.#program = await get();
        if (this.#needsAll()) await whole(this.#program.rest);
      } catch ({ reason = "not-loaded" }) {
        this.#state("error");
        this.#tell("error", { reason });
        if (!this.isConnected) return;
        const again = () => this.#wait();
        addEventListener("online", again, { once: true });
        this.#near = () => removeEventListener("online", again);
        return;
      }
      if (!this.isConnected || this.#place !== undefined) return;
      if (this.#root.adoptedStyleSheets.length === 1) {
        // The reader's own size of text, whatever the host's root element says.
        dress(this.#root, `.frame{--rem:${getComputedStyle(this.#frame).fontSize}}`);
        dress(this.#root, this.#program.styles);
      }
      const host = document.createElement("div");
      this.#frame.replaceChildren(host);
      const told = new WeakRef(this);
      const tell = (name, step, of) => told.deref()?.#told(name, step, of);
      const again = this.#goesOn() ? this.#left : undefined;
      if (this.#left !== undefined) {
        gone.unregister(this);
        if (again === undefined) this.#program.forget(this.#left);
      }
      this.#owner = this.#ownedBy();
      this.#left = undefined;
      this.#place = this.#program.mount(host, this.#options(), tell, again);
    }

    #ownedBy() {
      return OWNED.map((name) => this[name]).join();
    }

    // Put back, it shows what the same reader was doing.
    #goesOn() {
      return this.#left !== undefined && this.#ownedBy() === this.#owner;
    }

    // What is kept, linked to or goes on takes the whole of the program.
    #needsAll() {
      const { rest } = this.#program;
      if (!rest || rest.here) return false;
      const { storage, fragment } = this.#options();
      return this.#goesOn() || (storage === "local" && rest.isKept()) || (fragment === "read" && rest.isLinked());
    }

    #leave() {
      this.#stopWaiting();
      if (this.#place === undefined) return;
      const { unmount, forget } = this.#program;
      unmount(this.#place);
      gone.register(this, { forget, place: this.#place }, this);
      this.#left = this.#place;
      this.#place = undefined;
      this.#stopped = false;
      this.#slot.hidden = false;
      this.#frame.replaceChildren();
      delete this.#room.dataset.free;
      undress(this.#root, FREE);
      this.#mark("free", false);
      this.#state();
    }

    #told(name, step, of) {
      if (name === "ready") {
        // Whoever had the focus on what stood there goes on at the heading.
        const had = this.matches(":focus-within") && !this.#frame.matches(":focus-within");
        this.#slot.hidden = true;
        if (had) this.#frame.querySelector("#screen-heading")?.focus({ preventScroll: true });
        this.#state("ready");
      } else if (name === "stopped") {
        this.#stopped = true;
        this.#slot.hidden = true;
        this.#state("error");
        this.#tell("error", { reason: name });
        return;
      } else {
        // The reader has gone on: now things may move, and the room that was kept is given back.
        if (this.#room.dataset.free === undefined) dress(this.#root, FREE);
        this.#room.dataset.free = "";
        this.#mark("free", true);
        // Whoever begins the questions will want the rest of the program.
        if (name === "step") this.#program.rest?.(() => {});
      }
      this.#tell(name, step === undefined ? {} : { step, of });
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
    }

    #state(now) {
      for (const name of ["ready", "error"]) this.#mark(name, name === now);
    }

    #mark(name, on) {
      try {
        this.#states?.[on ? "add" : "delete"](name);
      } catch {
        // Older browsers take no such name. The events tell.
      }
    }

    #options() {
      const base = address(this.linkBase) ?? home;
      return {
        place: "embed",
        lang: this.closest("[lang]")?.getAttribute("lang") ?? "",
        profile: this.profile,
        storage: this.storage,
        headingLevel: this.headingLevel,
        linkBase: base,
        // A link is opened here only where links lead here.
        fragment: base === here() ? "read" : "",
        rest: this.#program.rest,
        withoutShare: this.withoutShare,
        withoutProgress: this.withoutProgress,
      };
    }
  }

  for (const [name, words] of Object.entries(WORDS)) {
    property(StrongBack, name, {
      get() {
        const word = this.getAttribute(name)?.toLowerCase();
        return words.includes(word) ? word : words[0];
      },
      set(value) {
        this.setAttribute(name, value);
      },
    });
  }
  for (const [attribute, name] of Object.entries(TEXTS)) {
    property(StrongBack, name, {
      get() {
        return this.getAttribute(attribute) ?? "";
      },
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
  for (const [attribute, name] of Object.entries(SWITCHES)) {
    property(StrongBack, name, {
      get() {
        return this.hasAttribute(attribute);
      },
      set(value) {
        this.toggleAttribute(attribute, Boolean(value));
      },
    });
  }
  customElements.define(NAME, StrongBack);
};

const property = (type, name, access) =>
  Object.defineProperty(type.prototype, name, { ...access, configurable: true, enumerable: true });

// An address without what `?` and `#` add; nothing where it is none of the web's.
const address = (text) => {
  try {
    const { protocol, origin, pathname } = new URL(text, document.baseURI);
    return text && protocol.startsWith("http") ? origin + pathname : undefined;
  } catch {
    return undefined;
  }
};

const here = () => address(location.href);
