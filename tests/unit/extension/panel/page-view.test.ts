import { expect, test } from 'vitest';
import { fail } from '../../../../shared/domain/result';
import { aCleanedPage } from '../../../fixtures/worker-answers';
import { aDevice, aFile, openPanel } from './a-panel';

async function aPanelOf(...names: readonly string[]) {
  const device = await aDevice();
  device.pages.set('sach.jpg', aCleanedPage());
  const panel = await openPanel(device);
  await panel.acts.addFiles(
    'TP01',
    names.map((name) => aFile(name)),
  );
  const [first] = panel.component().items;
  const id = first?.id ?? '';
  const view = () => panel.checklist().view;
  return { device, panel, id, view };
}

test('a page is shown large as it goes', async () => {
  const { panel, id, view } = await aPanelOf('sach.jpg');

  await panel.acts.openPage('TP01', id);

  expect(view()).toMatchObject({ component: 'TP01', item: id, show: 'sent' });
  expect(await view()?.picture?.text()).toBe('layers@0 1800');
});

test('what clean-up took away is shown beside what was scanned', async () => {
  const { panel, id, view } = await aPanelOf('sach.jpg');
  await panel.acts.openPage('TP01', id);

  await panel.acts.showPage('removed');

  expect(view()).toMatchObject({ show: 'removed', comparison: { removedShare: 0.01 } });
});

test('a page that was not cleaned has no difference to show', async () => {
  const { panel, id, view } = await aPanelOf('1.jpg');
  await panel.acts.openPage('TP01', id);

  await panel.acts.showPage('removed');

  expect(view()?.show).toBe('sent');
});

test('turned, it is drawn anew', async () => {
  const { panel, id, view } = await aPanelOf('sach.jpg');
  await panel.acts.openPage('TP01', id);

  await panel.acts.rotate('TP01', id);

  expect(await view()?.picture?.text()).toBe('layers@90 1800');
});

test('turned while the difference is shown, both are drawn anew', async () => {
  const { panel, id, view } = await aPanelOf('sach.jpg');
  await panel.acts.openPage('TP01', id);
  await panel.acts.showPage('removed');

  await panel.acts.rotate('TP01', id);
  const difference = await view()?.comparison?.removed.text();
  await panel.acts.showPage('sent');

  expect(difference).toBe('removed@90');
  expect(await view()?.picture?.text()).toBe('layers@90 1800');
});

test('the original is shown where it is kept', async () => {
  const { panel, id, view } = await aPanelOf('sach.jpg');
  await panel.acts.openPage('TP01', id);
  await panel.acts.showPage('removed');

  await panel.acts.chooseLook('TP01', id, 'natural');

  expect(view()?.show).toBe('sent');
  expect(await view()?.picture?.text()).toBe('jpeg bytes@0 1800');
});

test('it closes when its page is removed', async () => {
  const { panel, id, view } = await aPanelOf('sach.jpg', '1.jpg');
  await panel.acts.openPage('TP01', id);

  await panel.acts.remove('TP01', id);

  expect(view()).toBeUndefined();
});

test('a page that cannot be drawn says so and is still there', async () => {
  const { device, id } = await aPanelOf('1.jpg');
  device.work.drawPage = () => Promise.resolve(fail({ code: 'worker/lost', worker: 'image' }));
  const panel = await openPanel(device);

  await panel.acts.openPage('TP01', id);

  expect(panel.checklist().view?.failure).toEqual({ code: 'worker/lost', worker: 'image' });
  expect(panel.component().items).toHaveLength(1);
});

test('what was typed beside an override is shown with the page', async () => {
  const { panel, id, view } = await aPanelOf('1.jpg');
  await panel.acts.openPage('TP01', id);

  await panel.acts.override('TP01', id, { reason: 'other', said: 'giấy ố' });

  expect(view()?.note).toBe('giấy ố');
});

test('a drawing that comes late is not shown for another page', async () => {
  const { device, id } = await aPanelOf('1.jpg', '2.jpg');
  const second = async (panel: Awaited<ReturnType<typeof openPanel>>) => {
    const other = panel.component().items[1]?.id ?? '';
    await panel.acts.openPage('TP01', other);
    return other;
  };
  let late: () => void = () => undefined;
  let first = true;
  device.work.drawPage = async () => {
    if (first) {
      first = false;
      await new Promise<void>((resolve) => (late = resolve));
      return { ok: true, value: new Blob(['the first page']) };
    }
    return { ok: true, value: new Blob(['the second page']) };
  };
  const panel = await openPanel(device);

  const opening = panel.acts.openPage('TP01', id);
  await expect.poll(() => first).toBe(false);
  const shown = await second(panel);
  late();
  await opening;

  expect(panel.checklist().view?.item).toBe(shown);
  expect(await panel.checklist().view?.picture?.text()).toBe('the second page');
});
