import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evidenceFileReader } from '../../shared/domain/evidence-file/reader';
import type { EvidenceFileReport } from '../../shared/domain/evidence-file/report';
import { splitLines } from '../../shared/domain/evidence-file/split-lines';
import { describeAnswer } from './verify-evidence-words';

/** What the command was asked to do. */
export interface VerifyRequest {
  /** The text of the file, whole or in pieces. */
  readonly text: Iterable<string> | AsyncIterable<string>;
  /** Hash of the last line as it was noted elsewhere. */
  readonly last?: string;
}

/**
 * What was found. 'sound': nothing was changed, removed, moved or added, and nothing is missing at the end.
 * 'unsigned': the lines follow each other, and no more can be said. 'broken': something is wrong; `faults` say what.
 */
export interface VerifyAnswer extends EvidenceFileReport {
  readonly verdict: 'sound' | 'unsigned' | 'broken';
}

const EXIT_CODES: Readonly<Record<VerifyAnswer['verdict'], number>> = { sound: 0, broken: 1, unsigned: 2 };

/** Checks the text of an exported log (JSONL). Needs nothing but the text. */
export async function verifyEvidence({ text, last }: VerifyRequest): Promise<VerifyAnswer> {
  const splitter = splitLines();
  const reader = evidenceFileReader();
  for await (const piece of text) reader.push(splitter.push(piece));
  reader.push(splitter.end());
  const report = await reader.end();
  const cutOff = report.proof !== 'none' && last !== undefined && last !== report.last;
  const ending = { is: 'chain', line: report.lines, reason: 'end' } as const;
  const faults = cutOff ? [...report.faults, ending] : report.faults;
  const broken = faults.some(({ is }) => is !== 'unsigned' && is !== 'gap');
  // A last hash that was noted elsewhere bears out an old file that nobody signed.
  const known = report.proof === 'signed' || last !== undefined;
  return { ...report, faults, verdict: broken ? 'broken' : known ? 'sound' : 'unsigned' };
}

async function main(args: readonly string[]): Promise<number> {
  const lastAt = args.indexOf('--last');
  const last = lastAt < 0 ? undefined : (args[lastAt + 1] ?? '').toLowerCase();
  const file = args.find((arg, index) => !arg.startsWith('--') && (lastAt < 0 || index !== lastAt + 1));
  if (file === undefined || (last !== undefined && !/^[0-9a-f]{64}$/.test(last))) {
    console.error('npm run verify-evidence -- FILE.jsonl [--last HASH] [--json]');
    return 1;
  }
  // npm runs in the project's folder and keeps the caller's here.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  let answer: VerifyAnswer;
  try {
    const text: AsyncIterable<string> = createReadStream(path, 'utf8');
    answer = await verifyEvidence({ text, ...(last !== undefined && { last }) });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    console.error(`Không đọc được tệp ${file}.\nThe file ${file} cannot be read.`);
    return 1;
  }
  console.log(args.includes('--json') ? JSON.stringify(answer) : describeAnswer(answer));
  return EXIT_CODES[answer.verdict];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
