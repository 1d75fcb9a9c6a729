/** What lies before the officer: decides how it is scanned and what is done with it. */
export const SCAN_PROFILES = ['a4-text', 'old-paper', 'id-card', 'a3', 'drawing'] as const;
export type ScanProfileId = (typeof SCAN_PROFILES)[number];

/** How one kind of paper is scanned. */
export interface ScanProfile {
  readonly id: ScanProfileId;
  /** Where it is laid when both are there: brittle and small papers do not go through a feeder. */
  readonly source: 'feeder' | 'platen';
  readonly dpi: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** 'natural': the page stays the picture that it is. */
  readonly look: 'layers' | 'natural';
}

/** ISO 216. */
const A4 = { widthMm: 210, heightMm: 297 };
const A3 = { widthMm: 297, heightMm: 420 };

const PROFILES: Readonly<Record<ScanProfileId, Omit<ScanProfile, 'id'>>> = {
  'a4-text': { source: 'feeder', dpi: 300, ...A4, look: 'layers' },
  'old-paper': { source: 'platen', dpi: 300, ...A4, look: 'natural' },
  // The whole glass: a card is never laid straight into its corner, and is found on it.
  'id-card': { source: 'platen', dpi: 300, ...A4, look: 'natural' },
  a3: { source: 'platen', dpi: 300, ...A3, look: 'layers' },
  drawing: { source: 'platen', dpi: 300, ...A3, look: 'natural' },
};

/** The profile of that name. */
export function scanProfile(id: ScanProfileId): ScanProfile {
  return { id, ...PROFILES[id] };
}

/** Whether a foreign value, from settings, names a profile. */
export function isScanProfileId(value: unknown): value is ScanProfileId {
  return typeof value === 'string' && Object.hasOwn(PROFILES, value);
}
