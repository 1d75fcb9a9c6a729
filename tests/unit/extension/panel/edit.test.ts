import { expect, test } from 'vitest';
import type { OpenPanel } from './a-panel';
import { aDevice, aFile, openPanel } from './a-panel';

async function aPanelWithPages(
  count: number,
): Promise<{ panel: OpenPanel; ids: readonly string[]; id: (at: number) => string }> {
  const panel = await openPanel(await aDevice());
  await panel.acts.addFiles(
    'TP01',
    Array.from({ length: count }, (_, at) => aFile(`${String(at + 1)}.jpg`)),
  );
  const ids = panel.component().items.map((item) => item.id);
  return { panel, ids, id: (at) => ids[at] ?? '' };
}

const idsOf = (panel: OpenPanel): readonly string[] => panel.component().items.map((item) => item.id);

test('a page is moved, and moved back by undo', async () => {
  const { panel, ids, id } = await aPanelWithPages(3);

  await panel.acts.move('TP01', id(0), 2);
  const moved = idsOf(panel);
  await panel.acts.undo('TP01');

  expect(moved).toEqual([id(1), id(2), id(0)]);
  expect(idsOf(panel)).toEqual(ids);
});

test('a page is turned by quarters, and back by undo', async () => {
  const { panel, id } = await aPanelWithPages(1);
  const turn = (): unknown => panel.component().items[0]?.facts;

  await panel.acts.rotate('TP01', id(0));
  await panel.acts.rotate('TP01', id(0));
  const turned = turn();
  await panel.acts.undo('TP01');

  expect(turned).toMatchObject({ turn: 180 });
  expect(turn()).toMatchObject({ turn: 90 });
});

test('a deleted page comes back to its place by undo', async () => {
  const { panel, ids, id } = await aPanelWithPages(3);

  await panel.acts.remove('TP01', id(1));
  const left = idsOf(panel);
  await panel.acts.undo('TP01');

  expect(left).toEqual([id(0), id(2)]);
  expect(idsOf(panel)).toEqual(ids);
});

test('added pages go by undo', async () => {
  const { panel } = await aPanelWithPages(2);

  await panel.acts.undo('TP01');

  expect(idsOf(panel)).toEqual([]);
  expect(panel.component().undoable).toBe(false);
});

test('what is kept on the disk is what is shown', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);
  await panel.acts.move('TP01', panel.component().items[1]?.id ?? '', 0);
  await panel.acts.rotate('TP01', panel.component().items[0]?.id ?? '');

  const again = await openPanel(device);

  expect(again.component().items.map(({ id, facts }) => [id, facts])).toEqual(
    panel.component().items.map(({ id, facts }) => [id, facts]),
  );
});

test('a file that cannot be taken is named with its reason, and the others are taken', async () => {
  const panel = await openPanel(await aDevice());

  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('bad.jpg'), aFile('2.jpg')]);

  expect(panel.component().items).toHaveLength(2);
  expect(panel.component().refused).toEqual([
    { file: 'bad.jpg', failure: { code: 'image/resolution-low', dpi: 96, minimum: 200 } },
  ]);
});

test('a locked PDF asks for its password, and asks again when it is wrong', async () => {
  const panel = await openPanel(await aDevice());

  await panel.acts.addFiles('TP01', [aFile('locked.pdf')]);
  const first = panel.checklist().question;
  await panel.acts.answer(true, 'đóng');
  const second = panel.checklist().question;
  await panel.acts.answer(true, 'mở');

  expect(first).toMatchObject({ ask: 'password', wrong: false });
  expect(second).toMatchObject({ ask: 'password', wrong: true });
  expect(panel.component().items).toHaveLength(1);
});

test('a document that was changed after a failed try is bound anew', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);
  device.host.reactions.set('TP01', () => ({
    answer: { ok: true, value: { response: { status: 500, verdict: 'refused' } } },
  }));
  await panel.acts.attachAll();
  device.host.reactions.clear();

  await panel.acts.rotate('TP01', panel.component().items[0]?.id ?? '');
  await panel.acts.attachAll();

  expect(await device.host.uploads.at(-1)?.bytes.text()).toContain('1.jpg@90|2.jpg@0');
});

test('the plan can be seen before it runs, and seeing it sends nothing', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);

  await panel.acts.preview();

  expect(panel.checklist().preview?.[0]?.plan?.steps.map((step) => step.do)).toEqual(['attach']);
  expect(device.host.uploads).toEqual([]);
});
