import type { EvidenceFacts } from './evidence';
import { exemptionsOn, type Exemption } from './exemptions';
import { reuseSourceOf, type ReuseSource } from './reuse-source';

/** Why a component needs no file, as an officer said it. An exemption's id stands in the table of exemptions. */
export type NoScan =
  | { readonly state: 'exempt'; readonly exemption: string }
  | { readonly state: 'presented'; readonly exemption?: string }
  /** Lines of before sources were asked for name none. */
  | { readonly state: 'reused'; readonly reuse?: ReuseSource };

/** The lines that say it, and the one that takes it back. */
const SAYS: ReadonlySet<string> = new Set(['exempt', 'presented', 'reused', 'withdrawn']);

/** A reason that an officer may give on a day, with its row in the table of exemptions where it has one. */
export type NoScanReason =
  | { readonly give: 'exempt'; readonly exemption: Exemption }
  | { readonly give: 'citizen-pdf'; readonly exemption: Exemption }
  | { readonly give: 'presented'; readonly exemption?: Exemption }
  /** The officer's answer has to name the source. */
  | { readonly give: 'reused'; readonly reuse?: ReuseSource };

/**
 * The closed list of reasons on a day (ISO date): the exemptions that hold, then presentation and reuse.
 * @param province the office's own, where it is known
 */
export function noScanReasons(date: string, province?: string): readonly NoScanReason[] {
  const rows = exemptionsOn(date, province);
  const presented = rows.find(({ event }) => event === 'presented');
  return [
    ...rows
      .filter(({ event }) => event === undefined)
      .map((exemption) => ({ give: giveOf(exemption), exemption })),
    { give: 'presented', ...(presented && { exemption: presented }) },
    { give: 'reused' },
  ];
}

/**
 * What a log says last of why each component needs no file, by the component's code in the log.
 * @param lines of one dossier, oldest first
 */
export function noScanByComponent(lines: readonly EvidenceFacts[]): ReadonlyMap<string, NoScan> {
  const said = new Map<string, NoScan>();
  for (const line of lines) {
    if (!SAYS.has(line.event)) continue;
    const now = noScanOf(line);
    if (now) said.set(line.component, now);
    else said.delete(line.component);
  }
  return said;
}

function giveOf({ instead }: Exemption): 'exempt' | 'citizen-pdf' {
  return instead === 'nothing' ? 'exempt' : 'citizen-pdf';
}

function noScanOf(line: EvidenceFacts): NoScan | undefined {
  const { event, exemption } = line;
  if (event === 'reused') {
    const reuse = reuseSourceOf(line);
    return { state: 'reused', ...(reuse && { reuse }) };
  }
  const named = exemption === undefined ? {} : { exemption };
  if (event === 'presented') return { state: 'presented', ...named };
  return event === 'exempt' && exemption !== undefined ? { state: 'exempt', exemption } : undefined;
}
