import type { DossierPart } from '../../templates';
import { element } from '../element';
import type { ListedFile } from './rest';
import { deleteFile, loadFiles, loadMisbehaviours, loadTemplate } from './rest';
import type { Row } from './row';
import { makeRow } from './row';
import { toast } from './toast';
import { passing, sendFiles } from './upload';

/** The dossier page's script: one state, drawn into rows. */
export async function startOpenCps(): Promise<void> {
  const app = document.getElementById('app');
  const dossierId = Number(app?.dataset['dossierId']);
  if (!app) return;
  try {
    const [template, files] = await Promise.all([loadTemplate(dossierId), loadFiles(dossierId)]);
    new DossierPage(app, dossierId, template.dossierParts, files).rebuild();
  } catch {
    app.replaceChildren(
      element('p', { class: 'loading' }, 'Không tải được thành phần hồ sơ. Vui lòng tải lại trang.'),
    );
  }
}

class DossierPage {
  readonly #uploading = new Set<string>();
  #rows = new Map<string, Row>();

  constructor(
    readonly app: HTMLElement,
    readonly dossierId: number,
    readonly parts: readonly DossierPart[],
    private files: readonly ListedFile[],
  ) {}

  /** Throws all rows away and makes new ones: every element that was held before is dead. */
  rebuild(): void {
    const events = {
      onFiles: (part: DossierPart, files: readonly File[]): void => void this.#onFiles(part, files),
      onDelete: (file: ListedFile): void => void this.#onDelete(file),
    };
    const rows = this.parts.map((part, index) => [part.partNo, makeRow(part, index + 1, events)] as const);
    this.#rows = new Map(rows);
    const section = (title: string, wanted: (part: DossierPart) => boolean): HTMLElement[] => {
      const inside = this.parts.filter(wanted).flatMap(({ partNo }) => this.#rows.get(partNo)?.root ?? []);
      return inside.length === 0 ? [] : [card(title, inside)];
    };
    this.app.replaceChildren(
      ...section('Thành phần hồ sơ', ({ partType }) => partType !== 2),
      ...section('Kết quả giải quyết', ({ partType }) => partType === 2),
      strayInputs(),
    );
    this.#draw();
  }

  #draw(): void {
    for (const [partNo, row] of this.#rows) {
      const files = this.files.filter((file) => file.dossierPartNo === partNo);
      row.draw({ uploading: this.#uploading.has(partNo), files });
    }
  }

  async #onFiles(part: DossierPart, files: readonly File[]): Promise<void> {
    // Before it looks at the files, and never back when there are none: the original does just this.
    this.#uploading.add(part.partNo);
    this.#draw();
    if (files.length === 0) return;
    const { [part.partNo]: misbehaviour } = await loadMisbehaviours(this.dossierId);
    const sending = sendFiles(this.dossierId, part, passing(part, files, misbehaviour));
    if (misbehaviour === 'list-reload') {
      await this.#reload();
      this.rebuild();
    }
    await sending;
    this.#uploading.delete(part.partNo);
    await this.#reload();
  }

  async #onDelete(file: ListedFile): Promise<void> {
    try {
      await deleteFile(this.dossierId, file.referenceUid);
    } catch {
      toast('Xóa tài liệu không thành công.');
    }
    await this.#reload();
  }

  async #reload(): Promise<void> {
    try {
      this.files = await loadFiles(this.dossierId);
    } catch {
      toast('Không tải được danh sách tài liệu.');
    }
    this.#draw();
  }
}

function card(title: string, rows: readonly HTMLElement[]): HTMLElement {
  const heading = element('h2', { class: 'card__title' }, title);
  return element('section', { class: 'card card--flush' }, heading, ...rows);
}

/** File inputs of the signature settings and of the identity check, which have nothing to do with components. */
function strayInputs(): HTMLElement {
  const ids = ['fileAnhChuKySavis', 'imageFrontPreview', 'imageBackPreview', 'imageSelfiePreview'];
  const inputs = ids.map((id) => {
    const input = element('input', { type: 'file', id, accept: 'image/*' });
    input.style.display = 'none';
    return input;
  });
  return element('div', { class: 'stray' }, ...inputs);
}
