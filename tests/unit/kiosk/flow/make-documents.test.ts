import { beforeEach, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { draftOf, type ReadyDocument } from '../../../../kiosk/flow/state';
import { DEFAULT_MAX_FILE_BYTES } from '../../../../shared/domain/limits';
import { fail, ok } from '../../../../shared/domain/result';
import { aKioskProcedure } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { toChoose, toWays } from '../../../fixtures/kiosk-way';
import { aFinishedPdf, aPage } from '../../../fixtures/worker-answers';

const MEGABYTE = 1_000_000;

let means: FakeMeans;
let flow: Flow;

beforeEach(() => {
  means = new FakeMeans();
  means.assemblePdf = (request) => {
    const { parts, maxBytes = Infinity } = request;
    means.assembled.push(request);
    const sizes = parts.map((part) => (part.kind === 'image' ? part.jpeg.size : 0));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    let room = maxBytes;
    const pagesThatFit = sizes.filter((size) => (room -= size) >= 0).length;
    const tooLarge = { code: 'pdf/over-budget', bytes, limit: maxBytes, pages: parts.length, pagesThatFit };
    if (bytes > maxBytes) return Promise.resolve(fail({ ...tooLarge, code: 'pdf/over-budget' }));
    const pdf = new Blob([new Uint8Array(bytes)]);
    return Promise.resolve(ok(aFinishedPdf({ pdf, sha256: '', pages: parts.length })));
  };
  flow = startFlow(means);
});

/** The files that pages of so many megabytes become. */
async function filesOf(...megabytes: readonly number[]): Promise<readonly ReadyDocument[]> {
  toChoose(flow);
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
  const files = megabytes.map((size, index) => {
    const name = `${String(index)}.jpg`;
    const jpeg = new Blob([new Uint8Array(size * MEGABYTE)]);
    means.intakes.set(name, [{ kind: 'page', page: aPage({ jpeg }), index: 0, of: 1 }]);
    return new File([name], name);
  });
  flow.send({ is: 'files-given', files });
  await vi.waitFor(() => expect(draftOf(flow.state.value)?.readings).toEqual([]));
  toWays(flow);
  return vi.waitFor(() => {
    const made = documents().flatMap(({ file }) => (file.is === 'ready' ? [file.value] : []));
    expect(made.length).toBeGreaterThan(0);
    return made;
  });
}

const documents = () => {
  const { screen } = flow.state.value;
  return screen.at === 'file' ? screen.documents : [];
};

test('a paper is one file, within what a usual field takes', async () => {
  const made = await filesOf(1, 2);

  expect(made).toMatchObject([{ pages: 2, tooLarge: false }]);
  expect(means.assembled.map(({ maxBytes }) => maxBytes)).toEqual([DEFAULT_MAX_FILE_BYTES]);
});

test('pages that are too large for one file become several, in order and numbered', async () => {
  const made = await filesOf(3, 1.5, 2, 2.5);

  expect(made.map(({ pages, pdf }) => [pages, pdf.size / MEGABYTE])).toEqual([
    [2, 4.5],
    [2, 4.5],
  ]);
  expect(made.map(({ fileName }) => /phần \d trên \d/.exec(fileName)?.[0])).toEqual([
    'phần 1 trên 2',
    'phần 2 trên 2',
  ]);
  expect(documents()).toMatchObject([
    { part: 1, of: 2, split: true },
    { part: 2, of: 2, split: true },
  ]);
});

test('a page that is too large by itself is made all the same, and marked', async () => {
  const made = await filesOf(1, 6);

  expect(made).toMatchObject([{ pages: 2, tooLarge: true }]);
});
