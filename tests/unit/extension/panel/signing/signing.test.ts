import { expect, test } from 'vitest';
import { stateOf } from '../../../../../extension/panel/flow/state';
import { SIGNATURE_BYTES } from '../../../../../extension/panel/flow/signing/sign-document';
import { fail, ok } from '../../../../../shared/domain/result';
import { sha256Hex } from '../../../../../shared/domain/sha256';
import { evidenceStore } from '../../../../../shared/storage/evidence-store';
import { aFinishedPdf } from '../../../../fixtures/worker-answers';
import { value } from '../../../storage/rows';
import { aDevice, aFile, openPanel } from '../a-panel';
import { aHostComponent, FakeHost } from '../fake-host';
import { CERTIFICATE, FakeSigning, fakeVerify, SIGNATURE } from './a-signer';
import { aSigningPanel, openKey, THREE } from './a-signing-panel';

test('a document is signed before it is sent, and the log says so', async () => {
  const { panel, host, device } = await aSigningPanel(THREE.slice(0, 1), openKey(new FakeSigning()));

  await panel.acts.attachAll();

  const sent = (await host.uploads[0]?.bytes.text()) ?? '';
  const [line] = value(await evidenceStore(device.db).after(0));
  expect(sent).toMatch(/^%PDF TP01\.jpg@0 /);
  expect(sent.endsWith(SIGNATURE)).toBe(true);
  expect(panel.component().proven[0]).toMatchObject({ signed: true, grade: 'read-back' });
  expect(line).toMatchObject({ event: 'verified', signed: true });
});

test('where only results have to be signed, nothing else is', async () => {
  const signing = openKey(new FakeSigning());
  signing.settings = { ...signing.settings, demand: 'results' };
  const components = [aHostComponent(), aHostComponent({ key: 'KQ01', part: 'result' })];
  const { panel, host, states } = await aSigningPanel(components, signing);

  await panel.acts.attachAll();

  const sent = await Promise.all(host.uploads.map(({ bytes }) => bytes.text()));
  expect(sent.map((text) => text.endsWith(SIGNATURE))).toEqual([false, true]);
  expect(states()).toEqual(['verified', 'verified']);
});

test('a signed PDF is never signed again; a clean one keeps its bytes before the signature', async () => {
  const device = await aDevice(new FakeHost(THREE.slice(0, 2)));
  const signing = openKey(new FakeSigning());
  device.signing = signing.desk;
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('don-signed.pdf')]);
  await panel.acts.addFiles('TP02', [aFile('don.pdf')]);

  await panel.acts.attachAll();

  const sent = await Promise.all(device.host.uploads.map(({ bytes }) => bytes.text()));
  expect(sent).toEqual(['don-signed.pdf', `don.pdf${SIGNATURE}`]);
  expect(signing.jobs).toHaveLength(1);
});

test('after a crash the very bytes that were signed are looked for, and nothing is signed twice', async () => {
  const { panel, host, device, signing } = await aSigningPanel(THREE.slice(0, 1), openKey(new FakeSigning()));
  host.reactions.set('TP01', () => ({ answer: { ok: false, failure: { code: 'attach/network' } } }));
  await panel.acts.attachAll();
  panel.acts.close();
  host.reactions.clear();

  const again = await openPanel(device);
  await again.acts.reconcile();
  await again.acts.attachAll();

  const [first, second] = await Promise.all(host.uploads.map(({ bytes }) => bytes.text()));
  expect(second).toBe(first);
  expect(signing.jobs).toHaveLength(1);
  expect(stateOf(again.component())).toBe('verified');
});

test('what was made before the office asked for signatures is refused before anything is sent, then made anew', async () => {
  const signing = openKey(new FakeSigning());
  signing.settings = { ...signing.settings, demand: 'nothing' };
  const { panel, host, device } = await aSigningPanel(THREE.slice(0, 1), signing);
  host.reactions.set('TP01', () => ({ answer: { ok: false, failure: { code: 'attach/network' } } }));
  await panel.acts.attachAll();
  panel.acts.close();
  signing.settings = { ...signing.settings, demand: 'everything' };
  host.reactions.clear();

  const again = await openPanel(device);
  await again.acts.attachAll();
  const refused = [again.component().failure?.code, host.uploads.length];
  await again.acts.attachAll();

  expect(refused).toEqual(['sign/demanded', 1]);
  expect((await host.uploads[1]?.bytes.text())?.endsWith(SIGNATURE)).toBe(true);
  expect(stateOf(again.component())).toBe('verified');
});

test('room for the signature is kept below the limit of the field', async () => {
  const limits: (number | undefined)[] = [];
  const { panel, device } = await aSigningPanel(THREE.slice(0, 1), openKey(new FakeSigning()));
  panel.acts.close();
  device.work = {
    ...device.work,
    assemblePdf: ({ maxBytes }) => {
      limits.push(maxBytes);
      return Promise.resolve({ ok: false, failure: { code: 'pdf/no-pages' } });
    },
  };

  const again = await openPanel(device);
  await again.acts.attachAll();

  expect(limits).toEqual([5_000_000 - SIGNATURE_BYTES]);
});

test('the mark names who signs, and keeps off the codes of page 1', async () => {
  const signing = openKey(new FakeSigning());
  const { panel, device } = await aSigningPanel(THREE.slice(0, 1), signing);
  panel.acts.close();
  device.work = {
    ...device.work,
    findCodes: () => Promise.resolve({ ok: true, value: [{ x: 0, y: 0, width: 0.1, height: 0.1 }] }),
  };

  const again = await openPanel(device);
  await again.acts.attachAll();

  const mark = signing.jobs[0]?.appearance?.(CERTIFICATE);
  expect(mark?.place).toBe('top-left');
  expect(mark?.lines.slice(0, 2)).toEqual(['Số hoá từ bản giấy', 'Nguyễn Thị Mẫu']);
  expect(mark?.lines[2]).toMatch(/^2026-11-21T08:00:0\d\+07:00$/);
  expect(mark?.avoid?.[0]?.width).toBeCloseTo(21, 0);
});

test('pages that are split into several files are signed once each', async () => {
  const signing = openKey(new FakeSigning());
  const host = new FakeHost([aHostComponent({ multiple: true, maxBytes: SIGNATURE_BYTES + 100 })]);
  const device = await aDevice(host);
  device.signing = signing.desk;
  device.work = {
    assemblePdf: async ({ parts, maxBytes = 0 }) => {
      const bytes = 80 * parts.length;
      if (bytes > maxBytes)
        return fail({
          code: 'pdf/over-budget',
          bytes,
          limit: maxBytes,
          pages: parts.length,
          pagesThatFit: 1,
        });
      const pdf = new Blob(parts.flatMap((part) => (part.kind === 'image' ? part.jpeg : [])));
      return ok(aFinishedPdf({ pdf, sha256: await sha256Hex(pdf), pages: parts.length }));
    },
  };
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);

  await panel.acts.attachAll();
  await panel.acts.split('TP01');

  expect([host.uploads.length, signing.jobs.length]).toEqual([2, 2]);
});

test('a file that is handed over to be picked by hand is signed, too', async () => {
  const { panel, host, device, signing } = await aSigningPanel(THREE.slice(0, 1), openKey(new FakeSigning()));
  host.reactions.set('TP01', () => ({
    answer: { ok: false, failure: { code: 'attach/no-way', tried: ['input'] } },
  }));
  await panel.acts.attachAll();

  await panel.acts.saveByHand('TP01');

  expect((await device.saved[0]?.content.text())?.endsWith(SIGNATURE)).toBe(true);
  expect(signing.jobs).toHaveLength(1);
});

test('what was made before the office asked for signatures is not handed over unsigned either', async () => {
  const signing = openKey(new FakeSigning());
  signing.settings = { ...signing.settings, demand: 'nothing' };
  const { panel, host, device } = await aSigningPanel(THREE.slice(0, 1), signing);
  host.reactions.set('TP01', () => ({
    answer: { ok: false, failure: { code: 'attach/no-way', tried: ['input'] } },
  }));
  await panel.acts.attachAll();
  signing.settings = { ...signing.settings, demand: 'everything' };

  await panel.acts.saveByHand('TP01');
  const refused = [panel.component().failure?.code, device.saved.length];
  await panel.acts.saveByHand('TP01');

  expect(refused).toEqual(['sign/demanded', 0]);
  expect((await device.saved[0]?.content.text())?.endsWith(SIGNATURE)).toBe(true);
});

test('the signatures of a PDF can be looked at, and nothing is changed by it', async () => {
  const device = await aDevice();
  device.work = { verifyPdf: fakeVerify };
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('don-signed.pdf', `don${SIGNATURE}`)]);

  await panel.acts.openSignatures('TP01', panel.component().items[0]?.id ?? '');
  const shown = panel.checklist().signatures;
  panel.acts.closeSignatures();

  expect(shown?.report?.signatures).toHaveLength(1);
  expect(panel.checklist().signatures).toBeUndefined();
});
