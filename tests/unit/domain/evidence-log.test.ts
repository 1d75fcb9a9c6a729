import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvidenceFacts, EvidenceLine } from '../../../shared/domain/evidence';
import { appendLine, GENESIS, serialiseLine, verifyChain } from '../../../shared/domain/evidence-log';
import { evidenceFacts } from '../../fixtures/builders';

/** A sound log of so many lines, each different. */
async function aLog(lines: number): Promise<EvidenceLine[]> {
  const log: EvidenceLine[] = [];
  for (let index = 0; index < lines; index++) {
    log.push(
      await appendLine(log.at(-1), evidenceFacts({ component: `TP${String(index + 1)}`, pages: index + 1 })),
    );
  }
  return log;
}

test('the first line stands on 64 zeros, each other on the line before', async () => {
  const [first, second] = await aLog(2);

  expect(first).toMatchObject({
    ...evidenceFacts({ component: 'TP1', pages: 1 }),
    seq: 1,
    previous: GENESIS,
  });
  expect(second).toMatchObject({ seq: 2, previous: first?.hash });
});

test('the hash of a line is what another implementation computes from its sorted JSON', async () => {
  const [line] = await aLog(1);

  expect(line?.hash).toBe('33a24a81e6cd5d074b12cad1fc3e073fa6322eb28336fc30972030a03506b7f5');
});

test('a sound log is sound, and says where it ends', async () => {
  const log = await aLog(5);

  expect(await verifyChain(log)).toEqual({ ok: true, lines: 5, last: log[4]?.hash });
  expect(await verifyChain([])).toEqual({ ok: true, lines: 0, last: GENESIS });
});

test('a log that went through a file of lines is still sound', async () => {
  const log = await aLog(3);

  const read = log.map((line) => JSON.parse(serialiseLine(line)) as unknown);

  expect(await verifyChain(read)).toMatchObject({ ok: true, lines: 3 });
});

test('the order of keys and absent fields do not matter', async () => {
  const [line] = await aLog(1);
  const turned = Object.fromEntries(Object.entries({ ...line }).reverse());

  expect(await verifyChain([turned])).toMatchObject({ ok: true });
});

/** The log with its line at `index` exchanged. */
function withLine(
  log: readonly EvidenceLine[],
  index: number,
  change: (line: EvidenceLine) => unknown,
): unknown[] {
  return log.map((line, at) => (at === index ? change(line) : line));
}

test('any changed field of any line is found at that line', async () => {
  const log = await aLog(6);
  const changes: Partial<EvidenceLine>[] = [
    { at: '2026-11-20T08:30:00.000+07:00' },
    { event: 'replaced' },
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
  await fc.assert(
    fc.asyncProperty(fc.nat(5), fc.constantFrom(...changes), async (index, change) => {
      const changed = withLine(log, index, (line) => ({ ...line, ...change }));
      expect(await verifyChain(changed)).toEqual({ ok: false, line: index + 1, reason: 'hash' });
    }),
  );
});

test('a line that was changed and hashed again is found at the next one', async () => {
  const log = await aLog(3);
  const forged = await appendLine(log[0], evidenceFacts({ component: 'TP9' }));

  expect(await verifyChain(withLine(log, 1, () => forged))).toEqual({
    ok: false,
    line: 3,
    reason: 'previous',
  });
});

test('removed, swapped and repeated lines are found where they are', async () => {
  const [one, two, three, four] = await aLog(4);

  expect(await verifyChain([two, three, four])).toEqual({ ok: false, line: 1, reason: 'sequence' });
  expect(await verifyChain([one, two, four])).toEqual({ ok: false, line: 3, reason: 'sequence' });
  expect(await verifyChain([one, three, two, four])).toEqual({ ok: false, line: 2, reason: 'sequence' });
  expect(await verifyChain([one, two, two, three])).toEqual({ ok: false, line: 3, reason: 'sequence' });
});

test('lines missing at the end are seen only against a known last hash', async () => {
  const log = await aLog(4);
  const cut = log.slice(0, 2);

  expect(await verifyChain(cut)).toMatchObject({ ok: true, lines: 2 });
  expect(await verifyChain(cut, log[3]?.hash)).toEqual({ ok: false, line: 2, reason: 'end' });
  expect(await verifyChain(log, log[3]?.hash)).toMatchObject({ ok: true, lines: 4 });
});

test.each([null, 'x', 7, [], {}, { seq: 1 }])('%j is no line', async (input) => {
  expect(await verifyChain([input])).toEqual({ ok: false, line: 1, reason: 'malformed' });
});

test('a sound hash does not carry personal data in', async () => {
  const [line] = await aLog(1);

  const smuggled = { ...line, name: 'Nguyễn Văn A' };

  expect(await verifyChain([smuggled])).toEqual({ ok: false, line: 1, reason: 'malformed' });
});

test('facts that hold personal data are not appended, and the error does not repeat them', async () => {
  const facts: EvidenceFacts = evidenceFacts({ officer: 'Nguyễn Văn A 079095001234' });

  const attempt = appendLine(undefined, facts);

  await expect(attempt).rejects.toThrow(/field 'officer'/);
  await expect(attempt).rejects.not.toThrow(/Nguyễn|079095001234/);
});
