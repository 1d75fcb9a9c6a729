import type { PageKind } from '../../../shared/contracts/adapter-data';
import type { Rest } from '../../../shared/contracts/adapter-rest';
import type { JsonValues } from '../../../shared/contracts/adapter-rest-shapes';
import type { HostComponent, HostFile, PageFacts } from '../../../shared/contracts/messages';
import { recogniseDossierCode, recogniseProcedureCode } from '../../../shared/domain/codes';
import { fail, ok } from '../../../shared/domain/result';
import type { Checklist, Probe, ProbeRequest, SiteProbe } from '../adapter';
import { addressRemoves } from './floors';
import { listAt, textAt, valueAt, yesAt } from './json-path';
import { limitsOfValue } from './row-limits';

/** What goes into a path template. */
export type Values = Readonly<Record<string, string>>;
type Part = HostComponent['part'];

/** Which of the adapter's pages an address is of, and the id of its dossier; undefined when it is of none. */
export type KindOf = (url: URL) => { readonly kind: PageKind; readonly dossierId?: string } | undefined;

/** The host's own interface, as far as it reads. */
export function probeOf(rest: Rest, kindOf: KindOf): SiteProbe {
  const notRecognised = fail({ code: 'page/not-recognised' });
  return {
    facts: [...new Set(Object.values(rest.headers ?? {}))],

    *checklist(url, facts): Probe<Checklist> {
      const at = kindOf(url);
      if (at?.dossierId === undefined) return notRecognised;
      const dossierId = at.dossierId;
      const dossier = yield get(rest, rest.dossier.path, { dossierId }, facts);
      const code = recogniseDossierCode(textAt(dossier, rest.dossier.code) ?? '');
      const values = code && remembered(rest, dossier, dossierId);
      if (!code || !values) return notRecognised;
      const parts = listAt(yield get(rest, rest.components.path, values, facts), rest.components.list);
      const { key, name } = rest.components;
      const named = parts?.every((one) => textAt(one, key) !== undefined && textAt(one, name) !== undefined);
      if (!parts || !named) return notRecognised;
      const files = listAt(yield get(rest, rest.files.path, values, facts), rest.files.list);
      if (!files || !filesOf(rest, '', files)) return notRecognised;
      const components = parts.map((entry) => component(rest, at.kind, entry, files));
      const procedure = recogniseProcedureCode(textAt(dossier, rest.dossier.procedure) ?? '');
      return ok({ dossier: code.code, ...(procedure ? { procedure: procedure.national } : {}), components });
    },

    *files(url, facts, key): Probe<readonly HostFile[]> {
      const dossierId = kindOf(url)?.dossierId;
      if (dossierId === undefined) return notRecognised;
      const entries = listAt(yield get(rest, rest.files.path, { dossierId }, facts), rest.files.list);
      const files = entries && filesOf(rest, key, entries);
      return files ? ok(files) : fail({ code: 'attach/unproven' });
    },
  };
}

/** The request for the bytes of one listed file. */
export function bytesRequest(
  rest: Rest,
  kindOf: KindOf,
  url: URL,
  facts: PageFacts,
  id: string,
): ProbeRequest {
  return get(rest, rest.bytes?.path ?? '/', { dossierId: kindOf(url)?.dossierId ?? '', id }, facts);
}

/** Values that later paths need. Undefined when the answer lacks one: a path with a hole would ask for another thing. */
export function remembered(rest: Rest, dossier: unknown, dossierId: string): Values | undefined {
  const values: Record<string, string> = { dossierId };
  for (const [name, path] of Object.entries(rest.dossier.remember ?? {})) {
    const value = textAt(dossier, path);
    if (value === undefined || value === '') return undefined;
    values[name] = value;
  }
  return values;
}

/** A template is the adapter's, what goes into it is the page's or the host's: it cannot leave its place in the path. */
export function get(rest: Rest, template: string, values: Values, facts: PageFacts): ProbeRequest {
  const path = template.replace(/\{(\w+)\}/gu, (_hole, name: string) =>
    // A lone dot or two would climb out of the folder even when encoded.
    encodeURIComponent(Object.hasOwn(values, name) ? (values[name] ?? '') : '').replace(/^\.{1,2}$/u, '-'),
  );
  const headers = Object.entries(rest.headers ?? {}).flatMap(([header, fact]) => {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    return value ? [[header, value] as const] : [];
  });
  return { path: addressRemoves(template) ? '/' : path, headers: Object.fromEntries(headers) };
}

/** One entry of the checklist with its files. */
export function component(
  rest: Rest,
  kind: PageKind | undefined,
  entry: unknown,
  files: readonly unknown[],
): HostComponent {
  const { key, name, required, multiple, part, limits } = rest.components;
  const id = textAt(entry, key) ?? '';
  return {
    key: id,
    name: (textAt(entry, name) ?? '').trim(),
    required: yesAt(entry, required),
    multiple: yesAt(entry, multiple),
    part: part ? partOf(valueAt(entry, part.path), part.result, part.other) : 'component',
    ...limitsOfValue(textAt(entry, limits) ?? '', kind?.rows[0]?.limits),
    files: filesOf(rest, id, files) ?? [],
  };
}

function partOf(value: unknown, result: JsonValues | undefined, other: JsonValues | undefined): Part {
  if (isOneOf(value, other)) return 'other';
  return isOneOf(value, result) ? 'result' : 'component';
}

/** Some versions write numbers as text. */
function isOneOf(value: unknown, wanted: JsonValues | undefined): boolean {
  if (wanted === undefined || (typeof value !== 'string' && typeof value !== 'number')) return false;
  const list = Array.isArray(wanted) ? (wanted as readonly unknown[]) : [wanted];
  return list.some((one) => String(one) === String(value));
}

/** The files of a component. Undefined when an entry has no id: such a list is not what the adapter knows. */
export function filesOf(
  rest: Rest,
  key: string,
  entries: readonly unknown[],
): readonly HostFile[] | undefined {
  const { component: owner, inner, skip } = rest.files;
  const skipped = skip === undefined ? [] : typeof skip === 'string' ? [skip] : skip;
  const all = entries.flatMap((entry) =>
    inner === undefined
      ? [{ owner: textAt(entry, owner), entry }]
      : (listAt(entry, inner) ?? []).map((one) => ({ owner: textAt(entry, owner), entry: one })),
  );
  if (!all.every((one) => one.owner !== undefined && textAt(one.entry, rest.files.id) !== undefined)) {
    return undefined;
  }
  return all
    .filter((one) => one.owner === key && !skipped.some((path) => yesAt(one.entry, path)))
    .map(({ entry }) => fileOf(rest, entry));
}

/** A size of 0 means that the host does not know it. */
function fileOf({ files, bytes: readable }: Rest, entry: unknown): HostFile {
  const bytes = Number(textAt(entry, files.bytes) ?? 0);
  return {
    name: textAt(entry, files.name) ?? '',
    ...(bytes > 0 && Number.isSafeInteger(bytes) ? { bytes } : {}),
    ...(readable ? { reference: textAt(entry, files.id) ?? '' } : {}),
  };
}
