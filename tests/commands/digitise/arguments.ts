import { MAX_DPI, MIN_DPI } from '../../../shared/domain/limits';

export const USAGE = `Cách dùng: npm run digitise -- <ảnh hoặc PDF…> --out FILE.pdf [--json] [--dpi N] [--source-dpi N] [--title T]
Usage:     npm run digitise -- <images or PDFs…> --out FILE.pdf [--json] [--dpi N] [--source-dpi N] [--title T]
  --dpi N         ${MIN_DPI}–${MAX_DPI}: độ phân giải giữ lại / what pages are kept at (${MAX_DPI})
  --source-dpi N  độ phân giải của ảnh gốc khi tệp không ghi / resolution of the pictures, instead of what the files say
  --title T       tiêu đề của PDF / title of the PDF
  --json          in kết quả dạng JSON / print the result as JSON`;

/** What the command was asked to do. */
export interface DigitiseArguments {
  readonly files: readonly string[];
  readonly out: string;
  readonly json: boolean;
  readonly maxDpi: number;
  readonly sourceDpi?: number;
  readonly title?: string;
}

const WITH_VALUE = ['--out', '--dpi', '--source-dpi', '--title'];

/** Reads the words of the command line; a string says what is wrong with them. After `--` everything is a file. */
export function readArguments(words: readonly string[]): DigitiseArguments | string {
  const files: string[] = [];
  const values = new Map<string, string>();
  let json = false;
  for (let i = 0; i < words.length; i++) {
    const [word = '', next] = [words[i], words[i + 1]];
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    if (word === '--json') json = true;
    else if (WITH_VALUE.includes(word)) {
      if (next === undefined || values.has(word)) return `${word}: ?`;
      values.set(word, next);
      i++;
    } else if (word.startsWith('--')) return `${word}: ?`;
    else files.push(word);
  }
  return checked(files, values, json);
}

function checked(
  files: readonly string[],
  values: ReadonlyMap<string, string>,
  json: boolean,
): DigitiseArguments | string {
  const out = values.get('--out');
  if (!out) return '--out: ?';
  if (files.length === 0) return 'Không có tệp nào. / No files.';
  const maxDpi = Number(values.get('--dpi') ?? MAX_DPI);
  if (!(maxDpi >= MIN_DPI && maxDpi <= MAX_DPI)) return `--dpi: ${MIN_DPI}–${MAX_DPI}`;
  const sourceDpi = values.has('--source-dpi') ? Number(values.get('--source-dpi')) : undefined;
  if (sourceDpi !== undefined && !(sourceDpi >= 30 && sourceDpi <= 4_800)) return '--source-dpi: 30–4800';
  const title = values.get('--title');
  return {
    files,
    out,
    json,
    maxDpi,
    ...(sourceDpi === undefined ? {} : { sourceDpi }),
    ...(title === undefined ? {} : { title }),
  };
}
