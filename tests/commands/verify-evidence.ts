import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyChain, type ChainCheck, type ChainFault } from '../../shared/domain/evidence-log';

/** What the command was asked to do. */
export interface VerifyRequest {
  readonly text: string;
  /** Hash of the last line as it was noted elsewhere. */
  readonly last?: string;
}

const FAULTS: Readonly<Record<ChainFault, { readonly vi: string; readonly en: string }>> = {
  malformed: {
    vi: 'không phải một dòng của nhật ký, hoặc có nội dung không được phép',
    en: 'not a line of this log, or it holds something that must not stand there',
  },
  sequence: {
    vi: 'số thứ tự không nối tiếp: có dòng bị xoá, thêm hoặc đổi chỗ',
    en: 'its number does not follow: lines were removed, added or moved',
  },
  previous: {
    vi: 'không khớp với dòng trước: dòng trước đã bị thay',
    en: 'it does not fit the line before: that line was exchanged',
  },
  hash: { vi: 'nội dung đã bị sửa', en: 'its content was changed' },
  end: {
    vi: 'không phải dòng cuối đã biết: thiếu dòng ở cuối',
    en: 'it is not the last line that was known: lines are missing at the end',
  },
};

/** Checks the text of a log file (JSONL). Needs nothing but the text. */
export function verifyEvidence({ text, last }: VerifyRequest): Promise<ChainCheck> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return verifyChain(lines.map(readLine), last);
}

/** What a person reads: Vietnamese, then English. */
export function describeCheck(check: ChainCheck, last: string | undefined): string {
  if (!check.ok) {
    const { vi, en } = FAULTS[check.reason];
    const at = String(check.line);
    return `SAI: dòng ${at}: ${vi}.\nBROKEN: line ${at}: ${en}.`;
  }
  const count = String(check.lines);
  const known = `Mã băm dòng cuối / last hash: ${check.last}`;
  const sound = `ĐÚNG: ${count} dòng nối tiếp nhau, không dòng nào bị sửa, xoá giữa chừng hay đổi chỗ.\nSOUND: ${count} lines follow each other; none was changed, removed in between or moved.\n${known}`;
  if (last !== undefined) return sound;
  return `${sound}\nLưu ý: dòng bị cắt ở cuối chỉ thấy được khi so với mã băm cuối đã ghi lại ở nơi khác (--last MÃ).\nNote: lines cut off at the end can only be seen against a last hash noted elsewhere (--last HASH).`;
}

/**
 * A line as data; undefined, which is no line, for anything that is not exactly one compact JSON value. A key that
 * stands twice would hide its first value from the check, so the line must read back as it was written.
 */
function readLine(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined; // Broken JSON is one of the answers, not an error.
  }
}

async function main(args: readonly string[]): Promise<number> {
  const lastAt = args.indexOf('--last');
  const last = lastAt < 0 ? undefined : (args[lastAt + 1] ?? '').toLowerCase();
  const file = args.find((arg, index) => !arg.startsWith('--') && (lastAt < 0 || index !== lastAt + 1));
  if (file === undefined || (last !== undefined && !/^[0-9a-f]{64}$/.test(last))) {
    console.error('npm run verify-evidence -- FILE.jsonl [--last HASH] [--json]');
    return 1;
  }
  let text: string;
  try {
    // npm runs in the project's folder and keeps the caller's here.
    text = readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8');
  } catch {
    console.error(`Không đọc được tệp ${file}.\nThe file ${file} cannot be read.`);
    return 1;
  }
  const check = await verifyEvidence({ text, ...(last !== undefined && { last }) });
  console.log(args.includes('--json') ? JSON.stringify(check) : describeCheck(check, last));
  return check.ok ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
