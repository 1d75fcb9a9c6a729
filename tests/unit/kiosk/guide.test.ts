// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { extensionGuide } from '../../../kiosk/guide';
import { guideBrief } from '../../../kiosk/guide-brief';
import type { Guide } from '../../../kiosk/flow/state';
import { GUIDE_HERE, type KioskSays } from '../../../shared/contracts/guide';
import type { Handover } from '../../../shared/contracts/handover';

afterEach(() => void vi.useRealTimers());

const FILE = new Blob([new Uint8Array(4 * 1024 * 1024 + 10).fill(7)]);
const HANDOVER: Handover = {
  ...{ form: 1, slip: '2026-11-22/007', madeAt: '2026-11-22T08:00:00+07:00', kiosk: 'kiosk-1' },
  procedure: { id: 'khai-sinh', code: '1.001193', name: 'Đăng ký khai sinh' },
  components: [
    {
      ...{ code: 'TP01', name: 'Tờ khai', required: true, state: 'ready', findings: [] },
      files: [
        {
          ...{ id: 'TP01-1', part: 1, of: 1, fileName: 'TP01.pdf', sha256: 'a'.repeat(64) },
          ...{ bytes: FILE.size, pages: 1, signed: false, conforms: true },
        },
      ],
    },
    { ...{ code: 'TP02', name: 'Căn cước', required: true, state: 'bring', findings: [] }, files: [] },
  ],
  who: {
    behalf: 'self',
    person: { name: 'Vàng A Páo', number: '011090000108', birthDate: '1990-02-03', from: 'card-qr' },
  },
  declaration: { version: '2026-11', at: '2026-11-22T08:00:00+07:00' },
};
const TASK = { portal: 'https://cong.example/', handover: HANDOVER, files: new Map([['TP01-1', FILE]]) };

/** A window that an extension's script may stand on; `answer` is what that script does with a greeting. */
function aWindow(answer: (nonce: string, hear: (event: object) => void) => void) {
  const listeners = new Set<(event: object) => void>();
  const page = {
    location: { origin: 'http://127.0.0.1:8791' },
    addEventListener: (_kind: string, listener: (event: object) => void) => listeners.add(listener),
    removeEventListener: (_kind: string, listener: (event: object) => void) => listeners.delete(listener),
    postMessage: ({ nonce }: { nonce: string }) =>
      answer(nonce, (event) => [...listeners].forEach((listener) => listener(event))),
  };
  // The guide uses these members of a window, and no others.
  return page as unknown as Window;
}

/** An answer as the extension's script gives it, from the very window. */
const here = (page: () => Window, port: MessagePort) => (nonce: string, hear: (event: object) => void) =>
  hear({ source: page(), origin: page().location.origin, data: { cuaSo: GUIDE_HERE, nonce }, ports: [port] });

test('nothing answers where no extension is, and that is known within a second', async () => {
  vi.useFakeTimers();
  const asked = extensionGuide(aWindow(() => undefined)).present();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await asked).toBe(false);
});

test.each<readonly [string, (event: { nonce: string; page: Window }) => object]>([
  [
    'another window',
    ({ page, nonce }) => ({ source: {}, origin: page.location.origin, data: { cuaSo: GUIDE_HERE, nonce } }),
  ],
  [
    'another origin',
    ({ page, nonce }) => ({
      source: page,
      origin: 'https://evil.example',
      data: { cuaSo: GUIDE_HERE, nonce },
    }),
  ],
  [
    'an earlier greeting',
    ({ page }) => ({
      source: page,
      origin: page.location.origin,
      data: { cuaSo: GUIDE_HERE, nonce: '0'.repeat(32) },
    }),
  ],
  [
    'something else',
    ({ page, nonce }) => ({
      source: page,
      origin: page.location.origin,
      data: { cuaSo: GUIDE_HERE, nonce, more: 1 },
    }),
  ],
])('an answer from %s counts for nothing', async (_who, forged) => {
  vi.useFakeTimers();
  const page: Window = aWindow((nonce, hear) =>
    hear({ ...forged({ nonce, page }), ports: [new MessageChannel().port1] }),
  );
  const asked = extensionGuide(page).present();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await asked).toBe(false);
});

test('files go in pieces, each after the one before; the end is told to the guide', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: KioskSays[] = [];
  const told: Guide[] = [];
  const session = new AbortController();
  const page: Window = aWindow((nonce, hear) => here(() => page, port2)(nonce, hear));
  port1.onmessage = ({ data }: MessageEvent<KioskSays>) => {
    heard.push(data);
    if (data.say === 'open') port1.postMessage({ say: 'ready' });
    if (data.say === 'piece') port1.postMessage({ say: 'took', file: data.file, at: data.at });
    if (data.say === 'piece' && data.at > 0) {
      port1.postMessage({ say: 'state', guide: { is: 'confirmed', dossier: '<b>' } });
      port1.postMessage({ say: 'state', guide: { is: 'confirmed', dossier: 'H40.12-261122-0101' } });
      port1.postMessage({ say: 'ping' });
      port1.postMessage({ say: 'gone' });
    }
  };

  await extensionGuide(page).lead(TASK, (guide) => told.push(guide), session.signal);

  const sizes = heard.flatMap((one) => (one.say === 'piece' ? [[one.at, one.bytes.byteLength]] : []));
  expect(heard.slice(0, 2).map(({ say }) => say)).toEqual(['open', 'begin']);
  expect(sizes).toEqual([
    [0, 4 * 1024 * 1024],
    [4 * 1024 * 1024, 10],
  ]);
  // What is no message is not told, and what comes after the confirmation does not undo it.
  expect(told).toEqual([{ is: 'confirmed', dossier: 'H40.12-261122-0101' }]);
  session.abort();
  port1.close();
});

test('a visit that ends while the guide is greeted tells it nothing', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  const session = new AbortController();
  const page: Window = aWindow((nonce, hear) => {
    session.abort();
    here(() => page, port2)(nonce, hear);
  });
  port1.onmessage = ({ data }) => heard.push(data);
  await extensionGuide(page).lead(TASK, () => undefined, session.signal);
  await new Promise((resolve) => setTimeout(resolve));

  expect(heard).toEqual([]);
  port1.close();
});

test('a guide that opens after the visit is over gets no dossier', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: string[] = [];
  const session = new AbortController();
  const page: Window = aWindow((nonce, hear) => here(() => page, port2)(nonce, hear));
  const late = new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<KioskSays>) => {
      heard.push(data.say);
      if (data.say === 'open') session.abort();
      if (data.say !== 'end') return;
      port1.postMessage({ say: 'ready' });
      setTimeout(resolve, 50);
    };
  });
  await extensionGuide(page).lead(TASK, () => undefined, session.signal);
  await late;

  expect(heard).toEqual(['open', 'end']);
  port1.close();
});

test('a guide that goes away before the portal confirmed leaves the dossier not filed', async () => {
  const { port1, port2 } = new MessageChannel();
  const told: Guide[] = [];
  const page: Window = aWindow((nonce, hear) => here(() => page, port2)(nonce, hear));
  port1.onmessage = () => port1.postMessage({ say: 'gone' });

  await extensionGuide(page).lead(TASK, (guide) => told.push(guide), new AbortController().signal);

  expect(told).toEqual([{ is: 'failed', failure: { code: 'guide/closed' } }]);
  port1.close();
});

test('the guide is told what it needs and nothing else', () => {
  const brief = guideBrief(TASK, 'vi');

  expect(brief.papers.map(({ code }) => code)).toEqual(['TP01']);
  expect(brief.values).toEqual([
    { kind: 'name', text: 'Vàng A Páo' },
    { kind: 'number', text: '011090000108' },
    { kind: 'birth-date', text: '03/02/1990' },
  ]);
  expect(Object.keys(brief).sort()).toEqual(['language', 'papers', 'portal', 'procedure', 'slip', 'values']);
});
