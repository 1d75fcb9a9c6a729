import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { EvidenceFacts, EvidenceLine } from '../../../../shared/domain/evidence';
import { serialiseLine } from '../../../../shared/domain/evidence-log';
import { makeDeviceKey, type DeviceKey } from '../../../../shared/domain/evidence-file/trailer';
import { aChain, aFile, aLogAndPlace, aTrailer, knowing, read, someFacts, texts } from './files';

let ours: DeviceKey;
let theirs: DeviceKey;

beforeAll(async () => {
  [ours, theirs] = [await makeDeviceKey(), await makeDeviceKey()];
});

const RUNS = { numRuns: 60 };

test('a removed line is found where it is missing, and what stands before it is not vouched for', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place }) => {
      const lines = aChain(facts);
      const file = await aFile(lines, ours);

      const { report, fresh } = await read(file.toSpliced(place, 1));

      if (place === 0) expect(report).toMatchObject({ proof: 'none', faults: [{ is: 'tail' }] });
      else if (place === lines.length - 1) expect(report).toMatchObject({ proof: 'none', lines: 0 });
      else expect(report.faults[0]).toEqual({ is: 'chain', line: place + 1, reason: 'sequence' });
      if (report.proof === 'unsigned') expect(report.source).toMatch(/^unsigned-[0-9a-f]{16}$/);
      expect(report.proof).not.toBe('signed');
      expect(report.proof === 'none' || fresh.length === place).toBe(true);
    }),
    RUNS,
  );
});

test('lines in another order are found', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place }) => {
      const file = await aFile(aChain(facts), ours);
      const at = Math.min(place, facts.length - 2);
      const [one = '', two = ''] = file.slice(at, at + 2);

      const { report } = await read(file.toSpliced(at, 2, two, one));

      // A file may begin behind its first line; one that goes on with an earlier line is broken there.
      const line = at === 0 ? 2 : at + 1;
      expect(report.faults[0]).toEqual({ is: 'chain', line, reason: 'sequence' });
      expect(report.proof).toBe('unsigned');
    }),
    RUNS,
  );
});

test('an edited field is found, whichever it is', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, fc.nat(20), async ({ facts, place, other }, which) => {
      const lines = aChain(facts);
      const file = await aFile(lines, ours);
      const line: Readonly<Record<string, unknown>> = { ...lines[place] };
      const [field = 'at'] = Object.keys(line).slice(which % Object.keys(line).length);
      const forged: unknown = { ...other, seq: 77, previous: 'e'.repeat(64), hash: 'f'.repeat(64) }[field];
      fc.pre(forged !== undefined && forged !== line[field]);

      const { report } = await read(
        file.toSpliced(place, 1, serialiseLine({ ...line, [field]: forged } as unknown as EvidenceLine)),
      );

      expect(report.faults[0]).toMatchObject({ is: 'chain', line: place + 1 });
      expect(report.proof).toBe('unsigned');
    }),
    { numRuns: 200 },
  );
});

test('a forged line with every later hash made anew is found by the signature, and counts nothing', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place, other }) => {
      const lines = aChain(facts);
      const trailer = await aTrailer(lines, ours);
      const forged = aChain(facts.toSpliced(place, 1, other));
      fc.pre(forged.at(-1)?.hash !== lines.at(-1)?.hash);

      const { report } = await read([...texts(forged), trailer]);

      expect(report).toMatchObject({ proof: 'none', lines: 0, added: 0, faults: [{ is: 'tail' }] });
    }),
    RUNS,
  );
});

test('a signature that was edited, or is another key’s, counts nothing', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place }) => {
      const lines = aChain(facts);
      const cut = lines.slice(0, place);
      const end = cut.at(-1);
      const signature = await aTrailer(lines, ours);
      const moved = signature
        .replace(/"last":"[0-9a-f]{64}"/, `"last":"${end?.hash ?? '0'.repeat(64)}"`)
        .replace(/"to":\d+/, `"to":${String(end?.seq ?? 0)}`);
      const lent = signature.replace(/"device":"[0-9a-f]{16}"/, `"device":"${theirs.device}"`);
      const swapped = signature.replace(/"publicKey":"[^"]+"/, `"publicKey":"${theirs.publicKey}"`);

      for (const [above, trailer] of [
        [cut, moved],
        [lines, lent],
        [lines, swapped],
        [lines, signature.replace('H40.12', 'H40.13')],
        [lines, signature.replace('"counter"', '"check"')],
      ] as const) {
        const { report } = await read([...texts(above), trailer]);
        expect(report).toMatchObject({ proof: 'none', lines: 0, faults: [{ is: 'signature' }] });
      }
    }),
    { numRuns: 10 },
  );
});

test('lines cut off at the end are found where there is a signature, and said to be possible where there is none', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place }) => {
      const lines = aChain(facts);
      const file = await aFile(lines, ours);

      const kept = await read([...file.slice(0, place), ...file.slice(-1)]);
      const gone = await read(file.slice(0, place + 1));

      expect(kept.report).toMatchObject({ proof: 'none', faults: [{ is: 'tail', line: place + 1 }] });
      expect(gone.report).toMatchObject({
        proof: 'unsigned',
        lines: place + 1,
        faults: [{ is: 'unsigned' }],
      });
    }),
    RUNS,
  );
});

test('the signature of another file, in front, in the middle or behind, counts nothing', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place, other }) => {
      const lines = aChain(facts);
      const file = await aFile(lines, ours);
      const foreign = await aTrailer(aChain([other, other]), theirs);

      const behind = await read([...texts(lines), foreign]);
      const middle = await read(file.toSpliced(place, 0, file.at(-1) ?? ''));
      const second = await read([...file, foreign]);
      const after = await read([...file, ...texts(aChain([other], lines.at(-1)))]);

      expect(behind.report).toMatchObject({ proof: 'none', faults: [{ is: 'tail' }] });
      expect(middle.report).toMatchObject({ proof: 'none', faults: [{ is: 'tail', line: place + 2 }] });
      expect(second.report.proof).toBe('none');
      expect(after.report).toMatchObject({ proof: 'none', faults: [{ is: 'tail', line: lines.length + 2 }] });
    }),
    { numRuns: 20 },
  );
});

test('two histories of one device are found at the first line that differs, and the first known one stands', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place, other }) => {
      const lines = aChain(facts);
      const forked = aChain(facts.toSpliced(place, 1, other));
      fc.pre(forked[place]?.hash !== lines[place]?.hash);

      const whole = await read(await aFile(forked, ours), knowing(lines));
      const behind = await read(
        await aFile(forked.slice(place + 1), ours),
        knowing(lines.slice(0, place + 1)),
      );

      expect(whole.report).toMatchObject({
        added: 0,
        known: place,
        faults: [{ is: 'fork', line: place + 1 }],
      });
      expect(whole.report.to).toBe(place);
      if (place + 1 < facts.length)
        expect(behind.report).toMatchObject({ added: 0, faults: [{ is: 'fork', line: place + 1 }] });
      expect([...whole.fresh, ...behind.fresh]).toEqual([]);
    }),
    RUNS,
  );
});

test('lines that are missing between what is known and what comes are named, and fit in later', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place }) => {
      const lines = aChain(facts);
      fc.pre(place > 0 && place < lines.length - 1);
      const [first, late, last] = [lines.slice(0, place), lines.slice(place, -1), lines.slice(-1)];

      const gap = await read(await aFile(last, ours), knowing(first));
      const filled = await read(await aFile(late, ours), knowing([...first, ...last]));
      const other = aChain(
        [...facts.slice(place, -2), { ...facts.at(-2), officer: 'CB-999' } as EvidenceFacts],
        first.at(-1),
      );
      const forged = await read(await aFile(other, ours), knowing([...first, ...last]));

      const missing = { is: 'gap', from: place + 1, to: lines.length - 1 };
      expect(gap.report).toMatchObject({ proof: 'signed', added: 1, faults: [missing] });
      expect(filled.report).toMatchObject({ proof: 'signed', added: late.length, faults: [] });
      expect(forged.report.faults).toEqual([{ is: 'fork', line: lines.length - 1 }]);
    }),
    RUNS,
  );
});

test('a real signature under forged lines and one broken line does not make them the device’s word', async () => {
  const lines = aChain(fc.sample(someFacts, { numRuns: 5, seed: 3 }));
  const forged = aChain(fc.sample(someFacts, { numRuns: 3, seed: 4 }));

  const { report } = await read([...texts(forged), 'x', await aTrailer(lines, ours)], knowing(lines));

  expect(report).toMatchObject({ proof: 'unsigned', faults: [{ is: 'chain', line: 4 }, { is: 'unsigned' }] });
  expect(report.source).toMatch(/^unsigned-/);
});
