// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { OBSERVE_EVENT, UPLOAD_EVENT } from '../../../../extension/content/observer-protocol';
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
const signal = new AbortController().signal;

/* Steps before and after the one that puts the file in. */
beforeEach(() => {
  document.body.innerHTML = `
    <h1>Hồ sơ H40.12-261121-0007</h1>
    <table><tr data-code="GT-1"><td>Tờ khai</td><td><input type="file" name="a"></td></tr></table>
    <div role="alert"></div>`;
});

test('a dialog that closes by itself after it has sent is judged by the answer, not by its missing button', async () => {
  onChange(() => {
    setTimeout(() => upload({ sizes: [3] }), 80);
    setTimeout(() => upload({ sizes: [3], answer: { status: 200, body: '{"id":1}' } }), 90);
  });
  const confirm: Step = { do: 'press', what: 'input GT-9', label: 'Xác nhận' };

  expect(await run(aJob({ steps: [attach, confirm] }))).toMatchObject({
    ok: true,
    value: { response: { status: 200, verdict: 'accepted' } },
  });
});

test('a dialog that stands there and was not confirmed waits for a person, whatever the host said', async () => {
  document.body.insertAdjacentHTML('beforeend', '<button id="ok" disabled>Xác nhận</button>');
  onChange(() => {
    setTimeout(() => upload({ sizes: [3] }), 80);
    setTimeout(() => upload({ sizes: [3], answer: { status: 200, body: '{"id":1}' } }), 90);
  });
  const confirm: Step = { do: 'press', what: 'confirm', label: 'Xác nhận' };
  const find = (page: Document, target: string): readonly Element[] =>
    target === 'confirm' ? [...page.querySelectorAll('#ok')] : genericRows.find(page, target);
  const job = aJob({ steps: [attach, confirm] });

  expect(await runSteps(aPlace([genericRows]), { ...genericRows, find }, job, signal)).toMatchObject({
    ok: true,
    value: { response: { status: 200, verdict: 'accepted' }, held: true },
  });
});

test('a row that would not be chosen gets no file: it would go to the one that is', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input type="radio" id="row">');
  const radio = document.querySelector<HTMLInputElement>('#row')!;
  radio.addEventListener('click', (event) => event.preventDefault());
  const find = (page: Document, target: string): readonly Element[] =>
    target === 'row' ? [radio] : genericRows.find(page, target);
  const events = listen();
  const job = aJob({ steps: [{ do: 'press', what: 'row', label: 'Chọn' }, attach] });

  const outcome = await runSteps(aPlace([genericRows]), { ...genericRows, find }, job, signal);

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/target-missing', target: 'row' } });
  expect(events).toEqual([]);
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

let nonce = '';
document.addEventListener(OBSERVE_EVENT, (event) => {
  nonce = (JSON.parse(String((event as CustomEvent).detail)) as { nonce: string }).nonce;
});

/** What the observer in the page's own world would report. */
function upload(report: object): void {
  const detail = JSON.stringify({ nonce, upload: 1, ...report });
  document.dispatchEvent(new CustomEvent(UPLOAD_EVENT, { detail }));
}
