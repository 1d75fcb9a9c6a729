import type { Dialog, MetadataField, MetadataPlace } from '../../../shared/contracts/adapter-rows';
import type { Step } from '../../../shared/contracts/messages';
import type { PlanRequest } from '../adapter';
import { isOpenField } from './open-field';
import { keyedRows } from './rows';
import { elementsOf, word, type SetPlace } from './targets';
import type { PageView } from './view';

/** What the circular calls them, for the officer who sees beforehand what will be typed. */
const NAMES: Readonly<Record<MetadataField, string>> = {
  docTypeCode: 'mã loại giấy tờ',
  ownerId: 'mã định danh',
  docName: 'tên giấy tờ',
  docNumber: 'số, ký hiệu',
  issueDate: 'ngày cấp',
  issuer: 'cơ quan cấp',
  abstract: 'trích yếu',
  validUntil: 'thời hạn có hiệu lực',
  scope: 'phạm vi có hiệu lực',
  dossierCode: 'mã hồ sơ',
  procedureCode: 'mã thủ tục',
  copiedAt: 'ngày sao chụp',
  copiedBy: 'mã cán bộ sao chụp',
  copyAgency: 'cơ quan sao chụp',
  fileFormat: 'định dạng tệp',
  pages: 'số trang',
};

/**
 * The steps that fill the row's metadata fields with what is known of the document. A field that is not there, or that
 * holds something, gets none; one that a press or a dialog brings is taken on trust, and looked at when its step runs.
 * What is typed may be personal, so the labels name the field only.
 */
export function metadataSteps(
  view: PageView,
  at: SetPlace,
  { component, file }: PlanRequest,
  dialog: Dialog | undefined,
): { readonly before: readonly Step[]; readonly inDialog: readonly Step[] } {
  const stepsFor = (places: readonly MetadataPlace[]): readonly Step[] =>
    places.flatMap((place): readonly Step[] => {
      const text = file.metadata?.[place.field] ?? '';
      const into = word(at, 'metadata', place.field, component.key);
      if (text === '' || !mayBeFilled(view, at, place, into)) return [];
      const label = `Điền dữ liệu đặc tả: ${NAMES[place.field]}`;
      return [{ do: 'type', into, text, label, ifEmpty: true }];
    });
  const places = at.set.metadata ?? [];
  const inDialog = dialog ? places.filter((place) => place.in === 'dialog') : [];
  return { before: stepsFor(places.filter((place) => place.in !== 'dialog')), inDialog: stepsFor(inDialog) };
}

function mayBeFilled(view: PageView, at: SetPlace, place: MetadataPlace, into: string): boolean {
  // A name that the adapter gives itself is no paper's: the page does not say which one goes there.
  if (place.field === 'docName' && at.set.name.some(({ say }) => say !== undefined)) return false;
  if (place.in === 'dialog') return true;
  // Beside several rows nothing tells which paper a field of the page speaks of.
  if (place.in === 'page' && keyedRows(view, at.kind).length !== 1) return false;
  const found = elementsOf(view, at.pages, into);
  if (found.length === 0) return at.set.control.open !== undefined;
  return found.length === 1 && found.every(isOpenField);
}
