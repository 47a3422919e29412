// The program as the element loads it when a reader comes near: its first part is within, and `rest` brings the second.
export { start, styles } from "strongback:program";
export { rest } from "strongback:glue";
