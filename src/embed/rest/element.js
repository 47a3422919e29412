// How the element brings the rest: as a script beside the first one, for which a page's policy needs no more words. No
// script can be waited for, so the element waits for the rest before it shows what needs it.
import { unpacked } from "strongback:unpacked";

// The element itself dresses its roots, in all styles at once.
const dressFirst = () => {};
const dressRest = () => {};

const compiledNow = () => {
  throw new Error("The rest of the program has not arrived.");
};

// A browser may remember that an address failed.
let tries = 0;

async function load() {
  const address = new URL("REST", import.meta.url);
  if (tries > 0) address.search = tries;
  tries += 1;
  const late = new Promise((_, fail) => {
    setTimeout(() => fail(new Error("The rest of the program takes too long.")), PATIENCE);
  });
  const { default: packed } = await Promise.race([import(address.href), late]);
  return WebAssembly.compile(await unpacked(packed));
}

// Both parts come together where both will be wanted.
if (rest.isKept()) rest(() => {});
const ready = breath;
