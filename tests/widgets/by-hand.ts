import type { FileChooser, Frame, Locator, Page } from 'playwright';
import { truthOf, type WidgetId } from './truth';
import { widgetPages } from './widget-page';

/** Longest that a page takes until a chooser opens, its late rows included. */
const CHOOSER_MS = 15_000;

/** Longest that saving takes. */
const SAVE_MS = 10_000;

/** A file as Playwright puts it into a file chooser. */
export interface HandFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * Attaches a file to a row the way a person does: presses what the row offers, picks the file in the chooser that
 * opens, and presses whatever the page wants pressed afterwards. It does not wait for the upload.
 */
export async function attachByHand(page: Page, id: WidgetId, key: string, file: HandFile): Promise<void> {
  // People see that a page is still loading; a button that stands there already may not do anything yet.
  await page.waitForLoadState('networkidle');
  const number = truthOf(id).rows.findIndex((row) => row.key === key) + 1;
  const chooser = await openChooser(page, id, number);
  await chooser.setFiles({ ...file });
  await confirm(page, id);
}

async function openChooser(page: Page, id: WidgetId, number: number): Promise<FileChooser> {
  const where = await rowsOf(page, id);
  const control = where.locator(`[id="${widgetPages[id].idPrefix}${number}"]`);
  const opened = page.waitForEvent('filechooser', { timeout: CHOOSER_MS });
  const [chooser] = await Promise.all([opened, press(page, id, number, control)]);
  return chooser;
}

async function press(page: Page, id: WidgetId, number: number, control: Locator): Promise<void> {
  switch (id) {
    case 'closed-shadow':
      return pressByKeyboard(page, number);
    case 'modal':
      await control.click();
      return page.locator('#hop-tep').click();
    case 'chosen-row':
      await control.click();
      return page.locator('#tai-chung').click();
    case 'laid-over':
      // What looks like the button lies under the field.
      return pressInTheMiddle(page, control);
    case 'formio':
      return page
        .locator('.fileSelector')
        .nth(number - 1)
        .locator('.browse')
        .click();
    default:
      return pressable(id, control).click();
  }
}

/** What a person presses in a row. */
function pressable(id: WidgetId, control: Locator): Locator {
  switch (id) {
    case 'filepond':
      return control.locator('.filepond--drop-label label');
    case 'uppy':
      return control.locator('.uppy-Dashboard-browse').first();
    case 'hidden-button':
    case 'resumable':
    case 'element':
      return control.locator('button');
    case 'fine-uploader':
      return control.locator('.qq-upload-button');
    case 'blueimp':
      return control.locator('input');
    default:
      return control;
  }
}

async function confirm(page: Page, id: WidgetId): Promise<void> {
  if (id === 'modal') await page.locator('#hop-dong-y').click();
  if (id === 'save-page') await page.getByText('Tệp chưa được lưu vào hồ sơ').waitFor();
  await pressSave(page, id);
}

/** Presses the page's own save button where it has one, and waits until the page says that it has saved. */
export async function pressSave(page: Page, id: WidgetId): Promise<void> {
  if (id !== 'plain-form' && id !== 'save-page') return;
  await page.locator(id === 'plain-form' ? 'input[type="submit"]' : '#luu').click();
  await page.getByText('Đã lưu hồ sơ').waitFor({ timeout: SAVE_MS });
}

async function rowsOf(page: Page, id: WidgetId): Promise<Page | Frame> {
  if (!widgetPages[id].frame) return page;
  const frame = await (await page.waitForSelector('iframe.khung')).contentFrame();
  if (!frame) throw new Error('the frame is not there');
  return frame;
}

async function pressInTheMiddle(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('the control is not shown');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Nobody can reach into a closed shadow root from outside; the Tab key can. */
async function pressByKeyboard(page: Page, number: number): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('dvc-thanh-phan')?.clientHeight ?? 0) > 40);
  await page.locator('h2').click();
  for (let press = 0; press < number; press += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
