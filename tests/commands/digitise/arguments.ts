import type { PageLook } from '../../../shared/contracts/image-worker';
import { MAX_DPI, MIN_DPI } from '../../../shared/domain/limits';

export const USAGE = `Cách dùng: npm run digitise -- <ảnh hoặc PDF…> --out FILE.pdf [--json] [--dpi N] [--source-dpi N] [--title T] [--max-bytes N] [--natural] [--ocr] [--strict]
Usage:     npm run digitise -- <images or PDFs…> --out FILE.pdf [--json] [--dpi N] [--source-dpi N] [--title T] [--max-bytes N] [--natural] [--ocr] [--strict]
  --dpi N         ${MIN_DPI}–${MAX_DPI}: độ phân giải giữ lại / what pages are kept at (${MAX_DPI})
  --source-dpi N  độ phân giải của ảnh gốc khi tệp không ghi / resolution of the pictures, instead of what the files say
  --title T       tiêu đề của PDF / title of the PDF
  --max-bytes N   tệp không lớn hơn N byte, không thì nói vì sao / no more than N bytes, or the reason why not
  --natural       giữ nguyên ảnh quét, không làm sạch / keep the pages as the pictures that they are
  --ocr           đọc chữ và đặt lớp chữ tìm kiếm được sau trang / read the pages and lay searchable text behind them
  --strict        từ chối trang dưới ${MIN_DPI} dpi thay vì nêu trong báo cáo / refuse pages below ${MIN_DPI} dpi instead of reporting them
  --json          in kết quả dạng JSON / print the result as JSON`;

/** What the command was asked to do. */
export interface DigitiseArguments {
  readonly files: readonly string[];
  readonly out: string;
  readonly json: boolean;
  /** Pages below the least resolution are refused; otherwise the report names them. */
  readonly strict: boolean;
  readonly maxDpi: number;
  readonly look: PageLook;
  /** Pages are read, and their text goes behind them. */
  readonly ocr: boolean;
  readonly maxBytes?: number;
  readonly sourceDpi?: number;
  readonly title?: string;
}

const FLAGS = ['--json', '--strict', '--natural', '--ocr'];
const WITH_VALUE = ['--out', '--dpi', '--source-dpi', '--title', '--max-bytes'];

/** Reads the words of the command line; a string says what is wrong with them. After `--` everything is a file. */
export function readArguments(words: readonly string[]): DigitiseArguments | string {
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const [word = '', next] = [words[i], words[i + 1]];
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    if (FLAGS.includes(word)) flags.add(word);
    else if (WITH_VALUE.includes(word)) {
      if (next === undefined || values.has(word)) return `${word}: ?`;
      values.set(word, next);
      i++;
    } else if (word.startsWith('--')) return `${word}: ?`;
    else files.push(word);
  }
  return checked(files, values, flags);
}

function checked(
  files: readonly string[],
  values: ReadonlyMap<string, string>,
  flags: ReadonlySet<string>,
): DigitiseArguments | string {
  const out = values.get('--out');
  if (!out) return '--out: ?';
  if (files.length === 0) return 'Không có tệp nào. / No files.';
  const maxDpi = Number(values.get('--dpi') ?? MAX_DPI);
  if (!(maxDpi >= MIN_DPI && maxDpi <= MAX_DPI)) return `--dpi: ${MIN_DPI}–${MAX_DPI}`;
  const sourceDpi = values.has('--source-dpi') ? Number(values.get('--source-dpi')) : undefined;
  if (sourceDpi !== undefined && !(sourceDpi >= 30 && sourceDpi <= 4_800)) return '--source-dpi: 30–4800';
  const maxBytes = values.has('--max-bytes') ? Number(values.get('--max-bytes')) : undefined;
  if (maxBytes !== undefined && !(maxBytes >= 1)) return '--max-bytes: ≥ 1';
  const title = values.get('--title');
  return {
    files,
    out,
    json: flags.has('--json'),
    strict: flags.has('--strict'),
    maxDpi,
    look: flags.has('--natural') ? 'natural' : 'layers',
    ocr: flags.has('--ocr'),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(sourceDpi === undefined ? {} : { sourceDpi }),
    ...(title === undefined ? {} : { title }),
  };
}
