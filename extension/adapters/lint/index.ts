import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { AdapterFlaw, AdapterFlawCode } from '../../../shared/domain/adapter-flaw';
import { addressRemoves } from '../from-data/floors';
import { brittleWord } from './brittle';
import { locatorFlaws } from './lint-locators';

/** Parts of the page's own world that hold secrets, or do something when they are read. */
const FORBIDDEN_FACTS =
  /(?:^|\.)(?:document|window|self|globalThis|frames|top|parent|opener|location|history|navigator|cookieStore|caches|indexedDB|localStorage|sessionStorage|chrome|crypto|constructor|prototype|__proto__|eval|fetch)(?:\.|$)|cookie|password|passwd|secret/iu;
/** Headers that are the browser's own, or that make a request another one than it seems. */
const FORBIDDEN_HEADERS =
  /^(?:cookie|host|origin|referer|connection|content-.*|transfer-encoding|x-http-method.*|x-method-override|sec-.*|proxy-.*)$/iu;
const POSITION_ATTRIBUTES =
  /^(?:aria-rowindex|aria-posinset|tabindex|data-(?:row-?)?index|data-row|rowindex|style)$/u;

/**
 * What is wrong with data whose form is right: places that will not outlive the site's next release, and wishes that
 * no adapter may have. Data with an error among the flaws must not be used.
 */
export function lintAdapter(data: AdapterData): readonly AdapterFlaw[] {
  return [...locatorFlaws(data), ...keyFlaws(data), ...restFlaws(data)];
}

/** Whether the data may be used: they have no error, at most warnings. */
export function isUsable(flaws: readonly AdapterFlaw[]): boolean {
  return flaws.every(({ weight }) => weight === 'warning');
}

function keyFlaws(data: AdapterData): readonly AdapterFlaw[] {
  return data.pages.flatMap((page, pageAt) =>
    page.rows.flatMap((set, setAt) =>
      set.key.flatMap(({ attribute }, keyAt) => {
        if (attribute === undefined) return [];
        const at = `pages.${pageAt}.rows.${setAt}.key.${keyAt}.attribute`;
        if (POSITION_ATTRIBUTES.test(attribute)) return [flaw('position', at, attribute)];
        return brittleWord(attribute) ? [flaw('generated', at, attribute)] : [];
      }),
    ),
  );
}

function restFlaws({ rest }: AdapterData): readonly AdapterFlaw[] {
  if (!rest) return [];
  const headers = Object.entries(rest.headers ?? {}).flatMap(([header, fact]) => [
    ...(FORBIDDEN_HEADERS.test(header) ? [flaw('header', `rest.headers.${header}`, header)] : []),
    ...(FORBIDDEN_FACTS.test(fact) ? [flaw('fact', `rest.headers.${header}`, fact)] : []),
  ]);
  const paths = Object.entries({
    dossier: rest.dossier.path,
    components: rest.components.path,
    files: rest.files.path,
    bytes: rest.bytes?.path ?? '',
    dossiers: rest.dossiers?.path ?? '',
    marks: rest.marks?.path ?? '',
  });
  const deeds = paths
    .filter(([, path]) => addressRemoves(path) || /log-?out|dang-?xuat|sign-?out/iu.test(path))
    .map(([part, path]) => flaw('deed', `rest.${part}.path`, path));
  return [...headers, ...deeds];
}

function flaw(code: AdapterFlawCode, at: string, found: string): AdapterFlaw {
  return { code, at, found: found.slice(0, 60), weight: 'error' };
}
