// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { REST_EVENT, OBSERVE_EVENT, UPLOAD_EVENT } from '../../../../extension/content/observer-protocol';
import { runSteps, type AttachJob } from '../../../../extension/content/run-steps';
import type { AttachPlan, Step } from '../../../../shared/contracts/messages';
import { ADDRESS, aPlace } from './a-place';
import { shippedAdapter } from '../../../adapters/shipped-adapter';

const genericRows = shippedAdapter('generic-rows');

const limits = { startMs: 60, answerMs: 80, listMs: 40 };
const attach: Step = {
  do: 'attach',
  ways: [{ by: 'input', target: 'input GT-1' }],
  label: 'Đưa tệp vào',
};
const way = 'input';
const signal = new AbortController().signal;

beforeEach(() => {
  document.body.innerHTML = `
    <h1>Hồ sơ H40.12-261121-0007</h1>
    <table><tr data-code="GT-1"><td>Tờ khai</td><td><input type="file" name="a"></td></tr></table>
    <div role="alert"></div>`;
});

describe('before anything is touched', () => {
  test.each([
    ['an address that is another', { url: 'https://motcua.example/ho-so/6' }, { code: 'page/changed' }],
    ['an adapter that is another', { adapter: 'opencps' }, { code: 'page/changed' }],
    [
      'a row that is not there',
      { component: 'GT-9', steps: [{ ...attach, ways: [{ by: 'input' as const, target: 'input GT-9' }] }] },
      { code: 'page/target-missing', target: 'GT-9' },
    ],
  ])('%s ends the job', async (_what, change, failure) => {
    const events = listen();
    const outcome = await run(aJob(change));

    expect(outcome).toEqual({ ok: false, failure });
    expect(events).toEqual([]);
  });

  test('a row that is there twice ends the job', async () => {
    document.querySelector('table')?.append(document.querySelector('tr')?.cloneNode(true) ?? '');

    expect(await run(aJob())).toEqual({
      ok: false,
      failure: { code: 'page/target-ambiguous', target: 'GT-1', found: 2 },
    });
  });

  test('an empty document ends the job: an empty change makes pages wait for ever', async () => {
    const events = listen();

    expect(await run({ ...aJob(), document: new Blob([]) })).toEqual({
      ok: false,
      failure: { code: 'file/empty' },
    });
    expect(events).toEqual([]);
  });
});

describe('setting the file', () => {
  test('tells the page as the file chooser would: input first, then change, once each', async () => {
    const events = listen();
    await run(aJob());

    expect(events).toEqual(['input to-khai.pdf', 'change to-khai.pdf']);
  });

  test('a page that sends nothing and leaves the file in its field waits for its own save button', async () => {
    expect(await run(aJob())).toEqual({ ok: true, value: { way, held: true, listChanged: false } });
  });

  test('a page that empties the field and sends nothing leaves the outcome open', async () => {
    onChange(() => {
      const field = document.querySelector('input');
      if (field) field.value = '';
    });

    expect(await run(aJob())).toEqual({ ok: true, value: { way, listChanged: false } });
  });

  test('a message of the page is its refusal', async () => {
    onChange(() => say('Tệp quá dung lượng cho phép'));

    expect(await run(aJob())).toMatchObject({ ok: true, value: { pageRefusal: 'too-large' } });
  });

  test('a message that stood there before is old news', async () => {
    say('Tải lên không thành công');

    expect(await run(aJob())).toEqual({ ok: true, value: { way, held: true, listChanged: false } });
  });

  test('the upload is judged by its answer', async () => {
    onChange(() => upload({ sizes: [3], answer: { status: 200, body: '{"success":false}' } }));

    expect(await run(aJob())).toEqual({
      ok: true,
      value: { way, response: { status: 200, verdict: 'refused' } },
    });
  });

  test('an answer weighs more than a message', async () => {
    onChange(() => {
      upload({ sizes: [3] });
      say('Tải lên không thành công');
      setTimeout(() => upload({ sizes: [3], answer: { status: 413, body: '' } }), 20);
    });

    expect(await run(aJob())).toEqual({
      ok: true,
      value: { way, response: { status: 413, verdict: 'refused' } },
    });
  });

  test('another upload of the page is not ours', async () => {
    onChange(() => upload({ sizes: [99], answer: { status: 200, body: '{"success":true}' } }));

    expect(await run(aJob())).toEqual({ ok: true, value: { way, held: true, listChanged: false } });
  });

  test('a report with another nonce is not ours', async () => {
    onChange(() => upload({ nonce: 'forged', sizes: [3], answer: { status: 200, body: 'OK' } }));

    expect(await run(aJob())).toEqual({ ok: true, value: { way, held: true, listChanged: false } });
  });

  test('an upload without an answer is not taken for none', async () => {
    onChange(() => upload({ sizes: [3] }));

    expect(await run(aJob())).toEqual({
      ok: false,
      failure: { code: 'page/no-answer', limitMs: limits.answerMs },
    });
  });

  test('a broken connection is said', async () => {
    onChange(() => upload({ sizes: [3], answer: { status: 0, body: '' } }));

    expect(await run(aJob())).toEqual({ ok: false, failure: { code: 'attach/network' } });
  });

  test('a list that grows is told', async () => {
    onChange(() => {
      upload({ sizes: [3], answer: { status: 200, body: '{"id":1}' } });
      const listed = document.createElement('td');
      listed.textContent = 'to-khai.pdf (3 byte)';
      document.querySelector('tr')?.append(listed);
    });

    expect(await run(aJob())).toEqual({
      ok: true,
      value: {
        way,
        response: { status: 200, verdict: 'accepted' },
        listChanged: true,
        appeared: 'to-khai.pdf',
      },
    });
  });

  test('whoever leaves is not kept waiting', async () => {
    const left = new AbortController();
    onChange(() => left.abort());

    expect(await run(aJob(), left.signal)).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  test('the observer is sent away, however the job ends', async () => {
    let rested = 0;
    const count = (): void => void (rested += 1);
    document.addEventListener(REST_EVENT, count);
    await run(aJob());
    await run(aJob({ url: 'https://motcua.example/ho-so/6' }));
    document.removeEventListener(REST_EVENT, count);

    expect(rested).toBe(2);
  });
});

function aJob(change: Partial<AttachPlan> = {}): AttachJob {
  const plan: AttachPlan = {
    url: ADDRESS,
    adapter: 'generic-rows',
    component: 'GT-1',
    shown: { dossier: 'H40.12-261121-0007', name: 'Tờ khai' },
    fileName: 'to-khai.pdf',
    steps: [attach],
    ...change,
  };
  return { plan, document: new Blob(['pdf'], { type: 'application/pdf' }), limits };
}

function run(job: AttachJob, until: AbortSignal = signal) {
  return runSteps(aPlace([genericRows]), genericRows, job, until);
}

/** What the page hears from its file field. */
function listen(): string[] {
  const events: string[] = [];
  const field = document.querySelector('input');
  for (const type of ['input', 'change']) {
    field?.addEventListener(type, () => events.push(`${type} ${field.files?.[0]?.name ?? 'nothing'}`));
  }
  return events;
}

function onChange(act: () => void): void {
  document.querySelector('input')?.addEventListener('change', act);
}

function say(words: string): void {
  const place = document.querySelector('[role="alert"]');
  if (place) place.textContent = words;
}

let nonce = '';
document.addEventListener(OBSERVE_EVENT, (event) => {
  nonce = (JSON.parse(String((event as CustomEvent).detail)) as { nonce: string }).nonce;
});

/** What the observer in the page's own world would report. */
function upload(report: object): void {
  const detail = JSON.stringify({ nonce, upload: 1, ...report });
  document.dispatchEvent(new CustomEvent(UPLOAD_EVENT, { detail }));
}
