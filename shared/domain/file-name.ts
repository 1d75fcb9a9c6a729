/** What an attachment's name is made of. No personal data: the host shows names in lists and logs. */
export interface AttachmentNaming {
  readonly component: { readonly code: string; readonly name: string };
  /** Dossier code; left out where it is not known yet. */
  readonly dossier?: string;
  /** For a component that was split because of the host's limit. */
  readonly part?: { readonly index: number; readonly of: number };
}

/** Most characters of a host file name, ending included. */
export const MAX_FILE_NAME = 100;
/** Most characters of a foreign name on screen. */
const MAX_DISPLAY_NAME = 80;
const ENDING = '.pdf';

/* Hosts strip % / \ ; Windows forbids the others. */
const FORBIDDEN = /[%/\\:*?"<>|]/g;
/* Controls, zero-width and bidirectional marks, other invisible format characters, private use, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFE00-\uFE0F\u115F\u1160\u3164\uFFA0]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[. ])/i;

/**
 * The name under which a document goes to the host: `TP01 - Tờ khai đăng ký khai sinh (H40.12-261121-0007).pdf`.
 * Always safe on hosts and on Windows, at most 100 characters, ending in lower case; the component's name is what
 * gives way. The same input always gives the same name.
 */
export function attachmentFileName({ component, dossier, part }: AttachmentNaming): string {
  const code = shorten(safe(component.code), 24);
  const place = dossier ? shorten(safe(dossier), 36) : '';
  const split = part && part.of > 1 ? ` - phần ${String(part.index)} trên ${String(part.of)}` : '';
  const tail = `${split}${place && ` (${place})`}`;
  const head = code ? `${code} - ` : '';
  const name = shorten(safe(component.name), MAX_FILE_NAME - 1 - `${head}${tail}${ENDING}`.length);
  const stem = unreserved(`${name ? head + name : code || 'giấy tờ'}${tail}`);
  return `${stem}${ENDING}`;
}

/**
 * A foreign file name as it may be shown: nothing invisible, nothing that turns the writing direction (so that
 * `…fdp.exe` is seen as what it is), at most 80 characters with the ending kept. `—` where nothing is left.
 */
export function displayName(raw: string): string {
  const name = visibleText(raw);
  if (name.length <= MAX_DISPLAY_NAME) return name || '—';
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  return `${shorten(name, MAX_DISPLAY_NAME - 1 - ending.length)}…${ending}`;
}

function safe(text: string): string {
  return visibleText(visibleText(text).replace(FORBIDDEN, ' '))
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .normalize('NFC');
}

/** A foreign text without anything that is not seen or turns the writing direction; one blank between words. */
export function visibleText(text: string): string {
  return text
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}

/** At most so many UTF-16 units, as Windows counts; cut between words if that costs little, never inside a letter. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (cut.length + segment.length > limit) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(' ');
  return (space > limit * 0.6 ? cut.slice(0, space) : cut).replace(/[.\s]+$/, '');
}

/** Windows takes no file called `con`, whatever its ending. */
function unreserved(stem: string): string {
  return RESERVED.test(stem) ? `_${stem}` : stem;
}
