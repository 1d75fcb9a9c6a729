/** What the command was asked to do. */
export interface AuditArguments {
  /** Evidence files as they were typed. */
  readonly files: readonly string[];
  readonly office?: string;
  /** As `periodOf` reads it. */
  readonly period: string;
  /** ISO date of the report; today where it is absent. */
  readonly day?: string;
  /** What is printed instead of the summary. */
  readonly print: 'summary' | 'json' | 'csv';
  readonly pdf?: string;
  readonly xlsx?: string;
}

/** How the command is called. */
export const USAGE =
  'npm run audit -- FILE.jsonl… --period 2026-11 [--office office.json] [--day 2026-11-25] [--json | --csv] [--pdf out.pdf] [--xlsx out.xlsx]\n' +
  'Kỳ / period: 2026-11, 2026-Q4, 2026, 2026-10-15..2026-11-14';

const WITH_VALUE = ['office', 'period', 'day', 'pdf', 'xlsx'] as const;

type Option = (typeof WITH_VALUE)[number];

/** Reads the words behind the command; a sentence where they make no sense. */
export function readAuditArguments(words: readonly string[]): AuditArguments | string {
  const files: string[] = [];
  const values: Partial<Record<Option, string>> = {};
  let print: AuditArguments['print'] = 'summary';
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json' || word === '--csv') {
      if (print !== 'summary') return 'Chỉ chọn một: --json hoặc --csv / choose one of --json and --csv';
      print = word === '--json' ? 'json' : 'csv';
    } else if (word.startsWith('--')) {
      const option = WITH_VALUE.find((each) => word === `--${each}`);
      const value = rest.shift();
      if (!option) return `Không hiểu / not understood: ${word}`;
      if (value === undefined || value.startsWith('--')) return `Thiếu giá trị / needs a value: ${word}`;
      values[option] = value;
    } else files.push(word);
  }
  const { period } = values;
  if (files.length === 0) return 'Thiếu tệp nhật ký / no evidence file';
  if (period === undefined) return 'Thiếu kỳ báo cáo / no --period';
  return { ...values, files, period, print };
}
