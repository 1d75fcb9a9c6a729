import { setTimeout as delay } from 'node:timers/promises';
import { damaged } from '../fixtures/damage';
import type { DossierPart } from './templates';
import type { HostState, StoredFile } from './state';

export interface Upload {
  readonly dossierId: number;
  readonly part: DossierPart;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What became of an upload; each variant of the host says it in its own way. */
export type Reception =
  | { readonly did: 'store'; readonly file: StoredFile }
  | { readonly did: 'refuse'; readonly message: string }
  | { readonly did: 'fail'; readonly status: 413 | 500 }
  | { readonly did: 'end-session' }
  | { readonly did: 'stay-silent' }
  | { readonly did: 'hang-up' };

/** How long the page has to rebuild its rows before `list-reload` answers. */
const RELOAD_MS = 600;

/** Takes an upload as the component's misbehaviour says, and logs it. */
export async function receive(state: HostState, upload: Upload): Promise<Reception> {
  const { dossierId, part, name, bytes } = upload;
  const { kind, seconds } = state.misbehaviour(dossierId, part.partNo);
  state.record({ dossierId, partNo: part.partNo, name, bytes });
  switch (kind) {
    case 'status-413':
      return { did: 'fail', status: 413 };
    case 'status-500':
      return { did: 'fail', status: 500 };
    case 'success-false':
      return { did: 'refuse', message: 'Tài liệu không hợp lệ. Vui lòng kiểm tra lại.' };
    case 'session-ended':
      return { did: 'end-session' };
    case 'drops-connection':
      return { did: 'hang-up' };
    case 'never-answers':
      store(state, upload);
      return { did: 'stay-silent' };
    case 'accepts-without-listing':
      return { did: 'store', file: state.unlisted(dossierId, part.partNo, upload) };
    case 'zero-bytes-stored':
    case 'truncated-bytes':
    case 'altered-bytes':
      return stored(state, { ...upload, bytes: Buffer.from(damaged(bytes, kind)) });
    case 'rename':
      return stored(state, { ...upload, name: `${part.partNo}_${state.log.length}.${upload.type}` });
    case 'overwritten':
      return stored(state, { ...upload, part: { ...part, multiple: false } });
    case 'slow':
      await delay(seconds * 1000);
      return stored(state, upload);
    case 'list-reload':
      await delay(RELOAD_MS);
      return stored(state, upload);
    case 'size-toast':
    case 'none':
      return stored(state, upload);
  }
}

function stored(state: HostState, upload: Upload): Reception {
  return { did: 'store', file: store(state, upload) };
}

/** Keeps the file. One that stands alone is overwritten under its old id, without a word: the real host does so. */
function store(state: HostState, { dossierId, part, name, type, bytes }: Upload): StoredFile {
  const file = { name: cleanName(name), type, bytes };
  const earlier = part.multiple ? undefined : state.listed(dossierId, part.partNo)[0];
  if (!earlier) return state.add(dossierId, part.partNo, file);
  earlier.displayName = file.name;
  earlier.fileType = type;
  earlier.bytes = bytes;
  earlier.createDate = Date.now();
  return earlier;
}

/** The real host strips these three characters and nothing else. */
function cleanName(name: string): string {
  return name.replace(/[%/\\]/g, '');
}
