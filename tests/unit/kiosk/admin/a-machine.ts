import type { DeviceRow, DeviceRows } from '../../../../shared/storage/device-rows';
import type { DeviceSettings, DeviceShelf } from '../../../../shared/storage/device-shelf';

/** A machine's rows in memory. `broken`: nothing can be kept. */
export class FakeRows implements DeviceRows {
  readonly rows = new Map<DeviceRow, unknown>();
  broken = false;

  readonly get = (row: DeviceRow): Promise<unknown> => Promise.resolve(this.rows.get(row));
  readonly put = (row: DeviceRow, value: unknown): Promise<boolean> => {
    if (!this.broken) this.rows.set(row, structuredClone(value));
    return Promise.resolve(!this.broken);
  };
  readonly drop = (row: DeviceRow): Promise<boolean> => {
    this.rows.delete(row);
    return Promise.resolve(!this.broken);
  };
}

/** A shelf whose disk are these rows. */
export function aShelf(settings: DeviceSettings, rows: FakeRows): DeviceShelf {
  let kept = settings;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
      return rows.put('device', next);
    },
  };
}

/** Settings with everything that a machine can be told; what names a person or opens something is a marker. */
export const FULL: DeviceSettings = {
  office: 'UBND phường MARK-OFFICE',
  language: 'vi',
  slip: { day: '2026-11-22', last: 7 },
  scanners: [{ id: 'may-1', name: 'Khay nạp' }],
  scanJobs: ['/scan/may-1/ScanJobs/MARK-JOB'],
  kiosk: 'kiosk-1',
  contact: { name: 'Nguyễn Thị MARK-NAME', phone: '0900-MARK-PHONE' },
  hotline: '1022',
  portal: 'https://mark-portal.example/',
  counterKey: 'cua-so-key:1:MARK-KEY',
  printer: 'thermal',
  rollMm: 80,
  resumeToday: true,
  ratings: { '2026-11-21': [0, 1, 0, 2, 3], '2026-11-22': [0, 0, 0, 0, 1] },
};
