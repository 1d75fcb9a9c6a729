import * as v from 'valibot';

const KEY = 'captureChoices';
/** Components whose choice is remembered; the one that was not used for longest goes first. */
const MOST_CHOICES = 200;

const choice = v.object({
  scannerId: v.exactOptional(v.pipe(v.string(), v.maxLength(256))),
  profile: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
});

/** What an officer took last for one component: the scanner and the profile, by their ids. */
export type CaptureChoice = Readonly<v.InferOutput<typeof choice>>;

/** The last choices, per component of a procedure. */
export interface CaptureChoices {
  of(component: string): Promise<CaptureChoice>;
  /** Keeps what is given beside what is known. */
  remember(component: string, chosen: CaptureChoice): Promise<void>;
}

/** Kept in the extension's own storage, by the component's key: nothing in it says whose dossier it was. */
export function captureChoices(area: chrome.storage.StorageArea): CaptureChoices {
  let turn: Promise<void> = Promise.resolve();

  async function all(): Promise<readonly (readonly [string, CaptureChoice])[]> {
    const kept: unknown = (await area.get(KEY))[KEY];
    if (!Array.isArray(kept)) return [];
    return (kept as readonly unknown[]).flatMap((entry) => {
      const read = v.safeParse(v.tuple([v.string(), choice]), entry);
      return read.success ? [read.output] : [];
    });
  }

  return {
    of: async (component) => (await all()).find(([key]) => key === component)?.[1] ?? {},
    remember(component, chosen) {
      const act = async (): Promise<void> => {
        const known = await all();
        const before = known.find(([key]) => key === component)?.[1];
        const others = known.filter(([key]) => key !== component);
        await area.set({ [KEY]: [...others, [component, { ...before, ...chosen }]].slice(-MOST_CHOICES) });
      };
      turn = turn.then(act, act);
      return turn;
    },
  };
}
