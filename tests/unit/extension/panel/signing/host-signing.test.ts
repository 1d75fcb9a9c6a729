import { expect, test } from 'vitest';
import { chipOf } from '../../../../../extension/panel/screens/checklist/state-chip';
import { judgeReport } from '../../../../../extension/panel/flow/signing/host-signature';
import { gradeOf, stateOf } from '../../../../../extension/panel/flow/state';
import { evidenceStore } from '../../../../../shared/storage/evidence-store';
import { panelText } from '../../../../../shared/text/panel';
import { value } from '../../../storage/rows';
import { aDevice, aFile, openPanel } from '../a-panel';
import { aHostComponent, FakeHost } from '../fake-host';
import { FakeSigning, fakeVerify, SIGNATURE } from './a-signer';

/* The one-stop system signs by its own button what was put into it. */

async function sentToSign(part: 'component' | 'result' = 'component') {
  const host = new FakeHost([aHostComponent({ part })]);
  const device = await aDevice(host);
  const signing = new FakeSigning();
  signing.settings = { demand: 'everything', signer: 'host', mark: 'none' };
  device.signing = signing.desk;
  device.work = { verifyPdf: fakeVerify };
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.attachAll();
  const sent = await (host.uploads[0]?.bytes ?? new Blob()).text();
  const hostHolds = (text: string): void => {
    host.held.delete('TP01');
    host.put('TP01', 'da ky.pdf', new Blob([text]));
  };
  return { host, device, panel, sent, hostHolds };
}

test('a file that the page has to sign is amber, keeps its pages, and is sent once', async () => {
  const { host, device, panel } = await sentToSign();

  await panel.acts.attachAll();

  expect(stateOf(panel.component())).toBe('attached');
  expect(panel.component().failure).toEqual({ code: 'attach/to-sign' });
  expect(chipOf(panel.component(), panelText('vi'))).toMatchObject({
    tone: 'wait',
    label: 'Chờ bấm Ký số trên trang',
  });
  expect(host.uploads).toHaveLength(1);
  expect(await device.db.count('items')).toBe(1);
});

test('once the page has signed it, it is proven as what the page made of it, also after a restart', async () => {
  const { device, panel, sent, hostHolds } = await sentToSign();
  hostHolds(`${sent}${SIGNATURE}`);

  await panel.acts.lookForWaiting();
  const proven = panel.component().proven[0];
  panel.acts.close();
  const again = await openPanel(device);

  expect(gradeOf(panel.component())).toBe('read-back');
  expect(proven).toMatchObject({ signed: true, bytes: new Blob([sent, SIGNATURE]).size });
  const lines = value(await evidenceStore(device.db).after(0));
  expect(lines.map(({ event, signed }) => [event, signed])).toEqual([
    ['attached', false],
    ['verified', true],
  ]);
  expect(lines[1]?.sha256).toBe(proven?.sha256);
  expect(again.component().proven[0]?.sha256).toBe(proven?.sha256);
  expect(await device.db.count('items')).toBe(0);
});

test.each([
  ['broken', (sent: string) => `${sent}\n%broken`],
  ['doubtful', (sent: string) => `${sent}\n%odd`],
  ['doubtful', (sent: string) => `${sent}${SIGNATURE}\nadded later`],
  ['other', () => `another paper${SIGNATURE}`],
] as const)('a signature that proves nothing is said to be %s, and the pages stay', async (found, made) => {
  const { device, panel, sent, hostHolds } = await sentToSign();
  hostHolds(made(sent));

  await panel.acts.lookForWaiting();

  expect(stateOf(panel.component())).toBe('attached');
  expect(panel.component().failure).toEqual({ code: 'attach/to-sign', found });
  expect(await device.db.count('items')).toBe(1);
});

test('a time stamp alone is nobody’s signature', () => {
  const stamp = {
    field: 'S0',
    kind: 'time-stamp',
    covers: { upTo: 1, after: 0 },
    verdict: { verdict: 'trusted' },
  } as const;

  expect(judgeReport({ signatures: [stamp], bytesAfter: 0 })).toBe('unsigned');
  expect(judgeReport({ signatures: [{ ...stamp, kind: 'signature' }, stamp], bytesAfter: 0 })).toBe('signed');
});

test('what waits for the page’s signature is known again after a restart', async () => {
  const { device, panel, sent, hostHolds } = await sentToSign();
  panel.acts.close();

  const again = await openPanel(device);
  await again.acts.reconcile();
  const waiting = again.component().failure;
  hostHolds(`${sent}${SIGNATURE}`);
  await again.acts.lookAgain('TP01');

  expect(waiting).toEqual({ code: 'attach/to-sign' });
  expect(stateOf(again.component())).toBe('verified');
});

test('a result on the page without a signature is said not to be valid, until it is signed', async () => {
  const host = new FakeHost([aHostComponent({ key: 'KQ01', part: 'result' }), aHostComponent()]);
  host.put('KQ01', 'quyet dinh.pdf', new Blob(['plain']));
  host.put('TP01', 'don.pdf', new Blob(['plain']));
  const device = await aDevice(host);
  const signing = new FakeSigning();
  signing.settings = { ...signing.settings, demand: 'results' };
  device.signing = signing.desk;
  device.work = { verifyPdf: fakeVerify };
  const panel = await openPanel(device);

  await panel.acts.reconcile();
  const unsigned = ['KQ01', 'TP01'].map((key) => panel.component(key).unsignedOnHost);
  host.held.set('KQ01', []);
  host.put('KQ01', 'quyet dinh.pdf', new Blob([`plain${SIGNATURE}`]));
  panel.acts.close();
  const again = await openPanel(device);
  await again.acts.reconcile();

  expect(unsigned).toEqual([['quyet dinh.pdf'], undefined]);
  expect(again.component('KQ01').unsignedOnHost).toBeUndefined();
});
