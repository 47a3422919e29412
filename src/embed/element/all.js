// The element and the program in one script, so that one hash vouches for both.
import { start, styles } from "strongback:program";
import { define } from "./element.js";

const script = document.currentScript?.src || import.meta.url;

define(async () => ({ start, styles }), new URL("../", script).href, VERSION);
