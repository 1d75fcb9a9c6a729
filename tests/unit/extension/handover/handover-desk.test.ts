import { expect, test } from 'vitest';
import { NOWHERE } from '../../../../extension/panel/flow/handover/match-parts';
import { handoverStore } from '../../../../shared/storage/handover-store';
import { anOfficeKey } from '../../package/a-handover';
import { value } from '../../storage/rows';
import { aHostComponent } from '../panel/fake-host';
import { aHandedPaper, aKioskBench, aSealed, aWaitingPackage } from './a-kiosk';

const failureOf = ({ desk }: Awaited<ReturnType<typeof aWaitingPackage>>) =>
  desk.state.value.refused?.failure.code;

test('what waits is listed with its slip, kiosk and size', async () => {
  const { desk } = await aWaitingPackage();

  await desk.show();

  const { inbox } = desk.state.value;
  expect(inbox.at === 'read' && inbox.packages).toMatchObject([
    { slip: '2026-11-22/007', kiosk: 'kiosk-1', madeAt: '2026-11-22T08:00:00.000+07:00' },
  ]);
});

test('the papers go in whole, are attached apart, and the host holds the kiosk’s very bytes', async () => {
  const { desk, panel, sums, sent } = await aWaitingPackage();
  await desk.openSlip('7');
  await desk.putIn();
  await panel.dossier()?.attachAll();

  const hashes = await Promise.all(sent().map(({ bytes }) => hashOf(bytes)));
  expect(hashes.sort()).toEqual([...sums].sort());
  expect(sent().map(({ component }) => component)).toEqual(['TP01', 'TP02', 'TP02']);
  expect(desk.state.value.put).toEqual({
    dossier: 'H40.12-261121-0007',
    slip: '2026-11-22/007',
    files: 3,
    components: 2,
    redrawn: 0,
    refused: 0,
  });
  expect(desk.state.value.opened).toBeUndefined();
});

test('where a row takes one file the two are bound into one', async () => {
  const { desk, panel, sent } = await aWaitingPackage([
    aHostComponent(),
    aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' }),
  ]);
  await desk.openSlip('7');
  await desk.putIn();
  await panel.dossier()?.attachAll();

  expect(sent().map(({ component }) => component)).toEqual(['TP01', 'TP02']);
});

test('once all of it is proven the officer is asked, and the answer is remembered', async () => {
  const { desk, panel, inbox, ports, device, sealed } = await aWaitingPackage();
  const over = new AbortController();
  desk.start(over.signal);
  await desk.openSlip('7');
  await desk.putIn();
  await panel.dossier()?.attach('TP01');
  const early = desk.state.value.finished;
  await panel.dossier()?.attach('TP02');
  await expect.poll(() => desk.state.value.finished?.slip).toBe('2026-11-22/007');

  await desk.settle(true);

  expect(early).toBeUndefined();
  expect(inbox.packages.size).toBe(0);
  expect(await ports.settings.afterProof()).toBe('remove');
  const row = value(await handoverStore(device.db).find(sealed.header.id));
  expect(row).toMatchObject({ slip: '2026-11-22/007', dossier: 'H40.12-261121-0007' });
  expect(row).not.toHaveProperty('waitsAs');
  over.abort();
});

test('nobody is asked about a package that was taken out by hand, and the ledger knows it', async () => {
  const { desk, panel, inbox, device, sealed } = await aWaitingPackage();
  const over = new AbortController();
  desk.start(over.signal);
  await desk.openSlip('7');
  await desk.putIn();
  await desk.discard(sealed.fileName);
  await panel.dossier()?.attachAll();
  const waitsAs = async () => value(await handoverStore(device.db).find(sealed.header.id))?.waitsAs;
  await expect.poll(waitsAs).toBeUndefined();

  expect(desk.state.value.finished).toBeUndefined();
  expect(inbox.packages.size).toBe(0);
  over.abort();
});

test('a paper that was left out keeps its package in the inbox', async () => {
  const { desk, panel, inbox } = await aWaitingPackage();
  const over = new AbortController();
  desk.start(over.signal);
  await desk.openSlip('7');
  desk.choose('TP02', NOWHERE);
  await desk.putIn();
  await panel.dossier()?.attachAll();
  await new Promise((done) => setTimeout(done, 30));

  expect(desk.state.value.finished).toBeUndefined();
  expect(inbox.packages.size).toBe(1);
  over.abort();
});

test('a package that was put in before says when, and opens on one more press', async () => {
  const bench = await aWaitingPackage();
  const { desk } = bench;
  await desk.openSlip('7');
  await desk.putIn();

  await desk.openSlip('7');
  const refused = desk.state.value.refused;

  expect(refused?.failure).toEqual({ code: 'package/opened-before', at: '2026-11-22T02:00:00.000Z' });
  if (refused?.source) await desk.openSource(refused.source, true);
  expect(desk.state.value.opened?.pack.header.slip).toBe('2026-11-22/007');
});

test('putting the same package in once more does not double its files', async () => {
  const { desk, panel, sealed } = await aWaitingPackage();
  await desk.openSlip('7');
  await desk.putIn();
  await desk.openSource({ from: 'file', file: new File([sealed.bytes], 'goi.cuaso') }, true);
  await desk.putIn();

  const shown = panel.state.value;
  expect(shown.at === 'checklist' && shown.components.map(({ items }) => items.length)).toEqual([1, 2]);
});

test('what was put in lies in the dossier for the next panel, and one undo takes it back', async () => {
  const { desk, panel, device } = await aWaitingPackage();
  await desk.openSlip('7');
  await desk.putIn();
  await panel.dossier()?.undo('TP02');

  const next = await aKioskBench(device);

  const shown = next.panel.state.value;
  expect(shown.at === 'checklist' && shown.components.map(({ items }) => items.length)).toEqual([1, 0]);
});

test('each package that does not open says why', async () => {
  const bench = await aWaitingPackage();
  const { desk, sealed } = bench;
  const other = await aSealed(
    [await aHandedPaper('TP01', 'Tờ khai', ['%PDF x'])],
    (await anOfficeKey()).publicKey,
  );
  const flipped = new Uint8Array(await sealed.bytes.arrayBuffer());
  flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 1;
  const tries: readonly (readonly [Blob, string])[] = [
    [other.bytes, 'package/other-key'],
    [new Blob([flipped]), 'package/altered'],
    [sealed.bytes.slice(0, -7), 'package/cut-off'],
    [new Blob(['%PDF-1.7 no package']), 'package/not-a-package'],
  ];
  for (const [bytes, code] of tries) {
    await desk.openFile(new File([bytes], 'goi.cuaso'));
    expect(failureOf(bench)).toBe(code);
  }
  await desk.openSlip('99');
  expect(failureOf(bench)).toBe('inbox/no-such-slip');
});

test('a device without a key says so; what was opened before the officer went back is not shown', async () => {
  const bench = await aWaitingPackage();
  const { desk, device, sealed } = bench;
  await device.db.clear('officeKeys');
  await desk.openFile(new File([sealed.bytes], 'goi.cuaso'));
  const without = failureOf(bench);
  desk.back();
  desk.back();

  expect(without).toBe('package/no-key');
  expect(desk.state.value).toMatchObject({ shown: false });
  expect(desk.state.value.opened).toBeUndefined();
});

test('calls come up by themselves, stay through a moment without connection, and go when answered', async () => {
  const { desk, inbox } = await aWaitingPackage();
  const over = new AbortController();
  inbox.calls.push({
    ...{ id: 'a3c1b7de-0000-4000-8000-000000000007', kiosk: 'kiosk-1', screen: 'paper' },
    at: '2026-11-22T01:59:00Z',
  });
  desk.start(over.signal);
  await expect.poll(() => desk.state.value.calls.length).toBe(1);
  inbox.answers = false;
  await new Promise((done) => setTimeout(done, 30));
  const offline = desk.state.value.calls.length;
  inbox.answers = true;

  await desk.answerCall('a3c1b7de-0000-4000-8000-000000000007');

  expect([offline, inbox.calls.length, desk.state.value.calls.length]).toEqual([1, 0, 0]);
  expect(desk.state.value.waiting).toBe(1);
  over.abort();
});

test('nothing is asked of a kiosk that nobody named or allowed', async () => {
  const { desk, ports } = await aWaitingPackage();
  let asked = 0;
  ports.inboxAt = () => {
    asked += 1;
    throw new Error('asked');
  };
  ports.mayReach = () => Promise.resolve(false);

  await desk.show();

  expect(desk.state.value.inbox).toEqual({ at: 'not-allowed', origin: 'http://127.0.0.1:8791' });
  expect(asked).toBe(0);
});

async function hashOf(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return Buffer.from(digest).toString('hex');
}
