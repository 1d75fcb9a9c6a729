import type { SignedPdf, TrustEntry } from '../../../shared/contracts/sign-worker';
import type { SignSettings } from '../../../shared/contracts/signer';
import type { Failure } from '../../../shared/domain/failure';
import type { SignatureReport } from '../../../shared/domain/signature';
import type { StoredTrust } from '../../../shared/storage/trust-rows';
import type { SignChoice } from '../sign-settings';

/** What the officer has typed and chosen, saved or not. */
export interface SigningDraft extends Omit<SignSettings, 'timeStamp' | 'words' | 'asksRevocation'> {
  readonly timeStamp: string;
  readonly words: string;
  readonly asksRevocation: boolean;
}

/** What the signing program said of itself when it was last asked. */
export type ProgramView =
  | { readonly at: 'asking' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'found';
      readonly version: string;
      /** Common name, and the last moment of its validity (ISO 8601). */
      readonly certificate?: { readonly name: string; readonly until: string };
      /** It is there, and does not say by what it would sign. */
      readonly failure?: Failure;
    };

/** Something that signatures are judged by. */
export type TrustView = Pick<TrustEntry, 'id' | 'kind' | 'name' | 'until'> & {
  /** A policy has brought it: it cannot be removed here. */
  readonly byOffice: boolean;
  readonly past: boolean;
};

/** How the trial went. */
export type SampleView =
  | { readonly at: 'signing' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'signed'; readonly signed: SignedPdf; readonly report: SignatureReport };

/** The page on which signing is set up. */
export interface SigningState {
  /** As it is saved; absent until it was read. */
  readonly settings?: SignSettings;
  readonly fixed: readonly SignChoice[];
  readonly saved?: true;
  readonly badTimeStamp?: true;
  /** Host of the time-stamp service, where the browser does not let anybody reach it. */
  readonly notAllowed?: string;
  readonly program?: ProgramView;
  readonly trust: readonly TrustView[];
  readonly trustFailure?: Failure;
  /** Of a file that was chosen: nothing of it counts before somebody has said so. */
  readonly offered?: readonly TrustEntry[];
  readonly added?: number;
  /** What was removed last, to be put back. */
  readonly removed?: StoredTrust;
  /** Name of the officer's agency, for the preview. */
  readonly agency?: string;
  /** Name of the key file that is remembered. */
  readonly keyName?: string;
  readonly sample?: SampleView;
}

/** How a part of the desk changes what is shown. */
export type Change = (next: (state: SigningState) => SigningState) => void;
