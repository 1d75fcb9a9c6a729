import type { CameraWorkers } from '../shared/capture/camera/camera-door';
import type * as Card from '../workers/card';
import type * as Index from '../workers/index';
import type * as Ocr from '../workers/ocr';
import type * as PdfPages from '../workers/pdf-pages';
import type * as Slip from '../workers/slip';
import type { Means } from './flow/means';
import { laterDoor } from './later-door';

/** Sharp enough for an A5 slip on paper. */
const PRINT_DPI = 220;

const index = laterDoor<typeof Index>('image', () => import('../workers/index'));
const ocr = laterDoor<typeof Ocr>('ocr', () => import('../workers/ocr'));
const slip = laterDoor<typeof Slip>('slip', () => import('../workers/slip'));
const card = laterDoor<typeof Card>('card', () => import('../workers/card'));
const pdfPages = laterDoor<typeof PdfPages>('pdf', () => import('../workers/pdf-pages'));

/** What the flow asks of the workers. */
export const work = {
  takeFile: (...file) => index.call((module) => module.takeFile(...file)),
  assemblePdf: (...request) => index.call((module) => module.assemblePdf(...request)),
  drawPage: (...request) => index.call((module) => module.drawPage(...request)),
  recognisePage: (...request) => ocr.call((module) => module.recognisePage(...request)),
  composeSlip: (...request) => slip.call((module) => module.composeSlip(...request)),
  composeCode: (...request) => slip.call((module) => module.composeCode(...request)),
  drawPages: async (pdf) => {
    const pictures: Blob[] = [];
    const onPage = ({ jpeg }: { readonly jpeg: Blob }): void => void pictures.push(jpeg);
    const drawn = await pdfPages.call((module) => module.renderPdfPages(pdf, { dpi: PRINT_DPI, onPage }));
    return drawn.ok ? { ok: true, value: pictures } : drawn;
  },
  endWork: () => {
    index.end((module) => module.endWorkers());
    ocr.end((module) => module.endOcr());
    slip.end((module) => module.endSlipWorker());
    card.end((module) => module.endCardWorker());
  },
} satisfies Partial<Means>;

/** What the cameras ask of the workers. */
export const cameraWork = {
  outlineFrame: (...frame) => index.call((module) => module.outlineFrame(...frame)),
  outlinePhoto: (...photo) => index.call((module) => module.outlinePhoto(...photo)),
  straighten: (...request) => index.call((module) => module.straighten(...request)),
  cardSheet: (...request) => index.call((module) => module.cardSheet(...request)),
} satisfies CameraWorkers;

/** The code of a card in a frame. */
export const readCardCode: typeof Card.readCardCode = (...frame) =>
  card.call((module) => module.readCardCode(...frame));
