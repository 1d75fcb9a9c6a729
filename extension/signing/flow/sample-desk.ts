import type { SignedPdf } from '../../../shared/contracts/sign-worker';
import type { SignSettings } from '../../../shared/contracts/signer';
import { fail, type Result } from '../../../shared/domain/result';
import { without } from '../../../shared/domain/without';
import { vietnamTime } from '../../../shared/domain/vietnam-day';
import type { Language } from '../../../shared/text/sentence';
import { signingPageText } from '../../../shared/text/signing-page';
import { appearanceOf } from '../appearance';
import type { SigningPorts } from './ports';
import type { Change, SampleView } from './state';

/** What opens a key file: its password, and the file where none is remembered. */
export interface KeyGiven {
  readonly password: string;
  readonly file?: File;
}

/** A page that is signed as a trial. */
export interface SampleDesk {
  /** Lets the officer pick the key file, where the browser remembers it. Absent where it does not. */
  readonly pickKey?: () => Promise<void>;
  /** Forgets which key file it was: another officer sits here. */
  forgetKey(): Promise<void>;
  /** Signs a page by the saved choices, and reads the signature back. In answer to a press. */
  trySample(key?: KeyGiven): Promise<void>;
  stopSample(): void;
  /** Hands the signed page to the officer, to be looked at in another program. */
  keepSample(signed: SignedPdf): void;
}

/** The part of the page's desk that is about the trial. The key is open for its time alone. */
export function sampleDesk(ports: SigningPorts, change: Change, language: () => Language): SampleDesk {
  const { keyFile } = ports;
  const pick = keyFile.pick;
  let running: AbortController | undefined;
  const show = (sample: SampleView): void => change((shown) => ({ ...shown, sample }));

  async function signed(settings: SignSettings, signal: AbortSignal): Promise<Result<SignedPdf>> {
    const words = signingPageText(language());
    const page = await ports.samplePage(words.sample.page);
    if (!page.ok) return page;
    const at = vietnamTime(ports.now().getTime());
    const agency = (await ports.agency()) ?? words.choices.agency;
    const appearance = appearanceOf(settings, { agency, at });
    const job = { pdf: page.value, at, signal, ...(appearance && { appearance }) };
    return (await ports.signer(settings)?.sign(job)) ?? fail({ code: 'sign/locked' });
  }

  async function tried(key: KeyGiven | undefined, signal: AbortSignal): Promise<SampleView> {
    const opened = key && (await keyFile.open(key.password, key.file));
    if (opened && !opened.ok) return { at: 'failed', failure: opened.failure };
    const done = await signed(await ports.settings.load(), signal);
    await keyFile.close();
    if (!done.ok) return { at: 'failed', failure: done.failure };
    const trust = await ports.trust();
    if (!trust.ok) return { at: 'failed', failure: trust.failure };
    const report = await ports.verifyPdf(done.value.pdf, trust.value, ports.now().toISOString());
    if (!report.ok) return { at: 'failed', failure: report.failure };
    return { at: 'signed', signed: done.value, report: report.value };
  }

  return {
    ...(pick && {
      pickKey: async () => {
        const keyName = await pick();
        if (keyName !== undefined) change((shown) => ({ ...shown, keyName }));
      },
    }),
    async forgetKey() {
      await keyFile.forget();
      change((shown) => without(shown, 'keyName'));
    },
    async trySample(key) {
      if (running) return;
      running = new AbortController();
      show({ at: 'signing' });
      const sample = await tried(key, running.signal);
      running = undefined;
      show(sample);
    },
    stopSample: () => running?.abort(),
    keepSample: ({ pdf }) => ports.saveFile(pdf, 'cua-so-trang-ky-thu.pdf'),
  };
}
