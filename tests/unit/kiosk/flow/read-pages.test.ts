import { beforeEach, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { draftOf } from '../../../../kiosk/flow/state';
import type { PageText } from '../../../../shared/domain/page-text';
import { fail, ok } from '../../../../shared/domain/result';
import { aKioskProcedure, VIETNAMESE } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { toChoose, toWays } from '../../../fixtures/kiosk-way';
import { aPage } from '../../../fixtures/worker-answers';

const FIRST =
  'UBND xã Hoài Giang xác nhận hộ ông Lê Văn Bình sử dụng thửa đất số 571 tờ bản đồ số 18 diện tích 535 m²';
const OTHER = FIRST.replace('571', '572').replace('535', '418');

let means: FakeMeans;
let flow: Flow;
/** What stands on each page, by its bytes. */
let written: Map<string, string>;

beforeEach(() => {
  means = new FakeMeans();
  written = new Map();
  means.recognisePage = async ({ picture, turn }) => {
    const words = written.get(await picture.text());
    return words === undefined ? fail({ code: 'worker/lost', worker: 'ocr' }) : ok(textOf(words, turn));
  };
  flow = startFlow(means);
  toChoose(flow);
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
});

function textOf(words: string, turn: PageText['turn']): PageText {
  const word = (text: string) => ({ text, x: 0, y: 0.5, width: 0.02, height: 0.01 });
  return { lines: [{ baseline: 0.5, words: words.split(' ').map(word) }], confidence: 90, turn };
}

/** Gives pictures, each with these words on it. */
async function give(...pages: readonly string[]): Promise<void> {
  const files = pages.map((words, index) => {
    const name = `${String(written.size + 1)}-${String(index)}.jpg`;
    written.set(name, words);
    means.intakes.set(name, [{ kind: 'page', page: aPage({ jpeg: new Blob([name]) }), index: 0, of: 1 }]);
    return new File([name], name);
  });
  flow.send({ is: 'files-given', files });
  await vi.waitFor(() => expect(draftOf(flow.state.value)?.readings).toEqual([]));
}

const items = () => draftOf(flow.state.value)?.items['TP01'] ?? [];
const across = () => items().map(({ id }) => draftOf(flow.state.value)?.across[id]?.[0]);

test('a sheet that was given twice is said of the second one, once both were read', async () => {
  await give(FIRST, FIRST);

  await vi.waitFor(() => expect(across()).toMatchObject([undefined, { flaw: 'duplicate', measured: 1 }]));
});

test('two fillings of one form are no duplicates', async () => {
  await give(FIRST, OTHER, FIRST);

  await vi.waitFor(() => expect(across()[2]).toMatchObject({ flaw: 'duplicate', measured: 1 }));
  expect(across()[1]).toBeUndefined();
});

test('once one of the two is gone, nothing is said any more', async () => {
  await give(FIRST, FIRST);
  await vi.waitFor(() => expect(across()[1]).toBeDefined());

  flow.send({ is: 'item-removed', id: items()[0]?.id ?? '' });

  await vi.waitFor(() => expect(across()).toEqual([undefined]));
});

test('what was found after a page was kept is said anew', async () => {
  await give(FIRST, FIRST);
  await vi.waitFor(() => expect(across()[1]).toBeDefined());

  const [, second] = items();
  flow.send({ is: 'item-accepted', id: second?.id ?? '' });

  expect(items()[1]).toMatchObject({ accepted: ['duplicate'] });
});

test('what was read lies behind the page in its PDF', async () => {
  await give(FIRST, FIRST);
  await vi.waitFor(() => expect(across()[1]).toBeDefined());

  toWays(flow);
  await vi.waitFor(() => expect(means.assembled).toHaveLength(1));

  const parts = means.assembled[0]?.parts ?? [];
  expect(parts.map((part) => 'text' in part && part.text.lines.length)).toEqual([1, 1]);
});

test('a page that cannot be read is not tried again, and the others are read', async () => {
  const tries: string[] = [];
  const { recognisePage } = means;
  means.recognisePage = async (request, signal) => {
    tries.push(await request.picture.text());
    return recognisePage(request, signal);
  };
  means.intakes.set('x.jpg', [
    { kind: 'page', page: aPage({ jpeg: new Blob(['unread']) }), index: 0, of: 1 },
  ]);
  flow.send({ is: 'files-given', files: [new File(['x'], 'x.jpg')] });
  await give(FIRST, FIRST);

  await vi.waitFor(() => expect(across()[2]).toBeDefined());
  expect(tries.filter((page) => page === 'unread').length).toBe(1);
});

test('a page that was turned is read again as it stands now', async () => {
  const turns: number[] = [];
  const { recognisePage } = means;
  means.recognisePage = (request, signal) => {
    turns.push(request.turn);
    return recognisePage(request, signal);
  };
  await give(FIRST);
  await vi.waitFor(() => expect(turns).toEqual([0]));

  flow.send({ is: 'item-turned', id: items()[0]?.id ?? '' });

  await vi.waitFor(() => expect(turns).toEqual([0, 90]));
});

test('a new file stops the reading, which goes on after it', async () => {
  const stopped: boolean[] = [];
  const { recognisePage } = means;
  let hold = true;
  means.recognisePage = (request, signal) => {
    if (!hold) return recognisePage(request, signal);
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => {
        stopped.push(true);
        resolve(fail({ code: 'cancelled' }));
      });
    });
  };
  await give(FIRST);
  await vi.waitFor(() => expect(items()).toHaveLength(1));
  hold = false;

  await give(FIRST);

  expect(stopped).toEqual([true]);
  await vi.waitFor(() => expect(across()[1]).toBeDefined());
});

test('nothing is read any more once the session is over', async () => {
  let begun = 0;
  let aborted = false;
  means.recognisePage = (_, signal) =>
    new Promise((resolve) => {
      begun++;
      signal?.addEventListener('abort', () => {
        aborted = true;
        resolve(fail({ code: 'cancelled' }));
      });
    });
  await give(FIRST, OTHER);
  await vi.waitFor(() => expect(begun).toBe(1));

  flow.send({ is: 'ended', fresh: VIETNAMESE });

  await vi.waitFor(() => expect(aborted).toBe(true));
  expect(begun).toBe(1);
});
