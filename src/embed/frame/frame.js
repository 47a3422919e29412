// For pages that show the tool in a frame: gives each such frame the height of what is in it.
// Without this script a frame keeps the height its author gave it, and scrolls.
(() => {
  const LEAST = 120;
  const MOST = 8000;
  const PER_SECOND = 30;
  // Held weakly: a frame that goes takes its entry along. Frames that come later need no further listener.
  const known = new WeakMap();

  addEventListener("message", ({ data, origin, source }) => {
    if (!source || !data || typeof data !== "object") return;
    const { v, type, h } = data;
    if (v !== 1) return;
    for (const frame of document.querySelectorAll("iframe[data-strongback-frame]")) {
      if (frame.contentWindow !== source) continue;
      // What was loaded into the frame later, from elsewhere, may not speak for the tool.
      if (!frame.src.startsWith(`${origin}/`)) return;
      if (type === "strong-back:height" && Number.isInteger(h)) fit(frame, Math.min(MOST, Math.max(LEAST, h)));
      if (type === "strong-back:top") show(frame);
      return;
    }
  });

  // Not every browser lets a frame move the page around. The reader is in it, and its beginning is out of sight.
  function show(frame) {
    if (document.activeElement === frame && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  }

  const near = (a, b) => Math.abs(a - b) < 2;

  function fit(frame, height) {
    let state = known.get(frame);
    if (!state) known.set(frame, (state = { height: 0, before: 0, at: -1e9, refused: 0, since: -1e9, changes: 0 }));
    // The page around may have written over it.
    const stands = near(height, state.height) && near(height, parseFloat(frame.style.height));
    if (stands || near(height, state.refused)) return;
    const now = performance.now();
    if (now - state.since >= 1000) Object.assign(state, { since: now, changes: 0 });
    // The frame says it again.
    if (state.changes >= PER_SECOND) return;
    // A scroll bar that comes with one height and goes with the other would turn for ever: the larger one stays.
    if (near(height, state.before) && height < state.height && now - state.at < 500) {
      state.refused = height;
      return;
    }
    state.before = state.height;
    Object.assign(state, { height, at: now, refused: 0 });
    state.changes += 1;
    frame.style.height = `${height}px`;
  }
})();
