import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { showOwnPage } from './site-harness/own-page';
import { aWidgetBench } from './site-harness/bench-for-each-test';
import { sha256, type BenchTab } from './site-harness/site-bench';

const { host, bench } = aWidgetBench();
const pdf = randomBytes(300_000);
let tab: BenchTab;

afterEach(() => tab.page.close());

/** A page that does this with each file as soon as its field is set. */
async function open(onFile: string): Promise<void> {
  await showOwnPage(bench.browser.context, {
    control: (id) => `<input type="file" id="${id}">`,
    script: `
      const form = (file) => { const data = new FormData(); data.append('file', file, file.name); return data; };
      const send = async (file) => { ${onFile} };
      control.addEventListener('change', () => send(control.files[0]));`,
  });
  tab = await bench.openTab(host.pageUrl('multi-file'));
  await tab.recognise();
}

function held(): readonly string[] {
  return host.state.held('multi-file', 'TP01').map((file) => file.sha256);
}

const accepted = { status: 200, verdict: 'accepted' };
const unseen = { status: 0, verdict: 'unclear' };

describe('an upload is seen however it leaves', () => {
  test.each<[string, string, object]>([
    ['fetch', `await fetch(upload, { method: 'POST', body: form(file) });`, accepted],
    [
      'fetch with a Request',
      `await fetch(new Request(upload, { method: 'POST', body: form(file) }));`,
      accepted,
    ],
    [
      'XMLHttpRequest',
      `const request = new XMLHttpRequest(); request.open('POST', upload); request.send(form(file));`,
      accepted,
    ],
    [
      'XMLHttpRequest that wants JSON',
      `const request = new XMLHttpRequest(); request.open('POST', upload); request.responseType = 'json';
       request.send(form(file));`,
      accepted,
    ],
    [
      'XMLHttpRequest that wants a blob',
      `const request = new XMLHttpRequest(); request.open('POST', upload); request.responseType = 'blob';
       request.send(form(file));`,
      accepted,
    ],
    [
      'a form that a script sends into a hidden frame',
      `const frame = document.createElement('iframe'); frame.name = 'khung-an'; frame.hidden = true;
       const shell = document.createElement('form');
       Object.assign(shell, { method: 'post', action: upload, enctype: 'multipart/form-data', target: 'khung-an' });
       control.name = 'file'; control.after(shell); shell.append(control); document.body.append(frame);
       shell.submit();`,
      accepted,
    ],
    [
      'a form whose button sends it into a hidden frame',
      `const frame = document.createElement('iframe'); frame.name = 'khung-an'; frame.hidden = true;
       const shell = document.createElement('form');
       Object.assign(shell, { method: 'post', action: upload, enctype: 'multipart/form-data', target: 'khung-an' });
       control.name = 'file'; control.after(shell); shell.append(control); document.body.append(frame);
       shell.requestSubmit();`,
      accepted,
    ],
  ])('%s', async (_how, onFile, response) => {
    await open(onFile);

    expect(await tab.attach('TP01', pdf)).toMatchObject({ ok: true, value: { response } });
    await expect.poll(held).toEqual([sha256(pdf)]);
  });

  test('a beacon, whose answer nobody sees', async () => {
    const small = randomBytes(20_000);
    await open(`navigator.sendBeacon(upload, form(file));`);

    expect(await tab.attach('TP01', small)).toMatchObject({ ok: true, value: { response: unseen } });
    await expect.poll(held).toEqual([sha256(small)]);
  });

  test.each([
    ['as bare bytes', `await fetch('/nhan', { method: 'PUT', body: await file.arrayBuffer() });`],
    [
      'written as base64 in JSON',
      `const url = await new Promise((done) => { const reader = new FileReader();
         reader.onload = () => done(reader.result); reader.readAsDataURL(file); });
       await fetch('/nhan', { method: 'POST', body: JSON.stringify({ name: file.name, data: url.split(',')[1] }) });`,
    ],
    [
      'written as base64 in a form',
      `const url = await new Promise((done) => { const reader = new FileReader();
         reader.onload = () => done(reader.result); reader.readAsDataURL(file); });
       await fetch('/nhan', { method: 'POST', body: new URLSearchParams({ data: url.split(',')[1] }) });`,
    ],
  ])('%s', async (_how, onFile) => {
    await open(onFile);
    await bench.browser.context.route('**/nhan', (route) => route.fulfill({ json: { success: true } }));

    expect(await tab.attach('TP01', pdf)).toMatchObject({ ok: true, value: { response: accepted } });
  });
});

describe('an answer is judged by what it says', () => {
  test.each<[string, object, unknown]>([
    ['{"success":false}', { json: { success: false } }, verdict(200, 'refused')],
    ['an error in JSON', { json: { error: 'disk full' } }, verdict(200, 'refused')],
    [
      'the proxy’s 413',
      { status: 413, contentType: 'text/html', body: '<h1>413</h1>' },
      verdict(413, 'refused'),
    ],
    ['500', { status: 500, body: 'x' }, verdict(500, 'refused')],
    [
      'a page in place of an answer',
      { contentType: 'text/html', body: '<h1>Hồ sơ</h1>' },
      verdict(200, 'unclear'),
    ],
    [
      'the sign-in page',
      { contentType: 'text/html', body: '<form>Mật khẩu <input name=p type=password></form>' },
      { ok: false, failure: { code: 'attach/session-ended', status: 200 } },
    ],
  ])('%s', async (_what, answer, expected) => {
    await open(`await fetch('/nhan', { method: 'POST', body: form(file) });`);
    await bench.browser.context.route('**/nhan', (route) => route.fulfill(answer));

    expect(await tab.attach('TP01', pdf)).toMatchObject(expected as object);
  });

  test('a page that refuses by a toast sends nothing, and its words are the reason', async () => {
    await open(`document.getElementById('thong-bao').textContent = 'Tệp vượt quá dung lượng cho phép';
      control.value = '';`);

    expect(await tab.attach('TP01', pdf)).toMatchObject({ ok: true, value: { pageRefusal: 'too-large' } });
  });

  test('another upload of the page at the same time is not ours', async () => {
    await open(`await fetch('/nhan', { method: 'POST', body: new Blob(['draft']) });
      await fetch(upload, { method: 'POST', body: form(file) });`);
    await bench.browser.context.route('**/nhan', (route) => route.fulfill({ json: { success: false } }));

    expect(await tab.attach('TP01', pdf)).toMatchObject({ ok: true, value: { response: accepted } });
  });
});

function verdict(status: number, said: string): object {
  return { ok: true, value: { response: { status, verdict: said } } };
}
