import type { Agreement, Who } from '../../../shared/domain/visit';
import type { WhoForm } from './who-form';

/** What happens before a procedure is chosen. */
export type VisitEvent =
  | { readonly is: 'consented'; readonly consent: Agreement }
  | { readonly is: 'consent-declined' }
  | { readonly is: 'who-typed'; readonly form: WhoForm }
  | { readonly is: 'who-given'; readonly who: Who }
  | { readonly is: 'who-skipped' };
