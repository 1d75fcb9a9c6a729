/** What a component takes. */
export interface PartLimits {
  readonly maxBytes: number;
  readonly extensions: readonly string[];
}

/** What the system assumes where the checklist states no limit. */
export const DEFAULT_LIMITS: PartLimits = {
  maxBytes: 100_000_000,
  extensions: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'png', 'jpg', 'jpeg', 'txt', 'rtf'],
};

/**
 * Limits from a component's `partTip`: JSON `{"tip","maxSize" (MB),"extensions":"pdf,jpg"}`, or plain text, which
 * states none. A megabyte counts as 1,000,000 bytes: the smaller reading passes on hosts of either kind.
 */
export function partLimits(partTip: string | undefined): PartLimits {
  const tip = parsed(partTip ?? '');
  const megabytes = Number(tip['maxSize']);
  const stated = tip['extensions'];
  const extensions = (typeof stated === 'string' ? stated : '')
    .toLowerCase()
    .split(/[\s,;.]+/u)
    .filter(Boolean);
  return {
    maxBytes: isSize(megabytes) ? Math.floor(megabytes * 1_000_000) : DEFAULT_LIMITS.maxBytes,
    extensions: extensions.length > 0 ? extensions : DEFAULT_LIMITS.extensions,
  };
}

/** Limits from a row's text or tooltip: "Tải giấy tờ lên (Chấp nhận pdf,jpg. Tối đa 10 MB)". */
export function tooltipLimits(tooltip: string): PartLimits {
  const size = /tối đa\s*([\d.,]+)\s*mb/iu.exec(tooltip)?.[1]?.replace(',', '.');
  // Every repetition has an end: a text made to be slow would otherwise hold the page up for minutes.
  const types =
    /chấp nhận\s{0,3}(?:định dạng\s{0,3})?:?\s{0,3}([a-z\d\s,;.]{1,120}?)(?:[.;,\s]{0,5}tối đa|[)]|$)/iu.exec(
      tooltip,
    )?.[1];
  return partLimits(JSON.stringify({ maxSize: size, extensions: types }));
}

/** `1e400` and the like state no limit. */
function isSize(megabytes: number): boolean {
  return megabytes > 0 && Number.isSafeInteger(Math.floor(megabytes * 1_000_000));
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Plain text for people: it states no limit that a program could rely on.
    return {};
  }
}
