// How well one colour can be read on another, as WCAG 2 counts it.

const part = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const luminance = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => part(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export const ratio = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

// Rounded down: 4.49 is not 4.5.
export const inWords = (contrast) => {
  const text = String(Math.floor(contrast * 10) / 10);
  const enough = contrast >= 4.5;
  if (contrast >= 7) return { text, enough, word: "very good" };
  if (enough) return { text, enough, word: "good" };
  return { text, enough, word: contrast >= 3 ? "too weak" : "far too weak" };
};
