import type { Finding } from '../../domain/quality';
import { formatNumber } from '../numbers';
import type { FindingText, Place, QualityWords } from '../quality';

const PLACES: Readonly<Record<Place, string>> = {
  'upper-left': 'in the upper left corner',
  top: 'at the top',
  'upper-right': 'in the upper right corner',
  left: 'at the left edge',
  middle: 'in the middle',
  right: 'at the right edge',
  'lower-left': 'in the lower left corner',
  bottom: 'at the bottom',
  'lower-right': 'in the lower right corner',
};

const finding: FindingText = {
  blurred: (_, where) =>
    `The text is blurred${at(where)}: keep the paper flat and still, wipe the glass, then scan or photograph again.`,
  faint: (_, where) => `The text is too faint${at(where)}: choose a darker setting and scan again.`,
  glare: (_, where) =>
    `Glare hides text${at(where)}: switch the flash off, change the direction of the light and photograph again.`,
  shadow: (_, where) =>
    `There is a dark shadow${at(where)}: close the scanner's lid or change the direction of the light, then try again.`,
  finger: (_, where) =>
    `A finger covers the paper${at(where)}: lay the paper on a table and photograph again.`,
  'cut-off': (_, where) =>
    `Something is cut off${at(where) || ' at an edge'}: lay the paper in the middle of the glass and scan again.`,
  'low-resolution': (found) =>
    found.severity === 'fail'
      ? `Only ${whole(found)} dpi, the rule is at least 200 dpi: set the scanner to 300 dpi and scan again.`
      : `Only about ${whole(found)} dpi, close to the minimum of 200 dpi: better scan again at 300 dpi, or photograph from nearer.`,
  skewed: ({ measured = 0 }) =>
    `The page is still ${formatNumber(Math.abs(measured), 'en', 1)}° askew: lay the paper along the edge of the glass and scan again.`,
  'upside-down': () =>
    'The page may stand upside down or on its side: have a look, and turn it where needed.',
  'nearly-blank': () =>
    'The page is nearly blank: if it is a back without text, remove it; if not, turn the paper over and scan again.',
  moire: (_, where) =>
    `There is a moiré pattern${at(where)}: scan the paper at 300 dpi, do not photograph a screen.`,
  'odd-size': (found) =>
    `Unusual paper size, long side ${whole(found)} mm: check the resolution set on the scanner and scan again.`,
  duplicate: (found) => `The same as page ${whole(found)}: if it was scanned twice, remove one.`,
  'missing-back': (found) =>
    `Page number ${whole(found)} may be missing: look at the back of the paper and scan it, too.`,
};

/** English: what is wrong with a page. */
export const qualityEn: QualityWords = {
  verdict: { pass: 'Good', rescan: 'Better scan again', fail: 'Not acceptable' },
  look: 'Better look again',
  finding,
  fellBack: {
    'ink-lost': 'Kept as scanned: the cleaned page lost strokes.',
    'marks-lost': 'Kept as scanned: the cleaned page lost dots or accents.',
    'colour-lost': 'Kept as scanned: the cleaned page changed the colour of a seal or signature.',
    codec: 'Kept as scanned: the cleaned page could not be read back exactly.',
    larger: 'Kept as scanned: the cleaned page is not smaller.',
  },
};

function at(where: Place | undefined): string {
  return where ? ` ${PLACES[where]}` : '';
}

function whole({ measured = 0 }: Finding): string {
  return formatNumber(Math.round(measured), 'en');
}
