import type { Frame, Locator, Page } from 'playwright';
import {
  draftAdapter,
  EMPTY_DRAFT,
  withAnswer,
  type TeachDraft,
} from '../../../extension/panel/flow/teach-draft';
import type { AdapterCheck } from '../../../shared/contracts/adapter-check';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { TeachAnswer, TeachStep } from '../../../shared/contracts/teach';
import type { Result } from '../../../shared/domain/result';
import type { BenchTab, SiteBench } from './site-bench';

const WORDS = { hint: 'Chỉ vào đây', keys: 'Enter chọn · Esc thôi', language: 'vi' } as const;

/** A tab in which a page is taught by pointing, with real pointer and keys. */
export class TaughtTab {
  draft: TeachDraft = EMPTY_DRAFT;

  constructor(
    private readonly bench: SiteBench,
    private readonly tab: BenchTab,
  ) {}

  get page(): Page {
    return this.tab.page;
  }

  /** Starts pointing; the answer comes once something was pointed at. The sheet lies over the page when this resolves. */
  async begin(
    step: TeachStep,
    where: Page | Frame = this.page,
  ): Promise<{ answer: Promise<Result<TeachAnswer>> }> {
    const answer = this.bench.panel.evaluate(([id, one, words]) => clients[id]!.point(one, words), [
      this.tab.tabId,
      step,
      WORDS,
    ] as const);
    await this.page.bringToFront();
    await where.waitForFunction(
      () => document.documentElement.lastElementChild?.matches(':popover-open') === true,
    );
    // The sheet is armed once it has the focus.
    await where.waitForFunction(() => document.activeElement === document.documentElement.lastElementChild);
    return { answer };
  }

  /** Points with the pointer at the middle of an element, in this frame of the page. */
  async click(step: TeachStep, at: Locator, where?: Frame): Promise<TeachAnswer> {
    const { answer } = await this.begin(step, where);
    await at.scrollIntoViewIfNeeded();
    const box = await at.boundingBox();
    if (!box) throw new Error('not drawn');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    return this.learn(step, await answer);
  }

  /** Points with these keys. */
  async keys(step: TeachStep, ...keys: readonly string[]): Promise<TeachAnswer> {
    const { answer } = await this.begin(step);
    for (const key of keys) await this.page.keyboard.press(key);
    return this.learn(step, await answer);
  }

  /** The adapter as it was taught so far. */
  adapter(version = 1): AdapterData {
    const data = draftAdapter(this.draft, { id: 'day-thu', name: 'Trang được dạy', version });
    if (!data) throw new Error(`not taught: ${JSON.stringify(this.draft)}`);
    return data;
  }

  async check(adapter = this.adapter(), outline = false): Promise<AdapterCheck> {
    const check = await this.bench.panel.evaluate(([id, data, show]) => clients[id]!.check(data, show), [
      this.tab.tabId,
      adapter,
      outline,
    ] as const);
    if (!check.ok) throw new Error(JSON.stringify(check.failure));
    return check.value;
  }

  /** Puts the adapter to work, for this tab. */
  async use(adapter = this.adapter(), without: readonly string[] = []): Promise<void> {
    await this.bench.panel.evaluate(
      ([id, data, ids]) => clients[id]!.useOffice({ adapters: [data], without: ids }),
      [this.tab.tabId, adapter, without] as const,
    );
  }

  /** Takes our frames away. */
  end(): Promise<void> {
    return this.bench.panel.evaluate((id) => clients[id]!.endTeaching(), this.tab.tabId);
  }

  private learn(step: TeachStep, answer: Result<TeachAnswer>): TeachAnswer {
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    this.draft = withAnswer(this.draft, step, answer.value);
    return answer.value;
  }
}
