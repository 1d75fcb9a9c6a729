/** Status line and headers of an answer. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name; several of one name are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
}

/** How the end of a body is found. 'open': it is not said; only silence ends it. */
export type BodyFraming =
  { readonly by: 'length'; readonly bytes: number } | { readonly by: 'chunks' } | { readonly by: 'open' };

/** The lines of a head, without the empty one that ends it. Nothing where they are no HTTP. */
export function parseHead(lines: readonly string[]): ResponseHead | undefined {
  const status = /^HTTP\/1\.[01] +([1-9]\d\d)(?: |$)/.exec(lines[0] ?? '')?.[1];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  let last: string | undefined;
  for (const line of lines.slice(1)) {
    const folded = /^[ \t]/.test(line);
    const [, name = '', value = ''] = /^([^\s:]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (folded ? last === undefined : name === '') return undefined;
    const key = folded ? (last ?? '') : name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, (before === undefined ? value : joined(before, folded ? line : value, folded)).trim());
    last = key;
  }
  return { status: Number(status), headers };
}

/** How the body behind a head ends. Nothing where the head contradicts itself. */
export function framingOf({ status, headers }: ResponseHead): BodyFraming | undefined {
  if (status === 204 || status === 304) return { by: 'length', bytes: 0 };
  const coding = headers.get('transfer-encoding')?.toLowerCase() ?? 'identity';
  if (coding !== 'identity') return coding === 'chunked' ? { by: 'chunks' } : undefined;
  const lengths = new Set(
    headers
      .get('content-length')
      ?.split(',')
      .map((text) => text.trim()),
  );
  if (lengths.size === 0) return { by: 'open' };
  const [length = ''] = lengths;
  return lengths.size === 1 && /^\d{1,15}$/.test(length)
    ? { by: 'length', bytes: Number(length) }
    : undefined;
}

function joined(before: string, next: string, folded: boolean): string {
  return folded ? `${before} ${next.trim()}` : `${before}, ${next}`;
}
