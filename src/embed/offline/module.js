export { start, styles } from "strongback:program";
