import type { Step } from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Checklist, PlanRequest, SiteAdapter, Verdict } from '../adapter';
import { judgeMessage } from '../judge-message';
import { judgeResponse } from '../judge-response';
import { dossierOfPage, procedureOfPage } from '../page-codes';
import { pageText, tidy } from '../page-text';
import { dossierId, probe, readBack } from './probe';
import { deleteButtons, rowsOf } from './rows';
import { selectors, words } from './selectors';

/** OpenCPS (Liferay), the open-source one-stop system; its dossier page and what its REST interface lets read. */
export const opencps: SiteAdapter = {
  id: 'opencps',
  name: 'OpenCPS',
  messages: selectors.message,
  detect: (document, url) =>
    dossierId(url) !== undefined && document.querySelector(selectors.fileInput) !== null,
  read,
  plan,
  find,
  judge,
  judgeMessage,
  probe,
  readBack,
  bestGrade: () => 'read-back',
};

function read(document: Document): Result<Checklist> {
  const dossier = dossierOfPage(document);
  if (!dossier) return fail({ code: 'page/not-recognised' });
  const procedure = procedureOfPage(document);
  const components = rowsOf(document).map((row) => row.component);
  return ok({ dossier, ...(procedure ? { procedure } : {}), components });
}

function plan(document: Document, _url: URL, request: PlanRequest): Result<readonly Step[]> {
  const { key, name, part } = request.component;
  if (inputsOf(document, key).length === 0) {
    return fail({ code: 'page/target-missing', target: name });
  }
  const { file, replaces } = request;
  const steps: Step[] = [];
  if (replaces !== undefined) {
    const from = `file ${key} ${replaces}`;
    steps.push({ do: 'remove', from, file: replaces, label: `Gỡ tệp "${replaces}" khỏi "${name}"` });
  }
  steps.push({ do: 'attach', to: `input ${key}`, label: `Đưa tệp "${file.name}" vào "${name}"` });
  if (part === 'other') {
    const text = file.name.replace(/\.[^.]+$/u, '');
    steps.push({ do: 'type', into: 'dialog name', text, label: `Nhập tên giấy tờ "${text}"` });
    steps.push({ do: 'press', what: 'dialog confirm', label: 'Bấm "Đồng ý"' });
  }
  return ok(steps);
}

function find(document: Document, target: string): readonly Element[] {
  if (target === 'dialog name') return [...document.querySelectorAll(selectors.dialogName)];
  if (target === 'dialog confirm') return confirmButtons(document);
  const [, kind, key = '', file = ''] = /^(input|file) (\S+)(?: (.*))?$/su.exec(target) ?? [];
  if (kind === 'input') return inputsOf(document, key);
  if (kind !== 'file') return [];
  return rowsOf(document)
    .filter((row) => row.component.key === key)
    .flatMap((row) => deleteButtons(row.element, file));
}

function inputsOf(document: Document, key: string): readonly Element[] {
  return [...document.querySelectorAll(selectors.fileInput)].filter((input) => input.id === `file${key}`);
}

function confirmButtons(document: Document): readonly Element[] {
  return [...document.querySelectorAll(selectors.dialogButton)].filter(
    (button) => tidy(pageText(button)).toLowerCase() === words.confirm,
  );
}

/** The host answers an upload with the model of the file; anything else that is no refusal proves nothing. */
function judge(status: number, body: string): Verdict {
  const verdict = judgeResponse(status, body);
  return verdict === 'accepted' && !/"(?:referenceUid|dossierFileId)"\s*:/u.test(body) ? 'unclear' : verdict;
}
