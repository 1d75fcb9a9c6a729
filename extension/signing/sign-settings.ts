import * as v from 'valibot';
import type { SignSettings } from '../../shared/contracts/signer';

/** One of the choices about signing. */
export type SignChoice = keyof SignSettings;

/**
 * What the signing program is given to sign. 'digest': the SHA-256, which it signs as it is. 'attributes': the bytes
 * under it, where a program hashes what it is given once more.
 */
export type ProgramWay = 'digest' | 'attributes';

/** The office's choices about signing, on this device and by policy. Nothing of a person, no key and no password. */
export interface SignSettingsStore {
  /** What holds now: the policy's choices, then those of this device, then the product's. */
  load(): Promise<SignSettings>;
  /** Choices that a policy has made: they cannot be changed here. */
  fixed(): Promise<readonly SignChoice[]>;
  /** Keeps what is chosen here; of what a policy has made, this device's own choice stays as it was. */
  save(settings: SignSettings): Promise<void>;
  /** Roots and revocation lists that a policy brings, as PEM texts. */
  roots(): Promise<readonly string[]>;
  /** How the signing program of this machine wants to be asked; as documented until another way has worked. */
  programWay(): Promise<ProgramWay>;
  saveProgramWay(way: ProgramWay): Promise<void>;
}

/** Name under which the choices lie, in both areas. */
export const SIGN_SETTINGS_KEY = 'signing';
const WAY = 'signingProgram';

const UNCHOSEN: SignSettings = { demand: 'nothing', signer: 'p12', mark: 'personal' };

/** Address of a time-stamp service, as it may be stored. Anybody may read it: no name or password stands in it. */
export const TimeStampAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(500),
  v.url(),
  v.regex(/^https?:\/\/[^/@]+(?:\/|$)/i),
);

const CHOICES = {
  demand: v.picklist(['nothing', 'results', 'everything']),
  signer: v.picklist(['p12', 'vgca', 'host']),
  timeStamp: TimeStampAddress,
  mark: v.picklist(['personal', 'agency', 'none']),
  words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  asksRevocation: v.boolean(),
} satisfies Record<SignChoice, v.GenericSchema>;

const Roots = v.array(v.pipe(v.string(), v.maxLength(1_000_000)));

/** In the extension's own area, behind the office's managed one (managed-schema.json). */
export function signSettings(
  local: Pick<chrome.storage.StorageArea, 'get' | 'set'>,
  managed: Pick<chrome.storage.StorageArea, 'get'>,
): SignSettingsStore {
  async function policy(): Promise<unknown> {
    // Without a policy some systems answer with an error in place of nothing.
    const set: Record<string, unknown> = await managed.get(SIGN_SETTINGS_KEY).catch(() => ({}));
    return set[SIGN_SETTINGS_KEY];
  }

  return {
    async load() {
      const own: unknown = (await local.get(SIGN_SETTINGS_KEY))[SIGN_SETTINGS_KEY];
      return { ...UNCHOSEN, ...choicesOf(own), ...choicesOf(await policy()) };
    },
    // The names of `choicesOf` are those of its record.
    fixed: async () => Object.keys(choicesOf(await policy())) as SignChoice[],
    async save(settings) {
      const [own, office] = [
        choicesOf((await local.get(SIGN_SETTINGS_KEY))[SIGN_SETTINGS_KEY]),
        choicesOf(await policy()),
      ];
      const byOffice = ([name]: readonly [string, unknown]): boolean => Object.hasOwn(office, name);
      const kept = [
        ...Object.entries(own).filter(byOffice),
        ...Object.entries(settings).filter((choice) => !byOffice(choice)),
      ];
      await local.set({ [SIGN_SETTINGS_KEY]: Object.fromEntries(kept) });
    },
    async roots() {
      const given = v.safeParse(v.object({ roots: Roots }), await policy());
      return given.success ? given.output.roots : [];
    },
    async programWay() {
      const kept: unknown = (await local.get(WAY))[WAY];
      return kept === 'attributes' ? 'attributes' : 'digest';
    },
    saveProgramWay: (way) => local.set({ [WAY]: way }),
  };
}

/** Each choice by itself: one that cannot be read does not take the others with it. */
function choicesOf(given: unknown): Partial<SignSettings> {
  const read = v.safeParse(v.record(v.string(), v.unknown()), given);
  if (!read.success) return {};
  const chosen = Object.entries(CHOICES).flatMap(([name, schema]) => {
    const value = v.safeParse(schema, read.output[name]);
    return value.success ? [[name, value.output] as const] : [];
  });
  return Object.fromEntries(chosen);
}
