import type { DossierPart } from '../../templates';
import { complaint, limitsOf, tooLarge } from './limits';
import { askName } from './name-dialog';
import { postFile } from './rest';
import { toast } from './toast';

/** The files that the page is willing to send; each other one gets its toast, and no request leaves. */
export function passing(part: DossierPart, files: readonly File[], misbehaviour?: string): readonly File[] {
  const limits = limitsOf(part.partTip);
  return files.filter((file) => {
    const words = misbehaviour === 'size-toast' ? tooLarge(file.name, limits) : complaint(file, limits);
    if (words !== undefined) toast(words);
    return words === undefined;
  });
}

/** Posts files one by one, a request each. One that fails gets a toast; the others stay. */
export async function sendFiles(dossierId: number, part: DossierPart, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const name = part.partType === 3 ? await askName() : undefined;
  if (part.partType === 3 && name === undefined) return;
  for (const file of files) {
    try {
      await postFile(dossierId, formOf(part, file, name ?? file.name));
    } catch {
      toast(`Tài liệu ${file.name} tải lên không thành công.`);
    }
  }
}

function formOf(part: DossierPart, file: File, displayName: string): FormData {
  const form = new FormData();
  form.append('displayName', displayName);
  form.append('fileType', file.name.split('.').pop() ?? '');
  form.append('fileSize', String(file.size));
  form.append('isSync', 'false');
  form.append('file', file, file.name);
  form.append('dossierPartNo', part.partNo);
  form.append('dossierTemplateNo', '');
  form.append('fileTemplateNo', part.fileTemplateNo);
  form.append('formData', '');
  form.append('referenceUid', '');
  return form;
}
