import type { DossierTemplate } from '../../templates';

/** A file as the REST interface lists it; what the page shows of it. */
export interface ListedFile {
  readonly referenceUid: string;
  readonly dossierPartNo: string;
  readonly displayName: string;
  readonly fileSize: number;
  readonly createDate: number;
}

declare global {
  interface Window {
    readonly Liferay?: { readonly authToken: string };
    readonly themeDisplay?: { getScopeGroupId(): string };
  }
}

const BASE = '/o/rest/v2';

/** The checklist that a dossier follows. */
export async function loadTemplate(dossierId: number): Promise<DossierTemplate> {
  const dossier = (await call('GET', `/dossiers/${dossierId}`)) as { readonly dossierTemplateNo: string };
  return (await call('GET', `/dossiertemplates/${dossier.dossierTemplateNo}`)) as DossierTemplate;
}

export async function loadFiles(dossierId: number): Promise<readonly ListedFile[]> {
  const list = (await call('GET', `/dossiers/${dossierId}/files`)) as {
    readonly data: readonly ListedFile[];
  };
  return list.data;
}

/** Posts one file. Resolves with whatever a 2xx answer holds: like the original, the page does not look into it. */
export function postFile(dossierId: number, form: FormData): Promise<unknown> {
  return call('POST', `/dossiers/${dossierId}/files`, form);
}

export async function deleteFile(dossierId: number, referenceUid: string): Promise<void> {
  await call('DELETE', `/dossiers/${dossierId}/files/${referenceUid}`);
}

/** Which misbehaviour the trainers chose for each component; some happen in the page itself. */
export async function loadMisbehaviours(dossierId: number): Promise<Readonly<Record<string, string>>> {
  return (await call('GET', `/tap-huan/api/misbehaviour?dossierId=${dossierId}`, undefined, '')) as Record<
    string,
    string
  >;
}

/** By XMLHttpRequest, as axios does it. Rejects unless the status is 2xx. */
function call(method: string, path: string, body?: FormData, base = BASE): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, base + path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Token', window.Liferay?.authToken ?? '');
    request.setRequestHeader('groupId', window.themeDisplay?.getScopeGroupId() ?? '');
    request.onload = () => {
      if (request.status < 200 || request.status > 299) reject(new Error(`HTTP ${request.status}`));
      else resolve(JSON.parse(request.responseText));
    };
    request.onerror = () => {
      reject(new Error('no connection'));
    };
    request.send(body ?? null);
  });
}
