import type { PageFacts } from '../../../shared/contracts/messages';

/**
 * Reads values of the page's own world, e.g. `Liferay.authToken` or `themeDisplay.getScopeGroupId()`.
 * Runs inside the page, so it may use nothing from outside its own body. Absent values are left out.
 */
export function readPageFacts(paths: readonly string[]): PageFacts {
  const facts: Record<string, string> = {};
  for (const path of paths) {
    try {
      let owner: unknown;
      let value: unknown = globalThis;
      for (const part of path.split('.')) {
        owner = value;
        value = (value as Record<string, unknown>)[part.replace('()', '')];
        if (part.endsWith('()')) value = (value as () => unknown).call(owner);
      }
      if (typeof value === 'string' || typeof value === 'number') facts[path] = String(value).slice(0, 200);
    } catch {
      // The page does not have this value: the adapter does without it.
      continue;
    }
  }
  return facts;
}
