import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../onestop/multipart';
import { sendJson } from '../onestop/respond';
import type { Host } from './host';
import { isMisbehaviour } from './misbehaviour';
import { truthOf, widgetIdOf } from './truth';

/**
 * The tests' interface over HTTP, for those outside the host's process: `POST /api/reset`, `POST /api/misbehaviour`
 * `{page, key, kind}`, `POST /api/sign-in`, `GET /api/log`, `GET /api/files/{page}`.
 */
export async function serveApi(
  { state }: Host,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith('/api/')) return false;
  const [, , what = '', which = ''] = url.pathname.split('/');
  const page = widgetIdOf(which);
  switch (`${request.method ?? 'GET'} ${what}`) {
    case 'POST reset':
      state.reset();
      break;
    case 'POST sign-in':
      state.sessionEnded = false;
      break;
    case 'POST misbehaviour': {
      const wish = await readBody(request);
      const id = widgetIdOf(String(wish['page']));
      const kind = wish['kind'];
      if (id) state.misbehave(id, String(wish['key']), isMisbehaviour(kind) ? kind : undefined);
      break;
    }
    case 'GET log':
      sendJson(response, 200, state.log);
      return true;
    case 'GET files': {
      const rows = page ? truthOf(page).rows : [];
      const held = rows.map(({ key }) => [
        key,
        page
          ? state.held(page, key).map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 }))
          : [],
      ]);
      sendJson(response, 200, Object.fromEntries(held));
      return true;
    }
    default:
      sendJson(response, 404, { success: false });
      return true;
  }
  sendJson(response, 200, { success: true });
  return true;
}
