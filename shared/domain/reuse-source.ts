import type { EvidenceFacts } from './evidence';

/** Databases of the State and the province from which a paper's data come. */
export const SHARED_DATABASES = [
  'residents',
  'civil-status',
  'land',
  'enterprises',
  'insurance',
  'provincial-store',
  'other',
] as const;
export type SharedDatabase = (typeof SHARED_DATABASES)[number];

/** How the hash of a reused file became known: its bytes were read from the host then, or this device's log had it. */
export const REUSE_SIGHTS = ['host', 'log'] as const;
export type ReuseSight = (typeof REUSE_SIGHTS)[number];

/** A file that stands in another dossier, as far as it was looked at. Names nobody. */
export interface ReusedFile {
  readonly sha256: string;
  readonly seen: ReuseSight;
  /** Whether it bears a signature. Absent where nobody looked. */
  readonly signed?: boolean;
  /** The paper that it is there. */
  readonly component?: string;
  /** What the host calls it: its code, or what stands for it in the log. */
  readonly reference?: string;
}

/**
 * From where a paper is used again. The officer finds it on the host: what is kept is where it stands and its hash, not
 * whose it is. A dossier without a file was named and held against nothing.
 */
export type ReuseSource =
  | { readonly source: 'shared-data'; readonly database: SharedDatabase }
  | { readonly source: 'other-dossier'; readonly from: string; readonly file?: ReusedFile };

/** The fields of the evidence log in which a source is written down. */
export type ReuseFields = Pick<
  EvidenceFacts,
  'source' | 'database' | 'from' | 'fromComponent' | 'sha256' | 'seen' | 'signed' | 'reference'
>;

const OF_DOSSIER = ['from', 'fromComponent', 'sha256', 'seen', 'signed', 'reference'] as const;
const OF_FILE = ['fromComponent', 'seen', 'signed', 'reference'] as const;

/** A source as the line of its event has it. */
export function reuseFields(reuse: ReuseSource): ReuseFields {
  if (reuse.source === 'shared-data') return reuse;
  const { source, from, file } = reuse;
  if (!file) return { source, from };
  const { component, ...seen } = file;
  return { source, from, ...seen, ...(component !== undefined && { fromComponent: component }) };
}

/** The source that a line names; undefined for lines of before sources were asked for. */
export function reuseSourceOf(line: EvidenceFacts): ReuseSource | undefined {
  const { source, database, from, sha256, seen } = line;
  if (source === 'shared-data') return database && { source, database };
  if (source === undefined || from === undefined) return undefined;
  if (sha256 === undefined || !seen) return { source, from };
  const { fromComponent, signed, reference } = line;
  const file: ReusedFile = {
    ...{ sha256, seen },
    ...(signed !== undefined && { signed }),
    ...(fromComponent !== undefined && { component: fromComponent }),
    ...(reference !== undefined && { reference }),
  };
  return { source, from, file };
}

/**
 * The first field of a 'reused' line that does not fit the others: each source has its own, a file's facts need its
 * hash and how that became known, and no dossier is another to itself.
 */
export function unfitReuseField(line: EvidenceFacts): keyof EvidenceFacts | undefined {
  const { source, database, from, sha256, seen, dossier } = line;
  const stray = (fields: readonly (keyof EvidenceFacts)[]): keyof EvidenceFacts | undefined =>
    fields.find((field) => line[field] !== undefined);
  switch (source) {
    case undefined:
      return stray(['database', ...OF_DOSSIER]);
    case 'shared-data':
      return database === undefined ? 'database' : stray(OF_DOSSIER);
    case 'other-dossier':
      if (database !== undefined) return 'database';
      if (from === undefined || from === dossier) return 'from';
      if (sha256 === undefined) return stray(OF_FILE);
      return seen === undefined ? 'seen' : undefined;
  }
}
