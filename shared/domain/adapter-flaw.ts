/** What is wrong with an adapter's data although their form is right. Plain data; shared/text has the sentences. */
export type AdapterFlawCode =
  /** A path from the top, or by position: it means another thing as soon as the page gets a row more. */
  | 'position'
  /** A name that a build tool made: the next release has another. */
  | 'generated'
  /** A number that a page makes anew each time it is opened. */
  | 'running-number'
  /** CSS that is no CSS, or costs without end. */
  | 'css'
  /** CSS where role, words or an attribute would say the same. */
  | 'needless-css'
  /** Says nothing: it would mean any element. */
  | 'means-anything'
  /** A value of the page's own world that no adapter needs: cookies, storage, other windows. */
  | 'fact'
  /** A request that could do something. */
  | 'deed'
  /** A header that is the browser's own. */
  | 'header'
  /** A button that files, signs, pays or decides. */
  | 'submits';

/** One flaw: what, where in the data (`pages.0.rows.0.key.1`), and what stands there, cut short. */
export interface AdapterFlaw {
  readonly code: AdapterFlawCode;
  readonly at: string;
  readonly found: string;
  /** A 'warning' may be kept; anything else must not be used. */
  readonly weight: 'error' | 'warning';
}
