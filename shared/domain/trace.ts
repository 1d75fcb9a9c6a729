/** Where a visit could leave something on a shared machine: each is looked at after every wipe. */
export const TRACES = ['databases', 'caches', 'web-storage', 'cameras', 'addresses', 'history'] as const;

/**
 * `databases`: a database that is neither the machine's own nor the outbox; `caches`: an answer that is no part of the
 * kiosk; `cameras`: a camera that still runs; `addresses`: a `blob:` address that still leads to a file; `history`: an
 * entry to go back to.
 */
export type Trace = (typeof TRACES)[number];
