/**
 * A Vietnamese phone number as it is typed, with spaces, dots, hyphens or +84: ten digits that begin with 0, or eleven
 * for a fixed line; undefined for anything else.
 */
export function phoneNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
  return /^0[1-9]\d{8,9}$/.test(digits) ? digits : undefined;
}
