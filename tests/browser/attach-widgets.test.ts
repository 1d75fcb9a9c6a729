import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { AttachOutcome } from '../../shared/contracts/messages';
import type { Misbehaviour } from '../widgets/misbehaviour';
import { truthOf, widgetIds, type WidgetId } from '../widgets/truth';
import { aWidgetBench } from './site-harness/bench-for-each-test';
import { sha256, type BenchTab } from './site-harness/site-bench';

const { host, bench } = aWidgetBench();
const pdf = randomBytes(1_300_000);
let tab: BenchTab;

afterEach(() => tab.page.close());

async function open(id: WidgetId): Promise<void> {
  tab = await bench.openTab(host.pageUrl(id));
}

/** Files in fields for portraits, signatures and lists. */
function filesInUnrelatedFields(): Promise<number> {
  return tab.page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>(
      '#fileAnhChuKy, [name="anhDaiDien"], [name="importExcel"]',
    );
    return [...fields].reduce((sum, { files }) => sum + (files?.length ?? 0), 0);
  });
}

/** What the host holds in a component, as hashes. */
function held(id: WidgetId, key: string): readonly string[] {
  return host.state.held(id, key).map((file) => file.sha256);
}

const signedOut = { ok: false, failure: { code: 'attach/session-ended', status: 200 } };
/** The way that each page takes up; a field in the row where nothing is said. */
const WAY: Partial<Record<WidgetId, AttachOutcome['way']>> = {
  dropzone: 'drop',
  resumable: 'drop',
  formio: 'drop',
  'laid-over': 'chooser',
  detached: 'chooser',
  'shared-input': 'chooser',
};
/** Pages that keep the file for their own save button. */
const SAVED: readonly WidgetId[] = ['plain-form', 'save-page'];
/** Something in the row is pressed before: teach-frames.test.ts attaches there as it was taught. */
const CHOSEN: WidgetId = 'chosen-row';
const atOnce = widgetIds.filter((id) => !SAVED.includes(id) && id !== 'frame-other' && id !== CHOSEN);

describe('the host holds the exact bytes, once, in their row and in no other', () => {
  test.each(atOnce)('%s', async (id) => {
    await open(id);
    const page = await tab.recognise();
    const [, row] = truthOf(id).rows;
    const outcome = await tab.attach(row?.key ?? '', pdf);

    expect(page).toMatchObject({ ok: true, value: { dossier: truthOf(id).dossier } });
    expect(outcome).toMatchObject({ ok: true, value: { way: WAY[id] ?? 'input' } });
    await expect.poll(() => held(id, row?.key ?? '')).toEqual([sha256(pdf)]);
    expect(host.state.log.map(({ key, bytes }) => [key, bytes])).toEqual([[row?.key, pdf.length]]);
    expect(outcome).toMatchObject({ value: { response: { status: 200 } } });
    expect(await filesInUnrelatedFields()).toBe(0);
  });
});

describe('a page that keeps files until it is saved', () => {
  test('a form holds the file, and says so; the officer saves it', async () => {
    await open('plain-form');
    await tab.recognise();
    const outcome = await tab.attach('TP01', pdf);

    expect(outcome).toMatchObject({ ok: true, value: { way: 'input', held: true } });
    expect(held('plain-form', 'TP01')).toEqual([]);

    await tab.page.getByText('Lưu hồ sơ').click();
    await expect.poll(() => held('plain-form', 'TP01')).toEqual([sha256(pdf)]);
  });

  test('a page that sent the file and wants to be saved as well is not said to be done', async () => {
    await open('save-page');
    await tab.recognise();

    expect(await tab.attach('TP01', pdf)).toMatchObject({
      ok: true,
      value: { response: { verdict: 'accepted' }, held: true, savedBy: 'Lưu' },
    });
    expect(held('save-page', 'TP01')).toEqual([]);

    await tab.page.locator('#luu').click();
    await expect.poll(() => held('save-page', 'TP01')).toEqual([sha256(pdf)]);
  });
});

describe('a frame of another site', () => {
  test('is named to be granted; then its rows take the file', async () => {
    await open('frame-other');
    const before = await tab.recognise();
    await bench.grant(host.otherUrl);
    await tab.page.bringToFront();
    const after = await tab.recognise();
    const outcome = await tab.attach('TP01', pdf);

    expect(before).toEqual({
      ok: false,
      failure: { code: 'page/permission-missing', origin: host.otherUrl },
    });
    expect(after).toMatchObject({ ok: true, value: { dossier: truthOf('frame-other').dossier } });
    expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
    expect(held('frame-other', 'TP01')).toEqual([sha256(pdf)]);
  });
});

describe('rows in a frame, the dossier outside', () => {
  test('nothing is attached when the outer page went on to another dossier meanwhile', async () => {
    await open('frame-same');
    await tab.recognise();
    const outcome = await tab.attach('TP01', pdf, {
      between: () =>
        tab.page.evaluate(() => {
          for (const element of document.querySelectorAll('h1, title')) {
            element.textContent = 'Hồ sơ H40.12-261121-0999';
          }
        }),
    });

    expect(outcome).toEqual({ ok: false, failure: { code: 'page/changed' } });
    expect(host.state.log).toEqual([]);
  });

  test('the frame’s own reload is found again for reading', async () => {
    await open('frame-same');
    await tab.recognise();
    await tab.attach('TP01', pdf);
    await tab.page.frames()[1]?.goto(`${host.url}/khung/frame-same`);

    expect(await tab.files('TP01')).toMatchObject({ ok: true, value: [{ name: 'TP - giấy tờ.pdf' }] });
  });
});

describe('a host that misbehaves', () => {
  test.each<[Misbehaviour, WidgetId, unknown]>([
    ['status-413', 'dropzone', refused(413)],
    ['status-413', 'resumable', refused(413)],
    ['status-500-once', 'filepond', refused(500)],
    ['success-false', 'uppy', refused(200)],
    ['success-false', 'closed-shadow', refused(200)],
    ['drops-connection', 'blueimp', { ok: false, failure: { code: 'attach/network' } }],
    ['drops-connection', 'detached', { ok: false, failure: { code: 'attach/network' } }],
    ['session-ended', 'multi-file', signedOut],
    ['session-ended', 'element', signedOut],
    ['slow', 'shared-input', { ok: true, value: { response: { status: 200, verdict: 'accepted' } } }],
  ])('%s on %s is seen as what it is', async (kind, id, expected) => {
    host.state.slowMs = 1_000;
    await open(id);
    await tab.recognise();
    host.state.misbehave(id, 'TP01', kind);

    expect(await tab.attach('TP01', pdf)).toMatchObject(expected as object);
  });

  test('after a first 500 the second try is kept once', async () => {
    await open('multi-file');
    await tab.recognise();
    host.state.misbehave('multi-file', 'TP02', 'status-500-once');
    const first = await tab.attach('TP02', pdf);
    const second = await tab.attach('TP02', pdf);

    expect([first, second]).toMatchObject([refused(500), { value: { response: { verdict: 'accepted' } } }]);
    expect(held('multi-file', 'TP02')).toEqual([sha256(pdf)]);
  });
});

describe('the same bytes a second time', () => {
  test('are found there, byte for byte, and nothing is sent', async () => {
    await open('multi-file');
    await tab.recognise();
    await tab.attach('TP02', pdf, { name: 'Giay to.pdf' });
    const again = await tab.attach('TP02', pdf, { name: 'Tên khác.pdf' });

    expect(again).toEqual({ ok: true, value: { already: 'Giay to.pdf' } });
    expect(host.state.log).toHaveLength(1);
  });

  test('go a second time where the officer wants both', async () => {
    await open('multi-file');
    await tab.recognise();
    await tab.attach('TP02', pdf);
    await tab.attach('TP02', pdf, { keepBoth: true });

    expect(held('multi-file', 'TP02')).toEqual([sha256(pdf), sha256(pdf)]);
  });

  test('other bytes of the same size are no reason to stop', async () => {
    await open('multi-file');
    await tab.recognise();
    await tab.attach('TP02', randomBytes(pdf.length));
    await tab.attach('TP02', pdf);

    expect(held('multi-file', 'TP02')[1]).toBe(sha256(pdf));
  });

  test('nothing is doubled by a page that is loaded again in the middle', async () => {
    await open('multi-file');
    await tab.recognise();
    host.state.slowMs = 1_000;
    host.state.misbehave('multi-file', 'TP02', 'slow');
    const running = tab.attach('TP02', pdf);
    await expect.poll(() => host.state.log.length).toBe(1);
    await tab.page.reload();
    const first = await running;
    await tab.recognise();
    await expect.poll(() => held('multi-file', 'TP02').length).toBe(1);
    const second = await tab.attach('TP02', pdf);

    expect(first).toEqual({ ok: false, failure: { code: 'page/changed', midway: true } });
    expect(second).toMatchObject({ ok: true, value: { already: 'TP - giấy tờ.pdf' } });
    expect(host.state.log).toHaveLength(1);
  });
});

function refused(status: number): object {
  return { ok: true, value: { response: { status, verdict: 'refused' } } };
}
