import { SaxesParser } from 'saxes';

/** An element of a namespace that scanners use. Others are left out with all that they hold. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** The namespaces of eSCL. Real devices mix up which of their elements belongs to which of the two. */
export const PWG = 'http://www.pwg.org/schemas/2010/12/sm';
export const SCAN = 'http://schemas.hp.com/imaging/escl/2011/05/03';

const MAX_DEPTH = 40;
const MAX_ELEMENTS = 20_000;

interface Open {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

/**
 * The root of a well-formed document, or undefined. A document type is refused, and with it every entity that the
 * document would define for itself.
 */
export function readXml(text: string): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const document: Open = { name: '', text: '', attributes: {}, children: [] };
  const path: (Open | undefined)[] = [document];
  let elements = 0;
  const refuse = (why: string): never => {
    throw new SyntaxError(why);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('document type'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MAX_ELEMENTS || path.length > MAX_DEPTH) refuse('too large');
    const parent = path.at(-1);
    if (parent === undefined || !known(tag.uri)) {
      path.push(undefined);
      return;
    }
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const element: Open = { name: tag.local, text: '', attributes, children: [] };
    parent.children.push(element);
    path.push(element);
  });
  const addText = (piece: string): void => {
    const element = path.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void path.pop());
  try {
    parser.write(text).close();
  } catch {
    // Whatever is wrong with it, and wherever: it cannot be believed.
    return undefined;
  }
  return document.children[0];
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** What stands in the first child of that name; undefined where there is none or nothing in it. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = child(element, name)?.text.trim();
  return text === '' ? undefined : text;
}

/** A whole number from 0 in the first child of that name. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = textOf(element, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function known(uri: string): boolean {
  const plain = uri.replace(/^https:/, 'http:').replace(/\/$/, '');
  return plain === PWG || plain === SCAN;
}
