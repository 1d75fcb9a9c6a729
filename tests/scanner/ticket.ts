import { SaxesParser } from 'saxes';
import type { ScannerModel, SourceFacts } from './model';
import { PWG, SCAN } from './namespaces';

/** What a client asks of a job. Lengths in 1/300 inch. */
export interface Ticket {
  readonly source: 'Platen' | 'Feeder';
  readonly duplex: boolean;
  readonly dpi: number;
  readonly colour: 'BlackAndWhite1' | 'Grayscale8' | 'RGB24';
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

/** What the device makes of a ticket: 400 where it cannot be read, 409 where the model cannot do it. */
export function readTicket(body: string, model: ScannerModel): Ticket | 400 | 409 {
  const found = elementsOf(body);
  if (!found || found.root !== `${SCAN} ScanSettings` || !found.texts.has(`${PWG} Version`)) return 400;
  const text = (name: string): string | undefined =>
    found.texts.get(`${PWG} ${name}`) ?? found.texts.get(`${SCAN} ${name}`);
  const source = text('InputSource');
  const colour = text('ColorMode');
  if (source !== 'Platen' && source !== 'Feeder') return 400;
  if (colour !== 'BlackAndWhite1' && colour !== 'Grayscale8' && colour !== 'RGB24') return 400;
  const facts = source === 'Platen' ? model.platen : model.feeder;
  if (!facts) return 409;
  const duplex = text('Duplex') === 'true';
  const dpi = Number(text('XResolution'));
  const format = text('DocumentFormatExt') ?? text('DocumentFormat') ?? '';
  const width = Number(text('Width') ?? facts.maxWidth);
  const height = Number(text('Height') ?? facts.maxHeight);
  const possible =
    text('YResolution') === text('XResolution') &&
    offers(model, facts, dpi) &&
    model.formats.includes(format) &&
    [width, height].every((length) => Number.isInteger(length) && length >= 16) &&
    width + Number(text('XOffset') ?? 0) <= facts.maxWidth &&
    height + Number(text('YOffset') ?? 0) <= facts.maxHeight &&
    (!duplex || (source === 'Feeder' && model.feeder?.duplex === true)) &&
    (!found.texts.has(`${SCAN} DocumentFormatExt`) || model.formatExt);
  return possible ? { source, duplex, dpi, colour, format, width, height } : 409;
}

function offers(model: ScannerModel, { resolutions }: SourceFacts, dpi: number): boolean {
  if (dpi > (model.refusesAbove ?? Infinity)) return false;
  return model.listed === 'discrete'
    ? resolutions.includes(dpi)
    : dpi >= Math.min(...resolutions) && dpi <= Math.max(...resolutions);
}

interface Elements {
  readonly root: string;
  /** Text of each element without children, by `namespace name`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Undefined where the body is no XML. */
function elementsOf(body: string): Elements | undefined {
  const texts = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true });
  let root: string | undefined;
  let text = '';
  parser.on('opentag', ({ uri, local }) => {
    root ??= `${uri} ${local}`;
    text = '';
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ uri, local }) => {
    if (text.trim() !== '') texts.set(`${uri} ${local}`, text.trim());
    text = '';
  });
  try {
    parser.write(body).close();
  } catch {
    // Not well-formed: saxes throws where nobody listens for its errors.
    return undefined;
  }
  return root === undefined ? undefined : { root, texts };
}
