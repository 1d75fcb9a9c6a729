/** As the card writes it: Nam, Nữ. */
export type Gender = 'male' | 'female';

/** What is odd about a personal number. A warning for the officer's eyes; nothing is blocked by it. */
export type PersonalNumberWarning =
  'not-12-digits' | 'unknown-province' | 'gender-differs' | 'birth-year-differs';

/** What the number is held against. Only what is given is compared. */
export interface PersonalNumberFacts {
  /** ISO date. */
  readonly birthDate?: string;
  readonly gender?: Gender;
}

/** What the digits say by themselves. */
export interface PersonalNumberParts {
  readonly province: string;
  readonly gender: Gender;
  readonly birthYear: number;
}

/* The 63 codes of Điều 13 NĐ 137/2015 and TT 59/2021/TT-BCA, unchanged by the merger of provinces in 2025. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/**
 * Reads `PPP G YY NNNNNN`: place of birth registration, century and gender, year of birth, random digits.
 * Undefined for anything but 12 digits. There is no check digit.
 */
export function readPersonalNumber(number: string): PersonalNumberParts | undefined {
  if (!/^\d{12}$/.test(number)) return undefined;
  const centuryAndGender = Number(number[3]);
  return {
    province: number.slice(0, 3),
    gender: centuryAndGender % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(centuryAndGender / 2) + Number(number.slice(4, 6)),
  };
}

/**
 * Warns where a number does not fit. Never a reason to refuse a person: genders and dates are corrected by law, and
 * births registered abroad begin with a country code.
 */
export function checkPersonalNumber(
  number: string,
  facts: PersonalNumberFacts = {},
): readonly PersonalNumberWarning[] {
  const parts = readPersonalNumber(number);
  if (!parts) return ['not-12-digits'];
  const warnings: PersonalNumberWarning[] = [];
  if (!PROVINCES.has(parts.province)) warnings.push('unknown-province');
  if (facts.gender && facts.gender !== parts.gender) warnings.push('gender-differs');
  if (facts.birthDate && Number(facts.birthDate.slice(0, 4)) !== parts.birthYear) {
    warnings.push('birth-year-differs');
  }
  return warnings;
}

/** `079095001234` → `079*****1234`. Anything but 12 digits is masked as a whole. */
export function maskPersonalNumber(number: string): string {
  if (!/^\d{12}$/.test(number)) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}*****${number.slice(-4)}`;
}
