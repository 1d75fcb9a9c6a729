import type { DeviceSettings } from '../../shared/storage/device-shelf';
import { readConfig, type ReadConfig } from './config';
import { scannerLines, scannersOf } from './scanner-lines';

/** The settings as they are written on the page. */
export interface SettingsForm {
  readonly office: string;
  readonly kiosk: string;
  readonly language: 'vi' | 'en';
  readonly contactName: string;
  readonly contactPhone: string;
  readonly hotline: string;
  readonly scanners: string;
  readonly printer: 'system' | 'thermal';
  readonly rollMm: 58 | 80;
  readonly portal: string;
  readonly counterKey: string;
  readonly resumeToday: boolean;
}

/** The form of settings. */
export function formOf(settings: DeviceSettings): SettingsForm {
  const { contact } = settings;
  return {
    office: settings.office,
    kiosk: settings.kiosk ?? '',
    language: settings.language,
    contactName: contact?.name ?? '',
    contactPhone: contact?.phone ?? '',
    hotline: settings.hotline ?? '',
    scanners: scannerLines(settings.scanners ?? []),
    printer: settings.printer ?? 'system',
    rollMm: settings.rollMm ?? 80,
    portal: settings.portal ?? '',
    counterKey: settings.counterKey ?? '',
    resumeToday: settings.resumeToday ?? false,
  };
}

/** What a form says, held to the same rules as a configuration file. */
export async function readForm(form: SettingsForm): Promise<ReadConfig> {
  const { contactName: name, contactPhone: phone, scanners: lines, ...said } = form;
  const scanners = scannersOf(lines);
  const text = JSON.stringify({ form: 1, ...said, contact: { name, phone }, scanners: scanners ?? [] });
  const read = await readConfig(text);
  if (scanners) return read;
  return { ok: false, faults: [{ at: 'scanners', why: 'id' }, ...(read.ok ? [] : read.faults)] };
}
