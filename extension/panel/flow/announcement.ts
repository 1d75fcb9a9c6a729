import type { Grade } from '../../../shared/domain/dossier';

/** What is read aloud when something has changed. */
export type Announcement =
  | { readonly say: 'verified'; readonly component: string; readonly grade: Grade }
  | { readonly say: 'already' | 'waiting'; readonly component: string }
  | { readonly say: 'unproven' | 'failed' | 'removed' | 'undone'; readonly component: string }
  | { readonly say: 'no-scan' | 'no-scan-withdrawn'; readonly component: string }
  | { readonly say: 'no-scan-all' | 'no-scan-all-withdrawn'; readonly components: number }
  /** `turned`: so many were turned upright by the product. */
  | { readonly say: 'taken'; readonly component: string; readonly pages: number; readonly turned: number }
  | { readonly say: 'look'; readonly natural: boolean }
  | { readonly say: 'overridden' | 'override-taken-back' }
  | { readonly say: 'split'; readonly component: string; readonly files: number }
  | { readonly say: 'accepted'; readonly pages: number; readonly components: number }
  | { readonly say: 'moved'; readonly position: number; readonly of: number }
  | { readonly say: 'turned'; readonly turn: number }
  | { readonly say: 'run-ended'; readonly verified: number; readonly of: number };
