import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeDeviceKey, type DeviceKey } from '../../../../shared/domain/evidence-file/trailer';
import { aChain, aFile, aLogAndPlace, aTrailer, knowing, read, someFacts, sourceOf, texts } from './files';

let ours: DeviceKey;

beforeAll(async () => {
  ours = await makeDeviceKey();
});

const RUNS = { numRuns: 60 };

test('a sound file has no fault, and every line of it comes back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someFacts, { maxLength: 12 }), async (facts) => {
      const lines = aChain(facts);

      const { report, fresh } = await read(await aFile(lines, ours));

      expect(report).toMatchObject({ proof: 'signed', faults: [], source: ours.device, unit: 'H40.12' });
      expect(report).toMatchObject({ lines: lines.length, added: lines.length, known: 0, to: lines.length });
      expect(fresh.map(({ line }) => line)).toEqual(lines);
      expect(fresh.map(({ text }) => text)).toEqual(texts(lines));
    }),
    RUNS,
  );
});

test('partial exports fit together in any cut, and what is known comes back as known', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, fc.nat(12), async ({ facts, place }, back) => {
      const lines = aChain(facts);
      const first = lines.slice(0, place);
      // Exports may overlap.
      const rest = lines.slice(Math.max(0, place - back));

      const { report, fresh } = await read(await aFile(rest, ours), knowing(first));

      expect(report).toMatchObject({ proof: 'signed', faults: [], known: Math.min(place, back) });
      expect(fresh.map(({ line }) => line.seq)).toEqual(lines.slice(place).map(({ seq }) => seq));
    }),
    RUNS,
  );
});

test('several exports kept as one file under the newest signature are sound', async () => {
  const lines = aChain(fc.sample(someFacts, { numRuns: 6, seed: 1 }));

  const { report } = await read([...texts(lines), await aTrailer(lines.slice(4), ours)]);

  expect(report).toMatchObject({ proof: 'signed', faults: [], lines: 6 });
});

test('the same file twice, or an older one again, adds nothing and is no fault', async () => {
  await fc.assert(
    fc.asyncProperty(aLogAndPlace, async ({ facts, place }) => {
      const lines = aChain(facts);
      const older = await aFile(lines.slice(0, place + 1), ours);

      const { report, fresh } = await read(older, knowing(lines));

      expect(report).toMatchObject({ faults: [], added: 0, known: place + 1 });
      expect(fresh).toEqual([]);
    }),
    RUNS,
  );
});

test('a file without a signature is the same source each time it is exported', async () => {
  const lines = aChain(fc.sample(someFacts, { numRuns: 5, seed: 2 }));

  const early = await read(texts(lines.slice(0, 2)));
  const later = await read(texts(lines), knowing(lines.slice(0, 2)));

  expect([early.report.source, sourceOf(texts(lines))]).toEqual([later.report.source, later.report.source]);
  expect(later.report).toMatchObject({ added: 3, known: 2 });
  expect(later.report.faults).toEqual([{ is: 'unsigned' }]);
  expect(sourceOf(await aFile(lines, ours))).toBe(ours.device);
});
