// Keeps one whole version of the page for use without a connection.
//
// FILES are its files with their hashes, VERSION is the hash of all; the build puts both in. A version is kept whole
// or not at all, and it is used whole: a newer one waits until the reader wants it.
const FAMILY = `strongback ${registration.scope} `;
const CACHE = FAMILY + VERSION;

addEventListener("install", (event) => event.waitUntil(keep()));

const keep = async () => {
  // After a release was taken back, its files may be in use by the worker before this one.
  const known = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(async ([name, hash]) => cache.put(name, await whole(name, hash))));
  } catch (error) {
    if (!known) await caches.delete(CACHE);
    throw error;
  }
};

// A file whose name holds its hash is what it was when the page loaded it a moment ago. The hash is checked anyway.
const whole = (name, hash) =>
  /-[0-9a-f]{12,16}[._]/.test(name)
    ? get(name, hash, "default").catch(() => get(name, hash, "reload"))
    : get(name, hash, "reload");

const get = async (name, integrity, cache) => {
  const response = await fetch(name, { cache, integrity });
  // A browser takes no redirected answer for a page.
  if (!response.ok || response.redirected) throw new TypeError(`${name}: ${response.status}`);
  return response;
};

addEventListener("activate", (event) => event.waitUntil(clear()));

const clear = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
};

addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") skipWaiting();
});

addEventListener("fetch", (event) => {
  const name = kept(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});

// Our name for what is asked; none for whatever else lives on this site, also below our own folder.
const kept = ({ method, mode, url }) => {
  if (method !== "GET" || !url.startsWith(registration.scope)) return undefined;
  const [path, query] = url.slice(registration.scope.length).split("#")[0].split("?");
  if (mode === "navigate") return path === "" || path === "index.html" ? "./" : undefined;
  return query === undefined && Object.hasOwn(FILES, path) ? path : undefined;
};

// The browser may have thrown away what was kept.
const answer = async (name, request) => {
  const cache = await caches.open(CACHE);
  return (await cache.match(name, { ignoreVary: true })) ?? fetch(request);
};
