import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host';
import { readBody, readUpload } from './multipart';
import type { Reception } from './receive';
import { receive } from './receive';
import { sendBytes, sendJson, sendProxyError } from './respond';
import type { SeedDossier } from './seed';
import { partOf } from './seed';
import { dossierJson, listJson } from './rest-list';
import type { StoredFile } from './state';
import { templates } from './templates';

const PREFIX = '/o/rest/v2/';

/** The OpenCPS REST interface. Answers true when the address was one of its own. */
export async function serveRest(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname: path, searchParams }: URL,
): Promise<boolean> {
  if (!path.startsWith(PREFIX)) return false;
  const { wait, ended } = host.state.troubles.see();
  if (ended) host.sessions.endAll();
  if (wait !== undefined) {
    response.setHeader('Retry-After', String(wait));
    sendProxyError(response, 429, 'Too Many Requests');
    return true;
  }
  const session = host.sessions.check(request);
  if (session === 'ended') sendJson(response, 401, { code: 401, message: 'Phiên làm việc đã hết hạn' });
  else if (session === 'forbidden') sendJson(response, 403, { code: 403, message: 'Forbidden' });
  else if (path === `${PREFIX}dossiers`) sendJson(response, 200, listJson(host.state, searchParams));
  else await serveCall(host, request, response, path.slice(PREFIX.length).split('/').map(decodeURIComponent));
  return true;
}

async function serveCall(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  path: readonly string[],
): Promise<void> {
  const [kind, id = '', what, ...rest] = path;
  if (kind === 'dossiertemplates') {
    const template = templates.find(({ templateNo }) => templateNo === id);
    if (template) sendJson(response, 200, template);
    else notFound(response);
    return;
  }
  const dossier = kind === 'dossiers' ? host.state.dossier(Number(id)) : undefined;
  if (!dossier) {
    notFound(response);
    return;
  }
  if (what === undefined) {
    sendJson(response, 200, dossierJson(dossier));
    return;
  }
  if (what === 'files') return serveFiles(host, request, response, dossier, rest);
  if (what === 'marks') return serveMarks(host, request, response, dossier, rest);
  notFound(response);
}

async function serveFiles(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  dossier: SeedDossier,
  [referenceUid, view]: readonly string[],
): Promise<void> {
  if (referenceUid === undefined) {
    if (request.method === 'POST') return upload(host, request, response, dossier);
    const data = host.state.listed(dossier.dossierId).map(fileJson);
    sendJson(response, 200, { total: data.length, data });
    return;
  }
  const file = host.state.find(dossier.dossierId, referenceUid);
  if (!file) {
    notFound(response);
    return;
  }
  if (request.method === 'DELETE') {
    host.state.remove(dossier.dossierId, referenceUid);
    sendJson(response, 200, { ...fileJson(file), removed: true });
    return;
  }
  if (view === 'preview.pdf') {
    if (file.fileType.toLowerCase() === 'pdf') sendBytes(response, 'application/pdf', file.bytes);
    else notFound(response);
    return;
  }
  sendBytes(response, contentType(file.fileType), file.bytes, file.displayName);
}

async function upload(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  dossier: SeedDossier,
): Promise<void> {
  const { fields, file } = await readUpload(request);
  const part = partOf(dossier, fields['dossierPartNo'] ?? '');
  if (!file || !part) {
    sendJson(response, 400, { code: 400, message: 'Bad Request' });
    return;
  }
  const name = fields['displayName'] || file.name;
  const type = fields['fileType'] || (name.split('.').pop() ?? '').toLowerCase();
  const reception = await receive(host.state, {
    dossierId: dossier.dossierId,
    part,
    name,
    type,
    bytes: file.bytes,
  });
  answerUpload(host, response, reception);
}

function answerUpload(host: Host, response: ServerResponse, reception: Reception): void {
  switch (reception.did) {
    case 'store': {
      sendJson(response, 200, fileJson(reception.file));
      return;
    }
    case 'refuse': {
      sendJson(response, 200, { success: false, message: reception.message });
      return;
    }
    case 'fail': {
      if (reception.status === 413) sendProxyError(response, 413, 'Request Entity Too Large');
      else sendJson(response, 500, { code: 500, message: 'Internal Server Error' });
      return;
    }
    case 'end-session':
      host.sessions.endAll();
      {
        sendJson(response, 401, { code: 401, message: 'Phiên làm việc đã hết hạn' });
        return;
      }
    case 'hang-up':
      response.destroy();
      return;
    case 'stay-silent':
      return;
  }
}

async function serveMarks(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  dossier: SeedDossier,
  [partNo]: readonly string[],
): Promise<void> {
  if (request.method === 'POST' && partNo !== undefined) {
    if (!partOf(dossier, partNo)) {
      notFound(response);
      return;
    }
    const body = await readBody(request);
    const number = (key: string): number => Number(body[key] ?? 0) || 0;
    const mark = {
      dossierPartNo: partNo,
      fileMark: number('fileMark'),
      recordCount: number('recordCount'),
      fileCheck: number('fileCheck'),
    };
    host.state.mark(dossier.dossierId, mark);
    sendJson(response, 200, mark);
    return;
  }
  const data = host.state.marks(dossier.dossierId);
  sendJson(response, 200, { total: data.length, data });
}

function fileJson(file: StoredFile): object {
  const { dossierFileId, referenceUid, partNo, displayName, fileType, bytes, createDate } = file;
  return {
    ...{ dossierFileId, referenceUid, displayName, fileType, createDate },
    dossierPartNo: partNo,
    fileSize: bytes.length,
    eForm: false,
    removed: false,
  };
}

function contentType(fileType: string): string {
  const types: Record<string, string> = {
    pdf: 'application/pdf',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    txt: 'text/plain; charset=utf-8',
  };
  return types[fileType.toLowerCase()] ?? 'application/octet-stream';
}

function notFound(response: ServerResponse): void {
  sendJson(response, 404, { code: 404, message: 'Not Found' });
}
