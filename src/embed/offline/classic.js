// A classic script exports nothing. It hands its exports to its own element, so that the page gets no global name:
// whoever added the element finds them there when it has loaded.
import { start, styles } from "strongback:program";

if (document.currentScript) document.currentScript.strongback = { start, styles };
