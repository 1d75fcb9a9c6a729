import { describe, expect, test } from 'vitest';
import type { RecogniseRequest } from '../../../../shared/contracts/ocr-worker';
import type { PageText } from '../../../../shared/domain/page-text';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import { itemStore } from '../../../../shared/storage/item-store';
import { aCleanedPage } from '../../../fixtures/worker-answers';
import { value } from '../../storage/rows';
import { aDevice, aFile, openPanel, type Device } from './a-panel';

const textOf = ({ turn }: RecogniseRequest): PageText => ({ lines: [], confidence: 90, turn });

/** A device that can read; `answer` is what it answers. */
async function aReadingDevice(
  answer: (request: RecogniseRequest, signal?: AbortSignal) => Promise<Result<PageText>> = (request) =>
    Promise.resolve(ok(textOf(request))),
) {
  const device = await aDevice();
  const asked: RecogniseRequest[] = [];
  device.work = {
    recognise: (request, signal) => {
      asked.push(request);
      return answer(request, signal);
    },
  };
  return { device, asked };
}

/** Never answers; cancelled at once when it is told to stop. */
const waiting = (_request: RecogniseRequest, signal?: AbortSignal): Promise<Result<PageText>> =>
  new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })));
  });

async function texts({ db, vault }: Device, ids: readonly string[]) {
  const items = itemStore(db, vault);
  return Promise.all(ids.map(async (id) => value(await items.text(id))));
}

describe('while nothing else is to be done', () => {
  test('every page is read and its text kept with it', async () => {
    const { device, asked } = await aReadingDevice();
    device.pages.set('1.jpg', aCleanedPage());
    const panel = await openPanel(device);

    await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);

    const ids = panel.component().items.map(({ id }) => id);
    await expect.poll(() => texts(device, ids)).toMatchObject([{ confidence: 90 }, { confidence: 90 }]);
    expect(asked.map(({ dpi }) => dpi)).toEqual([250, 300]);
    expect(await asked[0]?.picture.text()).toBe('layers@0 whole');
    await expect.poll(() => panel.checklist().reading).toBeUndefined();
  });

  test('how far it is, is shown', async () => {
    const { device } = await aReadingDevice(waiting);
    const panel = await openPanel(device);

    await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg'), aFile('don.pdf')]);

    await expect.poll(() => panel.checklist().reading).toEqual({ done: 0, of: 2 });
    panel.acts.close();
  });

  test('a page that was turned is read as it stands now', async () => {
    const { device, asked } = await aReadingDevice();
    const panel = await openPanel(device);
    await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
    await expect.poll(() => asked.length).toBe(1);

    await panel.acts.rotate('TP01', panel.component().items[0]?.id ?? '');

    await expect.poll(() => asked.map(({ turn }) => turn)).toEqual([0, 90]);
  });

  test('what an earlier life has read is not read again', async () => {
    const { device, asked } = await aReadingDevice();
    const first = await openPanel(device);
    await first.acts.addFiles('TP01', [aFile('1.jpg')]);
    const ids = first.component().items.map(({ id }) => id);
    await expect.poll(() => texts(device, ids)).toMatchObject([{ confidence: 90 }]);
    first.acts.close();

    const second = await openPanel(device);
    await second.acts.reconcile();
    await second.acts.addFiles('TP01', [aFile('2.jpg')]);

    await expect.poll(() => asked.length).toBe(2);
  });
});

test('the text goes into the document', async () => {
  const { device, asked } = await aReadingDevice();
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  const ids = panel.component().items.map(({ id }) => id);
  await expect.poll(() => texts(device, ids)).toMatchObject([{ confidence: 90 }]);
  const parts: unknown[] = [];
  device.work.assemblePdf = (request) => {
    parts.push(...request.parts);
    return Promise.resolve(fail({ code: 'cancelled' }));
  };

  const again = await openPanel(device);
  await again.acts.attachAll();

  expect(parts).toMatchObject([{ kind: 'image', text: { confidence: 90 } }]);
  expect(asked).toHaveLength(1);
});

test('an attach stops the reading at once', async () => {
  let stopped = false;
  const { device } = await aReadingDevice((request, signal) => {
    signal?.addEventListener('abort', () => (stopped = true));
    return waiting(request, signal);
  });
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await expect.poll(() => panel.checklist().reading).toBeDefined();

  await panel.acts.attachAll();

  expect(stopped).toBe(true);
  expect(panel.component().proven).toHaveLength(1);
  expect(panel.checklist().reading).toBeUndefined();
});

test('a dossier that is put away stops the reading', async () => {
  let stopped = false;
  const { device } = await aReadingDevice((request, signal) => {
    signal?.addEventListener('abort', () => (stopped = true));
    return waiting(request, signal);
  });
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await expect.poll(() => panel.checklist().reading).toBeDefined();

  panel.acts.close();

  expect(stopped).toBe(true);
});

test('a page that cannot be read stays, and is not tried for ever', async () => {
  const { device, asked } = await aReadingDevice(() =>
    Promise.resolve(fail({ code: 'worker/timeout', worker: 'ocr', limitMs: 1 })),
  );
  const panel = await openPanel(device);

  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await expect.poll(() => asked.length).toBe(1);
  await panel.acts.addFiles('TP01', [aFile('2.jpg')]);
  await expect.poll(() => asked.length).toBe(2);

  expect(panel.component().items).toHaveLength(2);
  expect(panel.component().failure).toBeUndefined();
  await expect.poll(() => panel.checklist().reading).toBeUndefined();
});
