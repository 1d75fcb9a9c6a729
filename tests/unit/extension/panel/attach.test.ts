import { expect, test } from 'vitest';
import { progressOf } from '../../../../extension/panel/flow/progress';
import { gradeOf, stateOf } from '../../../../extension/panel/flow/state';
import { aDevice, aFile, openPanel } from './a-panel';
import { aPanelWith, reacting } from './a-panel-with';
import { ACCEPTS, aHostComponent, answered, FakeHost } from './fake-host';

test('pages become one document that is verified because its bytes were read back', async () => {
  const { panel, host, events } = await aPanelWith(['trang 10.jpg', 'trang 2.jpg']);

  await panel.acts.attachAll();

  expect(await host.uploads[0]?.bytes.text()).toMatch(/^%PDF trang 2\.jpg@0\|trang 10\.jpg@0 /);
  expect([stateOf(panel.component()), gradeOf(panel.component())]).toEqual(['verified', 'read-back']);
  expect(await events()).toEqual(['verified read-back']);
});

test('pages are erased from the device once they are verified', async () => {
  const { panel, device } = await aPanelWith(['1.jpg']);

  await panel.acts.attachAll();

  expect(panel.component().items).toEqual([]);
  expect(await device.db.count('items')).toBe(0);
  expect(await device.db.count('sealed')).toBe(0);
});

test('a signed PDF alone arrives byte for byte', async () => {
  const { panel, host } = await aPanelWith(['don-signed.pdf']);

  await panel.acts.attachAll();

  expect(await host.uploads[0]?.bytes.text()).toBe('don-signed.pdf');
  expect(panel.component().proven[0]?.signed).toBe(true);
});

test('a clean PDF alone arrives byte for byte', async () => {
  const { panel, host } = await aPanelWith(['don.pdf']);

  await panel.acts.attachAll();

  expect(await host.uploads[0]?.bytes.text()).toBe('don.pdf');
});

test('a signed PDF is never bound together with other pages', async () => {
  const { panel, host } = await aPanelWith(['don-signed.pdf', '1.jpg']);

  await panel.acts.attachAll();

  expect(panel.component().failure).toEqual({ code: 'pdf/signed-with-others' });
  expect(host.uploads).toEqual([]);
});

test('where several files are allowed, a signed PDF and other pages become two files', async () => {
  const host = new FakeHost([aHostComponent({ multiple: true })]);
  const { panel } = await aPanelWith(['don-signed.pdf', '1.jpg', '2.jpg'], host);

  await panel.acts.attachAll();

  expect(host.uploads).toHaveLength(2);
  expect(new Set(host.uploads.map(({ name }) => name)).size).toBe(2);
  expect(stateOf(panel.component())).toBe('verified');
});

test('a signed PDF with active content waits for the officer', async () => {
  const { panel, host } = await aPanelWith(['don-signed-active.pdf']);

  await panel.acts.attachAll();
  const before = host.uploads.length;
  panel.acts.confirm('TP01', panel.component().items[0]?.id ?? '');
  await panel.acts.attachAll();

  expect(before).toBe(0);
  expect(stateOf(panel.component())).toBe('verified');
});

test('what is over the limit is refused before anything is sent', async () => {
  const { panel, host } = await aPanelWith(['1.jpg'], new FakeHost([aHostComponent({ maxBytes: 10 })]));

  await panel.acts.attachAll();

  expect(panel.component().failure).toMatchObject({ code: 'attach/too-large', limit: 10 });
  expect(host.uploads).toEqual([]);
});

test('a type that the component does not take is refused before anything is sent', async () => {
  const { panel, host } = await aPanelWith(
    ['1.jpg'],
    new FakeHost([aHostComponent({ extensions: ['jpg'] })]),
  );

  await panel.acts.attachAll();

  expect(panel.component().failure).toMatchObject({ code: 'attach/type-refused', extension: 'pdf' });
  expect(host.uploads).toEqual([]);
});

test('a document that the host holds already is verified without an upload', async () => {
  const host = new FakeHost();
  host.put('TP01', 'ten khac.pdf', new Blob(['don.pdf']));
  const { panel } = await aPanelWith(['don.pdf'], host);

  await panel.acts.attachAll();

  expect(host.uploads).toEqual([]);
  expect([stateOf(panel.component()), gradeOf(panel.component())]).toEqual(['verified', 'read-back']);
});

test('the old file of a single component goes only when the officer says so', async () => {
  const host = new FakeHost();
  host.put('TP01', 'cu.pdf', new Blob(['một tệp cũ']));
  const { panel, events } = await aPanelWith(['don.pdf'], host);

  await panel.acts.attach('TP01');
  const asked = panel.checklist().question;
  const before = host.uploads.length;
  await panel.acts.answer(true);

  expect(asked).toEqual({ ask: 'replace', component: 'TP01', files: ['cu.pdf'] });
  expect(before).toBe(0);
  expect(stateOf(panel.component())).toBe('verified');
  expect(await events()).toContain('replaced');
});

test('the old file of a single component stays when the officer says no', async () => {
  const host = new FakeHost();
  host.put('TP01', 'cu.pdf', new Blob(['một tệp cũ']));
  const { panel } = await aPanelWith(['don.pdf'], host);

  await panel.acts.attach('TP01');
  await panel.acts.answer(false);

  expect(host.uploads).toEqual([]);
  expect(panel.component().items).toHaveLength(1);
});

test('one component that fails does not stop the others', async () => {
  const host = new FakeHost([aHostComponent(), aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' })]);
  host.reactions.set('TP01', () => ({ answer: answered(500, 'refused') }));
  const { panel } = await aPanelWith(['1.jpg'], host);
  await panel.acts.addFiles('TP02', [aFile('2.jpg')]);

  await panel.acts.attachAll();

  expect(panel.checklist().components.map(stateOf)).toEqual(['prepared', 'verified']);
  expect(progressOf(panel.checklist().components)).toMatchObject({ verified: 1, of: 2 });
  expect(panel.said.at(-1)).toEqual({ say: 'run-ended', verified: 1, of: 2 });
});

test('a page that is gone stops the run: the others keep their pages and their names', async () => {
  const host = new FakeHost([aHostComponent(), aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' })]);
  const { panel } = await aPanelWith(['1.jpg'], host);
  await panel.acts.addFiles('TP02', [aFile('2.jpg')]);
  host.listFailure = { code: 'page/closed' };

  await panel.acts.attachAll();

  expect(panel.component('TP01').failure).toEqual({ code: 'page/closed' });
  expect(panel.component('TP02').failure).toBeUndefined();
  expect(panel.component('TP02').items).toHaveLength(1);
});

test('a retry after a refusal attaches once and does not wait', async () => {
  const host = reacting(() => ({ answer: answered(500, 'refused') }));
  const { panel, device } = await aPanelWith(['1.jpg'], host);
  await panel.acts.attachAll();
  const waited = device.clock.waited;

  host.reactions.set('TP01', ACCEPTS);
  await panel.acts.attach('TP01');

  expect(stateOf(panel.component())).toBe('verified');
  expect(host.held.get('TP01')).toHaveLength(1);
  expect(device.clock.waited).toBe(waited);
});

test('cancelled before it is sent: nothing is sent and the pages stay', async () => {
  const { panel, host } = await aPanelWith(['1.jpg']);
  host.onList = () => panel.acts.cancel();

  await panel.acts.attachAll();

  expect(host.uploads).toEqual([]);
  expect(panel.component().failure).toEqual({ code: 'cancelled' });
  expect(panel.component().items).toHaveLength(1);
});

test('files that stood there before are shown, and are not green', async () => {
  const host = new FakeHost();
  host.put('TP01', 'cu.pdf', new Blob(['một tệp cũ']));
  const panel = await openPanel(await aDevice(host));

  expect(stateOf(panel.component())).toBe('attached');
  expect(progressOf(panel.checklist().components).verified).toBe(0);
});

test('a verified component is green again after a restart, as long as the host lists it', async () => {
  const { panel, device, host } = await aPanelWith(['1.jpg']);
  await panel.acts.attachAll();

  const again = await openPanel(device);
  host.held.clear();
  const gone = await openPanel(device);

  expect([stateOf(again.component()), gradeOf(again.component())]).toEqual(['verified', 'read-back']);
  expect(stateOf(gone.component())).toBe('missing');
});
