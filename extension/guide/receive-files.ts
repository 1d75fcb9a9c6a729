import type { GuideBrief, GuideFile, KioskSays } from '../../shared/contracts/guide';
import { sha256Hex } from '../../shared/domain/sha256';

/** What became of a piece. */
export type Received = 'more' | 'whole' | 'refused';

/** The files of one dossier, in memory, as their pieces come in. */
export interface ReceivedFiles {
  /** Pieces come in their order; anything else, and any file that is not what was said of it, is refused for good. */
  take(piece: Extract<KioskSays, { say: 'piece' }>): Promise<Received>;
  file(id: string): Blob | undefined;
  /** Forgets everything. */
  drop(): void;
}

/** Takes the files that the brief names, and no others. */
export function receiveFiles({ papers }: GuideBrief): ReceivedFiles {
  const expected = papers.flatMap(({ files }) => files);
  const whole = new Map<string, Blob>();
  let parts: Blob[] = [];
  let refused = false;

  async function finish(file: GuideFile): Promise<boolean> {
    const blob = new Blob(parts, { type: 'application/pdf' });
    parts = [];
    // Everything may have been dropped while it was summed up: then nothing comes in any more.
    if ((await sha256Hex(blob)) !== file.sha256 || refused) return false;
    whole.set(file.id, blob);
    return true;
  }

  async function takeNext({
    file,
    at,
    bytes,
  }: {
    file: string;
    at: number;
    bytes: ArrayBuffer;
  }): Promise<boolean> {
    const next = expected[whole.size];
    const came = parts.reduce((sum, part) => sum + part.size, 0);
    const end = came + bytes.byteLength;
    if (!next || next.id !== file || at !== came || end > next.bytes) return false;
    // A Blob's bytes may lie outside the page's own memory.
    parts.push(new Blob([bytes]));
    return end < next.bytes || finish(next);
  }

  return {
    async take(piece) {
      if (refused || !(await takeNext(piece))) {
        refused = true;
        parts = [];
        whole.clear();
        return 'refused';
      }
      return whole.size === expected.length ? 'whole' : 'more';
    },
    file: (id) => whole.get(id),
    drop: () => {
      refused = true;
      parts = [];
      whole.clear();
    },
  };
}
