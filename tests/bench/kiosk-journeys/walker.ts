import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright';
import type { Behalf } from '../../../shared/domain/visit';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import { kioskVisitText } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import type { Given } from '../../browser/kiosk-visit';
import type { Hands } from './hands';

/** Files may take their time on a busy machine. */
const WORK_MS = 90_000;

/** Who says what at the second screen. */
export interface Said {
  readonly behalf: Behalf;
  readonly name: string;
  readonly number?: string;
  /** The other person's name, or the organisation's. */
  readonly forWhom?: string;
}

/** One citizen in front of a kiosk: goes on screen by screen, and looks at each. */
export class Walker {
  readonly text;
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
    /** Looks at the screen as it stands, under this name. */
    readonly look: (screen: string) => Promise<void>,
    language: Language = 'vi',
  ) {
    this.text = {
      ...kioskText(language),
      visit: kioskVisitText(language),
      find: kioskFindText(language),
      filing: kioskFilingText(language),
      slip: kioskSlipText(language),
    };
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  press(name: string | RegExp): Promise<void> {
    return this.hands.press(this.button(name).first());
  }

  mark(role: 'radio' | 'checkbox', name: string): Promise<void> {
    return this.hands.mark(this.page.getByRole(role, { name }).first());
  }

  type(label: string, words: string): Promise<void> {
    return this.hands.type(this.page.getByLabel(label, { exact: true }), words);
  }

  /** From the welcome screen past the consent. */
  async begin(): Promise<void> {
    const { welcome, visit } = this.text;
    await this.page.locator('button:enabled', { hasText: welcome.start }).waitFor();
    await this.look('01 welcome');
    await this.press(welcome.start);
    await this.page.getByRole('heading', { name: visit.consent.title }).waitFor();
    await this.look('02 consent');
    await this.mark('checkbox', visit.consent.required);
    await this.press(visit.consent.agree);
    await this.page.getByRole('heading', { name: visit.who.title }).waitFor();
  }

  async who(said?: Said): Promise<void> {
    const { who } = this.text.visit;
    if (said) {
      await this.mark('radio', who.behalf[said.behalf].name);
      await this.type(who.name, said.name);
      if (said.number !== undefined) await this.type(who.number, said.number);
      const field = said.behalf === 'other' ? who.otherName : who.organisationName;
      if (said.forWhom !== undefined) await this.type(field, said.forWhom);
    }
    await this.look('03 who');
    await this.press(said ? this.text.common.next : who.skip);
    await this.page.getByRole('searchbox').waitFor();
  }

  async choose(code: string): Promise<void> {
    await this.look('04 choose');
    await this.hands.type(this.page.getByRole('searchbox'), code);
    await this.look('05 found');
    await this.hands.press(this.page.getByRole('main').getByRole('listitem').getByRole('button').first());
    await this.button(this.text.common.next).waitFor();
  }

  /** Answers every question alike; of two that cannot hold together the first stands. */
  async answer(yes: boolean): Promise<void> {
    const { questions, checklist } = this.text;
    const name = yes ? questions.yes : questions.no;
    for (const question of await this.page.getByRole('main').getByRole('group').all()) {
      // One that an answer before has settled is not asked again.
      const choice = question.getByRole('radio', { name, exact: true });
      if ((await choice.getAttribute('data-open')) !== null) await this.hands.mark(choice);
    }
    await this.look('06 questions');
    await this.press(this.text.common.next);
    await this.page.getByRole('heading', { name: checklist.title }).waitFor();
    await this.look('07 checklist');
  }

  /** Opens a paper of the list, gives it files, and comes back. */
  async give(paper: string | RegExp, files: readonly Given[], screen = '08 paper'): Promise<void> {
    await this.press(paper);
    await this.button(this.text.paper.done).waitFor();
    await this.choosing(this.button(this.text.paper.files), files);
    await this.look(screen);
    await this.press(this.text.paper.done);
    await this.page.getByRole('heading', { name: this.text.checklist.title }).waitFor();
  }

  /** Presses a button that opens the picker, chooses, and waits until all is read. */
  async choosing(button: Locator, files: readonly Given[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.hands.press(button.first()),
    ]);
    const paths = files.filter((file) => typeof file === 'string');
    const contents = files.filter((file) => typeof file !== 'string');
    await chooser.setFiles(paths.length > 0 ? paths : contents);
    // Every page that came in can be deleted.
    await this.button(new RegExp(`^${this.text.paper.remove('')}`))
      .first()
      .waitFor({ timeout: WORK_MS });
    await this.idle();
  }

  /** From the list to the ways of filing; the files are made then. */
  async toWays(phone?: string): Promise<void> {
    const { filing, checklist, common } = this.text;
    await this.press(checklist.next);
    await this.page.getByRole('heading', { name: filing.check.title }).waitFor();
    await this.look('10 check');
    await this.press(new RegExp(`^(${filing.check.goOn}|${filing.check.goOnAnyway})$`));
    await this.page.getByRole('heading', { name: filing.declare.title, exact: true }).waitFor();
    await this.mark('checkbox', filing.declare.box);
    await this.mark('radio', filing.declare.resultWays.post);
    if (phone !== undefined) {
      await this.type(filing.declare.phoneLabel, phone);
      await this.mark('checkbox', filing.declare.phoneConsent);
    }
    await this.look('11 declare');
    await this.press(common.next);
    await this.page.getByRole('heading', { name: filing.file.title }).waitFor();
    await this.idle();
    await this.look('12 file');
  }

  /** Waits for the slip. */
  async slip(): Promise<void> {
    await this.page
      .getByRole('heading', { name: this.text.slip.title })
      .first()
      .waitFor({ timeout: WORK_MS });
    await this.idle();
    await this.look('14 slip');
  }

  /** From the slip to the erased machine, with a face for it. */
  async leave(): Promise<void> {
    const { slip, filing } = this.text;
    await this.press(slip.end);
    await this.page.getByRole('heading', { name: filing.rate.title }).waitFor();
    await this.look('15 rate');
    await this.press(filing.rate.faces[3]);
    await this.press(filing.rate.end);
    await this.page.locator('button:enabled', { hasText: 'Bắt đầu' }).waitFor();
    await this.page.getByText('Đã xoá toàn bộ dữ liệu').waitFor();
    await this.look('16 erased');
  }

  /** Presses what saves a file, and answers its bytes. */
  async saved(link: Locator): Promise<Buffer> {
    const [download]: [Download, unknown] = await Promise.all([
      this.page.waitForEvent('download'),
      this.hands.press(link),
    ]);
    return readFileSync(await download.path());
  }

  /** Until nothing is being read or made. */
  async idle(): Promise<void> {
    await this.page.locator('main[aria-busy=false]').waitFor({ timeout: WORK_MS });
  }
}
