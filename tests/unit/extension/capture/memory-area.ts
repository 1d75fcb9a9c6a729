/** A storage area of the extension, in memory: there is none outside a browser. What is read is a copy, as there. */
export function memoryArea(start: Record<string, unknown> = {}): chrome.storage.StorageArea {
  const kept = new Map(Object.entries(start));
  const area = {
    get: (keys: string | readonly string[]) =>
      Promise.resolve(
        Object.fromEntries(
          [keys].flat().flatMap((key) => (kept.has(key) ? [[key, structuredClone(kept.get(key))]] : [])),
        ),
      ),
    set(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove(key: string) {
      kept.delete(key);
      return Promise.resolve();
    },
  };
  // What is used of it, not all that a browser has.
  return area as unknown as chrome.storage.StorageArea;
}
