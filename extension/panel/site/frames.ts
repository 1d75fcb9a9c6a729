import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { ok, type Result } from '../../../shared/domain/result';
import { adapters } from '../../adapters';
import { siteAdapterOf } from '../../adapters/from-data';
import { connect, type Connection } from './connection';
import { readPageFacts } from './page-facts';
import { runInPage } from './run-in-page';
import { within } from './within';

/** One frame of a tab, with a line to its content script. */
export interface Frame {
  /** 0 is the page itself; others stay the same while their frame element does. */
  readonly frameId: number;
  /** Names the document, so that nothing is ever done to another one that came into its frame. */
  readonly documentId: string;
  readonly connection: Connection;
}

/** Frames that do not answer so soon are left out: pages carry frames that never finish loading. */
const INNER_MS = 2_000;
/** More frames than this have nothing to do with papers. */
const MAX_FRAMES = 30;

/**
 * Puts the content script into each frame of the tab that may be reached (harmless where it is), and opens a line to
 * each. Lines of `known` that still live are kept. The page itself comes first; without it there is a failure.
 */
export async function reachFrames(
  tabId: number,
  origin: string,
  limitMs: number,
  known: readonly Frame[],
  onNews?: () => void,
): Promise<Result<readonly Frame[]>> {
  const files = ['content.js'];
  const outer = await within(
    runInPage(tabId, origin, () => chrome.scripting.executeScript({ target: { tabId }, files })),
    limitMs,
  );
  if (!outer.ok) return outer;
  const inner = await within(
    runInPage(tabId, origin, () =>
      chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files, injectImmediately: true }),
    ),
    Math.min(limitMs, INNER_MS),
  );
  const documents = new Map<string, number>();
  for (const { documentId, frameId } of [...outer.value, ...(inner.ok ? inner.value : [])]) {
    if (documents.size < MAX_FRAMES) documents.set(documentId, frameId);
  }
  for (const frame of known) if (!documents.has(frame.documentId)) frame.connection.close();
  return ok(
    [...documents].map(([documentId, frameId]) => {
      const before = known.find((frame) => frame.documentId === documentId && frame.connection.alive);
      return before ?? { frameId, documentId, connection: connect(tabId, documentId, onNews) };
    }),
  );
}

/** Reads anew what only each frame's own world knows and tells the content script: a new login changes it. */
export async function tellFacts(
  frames: readonly Frame[],
  tabId: number,
  origin: string,
  limitMs: number,
  own: readonly AdapterData[] = [],
): Promise<Result<null>> {
  const known = [...own.map((data) => siteAdapterOf(data)), ...adapters];
  const paths = [...new Set(known.flatMap((adapter) => adapter.probe?.facts ?? []))];
  const told = await Promise.all(
    frames.map(async ({ documentId, connection }) => {
      const target = { tabId, documentIds: [documentId] };
      const read = await within(
        runInPage(tabId, origin, () =>
          chrome.scripting.executeScript({ target, world: 'MAIN', func: readPageFacts, args: [paths] }),
        ),
        limitMs,
      );
      return read.ok ? connection.ask('page/facts', { facts: read.value[0]?.result ?? {} }, limitMs) : read;
    }),
  );
  // An inner frame may go at any time; only the page itself has to be there.
  return told[0] ?? ok(null);
}
