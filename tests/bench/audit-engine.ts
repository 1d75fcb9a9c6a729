import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditOffice, AuditQuery, DossierOrder } from '../../shared/contracts/audit';
import { openAuditDoor } from '../browser/pages/audit-door';
import type { Timed } from '../browser/pages/audit-driver';
import type { DoorPage } from '../commands/digitise/door-page';
import { unitCode } from '../fixtures/evidence-dossiers';
import { writeWorld } from '../fixtures/evidence-world';
import { atMost, type Figure } from './figure';
import { watchRenderer } from './renderer-memory';

/** About 1,046,000 lines. */
const DOSSIERS = 100_000;
const UNITS = 40;
/** Seldom: a look at so large a process takes its time. */
const WATCH_MS = 1_000;
const TODAY = '2026-11-22';
const ALL: AuditQuery = { from: '2026-01-01', until: '2026-12-31' };

/** One of each filter, in each order: what a person does with the table. */
const FILTERS: readonly (readonly [AuditQuery, DossierOrder])[] = [
  [{ ...ALL, open: true }, 'open'],
  [{ ...ALL, units: [unitCode(3), unitCode(4)] }, 'received'],
  [{ ...ALL, level: 'commune' }, 'unit'],
  [{ ...ALL, procedures: ['1.001193'] }, 'code'],
  [{ ...ALL, officers: ['CB-031'] }, 'open'],
  [{ ...ALL, colours: ['red', 'orange'] }, 'unit'],
  [{ ...ALL, code: '-2605' }, 'received'],
  [{ from: '2026-05-10', until: '2026-05-20' }, 'open'],
  [ALL, 'received'],
];

/** A million lines of one world, taken in by the built workers in Chromium, and what can be seen of them then. */
export async function engineFigures(dossiers = DOSSIERS): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-audit-world-'));
  try {
    const world = await writeWorld({ seed: 20_261_122, dossiers, units: UNITS }, folder);
    const door = await openAuditDoor([world.path]);
    try {
      return await figuresOf(door, officeOf(world.device), world.lines);
    } finally {
      await door.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function figuresOf(door: DoorPage, office: AuditOffice, lines: number): Promise<readonly Figure[]> {
  const open = (): Promise<Timed<unknown>> => door.run('open', { office, today: TODAY });
  await door.run('load', { index: 0 });
  // The second pass runs compiled code, as the import does for nearly all of its lines.
  await door.run('plainParse', { index: 0 });
  const plain = await door.run<Timed<number>>('plainParse', { index: 0 });
  await open();
  const memory = await watchRenderer(door.browser, door.page, WATCH_MS);
  const taken = await door.run<Timed<{ readonly answer: Taken }>>('importFile', { index: 0 });
  if (taken.answer.answer.value?.added !== lines) throw new Error(JSON.stringify(taken.answer));
  const overview = await door.run<Timed<unknown>>('overview', { query: ALL });
  const filters: number[] = [];
  for (const [query, order] of FILTERS) {
    filters.push((await door.run<Timed<unknown>>('list', { query, order })).ms);
  }
  const year = { span: 'year', name: '2026', from: ALL.from, until: ALL.until, complete: true };
  const report = await door.run<Timed<unknown>>('report', { period: year, day: TODAY });
  if (typeof report.answer !== 'number') throw new Error(JSON.stringify(report.answer));
  const peakMb = await memory.peakMb();
  await door.run('end', {});
  const again = await open();
  return [
    atMost('import_s', taken.ms / 1000, 's', 60),
    atMost('ratio_to_json_parse', taken.ms / plain.ms, '×', 30),
    atMost('overview_ms', overview.ms, 'ms', 1000),
    atMost('filter_ms', Math.max(...filters), 'ms', 200),
    atMost('report_s', report.ms / 1000, 's', 30),
    atMost('reopen_ms', again.ms, 'ms', 2000),
    atMost('peak_mb', peakMb, 'MB', 1000),
  ];
}

interface Taken {
  readonly value?: { readonly added: number };
}

function officeOf(device: string): AuditOffice {
  return {
    ...{ parentAgency: '', agency: '', place: '' },
    units: Array.from({ length: UNITS }, (_, place) => ({
      code: unitCode(place),
      name: `Phường ${place + 1}`,
      level: 'commune' as const,
    })),
    thresholds: { green: 80, yellow: 70, orange: 50 },
    ...{ targets: {}, withoutPaperResult: [], ratings: [] },
    devices: [{ key: device, name: 'Quầy 1' }],
  };
}
