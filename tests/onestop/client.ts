import type { TrainingHost } from './server';

/** A signed-in browser's way to the host, without a browser: the same cookie and headers as its pages send. */
export interface HostClient {
  readonly headers: Readonly<Record<string, string>>;
  call(path: string, init?: RequestInit): Promise<Response>;
  /** Posts one file as the dossier page does. */
  upload(dossierId: number, partNo: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response>;
}

/** Opens a session and reads the page's globals, as a page would. */
export async function signIn(host: TrainingHost): Promise<HostClient> {
  const script = await fetch(`${host.url}/khoi-tao.js`);
  const cookie = (script.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const text = await script.text();
  const [, token = ''] = /authToken: '(\w+)'/.exec(text) ?? [];
  const [, groupId = ''] = /return '(\w+)'/.exec(text) ?? [];
  const headers = { cookie, Token: token, groupId };
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(host.url + path, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
    });
  return {
    headers,
    call,
    upload: (dossierId, partNo, name, bytes) => {
      const body = new FormData();
      body.append('displayName', name);
      body.append('fileType', name.split('.').pop() ?? '');
      body.append('dossierPartNo', partNo);
      body.append('file', new Blob([bytes]), name);
      return call(`/o/rest/v2/dossiers/${dossierId}/files`, { method: 'POST', body });
    },
  };
}
