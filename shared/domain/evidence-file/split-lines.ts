/** Longest line of a file. A sound line has under 1,000 characters; what is longer is cut and then is no line. */
export const MAX_LINE = 4_096;

/** Takes the text of a file piece by piece and gives its lines. */
export interface LineSplitter {
  push(text: string): string[];
  /** The last line, where no line break stands behind it. */
  end(): string[];
}

/**
 * A splitter that never holds more than a line: a file without a line break does not fill the memory. A byte order mark
 * before the first line, and Windows line ends, are no part of a line.
 */
export function splitLines(): LineSplitter {
  let begun = '';
  let first = true;

  function finished(text: string): string {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    return line.length > MAX_LINE ? line.slice(0, MAX_LINE + 1) : line;
  }

  return {
    push(text) {
      const fresh = first && text !== '' ? text.replace(/^\uFEFF/, '') : text;
      if (text !== '') first = false;
      const parts = fresh.split('\n');
      const rest = parts.pop() ?? '';
      const [head, ...others] = parts;
      if (head === undefined) {
        begun = grown(begun, rest);
        return [];
      }
      const lines = [finished(grown(begun, head)), ...others.map(finished)];
      begun = grown('', rest);
      return lines;
    },
    end: () => (begun === '' ? [] : [finished(begun)]),
  };
}

/** Never longer than what shows that it is too long, with room for a carriage return. */
function grown(begun: string, more: string): string {
  return begun.length > MAX_LINE + 1 ? begun : (begun + more).slice(0, MAX_LINE + 2);
}
