import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AttachOutcome } from '../../shared/contracts/messages';
import type { Result } from '../../shared/domain/result';
import type { MisbehaviourKind } from '../onestop/misbehaviour';
import { trainingDossiers } from '../onestop/seed';
import { aTabForEachTest } from './site-harness/bench-for-each-test';
import { sha256, TEST_LIMITS } from './site-harness/site-bench';

const { land, birth, marriage } = trainingDossiers;
const pdf = randomBytes(200_000);

const site = aTabForEachTest(`/ho-so/${land.id}`);

describe('recognising', () => {
  test('the checklist comes from the host with its limits', async () => {
    const page = await site.tab.recognise();

    expect(page).toMatchObject({
      ok: true,
      value: { adapter: 'opencps', dossier: land.code, procedure: land.procedure, bestGrade: 'read-back' },
    });
    const components = page.ok ? page.value.components : [];
    expect(components.map(({ key }) => key)).toEqual(land.parts);
    expect(components[4]).toMatchObject({ maxBytes: 10_000_000, extensions: ['pdf', 'jpg'], required: true });
  });

  test('a page that is no dossier is left alone', async () => {
    await site.tab.page.goto(`${site.host.url}/`);

    expect(await site.tab.recognise()).toEqual({ ok: false, failure: { code: 'page/not-recognised' } });
  });

  test('a session that ended is said, not guessed', async () => {
    await site.tab.recognise();
    site.host.endSessions();

    expect(await site.tab.files('TP01')).toEqual({
      ok: false,
      failure: { code: 'attach/session-ended', status: 401 },
    });
  });
});

describe('attaching', () => {
  test('the bytes that come back are the bytes that went', async () => {
    await site.tab.recognise();
    const outcome = await site.tab.attach('TP01', pdf);

    expect(outcome).toEqual({
      ok: true,
      value: { response: { status: 200, verdict: 'accepted' }, listChanged: true },
    });
    const [file] = await site.filesOf('TP01');
    expect(file?.bytes).toBe(pdf.length);
    expect(await site.tab.readBack('TP01', file?.reference ?? '')).toEqual({
      ok: true,
      value: { bytes: pdf.length, sha256: sha256(pdf) },
    });
    expect(site.host.state.log).toHaveLength(1);
  });

  test('an "other paper" gets its name in the dialog and goes', async () => {
    await site.tab.page.goto(`${site.host.url}/ho-so/${birth.id}`);
    await site.tab.recognise();
    const outcome = await site.tab.attach('TP99', pdf, { name: 'Giấy cam đoan.pdf' });

    expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
    expect(site.host.state.listed(birth.id, 'TP99').map((file) => file.displayName)).toEqual(['Giấy cam đoan']);
  });

  test('a file that is replaced is taken back first', async () => {
    await site.tab.page.goto(`${site.host.url}/ho-so/${marriage.id}`);
    await site.tab.recognise();
    const [old] = await site.filesOf('TP01');
    const outcome = await site.tab.attach('TP01', pdf, { replaces: old?.name ?? '' });

    expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
    const [file, ...rest] = await site.filesOf('TP01');
    expect(rest).toEqual([]);
    expect(file?.reference).not.toBe(old?.reference);
  });

  test('the page is as it was when the job is over', async () => {
    const before = await pageFunctions();
    await site.tab.recognise();
    await site.tab.attach('TP01', pdf);

    expect(await pageFunctions()).toEqual(before);
    expect(before).toEqual([true, true, true]);
  });

  test('two jobs at once are done one after the other', async () => {
    await site.tab.recognise();
    const outcomes = await Promise.all([site.tab.attach('TP01', pdf), site.tab.attach('TP02', pdf)]);

    expect(outcomes.map((outcome) => outcome.ok && outcome.value.response?.verdict)).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(site.host.state.log.map(({ partNo }) => partNo).sort()).toEqual(['TP01', 'TP02']);
  });
});

describe('a host that misbehaves', () => {
  const accepted: Result<AttachOutcome> = {
    ok: true,
    value: { response: { status: 200, verdict: 'accepted' }, listChanged: true },
  };
  const refused = (status: number): Result<AttachOutcome> => ({
    ok: true,
    value: { response: { status, verdict: 'refused' } },
  });
  const cases: Partial<Record<MisbehaviourKind, Result<AttachOutcome>>> = {
    rename: accepted,
    'size-toast': { ok: true, value: { pageRefusal: 'too-large', listChanged: false } },
    'status-413': refused(413),
    'status-500': refused(500),
    'success-false': refused(200),
    'zero-bytes-stored': accepted,
    'truncated-bytes': accepted,
    'altered-bytes': accepted,
    slow: accepted,
    'never-answers': { ok: false, failure: { code: 'page/no-answer', limitMs: TEST_LIMITS.answerMs } },
    'list-reload': accepted,
    overwritten: accepted,
    'session-ended': refused(401),
    'drops-connection': { ok: false, failure: { code: 'attach/network' } },
    'accepts-without-listing': {
      ok: true,
      value: { response: { status: 200, verdict: 'accepted' }, listChanged: false },
    },
  };

  test.each(Object.entries(cases))('%s is seen as what it is', async (kind, expected) => {
    await site.tab.recognise();
    site.host.state.misbehave(land.id, 'TP01', kind as MisbehaviourKind, 1);
    const outcome = await site.tab.attach('TP01', pdf);

    expect(outcome).toEqual(expected);
  });

  test.each([
    ['zero-bytes-stored', 0],
    ['truncated-bytes', 100_000],
    ['altered-bytes', 200_000],
  ] as const)('%s: what comes back differs from what went', async (kind, bytes) => {
    await site.tab.recognise();
    site.host.state.misbehave(land.id, 'TP01', kind);
    await site.tab.attach('TP01', pdf);

    const [file] = await site.filesOf('TP01');
    const back = await site.tab.readBack('TP01', file?.reference ?? '');
    expect(back).toMatchObject({ ok: true, value: { bytes } });
    expect(back.ok && back.value.sha256).not.toBe(sha256(pdf));
  });

  test('a file that the page will not send is told by its type', async () => {
    await site.tab.recognise();
    const outcome = await site.tab.attach('TP02', pdf, { name: 'chungsinh.Pdf' });

    expect(outcome).toEqual({ ok: true, value: { pageRefusal: 'type', listChanged: false } });
    expect(site.host.state.log).toEqual([]);
  });

  test('the same refusal is heard a second time', async () => {
    await site.tab.recognise();
    site.host.state.misbehave(land.id, 'TP01', 'size-toast');
    await site.tab.attach('TP01', pdf);
    const again = await site.tab.attach('TP01', pdf);

    expect(again).toMatchObject({ ok: true, value: { pageRefusal: 'too-large' } });
  });
});

/** Whether fetch and XMLHttpRequest are the browser's own. */
function pageFunctions(): Promise<readonly boolean[]> {
  return site.tab.page.evaluate(() =>
    [fetch, Reflect.get(XMLHttpRequest.prototype, 'open'), Reflect.get(XMLHttpRequest.prototype, 'send')].map(
      (own) => Function.prototype.toString.call(own).includes('[native code]'),
    ),
  );
}
