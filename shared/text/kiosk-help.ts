import { kioskHelpEn } from './en/kiosk-help';
import type { Contact } from './kiosk-visit';
import type { Language } from './sentence';
import { kioskHelpVi } from './vi/kiosk-help';

/** What the kiosk says about its help: ways to see, hear, reach and type, and the call for an officer. */
export interface KioskHelpText {
  readonly tools: {
    readonly lowReach: string;
    readonly readAloud: string;
    readonly call: string;
  };
  readonly contact: {
    readonly officer: (contact: Contact) => string;
    readonly hotline: (number: string) => string;
  };
  readonly call: {
    readonly calling: string;
    readonly called: string;
    readonly unheard: string;
    readonly stays: string;
    /** Where to go when the call was not heard. */
    readonly unheardNext: (contact: Contact | undefined, hotline: string) => string;
    readonly seen: string;
    readonly again: string;
    readonly over: string;
    readonly close: string;
    /** In the idle warning while a call stands. */
    readonly stands: string;
  };
  /** A code was scanned where none is asked for. */
  readonly stray: string;
  /** Read aloud in place of a file's name, and of a code. */
  readonly spoken: { readonly file: string; readonly code: string };
  readonly keyboard: {
    readonly name: string;
    readonly pad: string;
    readonly telex: string;
    readonly vni: string;
    readonly shift: string;
    readonly space: string;
    readonly erase: string;
    readonly done: string;
  };
}

const TEXTS: Record<Language, KioskHelpText> = { vi: kioskHelpVi, en: kioskHelpEn };

/** The kiosk's sentences about help in a language. */
export function kioskHelpText(language: Language): KioskHelpText {
  return TEXTS[language];
}
