import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { MisbehaviourKind } from '../onestop/misbehaviour';
import { trainingDossiers } from '../onestop/seed';
import { aTabForEachTest } from './site-harness/bench-for-each-test';
import { sha256, TEST_LIMITS } from './site-harness/site-bench';

const { land, marriage } = trainingDossiers;
const pdf = randomBytes(1_300_000);

const { host, tab, filesOf } = aTabForEachTest(`/don-gian/${land.id}`);

test('the rows of a page without an interface are recognised', async () => {
  const page = await tab.recognise();

  expect(page).toMatchObject({
    ok: true,
    value: { adapter: 'generic-rows', dossier: land.code, procedure: land.procedure, bestGrade: 'listed' },
  });
  expect(page.ok && page.value.components.map(({ key, name }) => [key, name])).toEqual([
    ['TP01', 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất (Mẫu số 18)'],
    ['TP02', 'Bản gốc Giấy chứng nhận đã cấp'],
    ['TP03', 'Hợp đồng chuyển nhượng quyền sử dụng đất đã công chứng'],
    ['TP04', 'Bản cam kết về ranh giới thửa đất có xác nhận của các hộ liền kề'],
    ['TP05', 'Phiếu xác nhận kết quả đo đạc hiện trạng thửa đất'],
  ]);
});

test('a row with a link gives the bytes back', async () => {
  await tab.recognise();
  const outcome = await tab.attach('TP01', pdf);

  expect(outcome).toMatchObject({ ok: true, value: { response: { status: 200, verdict: 'accepted' } } });
  const [file] = await filesOf('TP01');
  expect(await tab.readBack('TP01', file?.reference ?? '')).toEqual({
    ok: true,
    value: { bytes: pdf.length, sha256: sha256(pdf) },
  });
});

test('a row without a link shows the size that the server knows', async () => {
  await tab.recognise();
  await tab.attach('TP02', pdf, { name: 'Giấy chứng nhận.pdf' });

  const [file, ...rest] = await filesOf('TP02');
  expect(rest).toEqual([]);
  expect(file).toMatchObject({ name: 'Giấy chứng nhận.pdf' });
  expect(file?.reference).toBeUndefined();
  expect(file?.bytesBetween?.least).toBeLessThanOrEqual(pdf.length);
  expect(file?.bytesBetween?.most).toBeGreaterThanOrEqual(pdf.length);
});

test('a dossier that holds files already shows them', async () => {
  await tab.page.goto(`${host.url}/don-gian/${marriage.id}`);
  const page = await tab.recognise();

  expect(page).toMatchObject({ ok: true, value: { dossier: marriage.code, bestGrade: 'read-back' } });
  expect(page.ok && page.value.components[0]?.files).toHaveLength(1);
});

describe('a host that misbehaves', () => {
  const refused = (status: number) => ({ ok: true, value: { response: { status, verdict: 'refused' } } });
  const cases: Partial<Record<MisbehaviourKind, unknown>> = {
    'size-toast': { ok: true, value: { pageRefusal: 'too-large' } },
    'status-413': refused(413),
    'status-500': refused(500),
    'success-false': refused(200),
    'never-answers': { ok: false, failure: { code: 'page/no-answer', limitMs: TEST_LIMITS.answerMs } },
    'drops-connection': { ok: false, failure: { code: 'attach/network' } },
    'session-ended': { ok: false, failure: { code: 'attach/session-ended', status: 200 } },
    'accepts-without-listing': { ok: true, value: { response: { verdict: 'accepted' }, listChanged: false } },
    'list-reload': { ok: true, value: { response: { verdict: 'accepted' } } },
  };

  test.each(Object.entries(cases))('%s is seen as what it is', async (kind, expected) => {
    await tab.recognise();
    host.state.misbehave(land.id, 'TP01', kind as MisbehaviourKind, 1);

    expect(await tab.attach('TP01', pdf)).toMatchObject(expected as object);
  });

  test('an upload that was kept without an answer is found in the list of the server', async () => {
    await tab.recognise();
    host.state.misbehave(land.id, 'TP01', 'never-answers');
    await tab.attach('TP01', pdf);

    const [file] = await filesOf('TP01');
    expect(await tab.readBack('TP01', file?.reference ?? '')).toMatchObject({
      value: { sha256: sha256(pdf) },
    });
  });

  test('after the session has ended the list and the bytes say so', async () => {
    await tab.recognise();
    await tab.attach('TP01', pdf);
    const [file] = await filesOf('TP01');
    host.endSessions();

    expect(await tab.readBack('TP01', file?.reference ?? '')).toMatchObject({
      failure: { code: 'attach/session-ended' },
    });
    expect(await tab.files('TP01')).toMatchObject({ failure: { code: 'attach/session-ended' } });
  });
});
