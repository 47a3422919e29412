// The way back: put in the place of sw.js, this ends the worker and clears what it kept. The reader's own answers
// and diary are not touched. Pages that are open stay as they are; from the next load on they come from the network.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(leave()));

const leave = async () => {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`strongback ${registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
};
