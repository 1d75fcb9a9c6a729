import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { Rest } from '../../../shared/contracts/adapter-rest';
import type { RestDossiers, RestMarks } from '../../../shared/contracts/adapter-rest-check';
import type { PageFacts } from '../../../shared/contracts/messages';
import type {
  CheckedComponent,
  HostDossier,
  HostDossierList,
  HostDossierRow,
  HostListWindow,
} from '../../../shared/contracts/host-check';
import { recogniseDossierCode, recogniseProcedureCode } from '../../../shared/domain/codes';
import { fail, ok } from '../../../shared/domain/result';
import type { Probe, ProbeRequest, SiteAdapter } from '../adapter';
import { isHost } from './address';
import { channelOf, statusOf } from './host-words';
import { listAt, textAt, valueAt, yesAt } from './json-path';
import { component, filesOf, get, remembered, type Values } from './rest';
import { dayText, isoTime } from './time-text';

/** More than any host has; an answer beyond is none that is known, and does not leave the page. */
const MOST_ENTRIES = 5_000;
const MOST_COMPONENTS = 500;
const MOST_ID = 200;
const OTHER_SHAPE = fail({ code: 'host/other-shape' });

/** The way through all dossiers of a host, where its data describe one. */
export function walkOf(data: AdapterData): Pick<SiteAdapter, 'walk'> {
  const { rest } = data;
  const dossiers = rest?.dossiers;
  if (!rest || !dossiers) return {};
  return {
    walk: {
      isHost: (url) => /^https?:$/u.test(url.protocol) && isHost(data, url),
      facts: [...new Set(Object.values(rest.headers ?? {}))],
      list: (facts, window) => listing(rest, dossiers, facts, window),
      dossier: (facts, id) => whole(data, rest, facts, id),
      ...(rest.bytes ? { bytes: bytesOf(rest, rest.bytes.path) } : {}),
    },
  };
}

function bytesOf(rest: Rest, path: string) {
  return (facts: PageFacts, id: string, reference: string): ProbeRequest =>
    get(rest, path, { dossierId: id, id: reference }, facts);
}

function* listing(
  rest: Rest,
  dossiers: RestDossiers,
  facts: PageFacts,
  window: HostListWindow,
): Probe<HostDossierList> {
  const { from, until, start, count } = window;
  const values: Values = {
    from: dayText(from, dossiers.day),
    until: dayText(until, dossiers.day),
    start: String(start),
    count: String(count),
    end: String(start + count),
    page: String(Math.floor(start / count) + 1),
  };
  const answer = yield get(rest, dossiers.path, values, facts);
  const total = Number(textAt(answer, dossiers.total) ?? Number.NaN);
  const entries = listAt(answer, dossiers.list) ?? (total === 0 ? [] : undefined);
  // A field that no entry has any longer has got another name.
  const has = (path: string): boolean => entries?.some((one) => textAt(one, path) !== undefined) ?? false;
  if (
    !entries ||
    entries.length > MOST_ENTRIES ||
    (entries.length > 0 && !(has(dossiers.id) && has(dossiers.code)))
  )
    return OTHER_SHAPE;
  return ok({
    ...(Number.isSafeInteger(total) && total >= 0 ? { total } : {}),
    entries: entries.length,
    rows: entries.flatMap((entry) => rowOf(dossiers, entry) ?? []),
  });
}

/** Undefined where the host has given no code yet. */
function rowOf(dossiers: RestDossiers, entry: unknown): HostDossierRow | undefined {
  const id = textAt(entry, dossiers.id);
  const code = recogniseDossierCode(textAt(entry, dossiers.code) ?? '')?.code;
  if (id === undefined || id === '' || id.length > MOST_ID || code === undefined) return undefined;
  const procedure = recogniseProcedureCode(textAt(entry, dossiers.procedure) ?? '')?.code;
  const status = statusOf(dossiers.status, entry);
  const channel = channelOf(dossiers.channel, entry);
  const supplements = Number(textAt(entry, dossiers.supplements) ?? Number.NaN);
  const time = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : isoTime(valueAt(entry, path), dossiers.time);
  const receivedAt = time(dossiers.received);
  const dueAt = time(dossiers.due);
  const finishedAt = time(dossiers.finished);
  return {
    ...{ id, code },
    ...(procedure === undefined ? {} : { procedure }),
    ...(status === undefined ? {} : { status }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(channel === undefined ? {} : { channel }),
    ...(Number.isSafeInteger(supplements) && supplements >= 0 ? { supplements } : {}),
  };
}

function* whole(data: AdapterData, rest: Rest, facts: PageFacts, id: string): Probe<HostDossier> {
  const dossier = yield get(rest, rest.dossier.path, { dossierId: id }, facts);
  const code = recogniseDossierCode(textAt(dossier, rest.dossier.code) ?? '')?.code;
  const values = code === undefined ? undefined : remembered(rest, dossier, id);
  if (code === undefined || !values) return OTHER_SHAPE;
  const checklist: ProbeRequest = { ...get(rest, rest.components.path, values, facts), keep: true };
  const parts = listAt(yield checklist, rest.components.list);
  const { key, name } = rest.components;
  const named = parts?.every((one) => textAt(one, key) !== undefined && textAt(one, name) !== undefined);
  if (!parts || !named || parts.length > MOST_COMPONENTS) return OTHER_SHAPE;
  const files = listAt(yield get(rest, rest.files.path, values, facts), rest.files.list);
  if (!files || files.length > MOST_ENTRIES || !filesOf(rest, '', files)) return OTHER_SHAPE;
  const marks = rest.marks && listAt(yield get(rest, rest.marks.path, values, facts), rest.marks.list);
  if (rest.marks && !marks) return OTHER_SHAPE;
  const procedure = recogniseProcedureCode(textAt(dossier, rest.dossier.procedure) ?? '')?.code;
  const components = parts.map((entry) => ({
    ...component(rest, data.pages[0], entry, files),
    ...markOf(rest.marks, textAt(entry, key) ?? '', marks ?? []),
  }));
  return ok({ code, ...(procedure === undefined ? {} : { procedure }), components });
}

/** What the counter ticked for one component. */
function markOf(
  marks: RestMarks | undefined,
  key: string,
  entries: readonly unknown[],
): Pick<CheckedComponent, 'ticked' | 'reused'> {
  if (!marks) return {};
  const own = entries.filter((entry) => textAt(entry, marks.key) === key);
  const ticked = own.some((entry) => {
    const value = textAt(entry, marks.ticked);
    // Some hosts number the kinds of copy that were handed in, from 1.
    return yesAt(entry, marks.ticked) || Number(value ?? 0) > 0;
  });
  const { reused } = marks;
  return {
    ticked,
    ...(reused === undefined ? {} : { reused: own.some((entry) => yesAt(entry, reused)) }),
  };
}
