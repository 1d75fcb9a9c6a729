import { expect, test } from 'vitest';
import type { SignerState } from '../../../../../shared/contracts/signer';
import type { Failure } from '../../../../../shared/domain/failure';
import { CERTIFICATE, FakeSigning, PASSWORD } from './a-signer';
import { aSigningPanel, openKey, THREE } from './a-signing-panel';

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

test('a document that is long signed takes no later question of the key with it when its dossier ends', async () => {
  const signing = new FakeSigning();
  const { desk } = signing;
  await desk.look();
  const dossier = new AbortController();
  const signed = desk.sign({ pdf: new Blob(['1']), at: '2026-11-22T09:05:00+07:00', signal: dossier.signal });
  await expect.poll(() => desk.view.value?.key).toBeDefined();
  await desk.answerKey({ password: PASSWORD });
  await signed;
  await desk.lock();

  await desk.askKey();
  dossier.abort();

  expect(desk.view.value?.key).toMatchObject({ asked: false });
});

test('a late answer of a signer that is chosen no more is not shown', async () => {
  const signing = openKey(new FakeSigning());
  const { settings, desk } = signing;
  let answer: (state: SignerState) => void = () => undefined;
  signing.slowly = new Promise((resolve) => (answer = resolve));
  signing.settings = { ...settings, signer: 'vgca' };
  await desk.look();
  signing.settings = settings;
  await desk.look();
  await expect.poll(() => desk.view.value?.signer?.state).toBe('ready');

  answer({ state: 'missing' });
  await signing.slowly;

  expect(desk.view.value?.signer?.state).toBe('ready');
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
