import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AuditOffice } from '../../shared/contracts/audit';
import type { Report, ReportForm } from '../../shared/contracts/report';
import { isIsoDate } from '../../shared/domain/dates';
import { defaultOffice, parseOffice } from '../../shared/domain/indicators/office-file';
import { vietnamDay } from '../../shared/domain/vietnam-day';
import { reportCsv } from '../../shared/report/csv';
import { periodOf } from '../../shared/report/period';
import { reportOf } from '../../shared/report/report-of';
import { compose } from '../../workers/report/compose';
import { readAuditArguments, USAGE, type AuditArguments } from './audit/arguments';
import { reportFontFiles } from './audit/font-files';
import { readWorld, UnreadableFile, type World } from './audit/read-world';
import { summary } from './audit/summary';

/** What came of the command: 0 sound, 2 with faults in the evidence, 1 nothing could be made of it. */
export type AuditExit = 0 | 1 | 2;

/**
 * `npm run audit -- FILE.jsonl… --period 2026-11 [--office office.json] [--json | --csv] [--pdf F] [--xlsx F]`: the
 * report of a period, recomputed from evidence files without a browser and without a network.
 */
export async function audit(words: readonly string[], say: (text: string) => void): Promise<AuditExit> {
  const asked = readAuditArguments(words);
  if (typeof asked === 'string') return refused(asked);
  const made = await reportFrom(asked);
  if (typeof made === 'string') return refused(made);
  const { report, world } = made;
  if (asked.print === 'json') say(JSON.stringify(report, null, 2));
  else if (asked.print === 'csv') say(reportCsv(report, ''));
  else say(summary(report, world));
  const wrote = await write(report, asked);
  if (!wrote) return 1;
  return isFaulty(world) ? 2 : 0;
}

function refused(why: string): 1 {
  console.error(`${why}\n${USAGE}`);
  return 1;
}

async function reportFrom(
  asked: AuditArguments,
): Promise<{ readonly report: Report; readonly world: World } | string> {
  const day = asked.day ?? vietnamDay(Date.now());
  if (!isIsoDate(day)) return `Không phải ngày / no day: ${day}`;
  const period = periodOf(asked.period, day);
  if (!period) return `Không phải kỳ báo cáo đã bắt đầu / no period that has begun: ${asked.period}`;
  const office = asked.office === undefined ? undefined : readOffice(asked.office);
  if (typeof office === 'string') return office;
  try {
    const world = await readWorld(asked.files.map(fromCaller), office);
    const { records, sources } = world;
    return { report: reportOf({ records, sources, office: office ?? defaultOffice(), period, day }), world };
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return `Không đọc được / cannot be read: ${thrown.message}`;
    throw thrown;
  }
}

function readOffice(path: string): AuditOffice | string {
  let text: string;
  try {
    text = readFileSync(fromCaller(path), 'utf8');
  } catch {
    return `Không đọc được / cannot be read: ${path}`;
  }
  const office = parseOffice(text);
  return office.ok ? office.value : `${path}: ${JSON.stringify(office.failure)}`;
}

async function write(report: Report, asked: AuditArguments): Promise<boolean> {
  for (const form of ['pdf', 'xlsx'] as const satisfies readonly ReportForm[]) {
    const path = asked[form];
    if (path === undefined) continue;
    const file = await compose({ report, form, note: '' }, reportFontFiles);
    if (!file.ok) return false;
    try {
      writeFileSync(fromCaller(path), new Uint8Array(await file.value.arrayBuffer()));
    } catch {
      console.error(`Không ghi được / could not be written: ${path}`);
      return false;
    }
  }
  return true;
}

function isFaulty({ files, sources }: World): boolean {
  return [...files, ...sources].some(({ faults }) => faults.length > 0);
}

/** npm runs in the project's folder and keeps the caller's here. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await audit(process.argv.slice(2), (text) => console.log(text));
}
