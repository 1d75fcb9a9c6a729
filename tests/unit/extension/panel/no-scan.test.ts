import { expect, test } from 'vitest';
import { progressOf } from '../../../../extension/panel/flow/progress';
import { queueOf } from '../../../../extension/panel/flow/queue';
import { isAttachable, stateOf } from '../../../../extension/panel/flow/state';
import { fail } from '../../../../shared/domain/result';
import { evidenceStore } from '../../../../shared/storage/evidence-store';
import { value } from '../../storage/rows';
import { aDevice, aFile, deskOf, openPanel, type Device, type OpenPanel } from './a-panel';
import { aHostComponent, FakeHost } from './fake-host';
import { aProposal } from './a-proposal';

const LAND = { source: 'shared-data', database: 'land' } as const;
const TWO = [aHostComponent(), aHostComponent({ key: 'TP02' })];

/** Asks, and gives the reason that is of this kind. */
async function say(panel: OpenPanel, give: string, files?: readonly File[], key = 'TP01'): Promise<void> {
  await panel.acts.askNoScan(key);
  const reason = panel.checklist().noScan?.reasons.find((one) => one.give === give);
  await panel.acts.answerNoScan(reason?.give === 'reused' ? { ...reason, reuse: LAND } : reason, files);
}

async function lines({ db }: Device): Promise<readonly string[]> {
  return value(await evidenceStore(db).after(0)).map(({ event, component, exemption }) =>
    [event, component, exemption].filter(Boolean).join(' '),
  );
}

test('a reason is one line in the log, settles the component with its own state, and survives a restart', async () => {
  const device = await aDevice(new FakeHost(TWO));
  const panel = await openPanel(device);

  await say(panel, 'presented');
  const again = await openPanel(device);

  expect(await lines(device)).toEqual(['presented TP01 tt03-2025-presented']);
  for (const shown of [panel, again]) {
    expect(stateOf(shown.component())).toBe('presented');
    expect(progressOf(shown.checklist().components)).toEqual({ verified: 0, noScan: 1, of: 2 });
    expect(isAttachable(shown.component())).toBe(false);
  }
  expect(panel.said.map(({ say: said }) => said)).toEqual(['no-scan']);
  const [row] = queueOf(value(await deskOf(device).kept()));
  expect(row?.parts).toMatchObject({ 'no-scan': 1, missing: 1 });
});

test('it is taken back once, in a later session too, and may be said anew', async () => {
  const device = await aDevice();
  await say(await openPanel(device), 'exempt');
  const panel = await openPanel(device);

  await Promise.all([panel.acts.withdrawNoScan('TP01'), panel.acts.withdrawNoScan('TP01')]);
  const back = stateOf(panel.component());
  const later = await openPanel(device);
  await say(later, 'reused');

  expect([back, stateOf(later.component())]).toEqual(['missing', 'reused']);
  expect(await lines(device)).toEqual(['exempt TP01 tt03-2025-online', 'withdrawn TP01', 'reused TP01']);
});

test('a file that is attached later beats it', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);
  await say(panel, 'reused');

  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  const prepared = stateOf(panel.component());
  await panel.acts.attachAll();

  expect([prepared, stateOf(panel.component())]).toEqual(['prepared', 'verified']);
  expect(progressOf(panel.checklist().components)).toEqual({ verified: 1, noScan: 0, of: 1 });
});

test('where the province wants the citizen’s PDF, the reason settles nothing and goes with that file’s lines', async () => {
  const device = await aDevice();
  device.province = 'Tây Ninh';
  const panel = await openPanel(device);

  await say(panel, 'citizen-pdf', [aFile('ban-ve.pdf')]);
  const before = [stateOf(panel.component()), ...(await lines(device))];
  const again = await openPanel(device);
  await again.acts.attachAll();

  expect(before).toEqual(['prepared']);
  expect(await lines(device)).toEqual(['verified TP01 tay-ninh-1508-unscannable']);
  expect(stateOf(again.component())).toBe('verified');
});

test('pages that are scanned in its place come under no exemption, and it can be taken back without a line', async () => {
  const device = await aDevice(new FakeHost(TWO));
  device.province = 'Tây Ninh';
  const panel = await openPanel(device);

  await say(panel, 'citizen-pdf');
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.attachAll();
  await say(panel, 'citizen-pdf', [], 'TP02');
  await panel.acts.withdrawNoScan('TP02');

  expect(await lines(device)).toEqual(['verified TP01']);
  expect((await openPanel(device)).component('TP02').citizenPdf).toBeUndefined();
});

test('it is asked only of a paper without a file, and never before a page that nobody described was agreed to', async () => {
  const withFile = new FakeHost();
  withFile.put('TP01', 'x.pdf', new Blob(['%PDF']));
  const result = new FakeHost([aHostComponent({ part: 'result' })]);
  const unsure = new FakeHost();
  unsure.proposal = aProposal(0.6);

  for (const host of [withFile, result, unsure]) {
    const panel = await openPanel(await aDevice(host));
    await panel.acts.askNoScan('TP01');
    expect(panel.checklist().noScan).toBeUndefined();
  }
});

test('going back says nothing; a log that cannot be written leaves the component as it was and says why', async () => {
  const device = await aDevice();
  const full = fail({ code: 'storage/full' } as const);
  const evidence = { ...deskOf(device).evidence, append: () => Promise.resolve(full) };
  const panel = await openPanel(device, { evidence });

  await panel.acts.askNoScan('TP01');
  await panel.acts.answerNoScan(undefined);
  await say(panel, 'reused');

  expect(stateOf(panel.component())).toBe('missing');
  expect(panel.component().failure?.code).toBe('storage/full');
  expect(await lines(device)).toEqual([]);
});

test('a paper that is used again without a source is not written down', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);

  await panel.acts.askNoScan('TP01');
  await panel.acts.answerNoScan({ give: 'reused' });

  expect([stateOf(panel.component()), ...(await lines(device))]).toEqual(['missing']);
});

test('the day of receipt decides which rules are offered, and is said', async () => {
  const panel = await openPanel(await aDevice());

  await panel.acts.askNoScan('TP01');

  expect(panel.checklist().noScan).toMatchObject({ day: '2026-11-21', alike: 1 });
});

test('that the dossier was filed online is said of all its papers at once, and taken back at once', async () => {
  const host = new FakeHost([
    ...TWO,
    aHostComponent({ key: 'TP03' }),
    aHostComponent({ key: 'KQ01', part: 'result' }),
  ]);
  host.put('TP03', 'x.pdf', new Blob(['%PDF']));
  const device = await aDevice(host);
  const panel = await openPanel(device);
  const states = () => ['TP01', 'TP02', 'TP03', 'KQ01'].map((key) => stateOf(panel.component(key)));

  await panel.acts.askNoScan('TP01');
  await panel.acts.giveToAll('tt03-2025-online');
  const said = states();
  await panel.acts.withdrawNoScan('TP02');
  await panel.acts.undoForAll();
  await panel.acts.undoForAll();

  expect(said).toEqual(['exempt', 'exempt', 'attached', 'missing']);
  expect(states()).toEqual(['missing', 'missing', 'attached', 'missing']);
  expect(await lines(device)).toEqual([
    ...['exempt TP01 tt03-2025-online', 'exempt TP02 tt03-2025-online'],
    ...['withdrawn TP02', 'withdrawn TP01'],
  ]);
  expect(panel.said.map(({ say: one }) => one)).toEqual([
    ...['no-scan-all', 'no-scan-withdrawn', 'no-scan-all-withdrawn'],
  ]);
});

test('only what holds for a whole dossier is said of all papers, and a log that refuses leaves every one open', async () => {
  const device = await aDevice(new FakeHost(TWO));
  const full = fail({ code: 'storage/full' } as const);
  const evidence = { ...deskOf(device).evidence, appendAll: () => Promise.resolve(full) };
  const panel = await openPanel(device, { evidence });

  await panel.acts.askNoScan('TP01');
  await panel.acts.giveToAll('tt03-2025-confidential');
  await panel.acts.askNoScan('TP01');
  await panel.acts.giveToAll('tt03-2025-online');

  expect(['TP01', 'TP02'].map((key) => stateOf(panel.component(key)))).toEqual(['missing', 'missing']);
  expect(panel.component().failure?.code).toBe('storage/full');
  expect(await lines(device)).toEqual([]);
});
