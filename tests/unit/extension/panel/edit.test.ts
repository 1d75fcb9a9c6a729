import { expect, test, vi } from 'vitest';
import { fail } from '../../../../shared/domain/result';
import type { OpenPanel } from './a-panel';
import { aDevice, aFile, deskOf, openPanel } from './a-panel';

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

test('a locked PDF whose password comes while other files are being taken is taken after them', async () => {
  const panel = await openPanel(await aDevice());
  const taking = panel.acts.addFiles('TP01', [aFile('locked.pdf'), aFile('x.jpg'), aFile('y.jpg')]);
  await vi.waitFor(() => expect(panel.checklist().question).toBeDefined());

  const answered = panel.acts.answer(true, 'mở');
  const busy = panel.component().work?.kind;
  await Promise.all([taking, answered]);

  expect(busy).toBe('taking');
  expect(panel.component().items).toHaveLength(3);
});

test('a locked PDF that nobody has the password of is named as not taken', async () => {
  const panel = await openPanel(await aDevice());
  await panel.acts.addFiles('TP01', [aFile('locked.pdf')]);

  await panel.acts.answer(false);

  expect(panel.component().refused).toEqual([
    { file: 'locked.pdf', failure: { code: 'pdf/password-needed' } },
  ]);
});

test('files that are brought while others are being taken wait for them', async () => {
  const panel = await openPanel(await aDevice());

  await Promise.all([
    panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]),
    panel.acts.addFiles('TP01', [aFile('3.jpg')]),
    panel.acts.addFiles('TP01', [aFile('4.jpg')]),
  ]);

  expect(panel.component().items).toHaveLength(4);
});

test('nothing is attached between files of a component that wait for each other', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);
  const taking = [
    panel.acts.addFiles('TP01', [aFile('1.jpg')]),
    panel.acts.addFiles('TP01', [aFile('2.jpg')]),
  ];

  // Somebody presses the button again and again, at every moment.
  const waiting = new Set(taking);
  for (const one of taking) void one.then(() => waiting.delete(one));
  while (waiting.size > 0) {
    await panel.acts.attachAll();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await panel.acts.attachAll();

  expect(device.host.uploads).toHaveLength(1);
  expect(await device.host.uploads[0]?.bytes.text()).toMatch(/^%PDF 1\.jpg@0\|2\.jpg@0 /);
});

test('on a full disk every file that was not taken is named', async () => {
  const device = await aDevice();
  const { items } = deskOf(device);
  const full = { ...items, add: () => Promise.resolve(fail({ code: 'storage/full' } as const)) };
  const panel = await openPanel(device, { items: full });

  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg'), aFile('3.jpg')]);

  expect(panel.component().refused.map(({ file }) => file)).toEqual(['1.jpg', '2.jpg', '3.jpg']);
});
