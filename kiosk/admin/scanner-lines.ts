import { MAX_SCANNER_NAME, SCANNER_ID, type KioskScanner } from '../../shared/storage/device-shelf';

/** Scanners as lines to write in: `may-1 = Khay nạp`. */
export function scannerLines(scanners: readonly KioskScanner[]): string {
  return scanners.map(({ id, name }) => (name ? `${id} = ${name}` : id)).join('\n');
}

/** The scanners of such lines; undefined where a path is none, or stands there twice. */
export function scannersOf(lines: string): readonly KioskScanner[] | undefined {
  const scanners = lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', ...name] = line.split('=');
      return { id: id.trim(), name: name.join('=').trim().slice(0, MAX_SCANNER_NAME) };
    });
  const sound = scanners.every(({ id }) => SCANNER_ID.test(id));
  return sound && new Set(scanners.map(({ id }) => id)).size === scanners.length ? scanners : undefined;
}
