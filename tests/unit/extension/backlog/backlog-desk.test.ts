import { expect, test, vi } from 'vitest';
import { backlogDesk, type BacklogDesk } from '../../../../extension/backlog/flow/backlog-desk';
import { levelOf } from '../../../../extension/backlog/flow/level-of';
import { deskOf } from '../../../../extension/panel/open-vault';
import { defaultOffice } from '../../../../shared/domain/indicators/office-file';
import { fail, ok } from '../../../../shared/domain/result';
import type { Database } from '../../../../shared/storage/database';
import { memoryVault, type Vault } from '../../../../shared/storage/vault';
import { aCsv, aListRow, HEADINGS } from '../../../fixtures/backlog-lists';
import { aDatabase, CODE } from '../../storage/rows';

/** One browser: tabs of it share the stores and the locks. */
interface Browser {
  readonly db: Database;
  readonly vault: Vault;
  readonly locks: Set<string>;
  readonly saved: { readonly content: Blob; readonly name: string }[];
  readonly copied: string[];
  time: number;
  /** The browser tells which locks are held when this is over. */
  slow?: Promise<void>;
}

async function aBrowser(): Promise<Browser> {
  const time = Date.parse('2026-11-20T03:00:00.000Z');
  return { db: await aDatabase(), vault: await memoryVault(), locks: new Set(), saved: [], copied: [], time };
}

async function aTab(browser: Browser, officer = 'CB-012'): Promise<BacklogDesk> {
  const { db, vault, locks } = browser;
  const desk = backlogDesk({
    vault: {
      exists: () => Promise.resolve(ok(true)),
      resume: () => Promise.resolve(deskOf(db, vault)),
      unlock: () => Promise.resolve(fail({ code: 'storage/passphrase-wrong' })),
    },
    settings: {
      officer: () => Promise.resolve({ id: officer, agency: 'UBND' }),
      language: () => Promise.resolve('vi'),
      saveLanguage: () => Promise.resolve(),
    },
    office: () => Promise.resolve(defaultOffice()),
    level: () => Promise.resolve(undefined),
    saveLevel: () => Promise.resolve(),
    hold(key) {
      if (locks.has(key)) return Promise.resolve(fail({ code: 'storage/busy-elsewhere' }));
      locks.add(key);
      return Promise.resolve(ok(() => Promise.resolve(void locks.delete(key))));
    },
    held: async () => {
      const { slow } = browser;
      delete browser.slow;
      await slow;
      return new Set(locks);
    },
    tell: () => undefined,
    copy: (text) => Promise.resolve(void browser.copied.push(text)),
    saveFile: (content, name) => void browser.saved.push({ content, name }),
    now: () => browser.time,
  });
  await desk.start();
  return desk;
}

const aFile = (count: number, change: (row: string[], nth: number) => void = () => undefined): File => {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = [...aListRow(index + 1)];
    change(row, index + 1);
    return row;
  });
  return new File([aCsv(rows)], 'danh-sach.csv');
};

async function takenIn(desk: BacklogDesk, file: File): Promise<void> {
  await desk.bring(file);
  await desk.takeIn();
}

/** Number and state of the paper that a tab shows. */
const shown = ({ state }: BacklogDesk): string =>
  `${state.value.current?.entry?.number ?? '-'} ${state.value.current?.state ?? '-'}`;

test('two tabs of one officer never have the same paper; a tab that is gone lets go', async () => {
  const browser = await aBrowser();
  const one = await aTab(browser);
  await takenIn(one, aFile(3));
  const other = await aTab(browser);
  expect([shown(one), shown(other)]).toEqual(['1/TLKS free', '1/TLKS free']);

  await Promise.all([one.claim(), other.claim()]);

  expect(shown(one)).toBe('1/TLKS mine');
  expect(other.state.value.failure?.code).toBe('backlog/taken');
  expect(shown(other)).toBe('2/TLKS free');
  browser.locks.clear();
  expect(shown(await aTab(browser))).toBe('1/TLKS mine');
  expect(shown(await aTab(browser, 'CB-013'))).toBe('2/TLKS free');
});

test('what this officer has begun comes first; on and back go round', async () => {
  const desk = await aTab(await aBrowser());
  await takenIn(desk, aFile(3));
  await desk.step(-1);
  expect(shown(desk)).toBe('3/TLKS free');
  await desk.claim();
  expect([shown(desk), desk.state.value.current?.nth]).toEqual(['3/TLKS mine', 1]);
  await desk.step(1);
  expect(shown(desk)).toBe('1/TLKS free');

  await desk.setAside('not-in-force');
  expect([shown(desk), desk.state.value.sizes]).toEqual(['2/TLKS free', { left: 2, aside: 1, done: 0 }]);
  await desk.show('aside');
  await desk.takeBack();
  await desk.show('left');
  expect(desk.state.value.sizes).toEqual({ left: 3, aside: 0, done: 0 });
});

test('a paper that is proven while the page is open is shown as done at the next look', async () => {
  const browser = await aBrowser();
  const desk = await aTab(browser);
  await takenIn(
    desk,
    aFile(2, (row, nth) => nth === 1 && (row[HEADINGS.indexOf('Mã hồ sơ')] = CODE)),
  );
  await desk.claim();
  const line = { dossier: CODE, procedure: '1.001193', component: 'KQ01', officer: 'CB-012' };
  await deskOf(browser.db, browser.vault).evidence.appendAll([
    { ...line, at: '2026-11-20T03:01:00.000Z', event: 'asked', required: true, part: 'result' },
    {
      ...line,
      at: '2026-11-20T03:02:00.000Z',
      event: 'verified',
      sha256: 'a'.repeat(64),
      bytes: 9,
      grade: 'listed',
    },
  ]);

  await desk.refresh();

  expect(desk.state.value.done).toEqual({ did: 'settled', rows: 1 });
  expect([shown(desk), desk.state.value.sizes]).toEqual(['2/TLKS free', { left: 1, aside: 0, done: 1 }]);
});

test('a paper that is taken while the page reads again is not shown as free afterwards', async () => {
  const browser = await aBrowser();
  const desk = await aTab(browser);
  await takenIn(desk, aFile(2));
  let goOn: () => void = () => undefined;
  browser.slow = new Promise((resolve) => (goOn = resolve));

  const read = desk.refresh();
  await vi.waitFor(() => expect(browser).not.toHaveProperty('slow'));
  const claimed = desk.claim();
  // Far more turns than a claim takes that waits for nobody.
  for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  goOn();
  await Promise.all([read, claimed]);

  expect(shown(desk)).toBe('1/TLKS mine');
});

test('a column that was not recognised is assigned by hand, and its meaning leaves the other', async () => {
  const desk = await aTab(await aBrowser());
  await desk.bring(new File(['Alpha;Beta\n1/A;2/B\n'], 'x.csv'));
  expect(desk.state.value.bringing?.head.names).toHaveLength(2);

  await desk.assign(0, 'number');
  await desk.assign(1, 'number');

  const { bringing } = desk.state.value;
  expect(bringing?.head.meanings).toEqual([undefined, 'number']);
  expect(bringing?.read.entries.map(({ entry }) => entry.number)).toEqual(['Beta', '2/B']);
});

test('parts of one file on three machines are disjoint and whole, and join by progress files', async () => {
  const numbers: string[] = [];
  const progress: Blob[] = [];
  for (const part of [1, 2, 3]) {
    const browser = await aBrowser();
    const desk = await aTab(browser);
    await desk.bring(aFile(40));
    desk.choosePart(part, 3);
    await desk.takeIn();
    const { rows, list } = desk.state.value;
    const reader = await deskOf(browser.db, browser.vault).backlogs.reader(list ?? '');
    for (const row of rows) {
      const entry = reader.ok ? await reader.value.entry(row) : reader;
      if (entry.ok) numbers.push(entry.value.number ?? '');
    }
    for (const blob of progress) await desk.joinProgress(blob);
    await desk.saveProgress();
    progress.push(browser.saved.at(-1)?.content ?? new Blob());
    expect(desk.state.value.lists[0]?.others.map((one) => one.part)).toEqual([1, 2, 3].slice(0, part - 1));
  }

  expect(new Set(numbers).size).toBe(40);
  expect(numbers).toHaveLength(40);
});

test('tables that are saved: without names, with them, and the wrong rows; no cell is a formula', async () => {
  const browser = await aBrowser();
  const desk = await aTab(browser);
  await desk.bring(
    aFile(3, (row, nth) => {
      if (nth === 1) row[HEADINGS.indexOf('Ngày cấp')] = '99/99/2019';
      if (nth === 2) row[HEADINGS.indexOf('Tên giấy tờ')] = '=HYPERLINK("x")';
    }),
  );
  desk.saveWrong();
  await desk.takeIn();
  await desk.setAside('other', 'ở kho tỉnh');
  await desk.saveState(false);
  await desk.saveState(true);

  const [wrong = '', plain = '', named = ''] = await Promise.all(
    browser.saved.map(({ content }) => content.text()),
  );
  expect(wrong).toContain('2;ngày cấp không phải là một ngày');
  expect(plain).not.toMatch(/Mẫu|TLKS|tỉnh|HYPERLINK/);
  expect(plain).toContain('3;H40.12-190303-0002;Để riêng;Lý do khác;20/11/2026;');
  expect(named).toContain('ở kho tỉnh');
  expect(named).toContain(`"'=HYPERLINK(""x"")"`);
  expect(browser.saved.map(({ name }) => name).join()).not.toMatch(/Mẫu|danh-sach/);
});

test('the level is the unit’s own, or the only one that there is', () => {
  const unit = (code: string, level: 'commune' | 'province') => ({ code, name: code, level });

  expect(levelOf({ units: [unit('H40.12', 'commune'), unit('H40', 'province')] }, 'H40.12-CB03')).toBe(
    'commune',
  );
  expect(levelOf({ units: [unit('H40.12', 'commune'), unit('H40.13', 'commune')] }, 'CB-012')).toBe(
    'commune',
  );
  expect(levelOf({ units: [unit('H40.12', 'commune'), unit('H40', 'province')] }, 'CB-012')).toBeUndefined();
});
