import type { Page } from 'playwright';
import { PARKED_DATABASE } from '../../../shared/storage/parked-store';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import { kioskText } from '../../../shared/text/kiosk';
import { takeHome, toWays } from '../../browser/kiosk-visit';

const { checklist, end } = kioskText('vi');
const { file, rate } = kioskFilingText('vi');
const { end: slipEnd } = kioskSlipText('vi');
const resume = kioskResumeText('vi');
const DAY_MS = 24 * 3_600_000;

/** What becomes of the page: it stands at the beginning again, it has to be opened again, or the browser, too. */
export type After = 'welcome' | 'gone' | 'killed';

/** A way in which a session ends; it begins at a paper with files in it. */
export interface Ending {
  /** The clock is turned: it has to be taken over before the page is opened. */
  readonly clock?: true;
  /** `mark`: is told what else must not be found afterwards. */
  readonly run: (page: Page, mark: (secret: string) => void) => Promise<After>;
}

/** Every way in which a session ends on a shared machine. */
export const ENDINGS: Readonly<Record<string, Ending>> = {
  'end at a paper': { run: endHere },
  'home, slip, end': {
    run: async (page) => {
      await toTheWays(page);
      await takeHome(page);
      return endHere(page);
    },
  },
  'kept, taken up, the next day': {
    run: async (page, mark) => {
      const code = await keepForTheDay(page);
      mark(code);
      mark(code.replace(/\D/g, ''));
      await page.getByRole('button', { name: resume.open }).click();
      await page.getByLabel(resume.enter.label).fill(code);
      await page.getByRole('button', { name: resume.enter.go }).click();
      await page.getByRole('heading', { name: checklist.title }).waitFor();
      await page.clock.install({ time: Date.now() + DAY_MS });
      await page.reload();
      await page.locator('button:enabled', { hasText: 'Bắt đầu' }).waitFor();
      const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      if (left.includes(PARKED_DATABASE)) throw new Error('a visit is kept longer than its day');
      return 'welcome';
    },
  },
  'counter, slip, rating': {
    run: async (page) => {
      await toTheWays(page);
      await page.getByRole('button', { name: file.ways.counter.name }).click();
      await page.getByRole('button', { name: slipEnd }).click();
      await page.getByRole('button', { name: rate.faces[2], exact: true }).click();
      await page.getByRole('button', { name: rate.end }).click();
      return 'welcome';
    },
  },
  'stick, sealed, end': {
    run: async (page) => {
      await toTheWays(page);
      await page.getByRole('button', { name: file.ways.stick.name }).click();
      await page.getByRole('link', { name: file.save }).waitFor();
      return endHere(page);
    },
  },
  'idle for ninety seconds': {
    clock: true,
    run: async (page) => {
      await page.clock.fastForward(61_000);
      await page.getByRole('button', { name: end.idleStay }).waitFor();
      await page.clock.fastForward(31_000);
      return 'welcome';
    },
  },
  'covered for half a minute': {
    clock: true,
    run: async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.clock.fastForward(31_000);
      return 'welcome';
    },
  },
  'another address, and back': {
    run: async (page) => {
      await page.goto('about:blank');
      await page.goBack();
      return 'welcome';
    },
  },
  reload: {
    run: async (page) => {
      await page.reload();
      return 'welcome';
    },
  },
  'window closed': {
    run: async (page) => {
      await page.context().newPage();
      await page.close({ runBeforeUnload: true });
      return 'gone';
    },
  },
  'power cut': { run: () => Promise.resolve('killed') },
};

/** Answers the code. */
async function keepForTheDay(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
  await page.getByRole('button', { name: resume.keep }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: resume.park.agree }).click();
  const code = page.getByRole('region', { name: resume.parked.code }).getByRole('paragraph');
  const shown = (await code.innerText()).trim();
  await page.getByRole('button', { name: slipEnd }).click();
  await page.getByRole('button', { name: resume.endParked.confirm }).click();
  await page.getByText(resume.stays).waitFor();
  return shown;
}

async function toTheWays(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await toWays(page);
}

async function endHere(page: Page): Promise<After> {
  await page.getByRole('button', { name: kioskText('vi').header.end, exact: true }).click();
  await page.getByRole('button', { name: end.confirm, exact: true }).click();
  return 'welcome';
}
