import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host';
import { isMisbehaviourKind } from './misbehaviour';
import { readBody } from './multipart';
import { sendJson } from './respond';
import { partOf, templateOf } from './seed';

const PREFIX = '/tap-huan/api/';

/** The trainers' interface: misbehaviours, upload log, reset. Answers true when the address was one of its own. */
export async function serveAdmin(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith(PREFIX)) return false;
  const call = `${request.method ?? 'GET'} ${url.pathname.slice(PREFIX.length)}`;
  if (call === 'POST misbehaviour') await setMisbehaviour(host, request, response);
  else if (call === 'GET misbehaviour')
    sendMisbehaviours(host, response, Number(url.searchParams.get('dossierId')));
  else if (call === 'GET log') sendJson(response, 200, host.state.log);
  else if (call === 'POST reset') {
    host.state.reset();
    host.sessions.reviveAll();
    sendJson(response, 200, { success: true });
  } else sendJson(response, 404, { success: false });
  return true;
}

async function setMisbehaviour(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { dossierId, partNo, kind, seconds } = await readBody(request);
  const dossier = host.state.dossier(Number(dossierId));
  const part = dossier && typeof partNo === 'string' ? partOf(dossier, partNo) : undefined;
  if (!dossier || !part || !isMisbehaviourKind(kind)) {
    sendJson(response, 400, { success: false });
    return;
  }
  const asked = Number(seconds);
  host.state.misbehave(dossier.dossierId, part.partNo, kind, asked > 0 ? asked : undefined);
  sendJson(response, 200, { success: true });
}

function sendMisbehaviours(host: Host, response: ServerResponse, dossierId: number): void {
  const dossier = host.state.dossier(dossierId);
  if (!dossier) {
    sendJson(response, 404, { success: false });
    return;
  }
  const kinds = templateOf(dossier).dossierParts.map(({ partNo }) => [
    partNo,
    host.state.misbehaviour(dossierId, partNo).kind,
  ]);
  sendJson(response, 200, Object.fromEntries(kinds));
}
