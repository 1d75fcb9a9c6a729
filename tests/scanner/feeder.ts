import type { PaperTrouble } from './fault';

/** One side of a sheet: a mark by which it is known again, and its picture where the caller brought one. */
export interface Side {
  readonly mark: string;
  readonly picture?: Uint8Array;
}

export interface Sheet {
  readonly front: Side;
  readonly back: Side;
}

/** What lies in the feeder and what is wrong with it. */
export class Feeder {
  private readonly waiting: Sheet[] = [];
  private loaded = 0;
  trouble: PaperTrouble | undefined;

  /** Puts sheets below those that wait: `3a` is the front of the third that was ever put in, `3b` its back. */
  load(sheets: number | readonly (readonly [front: Uint8Array, back?: Uint8Array])[]): void {
    const pictures = typeof sheets === 'number' ? Array.from({ length: sheets }, () => []) : sheets;
    for (const [front, back] of pictures) {
      const number = ++this.loaded;
      this.waiting.push({ front: side(`${number}a`, front), back: side(`${number}b`, back) });
    }
  }

  get length(): number {
    return this.waiting.length;
  }

  get first(): Sheet | undefined {
    return this.waiting[0];
  }

  /** The uppermost sheet is through. */
  drop(): void {
    this.waiting.shift();
  }
}

function side(mark: string, picture?: Uint8Array): Side {
  return picture ? { mark, picture } : { mark };
}
