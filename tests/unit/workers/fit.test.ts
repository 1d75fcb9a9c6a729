import { expect, test } from 'vitest';
import { SHRINK_LEVELS } from '../../../shared/contracts/image-worker';
import type { AssembledPdf, AssemblyPart } from '../../../shared/contracts/pdf-worker';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { fit } from '../../../workers/fit';
import { FakeWorkers, layered, pdf, scan } from './fake-workers';
import { gate } from './loopback';

const METADATA = { title: 'Tờ khai' };
function fitted(parts: readonly AssemblyPart[], maxBytes: number | undefined, workers = new FakeWorkers()) {
  const request = { parts, metadata: METADATA, ...(maxBytes === undefined ? {} : { maxBytes }) };
  return fit(request, workers);
}

function valueOf(result: Result<AssembledPdf>): AssembledPdf {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

test('a document that fits stays as it is', async () => {
  const workers = new FakeWorkers();

  const made = valueOf(await fitted([scan(1_000), layered(500)], 1_600, workers));

  expect(made.shrunk).toBeUndefined();
  expect(workers.shrunk).toEqual([]);
  expect(workers.assembled).toHaveLength(1);
});

test('without a limit nothing is reduced', async () => {
  expect(valueOf(await fitted([scan(100_000)], undefined)).shrunk).toBeUndefined();
});

test('before any page is reduced, masks are coded together, which nobody can see', async () => {
  const workers = new FakeWorkers();
  workers.squeezedTo = 0.7;

  const made = valueOf(await fitted([scan(1_000), layered(1_000)], 1_850, workers));

  expect(made).toMatchObject({ squeezed: true });
  expect(made.shrunk).toBeUndefined();
  expect(workers.shrunk).toEqual([]);
});

test('a document without masks is not made again to code them together', async () => {
  const workers = new FakeWorkers();

  await fitted([scan(1_000)], 1_050, workers);

  expect(workers.assembled.map(({ squeeze }) => squeeze ?? false)).toEqual([false, false]);
});

test('where that is not enough, the reduced pages are coded together as well', async () => {
  const workers = new FakeWorkers();
  workers.squeezedTo = 0.7;

  const made = valueOf(await fitted([layered(1_000), layered(1_000)], 1_400, workers));

  expect(made).toMatchObject({ squeezed: true, shrunk: 1 });
  // What a page saves is estimated as it saves in the document: the first time is enough.
  expect(workers.assembled.map(({ squeeze }) => squeeze ?? false)).toEqual([false, true, true]);
  expect(made.pdf.size).toBe(100 + 2 * 630);
});

test('the largest pages are reduced first, and only as many as it takes', async () => {
  const workers = new FakeWorkers();

  const made = valueOf(await fitted([scan(1_000), scan(3_000), layered(2_000)], 5_700, workers));

  expect(made.shrunk).toBe(1);
  // The third was begun while the others were waited for; its page stays as it was.
  expect(made.shares.map(({ bytes }) => bytes)).toEqual([1_000, 2_700, 1_800]);
  expect(workers.shrunk.every((it) => it.endsWith('@1'))).toBe(true);
});

test('when one level is not enough the next begins from the pages as they were given', async () => {
  const workers = new FakeWorkers();

  const made = valueOf(await fitted([scan(1_000), layered(1_000)], 1_720, workers));

  expect(made.shrunk).toBe(2);
  expect(made.pdf.size).toBeLessThanOrEqual(1_720);
  expect(workers.shrunk).toEqual(['1000@1', '1000@1', '1000@2', '1000@2']);
});

test('a reduced page keeps its kind, its turn and its text', async () => {
  const workers = new FakeWorkers();
  const text = { lines: [], confidence: 90, turn: 90 } as const;

  await fitted([{ ...scan(1_000), text } as AssemblyPart, layered(1_000)], 2_000, workers);

  expect(workers.assembled.at(-1)?.parts).toMatchObject([
    { kind: 'image', turn: 90, text, dpi: 300 },
    { kind: 'layers', turn: 0 },
  ]);
});

test('the worker is not asked about the limit, which is not its business', async () => {
  const workers = new FakeWorkers();

  await fitted([scan(1_000)], 1_050, workers);

  expect(workers.assembled.some((request) => 'maxBytes' in request)).toBe(false);
});

test('pages of PDFs are never touched', async () => {
  const workers = new FakeWorkers();
  const own = pdf(3_000);

  const made = valueOf(await fitted([own, scan(1_000)], 3_900, workers));

  expect(made.shrunk).toBe(2);
  expect(workers.assembled.at(-1)?.parts[0]).toBe(own);
});

test('a page that would get larger stays as it is', async () => {
  const workers = new FakeWorkers();
  workers.shrink = ({ page }) =>
    Promise.resolve(
      ok({
        look: 'natural',
        ...(page as Extract<typeof page, { jpeg: Blob }>),
        jpeg: new Blob(['x'.repeat(2_000)]),
      }),
    );

  expect(await fitted([scan(1_000)], 1_050, workers)).toMatchObject({
    failure: { code: 'pdf/over-budget', bytes: 1_100 },
  });
});

test('an estimate that was too good is corrected by reducing more', async () => {
  const workers = new FakeWorkers();
  const honest = workers.assemble;
  let times = 0;
  workers.assemble = (request) => {
    // The second document comes out larger than its parts promised.
    workers.wrapping = times++ === 1 ? 50 : 0;
    return honest(request);
  };

  const made = valueOf(await fitted([scan(1_000), scan(1_000), scan(1_000)], 3_000, workers));

  expect(made.pdf.size).toBeLessThanOrEqual(3_000);
  expect(workers.assembled).toHaveLength(3);
});

test('at the floor the answer says the size, and how many pages from the first would fit', async () => {
  const parts = [scan(1_000), layered(2_000), scan(1_000), scan(1_000)];

  expect(await fitted(parts, 2_000)).toEqual({
    ok: false,
    failure: { code: 'pdf/over-budget', bytes: 3_100, limit: 2_000, pages: 4, pagesThatFit: 2 },
  });
});

test('the size in the answer is measured, not estimated', async () => {
  const workers = new FakeWorkers();
  const honest = workers.assemble;
  let times = 0;
  workers.assemble = (request) => {
    workers.wrapping = times++ === 0 ? 0 : 50;
    return honest(request);
  };

  expect(await fitted([scan(1_000)], 500, workers)).toMatchObject({
    failure: { code: 'pdf/over-budget', bytes: 750 },
  });
});

test('a PDF that is too large by itself says how many of its pages would fit', async () => {
  expect(await fitted([pdf(10_000)], 5_100)).toMatchObject({
    failure: { code: 'pdf/over-budget', bytes: 10_100, pages: 10, pagesThatFit: 5 },
  });
});

test('a page that cannot be reduced is the answer only when the document does not fit because of it', async () => {
  const workers = new FakeWorkers();
  const honest = workers.shrink;
  workers.shrink = (request) =>
    'jpeg' in request.page
      ? Promise.resolve(fail({ code: 'image/undecodable', mime: 'image/jpeg' }))
      : honest(request);

  expect(valueOf(await fitted([scan(1_000), layered(1_000)], 2_000, workers)).shrunk).toBe(1);
  expect(await fitted([scan(1_000), layered(1_000)], 1_200, workers)).toEqual({
    ok: false,
    failure: { code: 'image/undecodable', mime: 'image/jpeg' },
  });
});

test('a document that cannot be made is not made smaller', async () => {
  const workers = new FakeWorkers();
  workers.assemble = () => Promise.resolve(fail({ code: 'pdf/no-pages' }));

  expect(await fitted([], 10, workers)).toEqual({ ok: false, failure: { code: 'pdf/no-pages' } });
});

test('cancelled while pages are reduced, it ends at once', async () => {
  const workers = new FakeWorkers();
  let asked = 0;
  workers.shrink = () => {
    asked++;
    return Promise.resolve(fail({ code: 'cancelled' }));
  };

  expect(await fitted([scan(1_000), scan(1_000), scan(1_000), scan(1_000)], 10, workers)).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  });
  expect(asked).toBeLessThanOrEqual(workers.width + 1);
  expect(workers.assembled).toHaveLength(1);
});

test('no more pages are under way than the workers take', async () => {
  const workers = new FakeWorkers();
  const open = gate();
  const honest = workers.shrink;
  workers.shrink = async (request) => {
    workers.mostAtWork = Math.max(workers.mostAtWork, ++workers.atWork);
    await open.opened;
    workers.atWork--;
    return honest(request);
  };
  const done = fitted(
    Array.from({ length: 20 }, () => scan(1_000)),
    100,
    workers,
  );
  open.open();

  await done;

  expect(workers.mostAtWork).toBeLessThanOrEqual(workers.width + 1);
  expect(workers.shrunk).toHaveLength(20 * SHRINK_LEVELS);
});
