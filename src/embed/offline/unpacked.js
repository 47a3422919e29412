// Bytes that were packed into a script as text: compressed with gzip, then in letters.

// gzip carries a checksum: what comes out is what went in, or nothing.
export const unpacked = async (packed) => {
  try {
    const bytes = Uint8Array.fromBase64
      ? Uint8Array.fromBase64(packed)
      : Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(whole).arrayBuffer();
  } catch (error) {
    throw failure("damaged", "The program is damaged: its file did not arrive whole.", error);
  }
};

export const failure = (reason, message, cause) => Object.assign(new Error(message, { cause }), { reason });
