import type { Page } from 'playwright';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import { kioskText } from '../../../shared/text/kiosk';
import { takeHome, toWays } from '../../browser/kiosk-visit';

const { end } = kioskText('vi');
const { file, rate } = kioskFilingText('vi');
const { end: slipEnd } = kioskSlipText('vi');

/** What becomes of the page: it stands at the beginning again, it has to be opened again, or the browser, too. */
export type After = 'welcome' | 'gone' | 'killed';

/** A way in which a session ends; it begins at a paper with files in it. */
export interface Ending {
  /** The clock is turned: it has to be taken over before the page is opened. */
  readonly clock?: true;
  readonly run: (page: Page) => Promise<After>;
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
