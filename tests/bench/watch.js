// Runs in every measured page before the page's own scripts; `PAGE` is replaced by what is known of the page:
//
//   first, second   two options of the first question
//   stays           whether a tick counts before the program has come: the question is in the HTML
//   start           presses what the page needs pressed before its program can react, if anything
//   reacted         whether the program has reacted to the answer
//   group, option   a question, and the options in it
//   next            the button to the next questions
//   questions       how many there are
//   steps           instead of these four: the screens one after another, each with its own answers
'use strict';
(() => {
  const now = () => performance.now();
  // The page's own are counted, ours are not.
  const asFrame = requestAnimationFrame.bind(window);
  const asTimer = setTimeout.bind(window);
  const watch = { visible: null, answerable: null, drawn: null, running: null, tasks: [], shifts: 0, lost: 0, frames: 0, timers: 0, memories: [] };
  window.theWatch = watch;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watch.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) watch.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) watch.memories.push(new WeakRef(memory));
      return made;
    };
  }
  const counted = (what, act) => typeof act === 'function' ? (...given) => { watch[what] += 1; return act(...given); } : act;
  window.requestAnimationFrame = (act) => asFrame(counted('frames', act));
  for (const name of ['setTimeout', 'setInterval']) {
    const set = window[name].bind(window);
    window[name] = (act, ...rest) => set(counted('timers', act), ...rest);
  }

  const nap = (time) => new Promise((done) => asTimer(done, time));
  // The next frame: when it began, and when it had been painted.
  const frame = () => new Promise((done) => asFrame(() => {
    const began = now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done([began, now()]);
    port2.postMessage(0);
  }));
  const boxes = (element) => element.getClientRects().length;
  const shown = (element) => element?.isConnected && boxes(element.labels?.[0] ?? element) + boxes(element) > 0;
  const one = (css) => document.querySelector(css);
  const all = (css, within = document) => [...within.querySelectorAll(css)];
  const ALL = { subtree: true, childList: true, attributes: true, characterData: true };
  const words = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  // The whole name, or else the first that begins so.
  const button = (name) => {
    const usable = all('button').filter((button) => shown(button) && !button.disabled);
    return usable.find((button) => words(button) === name) ?? usable.find((button) => words(button).startsWith(name));
  };
  const heading = () => words(one('#screen-heading'));

  // The first choice of a list.
  const LIST = '#strongback input[type=checkbox]';
  const page = PAGE;

  // 1. The way in: seen, answered, and answered by the program.
  const arrive = async () => {
    while (!shown(one(page.first))) await frame();
    watch.visible = (await frame())[1];
    if (page.stays) {
      one(page.first).click();
      if (one(page.first).checked) watch.answerable = now();
    }
    if (!page.reacted) {
      watch.running = watch.answerable;
      return;
    }
    const look = () => {
      if (document.documentElement.dataset.program === 'running') watch.drawn ??= now();
      if (watch.running === null && page.reacted()) watch.running = now();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, ALL);
    // Two options in turn: who clicks a choice that is chosen already changes nothing.
    for (let turn = 0; watch.running === null; turn += 1) {
      // A press in the same moment as the tick is nobody's.
      if (page.stays) await nap(10);
      if (page.start && one(page.first)?.checked === false) {
        // What was ticked is not any more: it was no answer, and is ticked again.
        watch.answerable = null;
        watch.lost += 1;
        one(page.first).click();
      } else if (page.start) {
        page.start();
      } else {
        one([page.first, page.second][turn % 2])?.click();
      }
      look();
      await nap(10);
      look();
    }
    observer.disconnect();
    watch.answerable ??= watch.running;
  };
  if (page.first) watch.arrived = arrive();

  // What makes the browser lay the page out is no change of it: the changes before it are told first.
  let changes = () => {};
  for (const [holder, name] of [[HTMLElement.prototype, 'focus'], [Element.prototype, 'scrollIntoView']]) {
    const act = holder[name];
    holder[name] = function (...given) {
      changes();
      return act.apply(this, given);
    };
  }

  // 2. One act: how long until the last change that it makes, and until that is painted.
  const acted = async (act, settled = () => true) => {
    await frame();
    await frame();
    let last = null;
    const observer = new MutationObserver(() => { last = now(); });
    observer.observe(document, ALL);
    changes = () => {
      if (observer.takeRecords().length > 0) last = now();
    };
    const begin = now();
    act();
    // Where nothing is to change, the end of the work itself.
    const worked = await Promise.resolve().then(now);
    let painted = null;
    for (let quiet = 0, count = 0, paintedFor = -1; quiet < 3; count += 1) {
      const [began, end] = await frame();
      if ((last ?? 0) !== paintedFor && (last ?? 0) <= began) {
        paintedFor = last ?? 0;
        painted = end;
        quiet = 0;
      } else {
        quiet += 1;
      }
      if (now() - begin > 15000) break;
      if ((last === null && count < 6) || !settled()) quiet = 0;
    }
    observer.disconnect();
    changes = () => {};
    return { dom: (last ?? worked) - begin, painted: painted - begin, changed: last !== null };
  };

  // 3. Everything answered, screen by screen.
  watch.walk = async () => {
    const answers = [], screens = [];
    let result = null;
    if (page.steps) {
      for (const { on, ticks = [], type, next, to } of page.steps) {
        if (!heading().includes(on)) throw new Error(`on ${heading()}, not on ${on}`);
        for (const css of ticks) answers.push(await acted(() => one(css).click()));
        if (type) {
          const [css, text] = type;
          answers.push(await acted(() => {
            one(css).value = text;
            one(css).dispatchEvent(new InputEvent('input', { bubbles: true }));
            one(css).dispatchEvent(new Event('change', { bubbles: true }));
          }));
        }
        const press = button(next);
        if (!press) throw new Error(`no ${next} on ${on}, but ${all('button').map(words).join(', ')}`);
        const turned = await acted(() => press.click(), () => heading().includes(to));
        if (/^Your plan/.test(to)) result = turned;
        else screens.push(turned);
      }
      return { answers, screens, result };
    }
    const groups = () => all(page.group).filter(shown);
    while (answers.length < page.questions) {
      for (let at = 0; at < groups().length && answers.length < page.questions; at += 1) {
        const options = all(page.option, groups()[at]);
        const choice = [2, 3].map((more) => options[(at + more) % options.length]).find((input) => !input.checked);
        if (!choice) throw new Error(`nothing to choose in question ${at}`);
        answers.push(await acted(() => choice.click()));
      }
      if (answers.length >= page.questions || !page.next) break;
      const before = groups().map(words).join();
      const press = all(page.next).find(shown);
      if (!press) throw new Error(`no ${page.next}`);
      screens.push(await acted(() => press.click(), () => groups().length > 0 && groups().map(words).join() !== before));
    }
    return { answers, screens, result };
  };

  // 4. What runs while nobody does anything.
  watch.idle = async (time) => {
    const { frames, timers } = watch;
    await nap(time);
    return { frames: watch.frames - frames, timers: watch.timers - timers };
  };

  // 5. The time between the frames of what moves.
  watch.gaps = async (time) => {
    const gaps = [];
    const tick = () => new Promise((done) => asFrame(done));
    let last = await tick();
    for (const end = last + time; last < end;) {
      const next = await tick();
      gaps.push(next - last);
      last = next;
    }
    return gaps;
  };

  watch.ready = new Promise((done) => document.addEventListener('strong-back-ready', done, { once: true })).then(now);
  watch.runs = async () => {
    while (document.documentElement?.dataset.program !== 'running') await nap(10);
  };
  watch.press = (name) => button(name).click();
  watch.on = heading;
  watch.megabytes = () => watch.memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0) / 1e6;
  watch.nap = nap;
})();
