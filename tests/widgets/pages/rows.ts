import type { RowConfig } from '../shown-rows';

/** A row of the page as its script works with it. */
export interface PageRow extends RowConfig {
  /** The upload control, or the place for it. */
  readonly element: HTMLElement;
}

/** What the page's JSON says of its rows. */
export function rowConfigs(): readonly RowConfig[] {
  return JSON.parse(document.getElementById('cau-hinh')?.textContent ?? '[]') as RowConfig[];
}

/** The rows whose controls stand in the document or in a shadow root. */
export function rowsIn(root: Document | ShadowRoot = document): readonly PageRow[] {
  return rowConfigs().flatMap((row) => {
    const element = root.getElementById(row.control);
    return element ? [{ ...row, element }] : [];
  });
}

/** The file field in a row's control, or the control itself. */
export function fieldOf({ element }: PageRow): HTMLInputElement {
  const field = element.matches('input') ? element : element.querySelector('input[type="file"]');
  if (!(field instanceof HTMLInputElement)) throw new Error('a row without a file field');
  return field;
}

/** Posts files one after another, as simple pages do, and shows what became of them. */
export async function send(row: RowConfig, files: Iterable<File>, refresh = refreshLists): Promise<void> {
  for (const file of files) {
    const form = new FormData();
    form.append('file', file, file.name);
    say(await post(row.upload, form));
  }
  await refresh();
}

async function post(address: string, form: FormData): Promise<string> {
  try {
    const response = await fetch(address, { method: 'POST', body: form });
    if (response.status === 413) return 'Tệp vượt quá dung lượng cho phép (413).';
    if (!response.ok) return `Tải tệp lên không thành công (mã ${response.status}).`;
    const { success, message } = (await response.json()) as { success: boolean; message?: string };
    return success ? 'Đã tải tệp lên.' : (message ?? 'Không thành công.');
  } catch {
    return 'Không kết nối được máy chủ hoặc phiên làm việc đã hết hạn.';
  }
}

/** Reads the page again and puts the lists of its rows in place of those shown. */
export async function refreshLists(): Promise<void> {
  const response = await fetch(location.pathname);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const { list } of rowConfigs()) {
    const shown = document.getElementById(list);
    const read = fresh.getElementById(list);
    if (shown && read) shown.replaceChildren(...read.childNodes);
  }
}

/** The rows as a bare piece of HTML, for pages whose script places them. */
export async function fetchRows(): Promise<string> {
  const response = await fetch(`/manh/${pageName()}`);
  return response.text();
}

/** Puts the lists of the rows as they are now into rows that a script has placed. */
export async function refreshPlaced(root: Document | ShadowRoot = document): Promise<void> {
  const fresh = new DOMParser().parseFromString(await fetchRows(), 'text/html');
  for (const { list } of rowConfigs()) {
    const read = fresh.getElementById(list);
    if (read) root.getElementById(list)?.replaceChildren(...read.childNodes);
  }
}

/** The page's name in its address. */
export function pageName(): string {
  return location.pathname.split('/')[2] ?? '';
}

/** Says something where the page says what became of an upload. */
export function say(words: string): void {
  const place = document.getElementById('thong-bao');
  if (place) place.textContent = words;
}

/** Bins beside files ask the server to take the file away. */
export function watchBins(): void {
  document.addEventListener('click', (event) => {
    const bin = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-removal]') : null;
    const address = bin?.dataset['removal'];
    if (address !== undefined) void fetch(address, { method: 'POST' }).then(refreshLists);
  });
}
