import { signal, type ReadonlySignal } from '@preact/signals';
import * as v from 'valibot';
import type { SignSettings } from '../../../shared/contracts/signer';
import { without } from '../../../shared/domain/without';
import type { Language } from '../../../shared/text/sentence';
import { TimeStampAddress } from '../sign-settings';
import { programDesk, type ProgramDesk } from './program-desk';
import type { SigningPorts } from './ports';
import { sampleDesk, type SampleDesk } from './sample-desk';
import type { Change, SigningDraft, SigningState } from './state';
import { trustDesk, type TrustDesk } from './trust-desk';

/** The page of signing: what is shown, and what can be done. */
export interface SigningDesk extends TrustDesk, ProgramDesk, SampleDesk {
  readonly language: ReadonlySignal<Language>;
  readonly state: ReadonlySignal<SigningState>;
  start(): Promise<void>;
  switchLanguage(): Promise<void>;
  /** Keeps the choices, and asks for the host of the time-stamp service. In answer to a press. */
  save(draft: SigningDraft): Promise<void>;
  /** Asks for the host of the time-stamp service that is saved. In answer to a press. */
  allow(): Promise<void>;
}

/** A desk on the given world. */
export function signingDesk(ports: SigningPorts): SigningDesk {
  const language = signal<Language>('vi');
  const state = signal<SigningState>({ fixed: [], trust: [] });
  const change: Change = (next) => void (state.value = next(state.peek()));

  async function readSettings(): Promise<void> {
    const [settings, fixed] = await Promise.all([ports.settings.load(), ports.settings.fixed()]);
    const { timeStamp } = settings;
    const blocked = timeStamp !== undefined && !(await ports.mayReach(timeStamp));
    change((shown) => ({
      ...without(shown, 'notAllowed'),
      ...{ settings, fixed },
      ...(blocked && { notAllowed: new URL(timeStamp).host }),
    }));
  }

  const trust = trustDesk(ports, state, change);

  return {
    ...{ language, state },
    ...trust,
    ...programDesk(ports, change),
    ...sampleDesk(ports, change, () => language.peek()),
    async start() {
      language.value = await ports.language();
      const [agency, keyName] = await Promise.all([ports.agency(), ports.keyFile.remembered()]);
      change((shown) => ({
        ...shown,
        ...(agency !== undefined && { agency }),
        ...(keyName !== undefined && { keyName }),
      }));
      await Promise.all([readSettings(), trust.readTrust()]);
    },
    async switchLanguage() {
      language.value = language.peek() === 'vi' ? 'en' : 'vi';
      await ports.saveLanguage(language.value);
    },
    async save(draft) {
      const settings = settingsOf(draft);
      change((shown) => ({
        ...without(shown, 'saved', 'badTimeStamp'),
        ...(!settings && { badTimeStamp: true as const }),
      }));
      if (!settings) return;
      if (settings.timeStamp !== undefined) await ports.askToReach(settings.timeStamp);
      await ports.settings.save(settings);
      await readSettings();
      change((shown) => ({ ...shown, saved: true }));
    },
    async allow() {
      const address = state.peek().settings?.timeStamp;
      if (address !== undefined) await ports.askToReach(address);
      await readSettings();
    },
  };
}

/** Settings as the page shows them. */
export function draftOf(settings: SignSettings): SigningDraft {
  const { timeStamp = '', words = '', asksRevocation = false } = settings;
  return { ...settings, timeStamp, words, asksRevocation };
}

/** What is shown as settings; undefined where an address is none. */
function settingsOf({ timeStamp, words, ...chosen }: SigningDraft): SignSettings | undefined {
  const address = timeStamp.trim();
  if (address !== '' && !v.is(TimeStampAddress, address)) return undefined;
  return {
    ...chosen,
    ...(address !== '' && { timeStamp: address }),
    ...(words.trim() !== '' && { words: words.trim() }),
  };
}
