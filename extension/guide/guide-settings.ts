import * as v from 'valibot';
import { PortalDataSchema, type PortalData } from '../../shared/contracts/portal-data';

/** How this machine leads citizens through a portal. Without it the extension never does. */
export interface GuideSettings {
  /** Origin of the kiosk's own server: `http://127.0.0.1:8791`. */
  readonly kiosk: string;
  /** Address of the portal. Its origin is the only one that is led through. */
  readonly portal: string;
  /** How the portal's steps are told apart, where no description ships. */
  readonly description?: PortalData;
}

/** Where an administrator's own settings are kept on this device, and what a policy calls them. */
export const GUIDE_KEY = 'guide';

const Origin = v.pipe(
  v.string(),
  v.maxLength(200),
  v.url(),
  v.regex(/^https?:/),
  v.transform((address) => new URL(address).origin),
);
const Described = v.pipe(v.string(), v.maxLength(200_000), v.parseJson(), PortalDataSchema);
const Settings = v.object({
  kiosk: Origin,
  portal: v.pipe(v.string(), v.maxLength(2_000), v.url(), v.regex(/^https?:/)),
  /** The text of a description file, as it stands. */
  description: v.exactOptional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => undefined),
      ),
      Described,
    ]),
  ),
});

/** Reads settings that were typed, stored or set by policy; undefined where they are not whole. */
export function readGuideSettings(given: unknown): GuideSettings | undefined {
  const read = v.safeParse(Settings, given);
  if (!read.success) return undefined;
  const { kiosk, portal, description } = read.output;
  // A portal on the kiosk's own server would be led through with the kiosk's rights.
  if (new URL(portal).origin === kiosk) return undefined;
  return { kiosk, portal, ...(description && { description }) };
}

/** What is set on this machine: by policy, else by an administrator on the settings page. Undefined: switched off. */
export async function guideSettings(
  local: Pick<chrome.storage.StorageArea, 'get'>,
  managed: Pick<chrome.storage.StorageArea, 'get'>,
): Promise<GuideSettings | undefined> {
  // Without a policy some systems answer with an error in place of nothing.
  const set: Record<string, unknown> = await managed.get(GUIDE_KEY).catch(() => ({}));
  if (set[GUIDE_KEY] !== undefined) return readGuideSettings(set[GUIDE_KEY]);
  return readGuideSettings((await local.get(GUIDE_KEY))[GUIDE_KEY]);
}

/** The match patterns of the two origins that the guide needs, and of nothing else. */
export function guideOrigins({ kiosk, portal }: GuideSettings): readonly [string, string] {
  return [`${kiosk}/*`, `${new URL(portal).origin}/*`];
}
