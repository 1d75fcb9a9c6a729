import type { FrameSubject } from '../../shared/contracts/messages';
import { dossierOfPage, procedureOfPage } from '../adapters/page-codes';

/** Smaller frames are buttons, counters and advertisements: nobody works in them. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 80;
const MAX_ORIGINS = 20;

/** What a frame shows by itself: whose dossier, which procedure, and which other sites it is made of. */
export function frameSubject(document: Document, url: URL): FrameSubject {
  const dossier = dossierOfPage(document);
  const procedure = procedureOfPage(document);
  return {
    ...(dossier === undefined ? {} : { dossier }),
    ...(procedure === undefined ? {} : { procedure }),
    origins: foreignOrigins(document, url),
  };
}

function foreignOrigins(document: Document, url: URL): readonly string[] {
  const origins = [...document.querySelectorAll('iframe, frame')].flatMap((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    const source = frame.getAttribute('src') ?? '';
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT || !URL.canParse(source, url)) return [];
    const target = new URL(source, url);
    return /^https?:$/u.test(target.protocol) && target.origin !== url.origin ? [target.origin] : [];
  });
  return [...new Set(origins)].slice(0, MAX_ORIGINS);
}
