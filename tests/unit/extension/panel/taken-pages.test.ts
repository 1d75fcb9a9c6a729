import { describe, expect, test } from 'vitest';
import type { PreparedPage } from '../../../../shared/contracts/image-worker';
import type { AssembleRequest } from '../../../../shared/contracts/pdf-worker';
import { fail, ok } from '../../../../shared/domain/result';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { stateOf } from '../../../../extension/panel/flow/state';
import { aCleanedPage, aFinishedPdf, aPage, aReport } from '../../../fixtures/worker-answers';
import { aDevice, aFile, openPanel } from './a-panel';
import { aHostComponent, FakeHost } from './fake-host';

/** A panel that was given pictures which become these pages, and every request that was made of the PDF worker. */
async function aPanelOf(pages: readonly Partial<PreparedPage>[], host = new FakeHost()) {
  const device = await aDevice(host);
  const assembled: AssembleRequest[] = [];
  device.work = {
    async assemblePdf(request) {
      assembled.push(request);
      const pdf = new Blob([`%PDF ${assembled.length}`]);
      return ok(aFinishedPdf({ pdf, sha256: await sha256Hex(pdf), pages: request.parts.length }));
    },
  };
  const names = pages.map((page, index) => {
    const name = `${index + 1}.jpg`;
    device.pages.set(name, page);
    return name;
  });
  const panel = await openPanel(device);
  await panel.acts.addFiles(
    'TP01',
    names.map((name) => aFile(name)),
  );
  return { device, panel, assembled, host };
}

const facts = (panel: Awaited<ReturnType<typeof openPanel>>, place = 0) => {
  const found = panel.component().items[place]?.facts;
  if (found?.kind !== 'page') throw new Error('no page');
  return found;
};
const id = (panel: Awaited<ReturnType<typeof openPanel>>, place = 0): string =>
  panel.component().items[place]?.id ?? '';
const upright = { turn: 180, certainty: 0.97 } as const;

describe('a page that lies upside down', () => {
  test('is turned at once where that is certain, and it is said', async () => {
    const { panel } = await aPanelOf([{ upright }, {}]);

    expect(facts(panel).turn).toBe(180);
    expect(panel.said.at(-1)).toMatchObject({ say: 'taken', pages: 2, turned: 1 });
  });

  test('is turned back by the first undo, and stays', async () => {
    const { panel } = await aPanelOf([{ upright }, { upright }]);

    await panel.acts.undo('TP01');

    expect([facts(panel, 0).turn, facts(panel, 1).turn]).toEqual([0, 0]);
  });

  test('goes by the second undo, with all that came with it', async () => {
    const { panel } = await aPanelOf([{ upright }, { upright }]);

    await panel.acts.undo('TP01');
    await panel.acts.undo('TP01');

    expect(panel.component().items).toEqual([]);
  });
});

describe('the document', () => {
  test('is bound of cleaned pages, and has to fit its field', async () => {
    const { panel, assembled } = await aPanelOf(
      [aCleanedPage({ upright }), {}],
      new FakeHost([aHostComponent({ maxBytes: 3_000_000 })]),
    );

    await panel.acts.attachAll();

    expect(assembled[0]).toMatchObject({
      maxBytes: 3_000_000,
      parts: [
        { kind: 'layers', turn: 180, layers: { width: 2_067, dpi: 250 } },
        { kind: 'image', turn: 0, dpi: 300 },
      ],
    });
    expect(panel.component().proven[0]?.minDpi).toBe(250);
  });

  test('is bound of the original where the officer keeps it', async () => {
    const { panel, assembled } = await aPanelOf([aCleanedPage()]);

    await panel.acts.chooseLook('TP01', id(panel), 'natural');
    await panel.acts.attachAll();

    expect(assembled[0]?.parts).toMatchObject([{ kind: 'image', dpi: 300 }]);
  });

  test('is bound of the original where the cleaned page cannot be read any more', async () => {
    const { device, panel, assembled } = await aPanelOf([aCleanedPage()]);
    const row = await device.db.get('sealed', id(panel));
    await device.db.put('sealed', { id: row!.id, content: row!.content, layers: row!.content });

    await panel.acts.attachAll();

    expect(assembled[0]?.parts).toMatchObject([{ kind: 'image' }]);
  });

  test('that is too large even at its smallest says why, and the pages stay', async () => {
    const { device, panel, host } = await aPanelOf([{}]);
    const failure = { code: 'pdf/over-budget', bytes: 9, limit: 5, pages: 1, pagesThatFit: 0 } as const;
    device.work.assemblePdf = () => Promise.resolve(fail(failure));
    const again = await openPanel(device);

    await again.acts.attachAll();

    expect(again.component().failure).toEqual(failure);
    expect([again.component().items.length, host.uploads.length]).toEqual([1, 0]);
    expect(stateOf(panel.component())).toBe('prepared');
  });
});

describe('the look of a page', () => {
  test('shows what goes: another look has another thumbnail', async () => {
    const { panel } = await aPanelOf([aCleanedPage()]);

    await panel.acts.chooseLook('TP01', id(panel), 'natural');

    expect(await panel.component().items[0]?.thumbnail?.text()).toMatch(/^jpeg bytes@0 320/);
    expect(panel.said.at(-1)).toEqual({ say: 'look', natural: true });
  });

  test('is taken back like any change', async () => {
    const { panel } = await aPanelOf([aCleanedPage()]);
    await panel.acts.chooseLook('TP01', id(panel), 'natural');

    await panel.acts.undo('TP01');

    expect(facts(panel).look).toBe('layers');
    expect(await panel.component().items[0]?.thumbnail?.text()).toMatch(/^layers@0 320/);
  });

  test('cannot be chosen where nothing was cleaned', async () => {
    const { panel } = await aPanelOf([{}]);

    await panel.acts.chooseLook('TP01', id(panel), 'layers');

    expect(facts(panel).look).toBe('natural');
  });
});

describe('a page that fails the quality gate', () => {
  const failed = aReport({ flaw: 'cut-off', severity: 'fail', certainty: 0.9 });

  test('keeps its component from being attached', async () => {
    const { panel, host } = await aPanelOf([{ quality: failed }]);

    await panel.acts.attachAll();
    await panel.acts.attach('TP01');

    expect(host.uploads).toEqual([]);
  });

  test('no longer does once it is removed', async () => {
    const { panel, host } = await aPanelOf([{ quality: failed }, {}]);

    await panel.acts.remove('TP01', id(panel));
    await panel.acts.attachAll();

    expect(host.uploads).toHaveLength(1);
  });

  test('goes with a reason: the log holds its code and nothing that was typed', async () => {
    const { device, panel } = await aPanelOf([{ quality: failed }]);

    await panel.acts.override('TP01', id(panel), { reason: 'other', said: ' chữ mờ từ gốc ' });
    const kept = await device.db.get('items', id(panel));
    await panel.acts.attachAll();

    expect(kept?.facts).toMatchObject({ override: { reason: 'other' } });
    const lines = await device.db.getAll('evidence');
    expect(lines).toMatchObject([{ event: 'verified', override: 'other' }]);
    expect(JSON.stringify(lines)).not.toContain('mờ');
  });

  test('several reasons in one document are one code', async () => {
    const { device, panel } = await aPanelOf([{ quality: failed }, { quality: failed }]);

    await panel.acts.override('TP01', id(panel, 0), { reason: 'compared', said: '' });
    await panel.acts.override('TP01', id(panel, 1), { reason: 'paper-gone', said: '' });
    await panel.acts.attachAll();

    expect(await device.db.getAll('evidence')).toMatchObject([{ override: 'several' }]);
  });

  test('blocks again once the reason is taken back', async () => {
    const { panel, host } = await aPanelOf([{ quality: failed }]);
    await panel.acts.override('TP01', id(panel), { reason: 'compared', said: '' });

    await panel.acts.override('TP01', id(panel), undefined);
    await panel.acts.attachAll();

    expect(host.uploads).toEqual([]);
  });

  test('a page that had better be scanned again blocks nothing', async () => {
    const doubt = aReport({ flaw: 'blurred', severity: 'rescan', certainty: 0.7 });
    const { panel, host } = await aPanelOf([{ quality: doubt }]);

    await panel.acts.attachAll();

    expect(host.uploads).toHaveLength(1);
  });
});

test('the first page of a file is shown small while it is taken, and no longer', async () => {
  const device = await aDevice();
  let shown: unknown;
  device.work = {
    async takeFile(_file, { onPreview, onIntake }) {
      onPreview?.(new Blob(['first look']));
      const { work } = panel.component();
      shown = work?.kind === 'taking' && (await work.preview?.text());
      await onIntake({ kind: 'page', page: aPage(), index: 0, of: 1 });
      return ok({ treatment: 'images', pages: 1, findings: [] });
    },
  };
  const panel = await openPanel(device);

  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);

  expect(shown).toBe('first look');
  expect(panel.component().work).toBeUndefined();
});
