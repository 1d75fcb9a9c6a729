import type { AdapterCheck } from '../../../shared/contracts/adapter-check';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { TeachAnswer, TeachStep, TeachWords } from '../../../shared/contracts/teach';
import type { Result } from '../../../shared/domain/result';
import type { Frame } from './frames';

/** Adapters of this office, and ids of those that are not to be used on this page. */
export interface Office {
  readonly adapters: readonly AdapterData[];
  readonly without: readonly string[];
}

/** Teaching and checking the page beside the panel. Nothing here attaches, and nothing presses anything in the page. */
export interface TeachClient {
  /** From the next look at the page on. */
  useOffice(office: Office): void;
  /** What an adapter recognises in the frame that is worked in; read-only. */
  check(adapter: AdapterData, outline?: boolean): Promise<Result<AdapterCheck>>;
  /** Lets the officer point at one thing, in whichever frame. Ends after ten minutes without an answer. */
  point(step: TeachStep, words: TeachWords): Promise<Result<TeachAnswer>>;
  /** Stops pointing and takes our frames out of the page. `onlyPointing`: what was pointed at stays known. */
  endTeaching(onlyPointing?: boolean): Promise<void>;
}

/** The hands of the site client that teaching uses. */
export interface TeachMeans {
  reach(): Promise<Result<readonly Frame[]>>;
  working(): Promise<Result<Frame>>;
  readonly limitMs: number;
  useOffice(office: Office): void;
}

/** What came of pointing in one frame. */
interface Pointed {
  readonly frame: Frame;
  readonly answer: Result<TeachAnswer>;
}

/** Longest that somebody points. */
const POINT_MS = 600_000;
/** These lie in the row that was pointed at, so in its frame. */
const IN_ROW: ReadonlySet<TeachStep> = new Set<TeachStep>(['name', 'control', 'list']);

/** The part of a site client that teaches. */
export function teachClient(means: TeachMeans): TeachClient {
  const { limitMs } = means;
  let asked: readonly Frame[] = [];
  let rowFrame: Frame | undefined;

  const end = (frames: readonly Frame[], keep = false): void => {
    // Nobody waits for it: a frame that has gone has nothing of ours left.
    for (const { connection } of frames) void connection.ask('page/teach-end', keep ? { keep } : {}, limitMs);
  };

  return {
    useOffice: (office) => means.useOffice(office),

    async check(adapter, outline = false) {
      const frame = rowFrame?.connection.alive ? rowFrame : undefined;
      const at = frame ? undefined : await means.working();
      if (at && !at.ok) return at;
      const { connection } = frame ?? (at as { readonly value: Frame }).value;
      asked = outline ? [...new Set([...asked, ...(frame ? [frame] : [])])] : asked;
      return connection.ask('page/check', { adapter, ...(outline ? { outline } : {}) }, limitMs);
    },

    async point(step, words) {
      const reached = await means.reach();
      if (!reached.ok) return reached;
      const frames = IN_ROW.has(step) && rowFrame?.connection.alive ? [rowFrame] : reached.value;
      asked = [...new Set([...asked, ...frames])];
      const answers = frames.map(async (frame): Promise<Pointed> => ({
        frame,
        answer: await frame.connection.ask('page/point', { step, words }, POINT_MS),
      }));
      const { frame, answer } = await firstAnswer(answers);
      end(frames.filter((other) => other !== frame));
      if (step === 'row' && answer.ok && answer.value.did === 'picked') rowFrame = frame;
      return answer;
    },

    endTeaching(onlyPointing = false) {
      end(asked, onlyPointing);
      if (!onlyPointing) {
        asked = [];
        rowFrame = undefined;
      }
      return Promise.resolve();
    },
  };
}

/** The first that has something to say: a frame that goes away while others are pointed into is no answer. */
async function firstAnswer(answers: readonly Promise<Pointed>[]): Promise<Pointed> {
  const useful = answers.map(async (one) => {
    const pointed = await one;
    if (!pointed.answer.ok) throw new Error(pointed.answer.failure.code);
    return pointed;
  });
  // The page itself comes first: why it gave no answer says most.
  return Promise.any(useful).catch(() => answers[0] as Promise<Pointed>);
}
