import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host';
import { redirect, sendBytes, sendHtml } from './respond';
import type { Session } from './session';
import { GROUP_ID } from './session';
import { shell } from './static';
import { adminView } from './views/admin';
import { dossierView } from './views/dossier';
import type { View } from './views/layout';
import { fill } from './views/layout';
import { listView } from './views/list';
import { plainView } from './views/plain';
import { signInView } from './views/sign-in';

/** The pages that people see. Answers true when the address was one of them. */
export async function servePages(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const signedIn = signIn(host, request, response, url.pathname);
  if (url.pathname === '/khoi-tao.js') {
    sendBytes(response, 'text/javascript; charset=utf-8', Buffer.from(globalsScript(signedIn)));
    return true;
  }
  const view = viewOf(host, url);
  if (url.pathname === '/dang-nhap/lai') redirect(response, '/');
  else if (!view) return false;
  else if (signedIn.ended && url.pathname !== '/dang-nhap') redirect(response, '/dang-nhap');
  else sendHtml(response, 200, fill(await shell(), view));
  return true;
}

/** The browser's session; a browser without one, or one that comes to sign in again, gets a new one. */
function signIn(host: Host, request: IncomingMessage, response: ServerResponse, path: string): Session {
  const session = host.sessions.of(request);
  const again = path === '/dang-nhap/lai';
  if (session && !again) return session;
  const opened = host.sessions.open();
  response.setHeader('Set-Cookie', host.sessions.cookie(opened));
  return opened;
}

function viewOf(host: Host, url: URL): View | undefined {
  const [, variant, id] = /^\/(ho-so|don-gian)\/(\d+)\/?$/.exec(url.pathname) ?? [];
  const dossier = host.state.dossier(Number(id));
  if (dossier) return variant === 'ho-so' ? dossierView(dossier) : plainView(host.state, dossier);
  if (url.pathname === '/') return listView(host.state, url.searchParams.get('q') ?? '');
  if (url.pathname === '/tap-huan') return adminView(host.state);
  if (url.pathname === '/dang-nhap') return signInView();
  return undefined;
}

/** The globals that Liferay pages carry. A script of its own, because the pages allow no inline script. */
function globalsScript(session: Session): string {
  return `window.Liferay = { authToken: '${session.authToken}' };
window.themeDisplay = { getScopeGroupId: function () { return '${GROUP_ID}'; } };
`;
}
