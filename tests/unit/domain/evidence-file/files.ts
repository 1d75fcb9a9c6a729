import fc from 'fast-check';
import type { EvidenceFacts, EvidenceLine } from '../../../../shared/domain/evidence';
import { GENESIS } from '../../../../shared/domain/evidence-chain';
import { appendLine, serialiseLine } from '../../../../shared/domain/evidence-log';
import { evidenceFileReader, evidenceSourceId } from '../../../../shared/domain/evidence-file/reader';
import type {
  EvidenceFileReport,
  KnownLines,
  ReadLine,
} from '../../../../shared/domain/evidence-file/report';
import { splitLines } from '../../../../shared/domain/evidence-file/split-lines';
import {
  serialiseTrailer,
  signTrailer,
  trailerIn,
  type DeviceKey,
  type ExportFacts,
} from '../../../../shared/domain/evidence-file/trailer';

/** Random facts of a counter's log, of every kind. */
export const someFacts: fc.Arbitrary<EvidenceFacts> = fc
  .record({
    event: fc.constantFrom('asked', 'attached', 'verified', 'replaced', 'reused', 'exempt', 'failed'),
    minute: fc.nat(59),
    dossier: fc.integer({ min: 1_000, max: 1_009 }),
    component: fc.integer({ min: 1, max: 6 }),
    bytes: fc.nat(9_999_999),
    required: fc.boolean(),
  })
  .map(({ event, minute, dossier, component, bytes, required }): EvidenceFacts => {
    const base = {
      at: `2026-11-21T08:${String(minute).padStart(2, '0')}:00+07:00`,
      dossier: `H40.12-261121-${String(dossier)}`,
      procedure: '1.001193',
      component: `TP0${String(component)}`,
      officer: 'CB-012',
    };
    const file = { sha256: bytes.toString(16).padStart(64, 'a'), bytes };
    switch (event) {
      case 'asked':
        return { ...base, event, required, part: 'component' };
      case 'verified':
        return { ...base, ...file, event, grade: 'read-back' };
      case 'exempt':
        return { ...base, event, exemption: 'tt03-2025-presented' };
      case 'failed':
        return { ...base, ...file, event, failure: 'attach/refused' };
      case 'reused':
        return { ...base, event };
      default:
        return { ...base, ...file, event };
    }
  });

/** A log of some lines, the place of one of them, and a line that could stand there instead. */
export const aLogAndPlace = fc
  .array(someFacts, { minLength: 3, maxLength: 12 })
  .chain((facts) =>
    fc.record({ facts: fc.constant(facts), place: fc.nat(facts.length - 1), other: someFacts }),
  );

/** Lines as they stand in a file. */
export function texts(lines: readonly EvidenceLine[]): readonly string[] {
  return lines.map(serialiseLine);
}

/** The chain of these facts, behind `previous` where it is given. */
export function aChain(facts: readonly EvidenceFacts[], previous?: EvidenceLine): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  for (const one of facts) lines.push(appendLine(lines.at(-1) ?? previous, one));
  return lines;
}

/** The last line of an export of these lines. */
export async function aTrailer(
  lines: readonly EvidenceLine[],
  key: DeviceKey,
  changes: Partial<ExportFacts> = {},
): Promise<string> {
  const end = lines.at(-1);
  const facts = {
    ...({ kind: 'counter', at: '2026-11-25T09:00:00Z', unit: 'H40.12' } as const),
    ...{ from: lines[0]?.seq ?? 1, to: end?.seq ?? 0, last: end?.hash ?? GENESIS },
    ...changes,
  };
  return serialiseTrailer(await signTrailer(facts, key));
}

/** A signed file, line by line. */
export async function aFile(lines: readonly EvidenceLine[], key: DeviceKey): Promise<readonly string[]> {
  return [...lines.map(serialiseLine), await aTrailer(lines, key)];
}

/** What was read of a file: the judgement, and the lines that were new. */
export interface Reading {
  readonly report: EvidenceFileReport;
  readonly fresh: readonly ReadLine[];
}

/** Reads a file as the audit does: its end first, then all of it in pieces, beside what is known. */
export async function read(file: readonly string[], known?: KnownLines): Promise<Reading> {
  const text = file.map((line) => `${line}\n`).join('');
  const announced = trailerIn(text.slice(-4_096));
  const reader = evidenceFileReader({ ...(announced && { announced }), ...(known && { known }) });
  const splitter = splitLines();
  const fresh: ReadLine[] = [];
  for (let at = 0; at < text.length; at += 700)
    fresh.push(...reader.push(splitter.push(text.slice(at, at + 700))));
  fresh.push(...reader.push(splitter.end()));
  return { report: await reader.end(), fresh };
}

/** What somebody knows who has taken in these lines. */
export function knowing(lines: readonly EvidenceLine[]): KnownLines {
  const known = new Map(lines.map((line) => [line.seq, line]));
  return {
    last: lines.at(-1)?.seq ?? 0,
    hashAt: (seq) => known.get(seq)?.hash,
    previousAt: (seq) => known.get(seq)?.previous,
  };
}

/** The source that a file is asked about before it is read. */
export function sourceOf(file: readonly string[]): string {
  return evidenceSourceId(trailerIn(file.join('\n')), file[0] ?? '');
}
