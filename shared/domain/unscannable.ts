/**
 * Why a paper cannot be scanned, so that the citizen brings a PDF of it and answers for it: a closed list, after
 * Công văn 1508/UBND-KSTT (Tây Ninh).
 */
export type Unscannable = 'drawing' | 'not-a4' | 'old' | 'long';

/** All of them in the order in which they are shown. */
export const UNSCANNABLE: readonly Unscannable[] = ['drawing', 'not-a4', 'old', 'long'];

/** Version of the declaration that a citizen makes for a brought PDF; a change of its words is a new version. */
export const BROUGHT_PDF_VERSION = '2026-11';
