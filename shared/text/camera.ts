import type { CameraPaper } from '../domain/camera-paper';
import { cameraEn } from './en/camera';
import type { Language } from './sentence';
import { cameraVi } from './vi/camera';

/** Every sentence of the camera: the same at the kiosk and beside the officer's page. */
export interface CameraText {
  readonly title: string;
  readonly cardTitle: string;
  /** On the button that opens it; for what, where that has to be said. */
  readonly open: string;
  readonly openFor: (paper: string) => string;
  readonly close: string;
  readonly opening: string;
  readonly device: string;
  readonly unnamed: (number: number) => string;
  readonly picture: string;
  readonly shoot: string;
  readonly automatic: string;
  readonly live: {
    readonly none: string;
    readonly unsure: string;
    readonly moving: string;
    readonly steady: string;
    readonly manual: string;
    /** After a shot: nothing more is taken before the page changes. */
    readonly next: string;
  };
  readonly working: string;
  readonly review: {
    readonly sure: string;
    readonly ask: string;
    readonly askNext: string;
    readonly none: string;
    readonly noneNext: string;
    readonly use: string;
    readonly again: string;
    readonly undo: string;
    readonly reset: string;
    readonly whole: string;
    readonly corners: readonly [string, string, string, string];
    readonly cornerAt: (corner: string, across: number, down: number) => string;
    readonly cornersHint: string;
    readonly bent: string;
    readonly paper: string;
    readonly papers: Readonly<Record<CameraPaper, string>>;
  };
  readonly card: {
    readonly turn: string;
    readonly turnNext: string;
    readonly onlyFront: string;
  };
  readonly taken: (pages: number) => string;
  readonly allow: string;
  /** The page on which the browser asks for the camera. */
  readonly allowing: {
    readonly title: string;
    readonly asked: string;
    readonly given: string;
    readonly givenNext: string;
  };
  readonly tryAgain: string;
}

const TEXTS: Record<Language, CameraText> = { vi: cameraVi, en: cameraEn };

/** The camera's sentences in a language. */
export function cameraText(language: Language): CameraText {
  return TEXTS[language];
}
