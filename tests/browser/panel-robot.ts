import type { CDPSession, Page } from 'playwright';
import { openPanel, type ExtensionBrowser } from './launch';

export const PASSPHRASE = 'quầy số 3 sáng thứ bảy';

/** Does in the panel what an officer does, by what an officer sees. */
export class PanelRobot {
  private constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  /** Opens the panel beside a tab. */
  static async open(
    browser: ExtensionBrowser,
    tab: Page,
    size = { width: 400, height: 900 },
  ): Promise<PanelRobot> {
    const page = await openPanel(browser, tab);
    await page.setViewportSize(size);
    return new PanelRobot(page, await browser.context.newCDPSession(page));
  }

  /** First use: officer, agency, passphrase, and the site. */
  async setUp(): Promise<void> {
    await this.page.getByLabel('Mã cán bộ').fill('CB-012');
    await this.page.getByLabel('Tên cơ quan').fill('Uỷ ban nhân dân xã Bình Minh Thượng');
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
    await this.page.getByLabel('Nhập lại mật khẩu').fill(PASSPHRASE);
    await this.page.getByRole('button', { name: 'Đặt mật khẩu và bắt đầu' }).click();
    await this.shown();
  }

  async unlock(): Promise<void> {
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
    await this.page.getByRole('button', { name: 'Mở khoá' }).click();
    await this.shown();
  }

  /** The checklist is there. The site is granted where the panel asks for it: a killed browser may forget that. */
  async shown(): Promise<void> {
    const card = this.page.locator('[data-component]').first();
    const allow = this.page.getByRole('button', { name: 'Cho phép trang này' });
    await card.or(allow).waitFor();
    if (await allow.isVisible()) await allow.click();
    await card.waitFor();
  }

  card(component: string) {
    return this.page.locator(`[data-component="${component}"]`);
  }

  /** Drops files from the disk on a component, as from a folder window. Resolves once they are taken. */
  async drop(component: string, paths: readonly string[]): Promise<void> {
    const card = this.card(component);
    await card.scrollIntoViewIfNeeded();
    const box = await card.boundingBox();
    if (!box) throw new Error(`no card ${component}`);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await this.cdp.send('Input.dispatchDragEvent', { type, x: box.x + 40, y: box.y + 20, data });
    await this.taken(component);
  }

  /** Chooses files by the picker. Resolves once they are taken. */
  async pick(component: string, paths: readonly string[]): Promise<void> {
    await this.card(component)
      .locator('input[type=file]')
      .setInputFiles([...paths]);
    await this.taken(component);
  }

  /** Every file that was given to a component is taken or refused. */
  async taken(component: string): Promise<void> {
    const card = this.card(component);
    await card.locator('[data-item], [role=alert]').first().waitFor({ timeout: 120_000 });
    await this.page.waitForFunction(
      (key) => document.querySelector(`[data-component="${key}"]`)?.getAttribute('aria-busy') === 'false',
      component,
      { timeout: 180_000 },
    );
  }

  async attachAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Đính kèm tất cả/ }).click();
  }

  /** Nothing is being taken or attached any more. */
  async idle(timeout = 180_000): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelectorAll('[aria-busy="true"]').length === 0,
      undefined,
      { timeout },
    );
  }

  /** State of every component by key. */
  async states(): Promise<Readonly<Record<string, string>>> {
    const cards = await this.page.locator('[data-component]').all();
    const found: Record<string, string> = {};
    for (const card of cards) {
      found[(await card.getAttribute('data-component')) ?? ''] =
        (await card.getAttribute('data-state')) ?? '';
    }
    return found;
  }

  /** The words on a component's chip. */
  async chip(component: string): Promise<string> {
    return (await this.card(component).locator('[data-tone]').innerText()).trim();
  }

  /** The first alert of a component, without its buttons; empty where there is none. */
  async alert(component: string): Promise<string> {
    const alert = this.card(component).locator('[role=alert] p, [role=status] p');
    return (await alert.allInnerTexts()).join(' ');
  }
}
