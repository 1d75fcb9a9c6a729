import type { Step } from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Checklist, PlanRequest, SiteAdapter } from '../adapter';
import { judgeMessage } from '../judge-message';
import { judgeResponse } from '../judge-response';
import { dossierOfPage, procedureOfPage } from '../page-codes';
import { removeButtons } from './files';
import { rowsOf } from './rows';
import { selectors } from './selectors';

/**
 * Any page about one dossier with one file field a row and no interface that we know. Proof comes from the page's
 * list as its server writes it, from the links to the files where there are some, and from the upload's answer.
 */
export const genericRows: SiteAdapter = {
  id: 'generic-rows',
  name: 'Trang một cửa có bảng giấy tờ',
  messages: selectors.message,
  detect: (document, url) => rowsOf(document, url).length > 0 && dossierOfPage(document) !== undefined,
  read,
  plan,
  find,
  judge: judgeResponse,
  judgeMessage,
  // Only addresses that this adapter's own `read` took from the page's links come back as references.
  readBack: (_url, _facts, reference) => ({ path: reference, headers: {} }),
  bestGrade(checklist) {
    const files = checklist.components.flatMap((component) => component.files);
    if (files.some((file) => file.reference !== undefined)) return 'read-back';
    // An empty list does not tell how it will look; only one that shows bare names promises no more than the answer.
    const bare = files.length > 0 && files.every((file) => !file.bytes && !file.bytesBetween);
    return bare ? 'accepted' : 'listed';
  },
};

function read(document: Document, url: URL): Result<Checklist> {
  const dossier = dossierOfPage(document);
  if (!dossier) return fail({ code: 'page/not-recognised' });
  const procedure = procedureOfPage(document);
  const components = rowsOf(document, url).map((row) => row.component);
  return ok({ dossier, ...(procedure ? { procedure } : {}), components });
}

function plan(document: Document, url: URL, request: PlanRequest): Result<readonly Step[]> {
  const { key, name } = request.component;
  const { file, replaces } = request;
  const row = rowsOf(document, url).find((candidate) => candidate.component.key === key);
  if (!row) return fail({ code: 'page/target-missing', target: name });
  const steps: Step[] = [];
  if (replaces !== undefined) {
    if (removeButtons(row.entries, replaces).length === 0) {
      return fail({ code: 'page/target-missing', target: `Xóa ${replaces}` });
    }
    const from = `file ${key} ${replaces}`;
    steps.push({ do: 'remove', from, file: replaces, label: `Gỡ tệp "${replaces}" khỏi "${name}"` });
  }
  return ok([...steps, { do: 'attach', to: `input ${key}`, label: `Đưa tệp "${file.name}" vào "${name}"` }]);
}

function find(document: Document, target: string): readonly Element[] {
  const [, kind, key = '', file = ''] = /^(input|file) (\S+)(?: (.*))?$/su.exec(target) ?? [];
  // Links are of no interest here, so any address serves to read them.
  const rows = rowsOf(document, new URL('about:blank')).filter((row) => row.component.key === key);
  return kind === 'input'
    ? rows.map((row) => row.input)
    : rows.flatMap((row) => (kind === 'file' ? removeButtons(row.entries, file) : []));
}
