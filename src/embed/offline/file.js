// The page as one file: the program is within, and nothing is fetched.
import { start } from "strongback:program";

const mark = (word) => (document.documentElement.dataset.program = word);

start().then(
  ({ mount }) => {
    // A site may also publish it as a page.
    const place = location.protocol.startsWith("http") ? "page" : "file";
    mount(document.getElementById("strongback"), { place, fragment: "read" }, null);
    mark("running");
  },
  (error) => {
    // The page says so in its own words.
    mark("failed");
    console.error(error);
  },
);
