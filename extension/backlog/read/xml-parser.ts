import { SaxesParser } from 'saxes';

/** What is done with the parts of an XML file as they come. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(piece: string): void;
  close(name: string): void;
  /** It wants no more: there is too much of it. */
  isFull?(): boolean;
}

const MAX_DEPTH = 40;

/** A parser that hands its parts on. Throws on a document type, on depth, and on anything that is not well-formed. */
export function parserFor(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  const refuse = (why: string): never => {
    throw new SyntaxError(why);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('document type'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse('too deep');
    // Without namespaces, attributes are plain texts.
    reader.open(localName(name), attributes as Readonly<Record<string, string>>);
  });
  parser.on('text', (piece) => reader.text(piece));
  parser.on('cdata', (piece) => reader.text(piece));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(localName(name));
  });
  return parser;
}

/** Some programs write `x:row`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
