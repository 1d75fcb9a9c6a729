import { describe, expect, test } from 'vitest';
import type { WorkPort } from '../../../../extension/panel/flow/ports';
import type { PageLayers } from '../../../../shared/contracts/image-worker';
import type { RecogniseRequest } from '../../../../shared/contracts/ocr-worker';
import type { AssemblyPart } from '../../../../shared/contracts/pdf-worker';
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

/** A panel that is reading its only page, and whether that was stopped. */
async function aReadingPanel() {
  let stopped = false;
  const { device } = await aReadingDevice((request, signal) => {
    signal?.addEventListener('abort', () => (stopped = true));
    return waiting(request, signal);
  });
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await expect.poll(() => panel.checklist().reading).toBeDefined();
  return { panel, stopped: () => stopped };
}

test('an attach stops the reading at once', async () => {
  const { panel, stopped } = await aReadingPanel();

  await panel.acts.attachAll();

  expect(stopped()).toBe(true);
  expect(panel.component().proven).toHaveLength(1);
  expect(panel.checklist().reading).toBeUndefined();
});

test('a dossier that is put away stops the reading', async () => {
  const { panel, stopped } = await aReadingPanel();

  panel.acts.close();

  expect(stopped()).toBe(true);
});

describe('a cleaned page takes fewer bytes', () => {
  const smaller = new Blob(['half']);

  async function aSqueezingDevice(squeezePage: NonNullable<WorkPort['squeezePage']>) {
    const device = await aDevice();
    const sent: AssemblyPart[] = [];
    const squeezed: PageLayers[] = [];
    device.pages.set('1.jpg', aCleanedPage());
    device.work = {
      squeezePage: (layers, signal) => {
        squeezed.push(layers);
        return squeezePage(layers, signal);
      },
      assemblePdf: ({ parts }) => {
        sent.push(...parts);
        return Promise.resolve(fail({ code: 'cancelled' }));
      },
    };
    const panel = await openPanel(device);
    await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);
    return { panel, sent, squeezed };
  }

  test('once there was a quiet moment; a natural page stays as it is', async () => {
    const { panel, sent, squeezed } = await aSqueezingDevice((layers) =>
      Promise.resolve(ok({ ...layers, bundle: smaller })),
    );
    await expect.poll(() => squeezed.length).toBe(1);

    await panel.acts.attachAll();

    expect(sent).toMatchObject([{ kind: 'layers', squeezed: { bundle: smaller } }, { kind: 'image' }]);
    expect(squeezed).toHaveLength(1);
  });

  test('but nobody waits for it: an attach stops it, and the page goes as it was', async () => {
    let stopped = false;
    const { panel, sent, squeezed } = await aSqueezingDevice(
      (_layers, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            stopped = true;
            resolve(fail({ code: 'cancelled' }));
          });
        }),
    );
    await expect.poll(() => squeezed.length).toBe(1);

    await panel.acts.attachAll();

    expect(stopped).toBe(true);
    expect(sent[0]).toMatchObject({ kind: 'layers' });
    expect(sent[0]).not.toHaveProperty('squeezed');
  });
});
