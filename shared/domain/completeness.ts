import type { Attachment, ComponentState, Dossier, DossierComponent, Grade } from './dossier';
import { exemptionById } from './exemptions';

/** What became of a dossier's components. Every list holds component codes in the dossier's order. */
export interface Completeness {
  readonly total: number;
  /** Each component stands in exactly one of these lists, by what is proven and not by what is claimed. */
  readonly missing: readonly string[];
  readonly prepared: readonly string[];
  readonly attached: readonly string[];
  readonly verified: readonly string[];
  readonly reused: readonly string[];
  readonly exempt: readonly string[];
  readonly presented: readonly string[];
  /** The verified ones by their proof: a component is as well proven as its weakest file. */
  readonly verifiedBy: Readonly<Record<Grade, readonly string[]>>;
  /** Exempt without an exemption from the table: they do not count as settled. */
  readonly exemptWithoutReason: readonly string[];
  /** Components whose last failure has not been mended. */
  readonly failed: readonly string[];
  /** The figure that counts: required components that are verified, reused, lawfully exempt or presented. */
  readonly required: {
    readonly total: number;
    readonly settled: number;
    readonly open: readonly string[];
    /** 0–100 with two decimals; undefined where nothing is required. */
    readonly percent: number | undefined;
  };
  /** Whether nothing required is open. */
  readonly complete: boolean;
}

const GRADES: readonly Grade[] = ['read-back', 'listed', 'accepted'];
const SETTLED: ReadonlySet<ComponentState> = new Set(['verified', 'reused', 'presented', 'exempt']);

/** Counts what a dossier has. Nothing counts as verified without a proof of every one of its files. */
export function completeness(dossier: Dossier): Completeness {
  const { components } = dossier;
  const proven = components.map((component) => ({ component, state: provenState(component) }));
  const inState = (state: ComponentState) => codes(proven.filter((one) => one.state === state));
  const required = proven.filter(({ component }) => component.required);
  const open = required.filter(({ component, state }) => !isSettled(component, state));
  return {
    total: components.length,
    missing: inState('missing'),
    prepared: inState('prepared'),
    attached: inState('attached'),
    verified: inState('verified'),
    reused: inState('reused'),
    exempt: inState('exempt'),
    presented: inState('presented'),
    verifiedBy: {
      'read-back': codes(proven.filter((one) => isVerifiedBy(one, 'read-back'))),
      listed: codes(proven.filter((one) => isVerifiedBy(one, 'listed'))),
      accepted: codes(proven.filter((one) => isVerifiedBy(one, 'accepted'))),
    },
    exemptWithoutReason: codes(proven.filter((one) => one.state === 'exempt' && !hasReason(one.component))),
    failed: codes(proven.filter(({ component }) => component.failure !== undefined)),
    required: {
      total: required.length,
      settled: required.length - open.length,
      open: codes(open),
      percent: percentOf(required.length - open.length, required.length),
    },
    complete: open.length === 0,
  };
}

/**
 * The national metric (QĐ 766/QĐ-TTg, 4.2): the host holds at least one component file and, once the dossier is
 * finished, at least one result file. An unfinished dossier without a result is no fault. It says nothing about
 * which papers are missing: that is `completeness`.
 */
export function nationalPass(dossier: Dossier): boolean {
  const anyFile = dossier.components.some((component) => component.attachments.some(isOnHost(component)));
  return anyFile && (!dossier.finished || dossier.results.some((result) => result.bytes > 0));
}

/** The proof of a component: its weakest file's. Undefined while any file is empty or without proof. */
export function componentGrade(component: DossierComponent): Grade | undefined {
  const { attachments } = component;
  if (attachments.length === 0) return undefined;
  if (attachments.some(({ grade, bytes }) => grade === undefined || bytes <= 0)) return undefined;
  return GRADES.findLast((grade) => attachments.some((attachment) => attachment.grade === grade));
}

/** Share in percent with two decimals, as the national figures round; undefined where there is nothing to share. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((part / whole) * 10_000) / 100 : undefined;
}

interface Proven {
  readonly component: DossierComponent;
  readonly state: ComponentState;
}

/** The state that the files bear out: never better than the component's own. */
function provenState(component: DossierComponent): ComponentState {
  const { state, attachments } = component;
  if (state !== 'prepared' && state !== 'attached' && state !== 'verified') return state;
  if (attachments.length === 0) return 'missing';
  return state === 'verified' && componentGrade(component) === undefined ? 'attached' : state;
}

function isSettled(component: DossierComponent, state: ComponentState): boolean {
  return SETTLED.has(state) && (state !== 'exempt' || hasReason(component));
}

function isVerifiedBy({ component, state }: Proven, grade: Grade): boolean {
  return state === 'verified' && componentGrade(component) === grade;
}

function hasReason(component: DossierComponent): boolean {
  return component.exemption !== undefined && exemptionById(component.exemption) !== undefined;
}

function isOnHost(component: DossierComponent): (attachment: Attachment) => boolean {
  const sent = component.state === 'attached' || component.state === 'verified';
  return ({ bytes, grade, hostName }) => bytes > 0 && (sent || grade !== undefined || hostName !== undefined);
}

function codes(proven: readonly Proven[]): readonly string[] {
  return proven.map(({ component }) => component.code);
}
