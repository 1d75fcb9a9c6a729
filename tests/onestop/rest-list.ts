import type { SeedDossier } from './seed';
import { templateOf } from './seed';
import type { HostState } from './state';

/** The host's own codes for what its pages say in words. */
const STATUS_CODES: Readonly<Record<SeedDossier['status'], string>> = {
  'Mới tiếp nhận': 'receiving',
  'Đang xử lý': 'processing',
  'Chờ bổ sung': 'waiting',
  'Quá hạn': 'processing',
  'Đã trả kết quả': 'done',
};

/** The answer of `GET dossiers`: those received in the days asked for, newest first, from `start` to before `end`. */
export function listJson(state: HostState, query: URLSearchParams): object {
  const from = sortable(query.get('fromReceiveDate') ?? '');
  const until = sortable(query.get('toReceiveDate') ?? '');
  const found = state.dossiers
    .filter(({ receiveDate }) => {
      const day = sortable(receiveDate);
      return (from === '' || day >= from) && (until === '' || day <= until);
    })
    .toSorted((one, other) => order(other).localeCompare(order(one)));
  const start = Number(query.get('start') ?? 0) || 0;
  const end = Number(query.get('end') ?? 0) || start + 15;
  const data = found.slice(start, end).map(dossierJson);
  if (state.troubles.redesigned) return { paging: { count: found.length }, items: data };
  return { total: found.length, data };
}

/** A dossier as list and single call say it. */
export function dossierJson(dossier: SeedDossier): object {
  const { templateNo, templateName } = templateOf(dossier);
  const { dossierId, dossierNo, serviceCode, applicantName, address, contactTelNo, receiveDate, dueDate } =
    dossier;
  return {
    ...{ dossierId, dossierNo, serviceCode, applicantName, address, contactTelNo, receiveDate, dueDate },
    serviceName: templateName,
    dossierTemplateNo: templateNo,
    dossierStatus: STATUS_CODES[dossier.status],
    dossierStatusText: dossier.status,
    finishDate: dossier.finishDate ?? '',
    online: dossier.channel === 'online',
    viaPostal: dossier.channel === 'post' ? 2 : 0,
    supplementCount: dossier.supplements ?? 0,
  };
}

/** `dd/mm/yyyy…` → `yyyymmdd`. */
function sortable(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  return year + month + day;
}

function order({ receiveDate, dossierId }: SeedDossier): string {
  return `${sortable(receiveDate)} ${receiveDate.slice(11)} ${dossierId}`;
}
