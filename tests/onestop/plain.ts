import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host';
import { readUpload } from './multipart';
import type { Reception } from './receive';
import { receive } from './receive';
import { redirect, sendBytes, sendJson, sendProxyError } from './respond';
import type { SeedDossier } from './seed';
import { templateOf } from './seed';

/** The variant without an interface of its own: rows in HTML, an upload address a row, JSON yes or no. */
export async function servePlain(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, id, what, which = ''] = /^\/don-gian\/(\d+)\/(tai-len|tai-ve)\/([^/]+)$/.exec(path) ?? [];
  const dossier = host.state.dossier(Number(id));
  if (!dossier) return false;
  const session = host.sessions.of(request);
  if (!session || session.ended) redirect(response, '/dang-nhap');
  else if (what === 'tai-ve') download(host, response, dossier, which);
  else if (request.method === 'POST') await upload(host, request, response, dossier, Number(which));
  else return false;
  return true;
}

async function upload(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  dossier: SeedDossier,
  row: number,
): Promise<void> {
  const { file } = await readUpload(request);
  const part = templateOf(dossier).dossierParts[row - 1];
  if (!file || !part) {
    sendJson(response, 200, { success: false, message: 'Không tìm thấy thành phần hồ sơ.' });
    return;
  }
  const type = (file.name.split('.').pop() ?? '').toLowerCase();
  const reception = await receive(host.state, { dossierId: dossier.dossierId, part, ...file, type });
  answer(host, response, reception);
}

function answer(host: Host, response: ServerResponse, reception: Reception): void {
  switch (reception.did) {
    case 'store': {
      sendJson(response, 200, { success: true, message: 'Tải tệp lên thành công.' });
      return;
    }
    case 'refuse': {
      sendJson(response, 200, { success: false, message: reception.message });
      return;
    }
    case 'fail': {
      if (reception.status === 413) sendProxyError(response, 413, 'Request Entity Too Large');
      else sendProxyError(response, 500, 'Internal Server Error');
      return;
    }
    case 'end-session':
      // Such systems send a redirect, so that the script sees 200 and the sign-in page.
      host.sessions.endAll();
      {
        redirect(response, '/dang-nhap');
        return;
      }
    case 'hang-up':
      response.destroy();
      return;
    case 'stay-silent':
      return;
  }
}

function download(host: Host, response: ServerResponse, dossier: SeedDossier, referenceUid: string): void {
  const file = host.state.find(dossier.dossierId, referenceUid);
  if (!file) {
    sendProxyError(response, 404, 'Not Found');
    return;
  }
  sendBytes(response, 'application/octet-stream', file.bytes, file.displayName);
}
