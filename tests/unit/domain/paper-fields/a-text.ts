import type { PageText } from '../../../../shared/domain/page-text';

/** Width of a letter in 13 point, as a share of A4. */
const LETTER = 0.0105;

/** Lines of words side by side, for a test of its own: `[x, y, text]` in shares of the page. */
export function aText(...lines: readonly (readonly [x: number, y: number, text: string])[]): PageText {
  return {
    lines: lines.map(([x, y, text]) => {
      let at = x;
      const words = text.split(' ').map((word) => {
        const width = word.length * LETTER;
        const placed = { text: word, x: at, y, width, height: 0.012 };
        at += width + LETTER;
        return placed;
      });
      return { words, baseline: y + 0.012 };
    }),
    confidence: 90,
    turn: 0,
  };
}
