import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host';
import { readBody, readUpload } from './multipart';
import {
  PORTAL_MISBEHAVIOURS,
  procedureOf,
  rowsOf,
  type PortalMisbehaviour,
  type PortalSession,
} from './portal-state';
import { redirect, sendBytes, sendHtml, sendJson, sendProxyError } from './respond';
import { shell } from './static';
import type { DossierTemplate } from './templates';
import { fillPortal, portalViews, type PortalView } from './views/portal';

const PREFIX = '/cong/';

interface Visit {
  readonly host: Host;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly path: string;
}

/**
 * A training "Cổng dịch vụ công", where citizens file by themselves: sign-in, information, papers as step 3, agreement,
 * and a code only at the end. Answers true when the address was one of its own.
 */
export async function servePortal(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith(PREFIX)) return false;
  const visit = { host, request, response, url, path: url.pathname.slice(PREFIX.length) };
  if (visit.path.startsWith('api/')) await serveApi(visit);
  else await servePage(visit);
  return true;
}

/** What was really received, and what goes wrong: for tests and trainers. */
async function serveApi({ host: { portal }, request, response, path }: Visit): Promise<void> {
  const call = `${request.method ?? 'GET'} ${path.slice('api/'.length)}`;
  if (call === 'GET ho-so') {
    const dossiers = portal.filed.map(({ files, ...dossier }) => ({
      ...dossier,
      files: files.map(({ row, name, bytes, sha256 }) => ({ row, name, bytes: bytes.length, sha256 })),
    }));
    sendJson(response, 200, { signedIn: portal.isInUse, dossiers });
  } else if (call === 'POST sai-lech') {
    const { kind } = await readBody(request);
    const known = PORTAL_MISBEHAVIOURS.find((one: PortalMisbehaviour) => one === kind);
    if (known) portal.misbehaviour = known;
    sendJson(response, known ? 200 : 400, { success: known !== undefined });
  } else if (call === 'POST lam-lai') {
    portal.reset();
    sendJson(response, 200, { success: true });
  } else sendJson(response, 404, { success: false });
}

async function servePage(visit: Visit): Promise<void> {
  const { host, request, response, url, path } = visit;
  const session = host.portal.sessionOf(request);
  const procedure = procedureOf(url);
  if (path === 'dang-nhap') await signIn(visit);
  else if (path === 'dang-xuat') {
    if (session) host.portal.signOut(session);
    await show(visit, portalViews.signedOut());
  } else if (path === 'thu-tuc') await show(visit, portalViews.procedure(procedure));
  // As such systems do: a redirect, so that a script sees 200 and the sign-in page.
  else if (!session)
    redirect(response, `${PREFIX}dang-nhap?ve=${encodeURIComponent(url.pathname + url.search)}`);
  else if (path.startsWith('tai-ve/')) download(visit, session);
  else if (path === 'xac-nhan') await show(visit, portalViews.confirmed(url.searchParams.get('ma') ?? ''));
  else if (path === 'dang-xu-ly') await show(visit, portalViews.working());
  else if (procedure && request.method === 'POST') await act(visit, session, procedure);
  else if (procedure && path === 'nop-ho-so') await step(visit, session, procedure);
  else sendProxyError(response, 404, 'Not Found');
}

async function signIn(visit: Visit): Promise<void> {
  const { host, request, response, url } = visit;
  if (request.method !== 'POST') {
    await show(visit, portalViews.signIn(url.searchParams.get('ve') ?? ''));
    return;
  }
  const { ve } = await readBody(request);
  response.setHeader('Set-Cookie', host.portal.signIn());
  // Only back into the portal itself.
  redirect(response, typeof ve === 'string' && ve.startsWith(PREFIX) ? ve : `${PREFIX}thu-tuc`);
}

function step(visit: Visit, session: PortalSession, procedure: DossierTemplate): Promise<void> {
  switch (visit.url.searchParams.get('buoc')) {
    case '2':
      return show(visit, portalViews.receiving(procedure));
    case '3':
      return show(visit, portalViews.papers(procedure, session));
    case '4':
      return show(visit, portalViews.agree(procedure, session));
    default:
      return show(visit, portalViews.information(procedure));
  }
}

async function act(visit: Visit, session: PortalSession, procedure: DossierTemplate): Promise<void> {
  const { host, request, response, path } = visit;
  const code = procedure.serviceCode;
  if (path.startsWith('tai-len/')) {
    await upload(visit, session, procedure);
    return;
  }
  const body = new Map(
    Object.entries(await readBody(request)).map(([name, value]) => [name, value as string]),
  );
  const goTo = (where: string): void => redirect(response, PREFIX + where);
  switch (path) {
    case 'thong-tin':
      for (const [name, value] of body) session.fields.set(name, value);
      goTo(`nop-ho-so?maThuTuc=${code}&buoc=${body.get('buoc') === '2' ? 3 : 2}`);
      return;
    case 'them-thanh-phan':
      session.added.push((body.get('ten') ?? '').slice(0, 200));
      goTo(`nop-ho-so?maThuTuc=${code}&buoc=3`);
      return;
    case 'nop':
      if (host.portal.misbehaviour === 'never-confirms') goTo('dang-xu-ly');
      else goTo(`xac-nhan?ma=${host.portal.file(session, code).dossierNo}`);
      return;
    default:
      sendProxyError(response, 404, 'Not Found');
  }
}

async function upload(visit: Visit, session: PortalSession, procedure: DossierTemplate): Promise<void> {
  const { host, request, response, path } = visit;
  const { file } = await readUpload(request);
  const row = path.slice('tai-len/'.length);
  if (host.portal.misbehaviour === 'session-expired') {
    host.portal.signOut(session);
    redirect(response, `${PREFIX}dang-nhap`);
    return;
  }
  const known = rowsOf(procedure, session).some(({ partNo }) => partNo === row);
  const refused =
    host.portal.misbehaviour === 'file-refused' || !known || !file || !/\.pdf$/i.test(file.name);
  if (!refused) host.portal.receive(session, row, file.name, file.bytes);
  sendJson(response, 200, {
    success: !refused,
    message: refused ? 'Tệp không được chấp nhận. Chỉ nhận tệp PDF.' : 'Tải tệp lên thành công.',
  });
}

function download({ response, path }: Visit, session: PortalSession): void {
  const file = session.files.find(({ reference }) => reference === path.slice('tai-ve/'.length));
  if (file) sendBytes(response, 'application/pdf', file.bytes, file.name);
  else sendProxyError(response, 404, 'Not Found');
}

async function show({ host, request, response }: Visit, view: PortalView): Promise<void> {
  const signedIn = host.portal.sessionOf(request) !== undefined;
  sendHtml(response, 200, fillPortal(await shell(), view, signedIn));
}
