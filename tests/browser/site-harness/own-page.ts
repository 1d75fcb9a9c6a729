import type { BrowserContext } from 'playwright';
import { truthOf, type WidgetId } from '../../widgets/truth';

/** Stands for one of the test pages; only its address and its dossier are used. */
const ID: WidgetId = 'multi-file';

export interface OwnPage {
  /** Markup of the first row's control; it has the id that the adapter looks for. */
  readonly control: (id: string) => string;
  /** The page's script. `control` and `upload` (an address) are at its hands. */
  readonly script: string;
}

/**
 * Puts a page of the test's own in place of `multi-file`: one row, TP01, whose uploads go to the real server.
 * The ways are those of the widget that it says it is.
 */
export async function showOwnPage(
  context: BrowserContext,
  { control, script }: OwnPage,
  widget = ID,
): Promise<void> {
  const upload = `/tai-len/${ID}/TP01`;
  const row = { key: 'TP01', control: 'o-1', list: 'ds-1', upload, multiple: true, accept: '' };
  const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ</title>
    <main data-widget="${widget}"><h1>Hồ sơ ${truthOf(ID).dossier}</h1>
    <div role="status" id="thong-bao"></div>
    <p>Tờ khai ${control(row.control)}</p><div id="${row.list}"></div>
    <label>Ảnh đại diện <input type="file" id="anh" accept="image/*"></label>
    <button id="nut-anh">Đổi ảnh</button>
    <script type="application/json" id="cau-hinh">${JSON.stringify([row])}</script></main>
    <script>
      const control = document.getElementById('${row.control}');
      const upload = '${upload}';
      document.getElementById('nut-anh').onclick = () => document.getElementById('anh').click();
      ${script}
    </script>`;
  await context.unrouteAll();
  await context.route(`**/trang/${ID}`, (route) => route.fulfill({ contentType: 'text/html', body }));
}
