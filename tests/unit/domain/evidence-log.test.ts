import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvidenceFacts, EvidenceLine } from '../../../shared/domain/evidence';
import { GENESIS } from '../../../shared/domain/evidence-chain';
import { appendLine, serialiseLine } from '../../../shared/domain/evidence-log';
import { evidenceFacts } from '../../fixtures/builders';
import { verifyChain } from '../../fixtures/verify-chain';

/** A sound log of so many lines, each different. */
function aLog(lines: number): EvidenceLine[] {
  const log: EvidenceLine[] = [];
  for (let index = 0; index < lines; index++) {
    log.push(
      appendLine(log.at(-1), evidenceFacts({ component: `TP${String(index + 1)}`, pages: index + 1 })),
    );
  }
  return log;
}

test('the first line stands on 64 zeros, each other on the line before', () => {
  const [first, second] = aLog(2);

  expect(first).toMatchObject({
    ...evidenceFacts({ component: 'TP1', pages: 1 }),
    seq: 1,
    previous: GENESIS,
  });
  expect(second).toMatchObject({ seq: 2, previous: first?.hash });
});

test('the hash of a line is what another implementation computes from its sorted JSON', () => {
  const [line] = aLog(1);

  expect(line?.hash).toBe('33a24a81e6cd5d074b12cad1fc3e073fa6322eb28336fc30972030a03506b7f5');
});

test('a sound log is sound, and says where it ends', () => {
  const log = aLog(5);

  expect(verifyChain(log)).toEqual({ ok: true, lines: 5, last: log[4]?.hash });
  expect(verifyChain([])).toEqual({ ok: true, lines: 0, last: GENESIS });
});

test('a log that went through a file of lines is still sound', () => {
  const log = aLog(3);

  const read = log.map((line) => JSON.parse(serialiseLine(line)) as unknown);

  expect(verifyChain(read)).toMatchObject({ ok: true, lines: 3 });
});

test('the order of keys and absent fields do not matter', () => {
  const [line] = aLog(1);
  const turned = Object.fromEntries(Object.entries({ ...line }).reverse());

  expect(verifyChain([turned])).toMatchObject({ ok: true });
});

/** The log with its line at `index` exchanged. */
function withLine(
  log: readonly EvidenceLine[],
  index: number,
  change: (line: EvidenceLine) => unknown,
): unknown[] {
  return log.map((line, at) => (at === index ? change(line) : line));
}

test('any changed field of any line is found at that line', () => {
  const log = aLog(6);
  const changes: Partial<EvidenceLine>[] = [
    { at: '2026-11-20T08:30:00.000+07:00' },
    { origin: 'scan' },
    { dossier: 'H40.12-261121-0008' },
    { officer: 'CB-013' },
    { bytes: 1 },
    { grade: 'accepted' },
    { minDpi: 200 },
    { sha256: 'cd'.repeat(32) },
    { hash: 'cd'.repeat(32) },
    { seq: 9 },
    { previous: 'cd'.repeat(32) },
  ];
  fc.assert(
    fc.property(fc.nat(5), fc.constantFrom(...changes), (index, change) => {
      const changed = withLine(log, index, (line) => ({ ...line, ...change }));
      expect(verifyChain(changed)).toEqual({ ok: false, line: index + 1, reason: 'hash' });
    }),
  );
});

test('a line that was changed and hashed again is found at the next one', () => {
  const log = aLog(3);
  const forged = appendLine(log[0], evidenceFacts({ component: 'TP9' }));

  expect(verifyChain(withLine(log, 1, () => forged))).toEqual({
    ok: false,
    line: 3,
    reason: 'previous',
  });
});

test('removed, swapped and repeated lines are found where they are', () => {
  const [one, two, three, four] = aLog(4);

  expect(verifyChain([two, three, four])).toEqual({ ok: false, line: 1, reason: 'sequence' });
  expect(verifyChain([one, two, four])).toEqual({ ok: false, line: 3, reason: 'sequence' });
  expect(verifyChain([one, three, two, four])).toEqual({ ok: false, line: 2, reason: 'sequence' });
  expect(verifyChain([one, two, two, three])).toEqual({ ok: false, line: 3, reason: 'sequence' });
});

test('lines missing at the end are seen only against a known last hash', () => {
  const log = aLog(4);
  const cut = log.slice(0, 2);

  expect(verifyChain(cut)).toMatchObject({ ok: true, lines: 2 });
  expect(verifyChain(cut, log[3]?.hash)).toEqual({ ok: false, line: 2, reason: 'end' });
  expect(verifyChain(log, log[3]?.hash)).toMatchObject({ ok: true, lines: 4 });
});

test.each([null, 'x', 7, [], {}, { seq: 1 }])('%j is no line', (input) => {
  expect(verifyChain([input])).toEqual({ ok: false, line: 1, reason: 'malformed' });
});

test('a sound hash does not carry personal data in', () => {
  const [line] = aLog(1);

  const smuggled = { ...line, name: 'Nguyễn Văn A' };

  expect(verifyChain([smuggled])).toEqual({ ok: false, line: 1, reason: 'malformed' });
});

test('facts that hold personal data are not appended, and the error does not repeat them', () => {
  const facts: EvidenceFacts = evidenceFacts({ officer: 'Nguyễn Văn A 079095001234' });

  const attempt = (): unknown => appendLine(undefined, facts);

  expect(attempt).toThrow(/field 'officer'/);
  expect(attempt).not.toThrow(/Nguyễn|079095001234/);
});
