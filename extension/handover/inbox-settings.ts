import { kioskAddress } from './kiosk-address';

/** What is done with a package in the inbox once every paper of it is proven to be on the host. */
export type AfterProof = 'remove' | 'keep';

/** Where the inbox is, and what the officer decided about it once. Nothing of a person. */
export interface InboxSettings {
  /** Origin of the kiosk's server; undefined: none is named. `byOffice`: an administrator has set it. */
  address(): Promise<{ readonly origin: string; readonly byOffice: boolean } | undefined>;
  saveAddress(origin: string): Promise<void>;
  /** Undefined: nobody was asked yet. */
  afterProof(): Promise<AfterProof | undefined>;
  saveAfterProof(choice: AfterProof): Promise<void>;
}

const ADDRESS = 'kioskAddress';
const AFTER = 'handoverAfterProof';

/** In the extension's own area, behind the office's managed one (managed-schema.json). */
export function inboxSettings(
  local: chrome.storage.StorageArea,
  managed: chrome.storage.StorageArea,
): InboxSettings {
  return {
    async address() {
      // Without a policy some systems answer with an error in place of nothing.
      const set: Record<string, unknown> = await managed.get(ADDRESS).catch(() => ({}));
      const office = originOf(set[ADDRESS]);
      if (office !== undefined) return { origin: office, byOffice: true };
      const own = originOf((await local.get(ADDRESS))[ADDRESS]);
      return own === undefined ? undefined : { origin: own, byOffice: false };
    },
    saveAddress: (origin) => local.set({ [ADDRESS]: origin }),
    async afterProof() {
      const kept: unknown = (await local.get(AFTER))[AFTER];
      return kept === 'remove' || kept === 'keep' ? kept : undefined;
    },
    saveAfterProof: (choice) => local.set({ [AFTER]: choice }),
  };
}

function originOf(kept: unknown): string | undefined {
  return typeof kept === 'string' ? kioskAddress(kept) : undefined;
}
