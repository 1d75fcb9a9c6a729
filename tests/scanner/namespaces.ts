import type { ScannerModel } from './model';

/** The two namespaces of eSCL. */
export const PWG = 'http://www.pwg.org/schemas/2010/12/sm';
export const SCAN = 'http://schemas.hp.com/imaging/escl/2011/05/03';

/** Writes elements with a model's own prefixes. */
export interface Tags {
  readonly pwg: (name: string, ...inside: readonly (string | number)[]) => string;
  readonly scan: (name: string, ...inside: readonly (string | number)[]) => string;
  /** A root element in the scan namespace, with both declared. */
  readonly root: (name: string, ...inside: readonly string[]) => string;
}

/** The writer for a model. */
export function tagsOf({ prefixes }: Pick<ScannerModel, 'prefixes'>): Tags {
  const named = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}:${name}`);
  const element = (name: string, inside: readonly (string | number)[], attributes = ''): string =>
    `<${name}${attributes}>${inside.join('')}</${name}>`;
  const declared = (prefix: string, uri: string): string =>
    ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`;
  return {
    pwg: (name, ...inside) => element(named(prefixes.pwg, name), inside),
    scan: (name, ...inside) => element(named(prefixes.scan, name), inside),
    root: (name, ...inside) =>
      element(
        named(prefixes.scan, name),
        inside,
        declared(prefixes.pwg, PWG) + declared(prefixes.scan, SCAN),
      ),
  };
}

/** Text as it may stand in an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
