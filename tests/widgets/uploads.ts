import type { IncomingMessage, ServerResponse } from 'node:http';
import { readUpload, type UploadForm } from '../onestop/multipart';
import { redirect, sendBytes, sendJson, sendProxyError } from '../onestop/respond';
import type { Host } from './host';
import { keep, receive, type Reception } from './receive';
import type { CameFile, WidgetState } from './state';
import { truthOf, widgetIdOf, type WidgetId } from './truth';
import { widgetPages } from './widget-page';

/** `POST /tai-len/{page}[/{key}]`, `POST /luu/{page}`, `POST /xoa/{page}/{reference}`, `GET /tai-ve/{page}/{reference}`. */
export async function serveUploads(
  { state }: Host,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const [, what = '', which = '', rest = ''] = url.pathname.split('/');
  const page = widgetIdOf(which);
  if (!page || !['tai-len', 'luu', 'xoa', 'tai-ve'].includes(what)) return false;
  if (state.sessionEnded) redirect(response, '/dang-nhap');
  else if (what === 'tai-ve') download(state, response, page, rest);
  else if (request.method !== 'POST') return false;
  else if (what === 'xoa') {
    state.remove(page, rest);
    sendJson(response, 200, { success: true });
  } else if (what === 'luu') {
    for (const { key } of truthOf(page).rows) keep(state, page, key, state.takeUnsaved(page, key), true);
    sendJson(response, 200, { success: true });
  } else await upload(state, request, response, page, rest);
  return true;
}

async function upload(
  state: WidgetState,
  request: IncomingMessage,
  response: ServerResponse,
  page: WidgetId,
  key: string,
): Promise<void> {
  const form = await readUpload(request);
  const sent = form.files.filter(({ name, bytes }) => name !== '' || bytes.length > 0);
  if (key === '') {
    say(request, response, page, await receiveForm(state, page, sent));
    return;
  }
  const files = isPart(form) ? wholeOf(state, form) : sent;
  if (!files) sendJson(response, 200, { success: true });
  else say(request, response, page, await receive(state, page, key, files));
}

/** A form of all rows: its fields say which file belongs where. The first bad answer is the form's. */
async function receiveForm(
  state: WidgetState,
  page: WidgetId,
  sent: readonly (CameFile & { readonly field: string })[],
): Promise<Reception> {
  let worst: Reception = { did: 'keep', files: [] };
  for (const { key } of truthOf(page).rows) {
    const files = sent.filter(({ field }) => field === `tep_${key}`);
    if (files.length === 0) continue;
    const reception: Reception = await receive(state, page, key, files);
    if (worst.did === 'keep') worst = reception;
  }
  return worst;
}

function say(request: IncomingMessage, response: ServerResponse, page: WidgetId, reception: Reception): void {
  const { answer } = widgetPages[page];
  switch (reception.did) {
    case 'keep': {
      const files = reception.files.map(({ name, reference, bytes }) => ({
        name,
        size: bytes.length,
        id: reference,
      }));
      if (answer === 'redirect') redirect(response, `/trang/${page}?ket-qua=da-luu`);
      else if (answer === 'id') sendBytes(response, 'text/plain', Buffer.from(files[0]?.id ?? ''));
      else {
        // Some widgets link to what they sent, by the address that the answer names.
        const url = `http://${request.headers.host ?? ''}/tai-ve/${page}/${files[0]?.id ?? ''}`;
        sendJson(response, 200, { success: true, files, url });
      }
      return;
    }
    case 'refuse':
      if (answer === 'redirect') redirect(response, `/trang/${page}?ket-qua=khong-thanh-cong`);
      else sendJson(response, 200, { success: false, message: 'Tải tệp lên không thành công.' });
      return;
    case 'fail':
      sendProxyError(
        response,
        reception.status,
        reception.status === 413 ? 'Request Entity Too Large' : 'Internal Server Error',
      );
      return;
    case 'end-session':
      redirect(response, '/dang-nhap');
      return;
    case 'hang-up':
      response.destroy();
  }
}

function isPart({ fields }: UploadForm): boolean {
  return fields['resumableTotalChunks'] !== undefined;
}

/** The whole file, once its last part came. */
function wholeOf(state: WidgetState, { fields, file }: UploadForm): readonly CameFile[] | undefined {
  const { resumableIdentifier: id = '', resumableFilename: name = '' } = fields;
  const [part, parts] = [fields['resumableChunkNumber'], fields['resumableTotalChunks']].map(Number);
  const bytes = state.addChunk(id, part ?? 1, parts ?? 1, file?.bytes ?? Buffer.alloc(0));
  return bytes && [{ name, bytes }];
}

function download(state: WidgetState, response: ServerResponse, page: WidgetId, reference: string): void {
  const file = state.find(page, reference);
  if (file) sendBytes(response, 'application/octet-stream', file.bytes, file.name);
  else sendProxyError(response, 404, 'Not Found');
}
