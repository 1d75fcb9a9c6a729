import type { Gender } from './personal-number';

/** For whom a dossier is filed: for oneself, with an authorisation for another, or for an organisation. */
export type Behalf = 'self' | 'other' | 'organisation';

/** A person as the card's code says it, or as it was typed. Personal data: memory only, or sealed. */
export interface Person {
  readonly name: string;
  /** 12 digits. */
  readonly number?: string;
  /** ISO date. */
  readonly birthDate?: string;
  readonly gender?: Gender;
  readonly address?: string;
  /** Read from the card's QR code, or typed. A card is never photographed. */
  readonly from: 'card-qr' | 'typed';
}

/** Who stands at the kiosk, and for whom. Personal data: memory only, or sealed. */
export interface Who {
  readonly behalf: Behalf;
  readonly person: Person;
  /** Whom the dossier is for, where `behalf` is 'other'. */
  readonly other?: Pick<Person, 'name' | 'number'>;
  /** Whose dossier it is, where `behalf` is 'organisation'. `taxCode`: 10 or 13 digits. */
  readonly organisation?: { readonly name: string; readonly taxCode?: string };
}

/** A text that a person has agreed to: which wording, and when. Without a name. */
export interface Agreement {
  /** Version of the text: `2026-11`. */
  readonly version: string;
  /** ISO 8601 with zone. */
  readonly at: string;
}

/** How the result should come: at the counter, by public post (bưu chính công ích), as an electronic file. */
export type ResultWay = 'counter' | 'post' | 'electronic';

/** Where the papers of a visit went. Only 'portal' is filed, and only with the code that the portal itself gave. */
export type Outcome =
  | { readonly way: 'portal'; readonly dossier: string; readonly at: string }
  /** A sealed package lies in the counter's inbox, or on a stick. The officer files it. */
  | {
      readonly way: 'counter';
      readonly package: string;
      readonly by: 'inbox' | 'stick';
      readonly at: string;
      /** The inbox could not be reached: the sealed package lies on the kiosk and is sent later. */
      readonly waiting?: true;
    }
  | { readonly way: 'home'; readonly at: string };

/**
 * In which of these ways papers have left, or not: where no way was chosen they are the citizen's to take home.
 * 'in-person': all of them are only shown to an officer, so that none can leave from here.
 */
export type OutcomeKind = 'portal' | 'inbox' | 'waiting' | 'stick' | 'home' | 'in-person';

/** Which of its kinds an outcome is. */
export function outcomeKind(outcome: Outcome | undefined): Exclude<OutcomeKind, 'in-person'> {
  if (outcome?.way !== 'counter') return outcome?.way ?? 'home';
  return outcome.waiting ? 'waiting' : outcome.by;
}

/** What is known of the portal's own "submit", where the portal was left without its code. */
export type PortalWord = 'pressed' | 'unsure';

/** How satisfied a person was, from 1 to 5. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** What a visit knows besides its papers. In memory only; empty at the start of each. */
export interface Visit {
  readonly consent?: Agreement;
  readonly who?: Who;
  readonly declaration?: Agreement;
  readonly resultWay?: ResultWay;
  /** For a call back, with a consent of its own. */
  readonly phone?: { readonly number: string; readonly consent: Agreement };
  readonly outcome?: Outcome;
  /** The portal was open, and whether its "submit" was pressed there: 'opened' until the citizen has said so. */
  readonly portal?: 'opened' | 'not-pressed' | PortalWord;
}

/** Whether a visit's dossier may have been filed already: an officer looks on the portal first. */
export function portalWord({ portal, outcome }: Pick<Visit, 'portal' | 'outcome'>): PortalWord | undefined {
  if (outcome?.way === 'portal' || portal === 'not-pressed') return undefined;
  return portal === 'opened' ? 'unsure' : portal;
}
