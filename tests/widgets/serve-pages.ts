import type { ServerResponse } from 'node:http';
import { redirect, sendBytes, sendJson } from '../onestop/respond';
import { shell } from './built';
import type { Host } from './host';
import { shownRows } from './shown-rows';
import { widgetIdOf, widgetIds, type WidgetId } from './truth';
import { frameBody, pageBody, signInBody, type Body } from './views';
import { widgetPages } from './widget-page';

const STRICT =
  "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/**
 * `/trang/{page}`, `/khung/{page}` (the rows of a framed page), `/manh/{page}` (the rows that a script places, as a
 * bare piece of HTML), `/du-lieu/{page}` (the same as JSON), `/dang-nhap` and the list of all at `/`.
 */
export async function servePages(host: Host, response: ServerResponse, url: URL): Promise<boolean> {
  const { state } = host;
  const [, what = '', which = ''] = url.pathname.split('/');
  const page = widgetIdOf(which);
  if (what === 'dang-nhap' && which === 'lai') {
    state.sessionEnded = false;
    redirect(response, '/');
  } else if (what === 'dang-nhap') await send(response, signInBody());
  else if (url.pathname === '/') await send(response, indexBody());
  else if (!page) return false;
  else if (state.sessionEnded) redirect(response, '/dang-nhap');
  else return servePage(host, response, page, what, url);
  return true;
}

async function servePage(
  host: Host,
  response: ServerResponse,
  page: WidgetId,
  what: string,
  url: URL,
): Promise<boolean> {
  const { layout, sizes, strict } = widgetPages[page];
  const rows = shownRows(host.state, page);
  if (strict) response.setHeader('Content-Security-Policy', STRICT);
  if (what === 'trang') await send(response, pageBody(host, page, url.searchParams.get('ket-qua') ?? ''));
  else if (what === 'khung') await send(response, frameBody(host.state, page));
  else if (what === 'manh') sendBytes(response, 'text/html; charset=utf-8', Buffer.from(layout(rows, sizes)));
  else if (what === 'du-lieu') sendJson(response, 200, rows);
  else return false;
  return true;
}

async function send(response: ServerResponse, { title, html }: Body): Promise<void> {
  const whole = (await shell())
    .replace('<!--head-->', () => `<title>${title}</title>`)
    .replace('<!--body-->', () => html);
  sendBytes(response, 'text/html; charset=utf-8', Buffer.from(whole));
}

function indexBody(): Body {
  const links = widgetIds.map((id) => `<li><a href="/trang/${id}">${id}</a></li>`).join('');
  return { title: 'Các trang thử', html: `<main><ul>${links}</ul></main>` };
}
