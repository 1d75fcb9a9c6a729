import type { FeederCondition, PaperSource, ScannerCondition } from '../contracts/scanner';
import { devicesEn } from './en/devices';
import type { Language } from './sentence';
import { devicesVi } from './vi/devices';

/** What a source of a device is, for one line. */
export interface DeviceSources {
  readonly platen: boolean;
  readonly feeder: boolean;
  readonly duplex: boolean;
  readonly feederCapacity?: number;
}

/** Sentences of the page of scanners. */
export interface DevicesText {
  readonly product: string;
  readonly switchLanguage: string;
  readonly title: string;
  readonly intro: string;
  readonly list: {
    readonly title: string;
    readonly reading: string;
    readonly none: string;
    readonly lookAll: string;
  };
  readonly device: {
    readonly ofOffice: string;
    readonly looking: string;
    readonly unusable: string;
    readonly notAllowed: string;
    readonly condition: Readonly<Record<ScannerCondition, string>>;
    readonly feeder: Readonly<Record<FeederCondition, string>>;
    readonly model: string;
    readonly place: string;
    readonly byUsb: string;
    readonly byChromeOs: string;
    readonly can: string;
    readonly sources: (sources: DeviceSources) => string;
    readonly paper: string;
    readonly dpi: (least: string, most: string) => string;
    readonly lastTrouble: (time: string) => string;
    /** A button of one device, for those who hear it. */
    readonly of: (act: string, device: string) => string;
    readonly allow: string;
    readonly allowNext: string;
    readonly look: string;
    readonly rename: string;
    readonly remove: string;
  };
  readonly test: {
    readonly start: Readonly<Record<PaperSource, string>>;
    readonly hint: string;
    readonly scanning: string;
    readonly stop: string;
    readonly done: string;
    readonly page: (bytes: string, dpi: string | undefined) => string;
    readonly picture: (device: string) => string;
    readonly noPicture: string;
    /** After paper or cable got in the way. */
    readonly again: string;
  };
  readonly renameDialog: {
    readonly title: string;
    readonly name: string;
    readonly missing: string;
    readonly tooLong: (characters: number, most: number) => string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly removeDialog: {
    readonly title: (device: string) => string;
    readonly what: string;
    readonly remove: string;
    readonly cancel: string;
  };
  readonly find: {
    readonly title: string;
    readonly busy: string;
    readonly refused: { readonly what: string; readonly next: string };
    readonly added: (device: string) => string;
    readonly thereAlready: (device: string) => string;
    readonly found: (devices: number) => string;
    readonly add: string;
    readonly nothing: { readonly what: string; readonly next: string };
    readonly nothingChromeOs: { readonly what: string; readonly next: string };
    readonly address: {
      readonly title: string;
      readonly label: string;
      readonly hint: string;
      readonly submit: string;
      readonly missing: string;
    };
    readonly loopback: { readonly title: string; readonly what: string; readonly submit: string };
    readonly usb: { readonly title: string; readonly what: string; readonly submit: string };
    readonly chromeos: { readonly title: string; readonly what: string; readonly submit: string };
    readonly question: string;
  };
}

const TEXTS: Readonly<Record<Language, DevicesText>> = { vi: devicesVi, en: devicesEn };

/** The sentences of the page of scanners in a language. */
export function devicesText(language: Language): DevicesText {
  return TEXTS[language];
}
