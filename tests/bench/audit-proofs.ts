import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { EvidenceFacts, EvidenceLine } from '../../shared/domain/evidence';
import { serialiseLine } from '../../shared/domain/evidence-log';
import { makeDeviceKey, type DeviceKey } from '../../shared/domain/evidence-file/trailer';
import { figuresOf } from '../../shared/domain/indicators/figures';
import { DossierBook } from '../../shared/domain/indicators/fold';
import { aChain, aFile, aTrailer, knowing, read, someFacts } from '../unit/domain/evidence-file/files';
import { bruteFigures } from '../unit/domain/indicators/brute-figures';
import { bruteRecords } from '../unit/domain/indicators/brute-force';
import { dueInWorlds } from '../unit/domain/indicators/brute-reuse';
import { CATALOGUE, OFFICE, world, type World } from '../unit/domain/indicators/world';
import { atLeast, type Figure } from './figure';

const WORLDS = 1_000;
const LOGS = 40;
const TODAY = '2026-11-23';

/** Random worlds whose figures are those of a computation of another structure. */
export function worldFigures(): readonly Figure[] {
  const worlds = fc.sample(world, { numRuns: WORLDS, seed: 7 });
  return [atLeast('worlds_agreeing', worlds.filter(agrees).length, `of ${WORLDS}`, WORLDS)];
}

function agrees(given: World): boolean {
  const book = new DossierBook(
    (procedure) => (procedure === '1.001193' ? new Map(Object.entries(CATALOGUE[procedure])) : undefined),
    dueInWorlds,
  );
  for (const [source, lines] of Object.entries(given)) for (const line of lines) book.take(source, line);
  const records = [...book.codes()].sort().flatMap((code) => book.record(code) ?? []);
  const expected = bruteRecords(given);
  const figures = figuresOf(records, { office: OFFICE, today: TODAY, ratings: [] });
  const { province, withoutPaperResult: withoutPaper } = OFFICE;
  const about = {
    ...(province === undefined ? {} : { province }),
    withoutPaper,
    signed: false,
    today: TODAY,
  };
  return (
    isDeepStrictEqual(records, expected) &&
    isDeepStrictEqual(
      Object.fromEntries(figures.map(({ id, ...figure }) => [id, figure])),
      bruteFigures(expected, about),
    )
  );
}

/** A log that somebody has laid hands on, beside what is known of its device. */
interface Tampered {
  readonly file: readonly string[];
  readonly known?: readonly EvidenceLine[];
}

/** Every kind of tampering on random logs: found is what does not pass as the device's own word without a fault. */
export async function tamperingFigures(): Promise<readonly Figure[]> {
  const [ours, theirs] = [await makeDeviceKey(), await makeDeviceKey()];
  const logs = fc.sample(fc.array(someFacts, { minLength: 4, maxLength: 12 }), { numRuns: LOGS, seed: 7 });
  const other = fc
    .sample(someFacts, { numRuns: 1, seed: 8 })
    .map((facts) => ({ ...facts, officer: 'CB-999' }));
  let [made, found] = [0, 0];
  for (const facts of logs) {
    for (const { file, known } of await tamperings(facts, other, ours, theirs)) {
      const { report } = await read(file, known && knowing(known));
      made++;
      if (report.proof !== 'signed' || report.faults.length > 0) found++;
    }
  }
  return [
    atLeast('tamperings_found', found, `of ${made}`, made),
    atLeast('tamperings_made', made, 'files', LOGS * 10),
  ];
}

async function tamperings(
  facts: readonly EvidenceFacts[],
  other: readonly EvidenceFacts[],
  ours: DeviceKey,
  theirs: DeviceKey,
): Promise<readonly Tampered[]> {
  const lines = aChain(facts);
  const [file, trailer] = [await aFile(lines, ours), await aTrailer(lines, ours)];
  const [first = '', second = '', ...rest] = file;
  const forged = aChain([...facts.slice(0, 1), ...other, ...facts.slice(2)]);
  const later = aChain([...facts, ...other]);
  return [
    { file: file.slice(1) },
    { file: file.toSpliced(1, 1) },
    { file: file.toSpliced(-2, 1) },
    { file: file.slice(0, -1) },
    { file: file.slice(0, -2) },
    { file: [second, first, ...rest] },
    { file: file.toSpliced(2, 1, edited(file[2])) },
    { file: [...forged.map(serialiseLine), trailer] },
    { file: [...lines.map(serialiseLine), await aTrailer(lines, theirs, { device: ours.device })] },
    { file: [...lines.map(serialiseLine), await aTrailer(forged, ours)] },
    { file: [...later.map(serialiseLine), trailer] },
    { file: [...file, ...later.slice(-1).map(serialiseLine)] },
    { file: await aFile(forged, ours), known: lines },
    { file: await aFile(later.slice(-1), ours), known: lines.slice(0, -1) },
  ];
}

/** A line of which one letter of the officer's id is another. */
function edited(line = ''): string {
  return line.replace('CB-012', 'CB-013');
}
