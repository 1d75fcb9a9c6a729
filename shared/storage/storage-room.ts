/**
 * Room that has to stay free: the browser may misbehave on a disk that is truly full
 * (https://github.com/electron/electron/issues/41877).
 */
export const RESERVE_BYTES = 500_000_000;

/** Room on this device, as far as the browser tells. */
export interface StorageRoom {
  readonly usedBytes: number;
  readonly freeBytes: number;
  /** The browser promised not to clear this storage by itself. */
  readonly persisted: boolean;
  /** Less than the reserve is free: say so before the next page. */
  readonly tight: boolean;
}

/** The browser's storage manager; only a page's has `persist`, a worker's has not. */
export interface StorageDesk {
  estimate(): Promise<{ usage?: number; quota?: number }>;
  persisted(): Promise<boolean>;
  persist?(): Promise<boolean>;
}

/** How much room there is. */
export async function storageRoom(desk: StorageDesk = navigator.storage): Promise<StorageRoom> {
  const { usage = 0, quota = 0 } = await desk.estimate();
  const freeBytes = Math.max(0, quota - usage);
  return { usedBytes: usage, freeBytes, persisted: await desk.persisted(), tight: freeBytes < RESERVE_BYTES };
}

/** Asks the browser never to clear this storage by itself. It may say no, and often does. */
export function askToPersist(desk: StorageDesk = navigator.storage): Promise<boolean> {
  return desk.persist?.() ?? desk.persisted();
}
