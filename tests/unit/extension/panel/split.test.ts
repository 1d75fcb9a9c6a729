import { expect, test } from 'vitest';
import { stateOf } from '../../../../extension/panel/flow/state';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { fail, ok } from '../../../../shared/domain/result';
import type { WorkPort } from '../../../../extension/panel/flow/ports';
import { aFinishedPdf } from '../../../fixtures/worker-answers';
import { aDevice, aFile, openPanel, type Device } from './a-panel';
import { ACCEPTS, aHostComponent, answered, FakeHost } from './fake-host';

const LIMIT = 1_000;

/** Pages weigh what their file's name says: `a-400.jpg`. */
function scales(): { readonly work: Pick<WorkPort, 'assemblePdf'>; readonly bound: string[] } {
  const bound: string[] = [];
  const assemblePdf: WorkPort['assemblePdf'] = async ({ parts, maxBytes = Infinity }) => {
    const names = await Promise.all(
      parts.map((part) => (part.kind === 'image' ? part.jpeg.text() : Promise.resolve('?-0'))),
    );
    bound.push(names.join('+'));
    const weights = names.map((name) => Number(/\d+/.exec(name)?.[0]));
    const bytes = weights.reduce((sum, weight) => sum + weight, 0);
    if (bytes > maxBytes) {
      let room = maxBytes;
      const pagesThatFit = weights.filter((weight) => (room -= weight) >= 0).length;
      return fail({ code: 'pdf/over-budget', bytes, limit: maxBytes, pages: parts.length, pagesThatFit });
    }
    const pdf = new Blob([names.join('+').padEnd(bytes, ' ')]);
    return ok(aFinishedPdf({ pdf, sha256: await sha256Hex(pdf), pages: parts.length }));
  };
  return { work: { assemblePdf }, bound };
}

async function aPanelOver(files: readonly string[], multiple = true) {
  const host = new FakeHost([aHostComponent({ multiple, maxBytes: LIMIT })]);
  const device: Device = await aDevice(host);
  const { work, bound } = scales();
  device.work = work;
  const panel = await openPanel(device);
  await panel.acts.addFiles(
    'TP01',
    files.map((name) => aFile(name)),
  );
  await panel.acts.attachAll();
  const sent = (): Promise<string[]> =>
    Promise.all(host.uploads.map(async ({ bytes }) => (await bytes.text()).trim()));
  return { device, host, panel, bound, sent };
}

const FOUR = ['a-400.jpg', 'b-500.jpg', 'c-300.jpg', 'd-600.jpg'];

test('pages too large for one file are split by one press: in order, within the limit, names numbered', async () => {
  const { panel, host, sent } = await aPanelOver(FOUR);
  const before = panel.component().failure?.code;

  await panel.acts.split('TP01');

  expect(before).toBe('pdf/over-budget');
  expect(await sent()).toEqual(['a-400.jpg+b-500.jpg', 'c-300.jpg+d-600.jpg']);
  expect(host.uploads.every(({ bytes }) => bytes.size <= LIMIT)).toBe(true);
  expect(host.uploads.map(({ name }) => /phần \d trên \d/.exec(name)?.[0])).toEqual([
    'phần 1 trên 2',
    'phần 2 trên 2',
  ]);
  expect(stateOf(panel.component())).toBe('verified');
});

test('a part that is still too large is split again before anything is sent', async () => {
  // Half of the weight is more than fits once the pages are cut between them.
  const { panel, host, sent } = await aPanelOver(['a-700.jpg', 'b-200.jpg', 'c-800.jpg', 'd-300.jpg']);

  await panel.acts.split('TP01');

  expect((await sent()).join('+')).toBe('a-700.jpg+b-200.jpg+c-800.jpg+d-300.jpg');
  expect(host.uploads.map(({ name }) => /phần \d trên \d/.exec(name)?.[0])).toEqual([
    'phần 1 trên 3',
    'phần 2 trên 3',
    'phần 3 trên 3',
  ]);
});

test('where one page alone is too large nothing is sent, and it is said', async () => {
  const { panel, host } = await aPanelOver(['a-400.jpg', 'b-1500.jpg', 'c-400.jpg']);

  await panel.acts.split('TP01');

  expect(host.uploads).toEqual([]);
  expect(panel.component().failure).toMatchObject({ code: 'pdf/over-budget', pages: 1 });
  expect(panel.component().items).toHaveLength(3);
});

test('a component that takes one file is not split', async () => {
  const { panel, host } = await aPanelOver(FOUR, false);

  await panel.acts.split('TP01');

  expect(host.uploads).toEqual([]);
  expect(panel.component().failure?.code).toBe('pdf/over-budget');
});

test('each file is bound once: what was bound to see that it fits is what goes', async () => {
  const { panel, bound } = await aPanelOver(FOUR);
  bound.length = 0;

  await panel.acts.split('TP01');

  expect(bound).toEqual(['a-400.jpg+b-500.jpg', 'c-300.jpg+d-600.jpg']);
});

test('after the second file failed, a retry sends only that one, under the same number', async () => {
  const { panel, host } = await aPanelOver(FOUR);
  host.reactions.set('TP01', (document) =>
    host.uploads.length === 2 ? { answer: answered(503, 'refused') } : ACCEPTS(document),
  );

  await panel.acts.split('TP01');
  const half = stateOf(panel.component());
  host.reactions.clear();
  await panel.acts.attachAll();

  expect(half).toBe('prepared');
  expect(host.uploads.map(({ name }) => /phần \d trên \d/.exec(name)?.[0])).toEqual([
    'phần 1 trên 2',
    'phần 2 trên 2',
    'phần 2 trên 2',
  ]);
  expect(stateOf(panel.component())).toBe('verified');
});

test('what was sent before a crash stays one file, though there is room for more beside it', async () => {
  const { panel, host, device, sent } = await aPanelOver(FOUR);
  host.reactions.set('TP01', () => ({ answer: answered(503, 'refused') }));
  await panel.acts.split('TP01');

  host.reactions.clear();
  const again = await openPanel(device);
  await again.acts.attachAll();

  expect((await sent()).slice(1)).toEqual(['a-400.jpg+b-500.jpg', 'c-300.jpg+d-600.jpg']);
  expect(stateOf(again.component())).toBe('verified');
});

test('pages that change are one document again, where they fit', async () => {
  const { panel, host, sent } = await aPanelOver(FOUR);
  host.reactions.set('TP01', () => ({ answer: answered(503, 'refused') }));
  await panel.acts.split('TP01');
  host.reactions.clear();
  for (const at of [3, 1]) await panel.acts.remove('TP01', panel.component().items[at]?.id ?? '');

  await panel.acts.attachAll();

  expect((await sent()).at(-1)).toBe('a-400.jpg+c-300.jpg');
  expect(host.uploads.at(-1)?.name).not.toContain('phần');
});
