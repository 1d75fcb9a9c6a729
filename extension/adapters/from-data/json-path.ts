/** Deepest that a JSON answer is searched, and most values of it. */
const MAX_DEPTH = 8;
const MAX_VALUES = 5_000;

/** Every value at the path: one, or for `**.name` each with that name at any depth. */
export function valuesAt(json: unknown, path: string): readonly unknown[] {
  if (path.startsWith('**.')) {
    const steps = path.slice(3).split('.');
    return everywhere(json).flatMap((value) => follow(value, steps));
  }
  return follow(json, path.split('.'));
}

/** The value at the path; undefined where there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return valuesAt(json, path)[0];
}

/** A text or number there, as text. */
export function textAt(json: unknown, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : valueAt(json, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, 2_000) : undefined;
}

/** Whether the value there says yes: true, 1, or the same as text. */
export function yesAt(json: unknown, path: string | undefined): boolean {
  const value = path === undefined ? undefined : valueAt(json, path);
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** The list there; the answer itself when no path is given. Undefined when it is no list. */
export function listAt(json: unknown, path: string | undefined): readonly unknown[] | undefined {
  const value = path === undefined ? json : valueAt(json, path);
  return Array.isArray(value) ? value.slice(0, MAX_VALUES) : undefined;
}

/** What every object inherits is no part of an answer, so only own values count. */
function follow(json: unknown, steps: readonly string[]): readonly unknown[] {
  let value = json;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return [value];
}

function everywhere(json: unknown): readonly unknown[] {
  const found: unknown[] = [];
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_VALUES; depth++) {
    found.push(...level.slice(0, MAX_VALUES));
    level = level
      .filter(
        (value): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null,
      )
      .flatMap((value) => Object.values(value))
      .slice(0, MAX_VALUES);
  }
  return found;
}
