import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { RowSet } from '../../../shared/contracts/adapter-rows';
import {
  TEACH_STEPS,
  type TeachAnswer,
  type TeachChoices,
  type TeachStep,
} from '../../../shared/contracts/teach';
import type { AdapterFlaw } from '../../../shared/domain/adapter-flaw';
import { genericParts, genericRequired } from '../../adapters/shipped/generic-words';

/** What was pointed at so far, as data: nothing of the page itself. */
export interface TeachDraft {
  /** The frame with the rows. */
  readonly url?: string;
  /** The frame with the code, which may be an outer one. */
  readonly dossierUrl?: string;
  readonly choices: TeachChoices;
  /** Which of the choices of a step counts. */
  readonly chosen: Readonly<Partial<Record<TeachStep, number>>>;
  /** Marks that will not last and were passed over, by step. */
  readonly passedOver: Readonly<Partial<Record<TeachStep, readonly AdapterFlaw[]>>>;
}

/** What the office calls the new adapter. */
export interface TaughtName {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Nothing pointed at yet. */
export const EMPTY_DRAFT: TeachDraft = { choices: {}, chosen: {}, passedOver: {} };

/** The draft with what one act of pointing gave. A new row begins the steps inside it anew. */
export function withAnswer(draft: TeachDraft, step: TeachStep, answer: TeachAnswer): TeachDraft {
  const before: TeachDraft = step === 'row' ? onlyAround(draft) : draft;
  const choices = { ...before.choices, ...answer.choices };
  // A step whose choices changed starts with the best of them again.
  const kept = TEACH_STEPS.filter((one) => choices[one] === before.choices[one] && one !== step);
  const chosen = Object.fromEntries(
    kept.flatMap((one) => (before.chosen[one] ? [[one, before.chosen[one]]] : [])),
  );
  const urls = step === 'row' ? { url: answer.url } : step === 'dossier' ? { dossierUrl: answer.url } : {};
  return {
    ...before,
    ...urls,
    choices,
    chosen,
    passedOver: { ...before.passedOver, [step]: answer.passedOver },
  };
}

/** The next way to say what was pointed at; the first again after the last. */
export function withNextChoice(draft: TeachDraft, step: TeachStep): TeachDraft {
  const all = draft.choices[step]?.length ?? 0;
  const next = all === 0 ? 0 : ((draft.chosen[step] ?? 0) + 1) % all;
  return { ...draft, chosen: { ...draft.chosen, [step]: next } };
}

/** The choice that counts in a step. */
export function chosenOf<Step extends TeachStep>(
  { choices, chosen }: TeachDraft,
  step: Step,
): NonNullable<TeachChoices[Step]>[number] | undefined {
  const all: readonly NonNullable<TeachChoices[Step]>[number][] | undefined = choices[step];
  return all?.[chosen[step] ?? 0] ?? all?.[0];
}

/** The adapter that the draft says; undefined before a row and its control were pointed at. */
export function draftAdapter(draft: TeachDraft, { id, name, version }: TaughtName): AdapterData | undefined {
  const row = chosenOf(draft, 'row');
  const control = chosenOf(draft, 'control');
  if (!row || !control || draft.url === undefined || !URL.canParse(draft.url)) return undefined;
  const url = new URL(draft.url);
  const named = chosenOf(draft, 'name');
  const list = chosenOf(draft, 'list');
  const message = chosenOf(draft, 'message');
  const dossier = draft.dossierUrl === draft.url ? chosenOf(draft, 'dossier') : undefined;
  const rows: RowSet = {
    row,
    ...(draft.choices.head?.[0] ? { head: draft.choices.head[0] } : {}),
    key: draft.choices.key ?? [{ of: 'name' }],
    name: [...(named ? [named] : []), { pick: 'longest-cell' }, { pick: 'label' }],
    required: genericRequired,
    part: genericParts,
    ...control,
    ...(list ? { list } : {}),
  };
  return {
    ...{ format: 1, id, name, version, proof: 'unproven', hosts: [url.host] },
    pages: [
      { kind: 'dossier', address: addressOf(url), ...(dossier ? { dossier: [dossier] } : {}), rows: [rows] },
    ],
    ...(message ? { messages: { at: [message] } } : {}),
  };
}

/** A stable id for a site: `day-motcua-hoaigiang-example`. */
export function idFor(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const words = host.toLowerCase().replace(/[^a-z\d]+/gu, '-');
  return `day-${words}`.slice(0, 40).replace(/-+$/u, '');
}

/** The address with whatever belongs to one dossier left open: words stay, numbers and codes do not. */
export function addressOf({ pathname, hash }: URL): string {
  // A route of a one-page application belongs to the address; a place within a page does not.
  const route = /^#!?\//u.test(hash) ? hash.replace(/\?.*$/u, '') : '';
  const open = `${pathname}${route}`
    .split('/')
    .map((part) => (/\d|%|[{}*]|.{30}/u.test(part) ? '*' : part))
    .join('/')
    .replace(/(?:\/\*){3,}/gu, '/*');
  const whole = hash !== '' && !open.endsWith('*') ? `${open}*` : open;
  return whole.length > 180 ? '*' : whole;
}

function onlyAround({ choices: { dossier, message }, chosen, passedOver, ...rest }: TeachDraft): TeachDraft {
  return {
    ...rest,
    choices: { ...(dossier ? { dossier } : {}), ...(message ? { message } : {}) },
    chosen: pick(chosen),
    passedOver: pick(passedOver),
  };
}

function pick<T>({ dossier, message }: Partial<Record<TeachStep, T>>): Partial<Record<TeachStep, T>> {
  return { ...(dossier === undefined ? {} : { dossier }), ...(message === undefined ? {} : { message }) };
}
