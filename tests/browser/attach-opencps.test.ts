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

const { host, tab, filesOf } = aTabForEachTest(`/ho-so/${land.id}`);

describe('recognising', () => {
  test('the checklist comes from the host with its limits', async () => {
    const page = await tab.recognise();

    expect(page).toMatchObject({
      ok: true,
      value: { adapter: 'opencps', dossier: land.code, procedure: land.procedure, bestGrade: 'read-back' },
    });
    const components = page.ok ? page.value.components : [];
    expect(components.map(({ key }) => key)).toEqual(land.parts);
    expect(components[4]).toMatchObject({ maxBytes: 10_000_000, extensions: ['pdf', 'jpg'], required: true });
  });

  test('a page that is no dossier is left alone', async () => {
    await tab.page.goto(`${host.url}/`);

    expect(await tab.recognise()).toEqual({ ok: false, failure: { code: 'page/not-recognised' } });
  });

  test('a session that ended is said, not guessed', async () => {
    await tab.recognise();
    host.endSessions();

    expect(await tab.files('TP01')).toEqual({
      ok: false,
      failure: { code: 'attach/session-ended', status: 401 },
    });
  });
});

describe('attaching', () => {
  test('the bytes that come back are the bytes that went', async () => {
    await tab.recognise();
    const outcome = await tab.attach('TP01', pdf);

    expect(outcome).toEqual({
      ok: true,
      value: {
        way: 'input',
        response: { status: 200, verdict: 'accepted' },
        listChanged: true,
        appeared: 'TP - giấy tờ.pdf',
      },
    });
    const [file] = await filesOf('TP01');
    expect(file?.bytes).toBe(pdf.length);
    expect(await tab.readBack('TP01', file?.reference ?? '')).toEqual({
      ok: true,
      value: { bytes: pdf.length, sha256: sha256(pdf) },
    });
    expect(host.state.log).toHaveLength(1);
  });

  test('an "other paper" gets its name in the dialog and goes', async () => {
    await tab.page.goto(`${host.url}/ho-so/${birth.id}`);
    await tab.recognise();
    const outcome = await tab.attach('TP99', pdf, { name: 'Giấy cam đoan.pdf' });

    expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
    expect(host.state.listed(birth.id, 'TP99').map((file) => file.displayName)).toEqual(['Giấy cam đoan']);
  });

  test('a file that is replaced is taken back first', async () => {
    await tab.page.goto(`${host.url}/ho-so/${marriage.id}`);
    await tab.recognise();
    const [old] = await filesOf('TP01');
    const outcome = await tab.attach('TP01', pdf, { replaces: old?.name ?? '' });

    expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
    const [file, ...rest] = await filesOf('TP01');
    expect(rest).toEqual([]);
    expect(file?.reference).not.toBe(old?.reference);
  });

  test('the page is as it was when the job is over', async () => {
    const before = await pageFunctions();
    await tab.recognise();
    await tab.attach('TP01', pdf);

    expect(await pageFunctions()).toEqual(before);
    expect(before).toEqual([true, true, true]);
  });

  test('two jobs at once are done one after the other', async () => {
    await tab.recognise();
    const outcomes = await Promise.all([tab.attach('TP01', pdf), tab.attach('TP02', pdf)]);

    expect(outcomes.map((outcome) => outcome.ok && outcome.value.response?.verdict)).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(host.state.log.map(({ partNo }) => partNo).sort()).toEqual(['TP01', 'TP02']);
  });
});

describe('a host that misbehaves', () => {
  const way = 'input';
  const accepted = (appeared: string): Result<AttachOutcome> => ({
    ok: true,
    value: { way, response: { status: 200, verdict: 'accepted' }, listChanged: true, appeared },
  });
  const asSent = accepted('TP - giấy tờ.pdf');
  const refused = (status: number): Result<AttachOutcome> => ({
    ok: true,
    value: { way, response: { status, verdict: 'refused' } },
  });
  const cases: Partial<Record<MisbehaviourKind, Result<AttachOutcome>>> = {
    rename: accepted('TP01_1.pdf'),
    'size-toast': { ok: true, value: { way, pageRefusal: 'too-large', listChanged: false } },
    'status-413': refused(413),
    'status-500': refused(500),
    'success-false': refused(200),
    'zero-bytes-stored': asSent,
    'truncated-bytes': asSent,
    'altered-bytes': asSent,
    slow: asSent,
    'never-answers': { ok: false, failure: { code: 'page/no-answer', limitMs: TEST_LIMITS.answerMs } },
    'list-reload': asSent,
    overwritten: asSent,
    'session-ended': refused(401),
    'drops-connection': { ok: false, failure: { code: 'attach/network' } },
    'accepts-without-listing': {
      ok: true,
      value: { way, response: { status: 200, verdict: 'accepted' }, listChanged: false },
    },
  };

  test.each(Object.entries(cases))('%s is seen as what it is', async (kind, expected) => {
    await tab.recognise();
    host.state.misbehave(land.id, 'TP01', kind as MisbehaviourKind, 1);
    const outcome = await tab.attach('TP01', pdf);

    expect(outcome).toEqual(expected);
  });

  test.each([
    ['zero-bytes-stored', 0],
    ['truncated-bytes', 100_000],
    ['altered-bytes', 200_000],
  ] as const)('%s: what comes back differs from what went', async (kind, bytes) => {
    await tab.recognise();
    host.state.misbehave(land.id, 'TP01', kind);
    await tab.attach('TP01', pdf);

    const [file] = await filesOf('TP01');
    const back = await tab.readBack('TP01', file?.reference ?? '');
    expect(back).toMatchObject({ ok: true, value: { bytes } });
    expect(back.ok && back.value.sha256).not.toBe(sha256(pdf));
  });

  test('a file that the page will not send is told by its type', async () => {
    await tab.recognise();
    const outcome = await tab.attach('TP02', pdf, { name: 'chungsinh.Pdf' });

    expect(outcome).toEqual({ ok: true, value: { way, pageRefusal: 'type', listChanged: false } });
    expect(host.state.log).toEqual([]);
  });

  test('the same refusal is heard a second time', async () => {
    await tab.recognise();
    host.state.misbehave(land.id, 'TP01', 'size-toast');
    await tab.attach('TP01', pdf);
    const again = await tab.attach('TP01', pdf);

    expect(again).toMatchObject({ ok: true, value: { pageRefusal: 'too-large' } });
  });
});

/** Whether fetch and XMLHttpRequest are the browser's own. */
function pageFunctions(): Promise<readonly boolean[]> {
  return tab.page.evaluate(() =>
    [fetch, Reflect.get(XMLHttpRequest.prototype, 'open'), Reflect.get(XMLHttpRequest.prototype, 'send')].map(
      (own) => Function.prototype.toString.call(own).includes('[native code]'),
    ),
  );
}
