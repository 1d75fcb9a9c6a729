import type { AdapterChange, AdapterCheck } from '../../../shared/contracts/adapter-check';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { TeachProblem, TeachStep } from '../../../shared/contracts/teach';
import type { Failure } from '../../../shared/domain/failure';
import type { StoredAdapter } from '../../../shared/storage/adapter-rows';
import type { OfficePort } from './office-adapters';
import type { SoundnessPorts } from './page-soundness';
import type { TeachDraft } from './teach-draft';

/** Pointing at one thing after another. */
export interface StepsState {
  readonly at: 'steps';
  readonly step: TeachStep;
  readonly draft: TeachDraft;
  /** The officer is asked to point, in the page. */
  readonly pointing: boolean;
  /** What became of the last pointing, when nothing came of it. */
  readonly ended?: 'left' | 'disturbed';
  readonly problem?: TeachProblem;
  readonly failure?: Failure;
  /** What the draft recognises on the page, once it can recognise anything. */
  readonly check?: AdapterCheck;
}

/** All was pointed at: what it recognises, before it is kept. */
export interface DryRunState {
  readonly at: 'dry-run';
  readonly draft: TeachDraft;
  readonly check: AdapterCheck;
  readonly sound: boolean;
  readonly name: string;
  readonly busy: boolean;
  readonly failure?: Failure;
}

/** A look at the page with the adapter that is used there. */
export interface CheckState {
  readonly at: 'check';
  readonly busy: boolean;
  /** Absent where nobody described this page. */
  readonly adapter?: Pick<AdapterData, 'id' | 'name' | 'version'> & { readonly own: boolean };
  readonly check?: AdapterCheck;
  readonly sound: boolean;
  readonly changes: readonly AdapterChange[];
  readonly failure?: Failure;
}

/** What is said after something was done with the list. */
export type AdapterNotice =
  | { readonly say: 'saved' | 'older'; readonly name: string; readonly version: number }
  | { readonly say: 'unchanged' | 'removed'; readonly name: string }
  | { readonly say: 'key-saved' };

/** What the office has. */
export interface AdaptersState {
  readonly at: 'adapters';
  readonly list: readonly StoredAdapter[];
  /** SPKI in base64; empty where no signature is asked for. */
  readonly publicKey: string;
  /** The administrator set the key: it cannot be changed here. */
  readonly managed: boolean;
  readonly busy: boolean;
  readonly removing?: StoredAdapter;
  readonly notice?: AdapterNotice;
  readonly failure?: Failure;
}

/** Which of the screens around teaching is shown. */
export type TeachState = StepsState | DryRunState | CheckState | AdaptersState;

/** What teaching needs of the world. */
export interface TeachPorts extends SoundnessPorts {
  readonly office: OfficePort;
  /** Hands a file to the officer. */
  saveFile(content: Blob, name: string): void;
  /** Reads the page again, with the adapters as they are now; the id of the one that fits it, if any. */
  readPage(): Promise<string | undefined>;
}
