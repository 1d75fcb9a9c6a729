import type { GuideBrief, GuideFile, GuideProgress, ValueKind } from '../../../shared/contracts/guide';
import type { PortalStep } from '../../../shared/contracts/portal-data';
import type { Grade } from '../../../shared/domain/dossier';
import type { Failure } from '../../../shared/domain/failure';

/** A row for papers on the portal's page. */
export interface PortalRow {
  readonly key: string;
  readonly name: string;
  /** Whether it takes several files. */
  readonly multiple: boolean;
}

/**
 * How it stands with one file. 'proven': the portal's own server shows it. 'held': it lies on the page and goes with
 * the portal's own button.
 */
export type FileState =
  | { readonly is: 'waiting' }
  | { readonly is: 'attaching' }
  | { readonly is: 'proven'; readonly grade: Grade }
  | { readonly is: 'held' }
  | { readonly is: 'failed'; readonly failure: Failure };

/** A paper of the dossier. */
export interface GuidePaper {
  readonly code: string;
  readonly name: string;
  readonly files: readonly (GuideFile & { readonly state: FileState })[];
  /** Key of the row where it goes; `none` where the person said that there is no such row; absent: not told yet. */
  readonly row?: string | { readonly none: true };
}

/** What the guide knows. In the memory of its page only. */
export interface GuideState {
  /** Absent until the kiosk has said what it is about. */
  readonly brief?: GuideBrief;
  /** Every file is there, and is what the kiosk said. */
  readonly ready: boolean;
  /**
   * The page that the portal shows: 'opening' before the first, 'unknown' where the description has no step for it,
   * 'elsewhere' on another site, 'unreachable' where the portal does not answer.
   */
  readonly step: PortalStep | 'opening' | 'unknown' | 'elsewhere' | 'unreachable';
  /** A code on a page that may be the portal's confirmation, for the person to say. */
  readonly offered?: string;
  /**
   * How far filing came: absent before the papers, when nothing can be confirmed; 'submit' while the page with the
   * portal's own button was the last of its steps.
   */
  readonly reached?: 'papers' | 'submit';
  readonly papers: readonly GuidePaper[];
  /** Of the page, once it was looked at. */
  readonly rows: readonly PortalRow[];
  readonly work?: 'finding' | 'attaching';
  /** Why the page's rows could not be read. */
  readonly trouble?: Failure;
  /** The value typed last, and whether the page took it. */
  readonly typed?: { readonly kind: ValueKind; readonly took: boolean };
  /** Nobody has done anything for a while. */
  readonly quiet: boolean;
  readonly over?: Extract<GuideProgress, { is: 'confirmed' | 'failed' }>;
}

export const freshGuide: GuideState = {
  ready: false,
  step: 'opening',
  papers: [],
  rows: [],
  quiet: false,
};

/** How far it is, as the kiosk shows it. */
export function progressOf({ brief, papers, over }: GuideState): GuideProgress {
  if (over) return over;
  if (!brief) return { is: 'opening' };
  const files = papers.flatMap((paper) => paper.files);
  // What only lies on the page may be lost with it.
  const attached = files.filter(({ state: { is } }) => is === 'proven').length;
  return { is: 'leading', attached, of: files.length };
}

/** The first paper whose row has to be told by the person. */
export function paperToAsk({ papers, rows, step }: GuideState): GuidePaper | undefined {
  return step === 'papers' && rows.length > 0 ? papers.find(({ row }) => row === undefined) : undefined;
}

/** Files that can be put into the page now, each with its row. */
export function filesToAttach({
  papers,
}: GuideState): readonly { readonly file: GuideFile; readonly row: string }[] {
  return papers.flatMap(({ files, row }) =>
    typeof row === 'string'
      ? files
          .filter(({ state: { is } }) => is === 'waiting' || is === 'failed')
          .map((file) => ({ file, row }))
      : [],
  );
}
