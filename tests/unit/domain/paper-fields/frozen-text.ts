import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText, TextLine } from '../../../../shared/domain/page-text';
import type { PaperFieldValues } from '../../../../shared/domain/paper-fields/fields';

/** What the shipped reader read on a generated scan, faults and all, and what the paper says. */
export function frozenText(layout: string): { readonly text: PageText; readonly truth: PaperFieldValues } {
  const path = join(import.meta.dirname, 'texts', `${layout}.tsv`);
  const [truth = '{}', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return {
    truth: JSON.parse(truth) as PaperFieldValues,
    text: { lines: rows.map(lineOf), confidence: 90, turn: 0 },
  };
}

function lineOf(row: string): TextLine {
  const [baseline = '0', ...words] = row.split('\t');
  return {
    baseline: Number(baseline),
    words: words.map((word) => {
      const [x = 0, y = 0, width = 0, height = 0] = word.split(' ', 4).map(Number);
      return { x, y, width, height, text: word.split(' ').slice(4).join(' ') };
    }),
  };
}
