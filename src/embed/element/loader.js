// What a page loads at once: the element alone. The program lies beside it, and comes when a reader comes near.
import { define } from "./element.js";

// A classic script knows its address only while it runs first.
const script = document.currentScript?.src || import.meta.url;

// A browser may remember that an address failed.
let tries = 0;
const program = () => {
  const address = new URL(PROGRAM, script);
  if (tries > 0) address.search = tries;
  return import(address.href).catch((error) => {
    tries += 1;
    throw error;
  });
};

define(program, new URL("../", script).href, VERSION);
