import type { FinderAnswer, LifeEvent } from '../../../shared/domain/finding';
import type { Unscannable } from '../../../shared/domain/unscannable';
import type { Agreement } from '../../../shared/domain/visit';

/** What happens while a procedure is looked for, and where a paper cannot be scanned. */
export type FindEvent =
  | { readonly is: 'life-event-opened'; readonly event: LifeEvent }
  | { readonly is: 'finder-opened' }
  | { readonly is: 'finder-answered'; readonly answer: FinderAnswer }
  /** The citizen's own PDFs of what cannot be scanned; `agreement`: that they answer for them. */
  | {
      readonly is: 'pdf-brought';
      readonly why: Unscannable;
      readonly agreement: Agreement;
      readonly files: readonly File[];
    };
