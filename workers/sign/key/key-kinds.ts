/** Object identifiers of keys. */
export const RSA = '1.2.840.113549.1.1.1';
export const EC = '1.2.840.10045.2.1';

/** Curves by their identifiers, with the bytes of one number of theirs. */
export const CURVES: ReadonlyMap<string, { readonly name: string; readonly bytes: number }> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', bytes: 32 }],
  ['1.3.132.0.34', { name: 'P-384', bytes: 48 }],
  ['1.3.132.0.35', { name: 'P-521', bytes: 66 }],
]);
