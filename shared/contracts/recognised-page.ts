import type { Grade } from '../domain/dossier';
import type { Proposal } from './proposal';

/** A file as the host lists it in a component. */
export interface HostFile {
  /** As the host writes it: hosts strip and shorten names. */
  readonly name: string;
  /** Exact size on the host. Absent where the host does not say it to the byte. */
  readonly bytes?: number;
  /** What a rounded size such as "1,2 MB" can mean, in bytes, both ends included. Never with `bytes`. */
  readonly bytesBetween?: { readonly least: number; readonly most: number };
  /** What the adapter needs to fetch the bytes back. Absent where that is impossible. */
  readonly reference?: string;
}

/** A component of the checklist as the host shows it. */
export interface HostComponent {
  /** The adapter's stable key: OpenCPS `partNo`, else derived from the row. */
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  /** Whether the component takes several files. With one, a second file overwrites the first. */
  readonly multiple: boolean;
  readonly part: 'component' | 'result' | 'other';
  readonly maxBytes: number;
  /** Lower case, without dot. */
  readonly extensions: readonly string[];
  readonly files: readonly HostFile[];
  /** Code of the type of paper, where the page states it: hosts give it, this product never does. */
  readonly typeCode?: string;
}

/** What an adapter reads from a page of the host. */
export interface RecognisedPage {
  readonly adapter: string;
  /** The page's address when it was read; every later act is refused when it has changed. */
  readonly url: string;
  readonly dossier: string;
  readonly procedure?: string;
  readonly components: readonly HostComponent[];
  /** Best proof that this page can give. */
  readonly bestGrade: Grade;
  /**
   * Present where no adapter was made for this page and it was told by what stands on it. Below `SURE_PROPOSAL` nothing
   * is attached before 'page/agree'. The applicant's name in it is for the screen alone: never stored, never logged.
   */
  readonly proposal?: Proposal;
}
