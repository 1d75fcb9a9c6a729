import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Failure } from '../../shared/domain/failure';
import { MIN_DPI } from '../../shared/domain/limits';
import { SURE_OF_TURN } from '../../shared/domain/page-quality';
import { failureSentence } from '../../shared/text/failures';
import { readArguments, USAGE, type DigitiseArguments } from './digitise/arguments';
import { openDoorPage } from './digitise/door-page';
import { freshKiosk } from './digitise/fresh-kiosk';
import type { DigitiseJob, DigitiseOutcome } from './digitise/report';
import { printTable } from './digitise/table';

const DRIVER = fileURLToPath(new URL('./digitise/driver.ts', import.meta.url));

/**
 * `npm run digitise -- <images or PDFs…> --out FILE.pdf [--json] [--ocr] [--dpi N]`: one PDF of the files in their order, made
 * by the shipped workers in headless Chromium. Ends with 0; 1 when a file was refused; 2 when the words make no sense.
 */
export async function digitise(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  const job = typeof read === 'string' ? read : withPaths(read);
  if (typeof job === 'string') {
    console.error(`${job}\n${USAGE}`);
    return 2;
  }
  const outcome = await runInBrowser(job);
  const refused =
    [...outcome.files.map(({ failure }) => failure), outcome.failure].filter(Boolean).length > 0;
  const files = outcome.files.map(({ failure, ...facts }) => ({
    ...facts,
    name: job.files[facts.file] ?? '',
    ...(failure ? { failure, sentence: sentence(failure) } : {}),
  }));
  for (const { name, sentence } of files) if (sentence) console.error(`${name}: ${sentence}`);
  if (outcome.failure) console.error(sentence(outcome.failure));
  const out = outcome.written ? job.out : undefined;
  if (outcome.document && !out) console.error(`--out: ${job.out}: không ghi được / could not be written`);
  if (job.json) console.log(JSON.stringify({ out, ...outcome, files, bytes: bytes(outcome) }, null, 2));
  else printTable(files, outcome, out);
  return refused || !out ? 1 : 0;
}

/** Absolute paths, seen from the folder in which the person typed; npm itself runs in the project's folder. */
function withPaths(read: DigitiseArguments): DigitiseArguments | string {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const files = read.files.map((file) => resolve(from, file));
  const out = resolve(from, read.out);
  if (!isFolder(dirname(out)))
    return `--out: ${dirname(out)}: không có thư mục này / there is no such folder`;
  const folder = [out, ...files].find(isFolder);
  if (folder) return `${folder}: là thư mục, không phải tệp / is a folder, not a file`;
  if (files.some((file) => real(file) === real(out)))
    return '--out: là một trong các tệp gốc / is one of the sources';
  return { ...read, files, out };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It does not exist: its name is all there is.
    return path;
  }
}

async function runInBrowser(job: DigitiseArguments): Promise<DigitiseOutcome> {
  const door = await openDoorPage({
    folder: await freshKiosk(),
    driver: DRIVER,
    inputs: job.files,
    output: job.out,
  });
  try {
    const wanted: DigitiseJob = {
      count: job.files.length,
      maxDpi: job.maxDpi,
      look: job.look,
      ocr: job.ocr,
      sureOfTurn: SURE_OF_TURN,
      ...(job.maxBytes === undefined ? {} : { maxBytes: job.maxBytes }),
      ...(job.strict ? { minDpi: MIN_DPI } : {}),
      title: job.title ?? basename(job.out).replace(/\.pdf$/i, ''),
      ...(job.sourceDpi === undefined ? {} : { sourceDpi: job.sourceDpi }),
    };
    return await door.run<DigitiseOutcome>('run', wanted);
  } finally {
    await door.close();
  }
}

function bytes({ files, document }: DigitiseOutcome): { in: number; out: number } {
  return { in: files.reduce((sum, file) => sum + file.bytes, 0), out: document?.bytes ?? 0 };
}

function sentence(failure: Failure): string {
  const { what, next } = failureSentence(failure, 'vi');
  return `${what} ${next}`.trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit(await digitise(process.argv.slice(2)));
}
