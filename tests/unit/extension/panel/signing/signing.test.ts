import { expect, test } from 'vitest';
import { stateOf } from '../../../../../extension/panel/flow/state';
import { SIGNATURE_BYTES } from '../../../../../extension/panel/flow/signing/sign-document';
import type { Failure } from '../../../../../shared/domain/failure';
import { fail, ok } from '../../../../../shared/domain/result';
import { sha256Hex } from '../../../../../shared/domain/sha256';
import { evidenceStore } from '../../../../../shared/storage/evidence-store';
import { aFinishedPdf } from '../../../../fixtures/worker-answers';
import { value } from '../../../storage/rows';
import { aDevice, aFile, openPanel } from '../a-panel';
import { aHostComponent, FakeHost } from '../fake-host';
import { CERTIFICATE, FakeSigning, fakeVerify, PASSWORD, SIGNATURE } from './a-signer';

const THREE = ['TP01', 'TP02', 'TP03'].map((key) => aHostComponent({ key, name: `Giấy tờ ${key}` }));

/** A panel in which each component was given a page, and a signer. */
async function aSigningPanel(components = THREE, signing = new FakeSigning()) {
  const host = new FakeHost(components);
  const device = await aDevice(host);
  device.signing = signing.desk;
  device.work = { verifyPdf: fakeVerify };
  const panel = await openPanel(device);
  for (const { key } of components) await panel.acts.addFiles(key, [aFile(`${key}.jpg`)]);
  const failures = (): (string | undefined)[] =>
    components.map(({ key }) => panel.component(key).failure?.code);
  const states = (): string[] => components.map(({ key }) => stateOf(panel.component(key)));
  return { panel, host, device, signing, failures, states };
}

function openKey(signing: FakeSigning): FakeSigning {
  signing.open = true;
  return signing;
}

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

test('a closed key is asked for once, a wrong password is said in its place, and the run goes on by itself', async () => {
  const { panel, host, signing, states } = await aSigningPanel();

  const run = panel.acts.attachAll();
  await expect.poll(() => signing.desk.view.value?.key).toMatchObject({ asked: true, file: 'khoa.p12' });
  await signing.desk.answerKey({ password: 'sai' });
  const wrong = signing.desk.view.value?.key;
  await signing.desk.answerKey({ password: PASSWORD });
  await run;

  expect(wrong).toMatchObject({ busy: false, failure: { code: 'sign/password-wrong' } });
  expect(signing.desk.view.value).toMatchObject({ signer: { state: 'ready', certificate: CERTIFICATE } });
  expect(signing.desk.view.value?.key).toBeUndefined();
  expect(states()).toEqual(['verified', 'verified', 'verified']);
  expect([host.uploads.length, signing.jobs.length]).toEqual([3, 3]);
});

test('going back from the key leaves everything as it was, without a word of failure', async () => {
  const { panel, host, signing, states, failures } = await aSigningPanel();

  const run = panel.acts.attachAll();
  await expect.poll(() => signing.desk.view.value?.key).toBeDefined();
  panel.acts.cancel();
  await run;

  expect(signing.desk.view.value?.key).toBeUndefined();
  expect(states()).toEqual(['prepared', 'prepared', 'prepared']);
  expect(failures()).toEqual([undefined, undefined, undefined]);
  expect([host.uploads.length, signing.jobs.length]).toEqual([0, 0]);
});

test('a document that cannot be signed stays with its sentence, and the next one goes on', async () => {
  const signing = openKey(new FakeSigning());
  signing.failures.push({ code: 'sign/not-signable' });
  const { panel, states, failures } = await aSigningPanel(THREE, signing);

  await panel.acts.attachAll();
  const first = failures();
  await panel.acts.attach('TP01');

  expect(first).toEqual(['sign/not-signable', undefined, undefined]);
  expect(states()).toEqual(['verified', 'verified', 'verified']);
});

test.each<Failure>([
  { code: 'sign/service-missing' },
  { code: 'sign/certificate-expired', until: '2026-11-20' },
  { code: 'sign/time-stamp', why: 'unreachable' },
])('what every further signature would meet, too, is said once: $code', async (failure) => {
  const signing = openKey(new FakeSigning());
  signing.failures.push(failure);
  const { panel, host, failures } = await aSigningPanel(THREE, signing);

  await panel.acts.attachAll();

  expect(failures()).toEqual([failure.code, undefined, undefined]);
  expect([host.uploads.length, signing.jobs.length]).toEqual([0, 1]);
});

test('the signing program that asks for a PIN is waited for, and can be left', async () => {
  const signing = new FakeSigning();
  signing.settings = { ...signing.settings, signer: 'vgca' };
  const seen: unknown[] = [];
  signing.onSign = () => {
    seen.push(signing.desk.view.value?.pin);
    if (signing.jobs.length === 2) signing.desk.stopPin();
  };
  const { panel, states, failures } = await aSigningPanel(THREE, signing);

  await panel.acts.attachAll();

  expect(seen).toEqual([true, true]);
  expect(signing.desk.view.value?.pin).toBeUndefined();
  expect(states()).toEqual(['verified', 'prepared', 'prepared']);
  expect(failures()).toEqual([undefined, 'sign/cancelled', undefined]);
});

test('a program that is not there is said before anything is sent', async () => {
  const signing = new FakeSigning();
  signing.settings = { ...signing.settings, signer: 'vgca' };
  signing.missing = true;
  const { panel, host, failures } = await aSigningPanel(THREE, signing);

  await panel.acts.attachAll();

  expect(failures()).toEqual(['sign/service-missing', undefined, undefined]);
  expect(host.uploads).toEqual([]);
});

test('a key that closed by itself between two documents is asked for once more', async () => {
  const signing = openKey(new FakeSigning());
  signing.onSign = () => {
    if (signing.jobs.length !== 2) return;
    signing.open = false;
    signing.failures.push({ code: 'sign/locked' });
  };
  const { panel, states } = await aSigningPanel(THREE, signing);

  const run = panel.acts.attachAll();
  await expect.poll(() => signing.desk.view.value?.key).toBeDefined();
  await signing.desk.answerKey({ password: PASSWORD });
  await run;

  expect(states()).toEqual(['verified', 'verified', 'verified']);
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
