import type { RowTruth } from '../checklists';

/** A file as a page shows it in its row. */
export interface ShownFile {
  readonly name: string;
  readonly bytes: number;
  /** Where the bytes are; absent on pages that offer no link. */
  readonly link?: string;
  /** Where a press on the row's bin asks for it to be taken away; absent on pages without one. */
  readonly removal?: string;
}

/** One row of a page, with everything that its markup needs. */
export interface ShownRow {
  readonly truth: RowTruth;
  /** From 1. */
  readonly number: number;
  readonly controlId: string;
  readonly listId: string;
  readonly files: readonly ShownFile[];
  /** Markup of the upload control, or of the place where the page's script puts it. */
  readonly control: string;
}

/** How a page writes its rows. Strings, so that the server and a page's own script can use the same one. */
export type Layout = (rows: readonly ShownRow[], sizes: SizeStyle) => string;

/** How a page writes the size of a file. */
export type SizeStyle = 'rounded' | 'exact' | 'none';

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Joins the markup of a list's items. */
export function each<Item>(items: readonly Item[], markup: (item: Item) => string): string {
  return items.map(markup).join('');
}

/** `1,3 MB`, `1.300.000 byte`, or nothing. */
export function sizeWords(bytes: number, style: SizeStyle): string {
  if (style === 'none') return '';
  if (style === 'exact') return `${bytes.toLocaleString('vi-VN')} byte`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** The files of a row, one line each: name, size, link, bin. */
export function fileLines(
  files: readonly ShownFile[],
  sizes: SizeStyle,
  tags: { readonly item: string; readonly link: string } = { item: 'div', link: 'Tải về' },
): string {
  return each(files, (file) => {
    const name = escapeHtml(file.name);
    const size = sizeWords(file.bytes, sizes);
    const link = file.link === undefined ? '' : ` <a href="${file.link}">${tags.link}</a>`;
    const bin =
      file.removal === undefined
        ? ''
        : ` <button type="button" data-removal="${file.removal}" title="Xóa tệp">✕</button>`;
    const line = `<span>${name}</span>${size && ` <small>(${size})</small>`}${link}${bin}`;
    return `<${tags.item}>${line}</${tags.item}>`;
  });
}
