/** Why a page goes into the dossier although the quality gate refuses it. */
export type OverrideReason = 'paper-itself' | 'compared' | 'paper-gone' | 'other';

/** In the order in which an officer is asked. */
export const OVERRIDE_REASONS: readonly OverrideReason[] = [
  'paper-itself',
  'compared',
  'paper-gone',
  'other',
];

/** The one code that a document carries for all its pages; 'several': they went for different reasons. */
export type OverrideCode = OverrideReason | 'several';

/** What is written in the log of a document's overrides; undefined where there is none. */
export function overrideCode(reasons: readonly OverrideReason[]): OverrideCode | undefined {
  const [first, ...rest] = new Set(reasons);
  return rest.length > 0 ? 'several' : first;
}
