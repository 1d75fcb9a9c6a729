import { fail, ok, type Result } from '../../shared/domain/result';
import { renderPdfPages } from '../../workers/pdf-pages';
import { findCodeBoxes } from '../../workers/sheet';
import type { BrowserSigning } from '../signing/browser-signing';
import { SIGN_SETTINGS_KEY } from '../signing/sign-settings';
import type { FirstPage, WorkPort } from './flow/ports';
import type { SigningDesk } from './flow/signing/signing-desk';
import type { SigningPort } from './flow/signing/signing-port';

/** Enough to see a code of 12 mm. */
const LOOK_DPI = 150;

/** The office's signing, as the panel's flow takes it. */
export function signingPort(signing: BrowserSigning): SigningPort {
  return {
    settings: () => signing.settings.load(),
    signer: (settings) => signing.signer(settings),
    keyFile: signing.keyFile,
    openSettings: () => void chrome.tabs.create({ url: chrome.runtime.getURL('signing/index.html') }),
  };
}

/** A key closes by itself after a while: the header says so by then. */
const LOOK_AGAIN_MS = 60_000;

/** Shows who signs as it is now: choices are made on another page, and keys close by themselves. */
export function watchSigning(desk: SigningDesk): void {
  const look = (): void => void desk.look();
  look();
  window.addEventListener('focus', look);
  chrome.storage.onChanged.addListener((changes) => {
    if (SIGN_SETTINGS_KEY in changes) look();
  });
  setInterval(look, LOOK_AGAIN_MS);
}

/** Looking at a page for codes, so that nothing is written over them. */
export const codeWork: Required<Pick<WorkPort, 'drawFirstPage' | 'findCodes'>> = {
  drawFirstPage,
  findCodes: findCodeBoxes,
};

async function drawFirstPage(pdf: Blob, signal?: AbortSignal): Promise<Result<FirstPage>> {
  const pages: FirstPage[] = [];
  const drawn = await renderPdfPages(pdf, {
    dpi: LOOK_DPI,
    to: 1,
    ...(signal && { signal }),
    onPage: ({ jpeg, width, height, dpi }) => void pages.push({ picture: jpeg, width, height, dpi }),
  });
  if (!drawn.ok) return drawn;
  const [first] = pages;
  return first ? ok(first) : fail({ code: 'cancelled' });
}
