import * as v from 'valibot';
import { ADAPTER_OBJECTS, AdapterDataSchema, type AdapterData, type CodePlace } from './adapter-data';
import {
  LocatorsSchema,
  PatternSchema,
  type Locators,
  type ObjectSchemaOf,
  type Pattern,
} from './adapter-locator';

/** What a citizen does on a portal, in the usual order. */
export const PORTAL_STEPS = [
  ...(['sign-in', 'choose', 'information', 'papers', 'submit', 'confirmed'] as const),
] as const;
export type PortalStep = (typeof PORTAL_STEPS)[number];

/** How one step is recognised. Every sign that is given has to be there. */
export interface PortalStepData {
  readonly step: PortalStep;
  /** What follows the host, as in an adapter: `/nop-ho-so/*?*buoc=3*`. */
  readonly address?: Pattern;
  /** Each has to be there, and to be seen. */
  readonly shows?: readonly Locators[];
  /** Where the portal writes its code, on the page that confirms; headings, then the whole page unless said otherwise. */
  readonly dossier?: readonly CodePlace[];
}

/**
 * A portal on which citizens file, as data: how its steps are told apart, never what to press. Sign-in pages are
 * recognised without a description, and nothing is ever typed or read there.
 */
export interface PortalData {
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  /** 'unproven': the person confirms what the portal is thought to have confirmed. */
  readonly proof: 'proven' | 'unproven';
  /** As in an adapter: `*`, `dichvucong.gov.vn`, `*.tinh.example`. */
  readonly hosts: readonly string[];
  /** Where filing begins; `{procedure}` is the national code. Without it, the address that the office has set. */
  readonly start?: string;
  /** Where signing out happens by opening it. */
  readonly signOut?: string;
  /** The first that fits counts. */
  readonly steps: readonly PortalStepData[];
  /** How the rows of the papers are read, where no shipped adapter knows them. */
  readonly adapter?: AdapterData;
}

/** A path on the portal itself: never another host. */
const Path = v.pipe(v.string(), v.maxLength(200), v.regex(/^\/(?!\/)[^\s\\]*$/u));

const PortalStepSchema: ObjectSchemaOf<PortalStepData> = v.pipe(
  v.strictObject({
    step: v.picklist(PORTAL_STEPS),
    address: v.exactOptional(PatternSchema),
    shows: v.exactOptional(v.pipe(v.array(LocatorsSchema), v.minLength(1), v.maxLength(8))),
    dossier: v.exactOptional(v.pipe(v.array(ADAPTER_OBJECTS.CodePlace), v.minLength(1), v.maxLength(8))),
  }),
  v.check(({ address, shows }) => address !== undefined || shows !== undefined, 'a step without a sign'),
  v.check(({ step, dossier }) => dossier === undefined || step === 'confirmed', 'a code confirms'),
);

/** Of `PortalData`. */
export const PortalDataSchema: ObjectSchemaOf<PortalData> = v.strictObject({
  format: v.literal(1),
  id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  proof: v.picklist(['proven', 'unproven']),
  hosts: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
    v.minLength(1),
    v.maxLength(64),
  ),
  start: v.exactOptional(Path),
  signOut: v.exactOptional(Path),
  steps: v.pipe(v.array(PortalStepSchema), v.minLength(1), v.maxLength(32)),
  adapter: v.exactOptional(AdapterDataSchema),
});

/** What a page of the portal is, as far as it can be told. */
export interface SeenStep {
  /** Absent on a page that the description does not know. */
  readonly step?: PortalStep;
  /** The one code that a confirming page shows. */
  readonly dossier?: string;
}
