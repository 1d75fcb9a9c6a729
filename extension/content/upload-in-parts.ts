import type { UploadAnswer } from './observer-protocol';
import type { SeenUpload } from './watch-uploads';

/** Smaller files than this are not sent in pieces: they are a page's own drafts, thumbnails, signatures. */
const LEAST_PART = 32_768;
/** More pieces than this belong to no document of ours. */
const MAX_PARTS = 10_000;

/** An upload that a page sends in several requests, as chunking widgets do. */
export interface UploadInParts {
  /** Notes one request; whether it may be a piece of the document. */
  add(upload: number, sizes: readonly number[], answer: UploadAnswer | undefined): boolean;
  /** The whole upload as far as it has come: answered once every piece of the document is. */
  seen(): SeenUpload;
}

/** @param bytes size of the whole document */
export function uploadInParts(bytes: number): UploadInParts {
  const parts = new Map<number, { readonly size: number; readonly answer: UploadAnswer | undefined }>();
  let last: UploadAnswer | undefined;
  return {
    add(upload, sizes, answer) {
      const [size = 0] = sizes;
      const isPart = sizes.length === 1 && size < bytes && (size >= LEAST_PART || parts.size > 0);
      if (!isPart || parts.size >= MAX_PARTS) return false;
      parts.set(upload, { size, answer });
      last = answer ?? last;
      return true;
    },
    seen() {
      const all = [...parts.values()];
      const arrived = all.filter(({ answer }) => answer && answer.status < 400 && !isBroken(answer));
      const refused = all.find(({ answer }) => answer && (answer.status >= 400 || isBroken(answer)))?.answer;
      const sum = arrived.reduce((total, { size }) => total + size, 0);
      const isOver = all.every(({ answer }) => answer !== undefined);
      // A piece that failed may be sent again by the page: only when nothing is on its way any more is it the end.
      if (sum === bytes) return { upload: 0, answer: last };
      return { upload: 0, answer: isOver ? refused : undefined };
    },
  };
}

function isBroken(answer: UploadAnswer): boolean {
  return answer.status === 0 && answer.unseen !== true;
}
