import type { HostFile, PageHint } from '../../shared/contracts/messages';
import type { SiteAdapter } from '../adapters/adapter';
import type { Place } from './host-reader';

/** What counts as the row around a target. */
const ROW = 'tr, [role="row"], li, fieldset, dd, section, article, .form-group, .form-row, .card, .row';
/** As much of a file's name as widgets show at least when they cut it short. */
const NAME_SHOWN = 12;

/** What the page showed before a file was put in, to tell what it shows since. */
export interface Reaction {
  /** The row's own text, or its list, is another. */
  rowChanged(target: Element): boolean;
  listChanged(): boolean;
  /** The file's name stands on the page more often than before. */
  showsName(): boolean;
  /** Name of the only file that the list shows and did not show before. */
  appeared(): string | undefined;
}

/** Remembers how the page looks now. */
export function watchReaction(
  place: Place,
  adapter: SiteAdapter,
  component: string,
  fileName: string,
  hint: PageHint | undefined,
): Reaction {
  const texts = new Map<Element, string>();
  const list = (): readonly HostFile[] => {
    const read = adapter.read(place.document, place.url(), hint);
    const row = read.ok ? read.value.components.find(({ key }) => key === component) : undefined;
    return row?.files ?? [];
  };
  const before = list();
  const namesBefore = countNames(place.document, fileName);
  const listChanged = (): boolean => JSON.stringify(list()) !== JSON.stringify(before);
  return {
    listChanged,
    rowChanged(target) {
      const row = rowOf(target);
      const known = texts.get(target);
      const text = row.isConnected ? row.textContent : undefined;
      if (known === undefined) texts.set(target, text ?? '');
      return (known !== undefined && known !== text) || listChanged();
    },
    showsName: () => countNames(place.document, fileName) > namesBefore,
    appeared() {
      const known = new Set(before.map(identity));
      const fresh = list().filter((file) => !known.has(identity(file)));
      return fresh.length === 1 ? fresh[0]?.name : undefined;
    },
  };
}

function rowOf(target: Element): Element {
  const root = target.getRootNode();
  return target.closest(ROW) ?? (root instanceof ShadowRoot ? root.host : (target.parentElement ?? target));
}

function identity({ name, bytes, bytesBetween }: HostFile): string {
  return JSON.stringify([name, bytes, bytesBetween]);
}

/** How often the page's text holds the beginning of the file's name. */
function countNames(document: Document, fileName: string): number {
  const start = plain(fileName.replace(/\.[^.]*$/u, '')).slice(0, NAME_SHOWN);
  // A page that writes itself anew has no body for a moment.
  const body = document.body as HTMLElement | null;
  return start === '' || !body ? 0 : plain(body.textContent).split(start).length - 1;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
