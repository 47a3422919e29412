// Lets the page work without a connection, and offers a newer version when one is there. It is used on the
// reader's word only: nothing changes under a reader's hands.
const message = document.querySelector(".update > *");
const { serviceWorker } = navigator;

const install = async () => {
  const policy = window.trustedTypes?.createPolicy("strongback-worker", {
    createScriptURL: (url) => {
      if (url === "sw.js") return url;
      throw new TypeError(url);
    },
  });
  const script = policy ? policy.createScriptURL("sw.js") : "sw.js";
  const registration = await serviceWorker.register(script, { updateViaCache: "none" });
  // Without a controller the page came from the network, and is as new as can be.
  const offer = () => {
    if (serviceWorker.controller) message.hidden = false;
  };
  if (registration.waiting) offer();
  const found = () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") offer();
    });
  };
  // The browser's own look may have found it before.
  found();
  registration.addEventListener("updatefound", found);

  let wanted = false;
  const [use, later] = message.querySelectorAll("button");
  use.addEventListener("click", () => {
    wanted = true;
    if (registration.waiting) registration.waiting.postMessage("SKIP_WAITING");
    // Another tab has already taken it into use.
    else location.reload();
  });
  later.addEventListener("click", () => {
    message.hidden = true;
  });
  serviceWorker.addEventListener("controllerchange", () => {
    if (wanted) location.reload();
    else offer();
    wanted = false;
  });
};

// Not over plain http, and not before the program has what it needs.
if (serviceWorker && isSecureContext) {
  const soon = window.requestIdleCallback ?? setTimeout;
  const start = () => soon(() => install().catch((error) => console.info("Not kept for use offline:", error)));
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
