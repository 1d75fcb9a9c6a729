import { setTimeout as delay } from 'node:timers/promises';
import { damaged } from '../fixtures/damage';
import type { CameFile, HeldFile, WidgetState } from './state';
import { truthOf, type WidgetId } from './truth';
import { widgetPages } from './widget-page';

/** What became of an upload; each page's server says it in its own way. */
export type Reception =
  | { readonly did: 'keep'; readonly files: readonly Pick<HeldFile, 'name' | 'reference' | 'bytes'>[] }
  | { readonly did: 'refuse' }
  | { readonly did: 'fail'; readonly status: 413 | 500 }
  | { readonly did: 'end-session' }
  | { readonly did: 'hang-up' };

/** Takes the files for one component as its misbehaviour says, and logs them. */
export async function receive(
  state: WidgetState,
  page: WidgetId,
  key: string,
  files: readonly CameFile[],
): Promise<Reception> {
  const kind = state.misbehaviour(page, key);
  for (const file of files) state.record(page, key, file, kind === undefined || kind === 'slow');
  switch (kind) {
    case 'status-413':
      return { did: 'fail', status: 413 };
    case 'status-500-once':
      state.misbehave(page, key, undefined);
      return { did: 'fail', status: 500 };
    case 'success-false':
      return { did: 'refuse' };
    case 'drops-connection':
      return { did: 'hang-up' };
    case 'session-ended':
      state.sessionEnded = true;
      return { did: 'end-session' };
    case 'keeps-nothing':
      return { did: 'keep', files: files.map((file) => ({ ...file, reference: 'mat' })) };
    case 'altered-bytes':
      return keep(
        state,
        page,
        key,
        files.map((file) => ({ ...file, bytes: Buffer.from(damaged(file.bytes, 'altered-bytes')) })),
      );
    case 'slow':
      await delay(state.slowMs);
      return keep(state, page, key, files);
    case undefined:
      return keep(state, page, key, files);
  }
}

/** Files for a page that is saved as a whole are set aside until then. */
export function keep(
  state: WidgetState,
  page: WidgetId,
  key: string,
  files: readonly CameFile[],
  saved = page !== 'save-page',
): Reception {
  const multiple = truthOf(page).rows.some((row) => row.key === key && row.multiple);
  const kept = files.map((file) => {
    if (saved) return state.store(page, key, { ...file, name: storedName(page, key, file.name) }, multiple);
    state.setAside(page, key, file);
    return { ...file, reference: 'chua-luu' };
  });
  return { did: 'keep', files: kept };
}

/** Systems that give names of their own keep the ending. */
function storedName(page: WidgetId, key: string, name: string): string {
  return widgetPages[page].renames ? `20261121_${key}${/\.\w+$/.exec(name)?.[0] ?? ''}` : name;
}
