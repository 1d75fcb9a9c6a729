import { expect, test } from 'vitest';
import { PRACTICE_PARTS } from '../../../../extension/training/host/practice-dossier';
import { practiceHost, type PracticeHost } from '../../../../extension/training/host/practice-host';
import type { AttachOutcome } from '../../../../shared/contracts/messages';
import type { Result } from '../../../../shared/domain/result';
import { value } from '../../storage/rows';

const PDF = new Blob(['%PDF sixteen bytes'], { type: 'application/pdf' });

function anOpenHost(): PracticeHost {
  const host = practiceHost({ wait: () => Promise.resolve() });
  host.openDossier();
  return host;
}

async function attach(host: PracticeHost, document = PDF, replaces?: string): Promise<Result<AttachOutcome>> {
  const plan = value(await host.site.plan('TP01', { name: 'don.pdf', bytes: document.size }, replaces));
  return host.site.attach(plan, document);
}

test('shows no dossier before one is opened', async () => {
  const host = practiceHost({ wait: () => Promise.resolve() });

  expect(await host.site.recognise()).toEqual({ ok: false, failure: { code: 'page/not-recognised' } });
});

test('lists its papers once the dossier is open', async () => {
  const page = value(await anOpenHost().site.recognise());

  expect(page.components.map(({ name }) => name)).toEqual(PRACTICE_PARTS.map(({ name }) => name));
});

test('gives back the very bytes that it keeps', async () => {
  const host = anOpenHost();
  await attach(host);

  const [file] = value(await host.site.files('TP01'));
  const back = value(await host.site.readBack('TP01', file?.reference ?? ''));
  expect(await back.text()).toBe(await PDF.text());
});

test('keeps one file a paper', async () => {
  const host = anOpenHost();
  host.seed('TP01', 'cu.pdf', new Blob(['old']));
  await attach(host);

  expect(value(await host.site.files('TP01')).map(({ name }) => name)).toEqual(['don.pdf']);
});

test('says yes and keeps half, and lists no more than it keeps', async () => {
  const host = anOpenHost();
  host.misbehave('TP01', 'truncated-bytes');

  const outcome = value(await attach(host));

  expect(outcome.response).toEqual({ status: 200, verdict: 'accepted' });
  expect(host.view.value.said).toBe('received');
  expect(value(await host.site.files('TP01'))[0]?.bytes).toBe(Math.floor(PDF.size / 2));
});

test('answers 413 until the document is clearly smaller', async () => {
  const host = anOpenHost();
  host.misbehave('TP01', 'status-413');

  const same = [await attach(host), await attach(host)].map((one) => value(one).response?.status);
  const smaller = value(await attach(host, PDF.slice(0, PDF.size / 2)));

  expect(same).toEqual([413, 413]);
  expect(smaller.response?.verdict).toBe('accepted');
});

test('refuses inside a 200 once and keeps nothing of it', async () => {
  const host = anOpenHost();
  host.misbehave('TP01', 'success-false');

  const first = value(await attach(host)).response;
  const kept = value(await host.site.files('TP01'));
  const second = value(await attach(host)).response;

  expect(first).toEqual({ status: 200, verdict: 'refused' });
  expect(kept).toEqual([]);
  expect(second?.verdict).toBe('accepted');
});

test('lets nobody read or write after the session ended, until somebody signs in', async () => {
  const host = anOpenHost();
  host.misbehave('TP01', 'session-ended');
  await attach(host);

  const shut = [await host.site.files('TP01'), await host.site.readBack('TP01', 'tap-1')];
  host.signIn();

  const ended = { ok: false, failure: { code: 'attach/session-ended', status: 401 } };
  expect(shut).toEqual([ended, ended]);
  expect(value(await host.site.files('TP01'))).toEqual([]);
});

test('does wrong with the named paper only', async () => {
  const host = anOpenHost();
  host.misbehave('TP02', 'status-413');

  expect(value(await attach(host)).response?.verdict).toBe('accepted');
});

test('takes nothing for a dossier that is no longer open', async () => {
  const host = anOpenHost();
  const plan = value(await host.site.plan('TP01', { name: 'don.pdf', bytes: PDF.size }));
  host.showList();

  expect(await host.site.attach(plan, PDF)).toEqual({ ok: false, failure: { code: 'page/changed' } });
});

test('behaves again when it is told to, with somebody signed in', async () => {
  const host = anOpenHost();
  host.misbehave('TP01', 'session-ended');
  await attach(host);

  host.behave();

  expect(value(await attach(host)).response?.verdict).toBe('accepted');
});
