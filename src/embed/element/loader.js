// What a page loads at once: the element alone. The program lies beside it, and comes when a reader comes near.
import { define } from "./element.js";

// A classic script knows its address only while it runs first.
const script = document.currentScript?.src || import.meta.url;

define(() => import(new URL(PROGRAM, script).href), new URL("../", script).href, VERSION);
