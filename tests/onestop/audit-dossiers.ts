import type { SeedDossier } from './seed';
import { templates } from './templates';

const UNITS = ['H40.02', 'H40.12', 'H40.13', 'H40.27'] as const;
const FIRST_ID = 200_000;

/** Monday to Friday from the first day to the last, ISO dates. */
export function auditCalendar(from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** One of `count` dossiers, received in their order over the days. Everybody in it is invented. */
export function auditDossier(
  index: number,
  days: readonly string[],
  count: number,
  random: () => number,
): SeedDossier {
  const day = days[Math.floor((index * days.length) / count)] ?? '2026-10-01';
  const unit = UNITS[index % UNITS.length] ?? 'H40.12';
  const template = templates[Math.floor(random() * templates.length)] ?? templates[0];
  const serial = String(1_000 + index);
  const finished = random() < 0.6;
  const luck = random();
  const channel = luck < 0.2 ? 'online' : luck < 0.25 ? 'post' : undefined;
  // Later in the list is later in the day, so that "newest first" has one meaning.
  const minutes = 7 * 60 + (index % 540);
  return {
    dossierId: FIRST_ID + index,
    dossierNo: `${unit}-${day.slice(2).replaceAll('-', '')}-${serial}`,
    serviceCode: template?.serviceCode ?? '',
    applicantName: `Người nộp thử ${serial}`,
    address: 'Xã Bình Minh Thượng',
    contactTelNo: '0900 000 000',
    status: finished ? 'Đã trả kết quả' : luck > 0.9 ? 'Chờ bổ sung' : 'Đang xử lý',
    receiveDate: `${local(day)} ${clock(minutes)}`,
    dueDate: `${local(addDays(day, 10))} 17:00`,
    ...(finished ? { finishDate: `${local(addDays(day, 5))} 16:30` } : {}),
    ...(channel === undefined ? {} : { channel }),
    supplements: luck > 0.9 ? 2 : luck > 0.8 ? 1 : 0,
    filled: [],
  };
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-21` → `21/11/2026`. */
function local(day: string): string {
  return day.split('-').toReversed().join('/');
}

function clock(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
