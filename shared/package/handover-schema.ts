import * as v from 'valibot';
import type { ObjectSchemaOf, SchemaOf } from '../contracts/adapter-locator';
import type {
  Handover,
  HandoverComponent,
  HandoverFile,
  HandoverFinding,
  PackageHeader,
} from '../contracts/handover';
import { MAX_FILE_NAME } from '../domain/file-name';
import { MAX_DOSSIER_BYTES, MAX_FILE_PAGES } from '../domain/limits';
import type { Flaw } from '../domain/quality';
import type { Agreement, Person, Who } from '../domain/visit';

/*
 * Whoever has the public key can make a package: what is in one is a stranger's word. Closed objects, each with limits.
 */

/** Far longer than any: nobody who hands over is turned away for a long name. */
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const Code = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const Version = v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/));
const Moment = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const Sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const Kiosk = v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{0,39}$/i));
const Slip = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}\/\d{1,6}$/));
/** Ends as the hosts expect it, and is safe as a name on every system. */
const FileName = v.pipe(
  v.string(),
  v.maxLength(MAX_FILE_NAME),
  v.regex(/^[^.\\/:*?"<>|\p{C}][^\\/:*?"<>|\p{C}]*\.pdf$/u),
);

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Of `PackageHeader`. */
export const PackageHeaderSchema: ObjectSchemaOf<PackageHeader> = v.strictObject({
  form: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)),
  slip: Slip,
  kiosk: Kiosk,
  madeAt: Moment,
  keyId: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
});

/** Of `Agreement`. */
export const AgreementSchema: ObjectSchemaOf<Agreement> = v.strictObject({ version: Version, at: Moment });

const FileSchema: ObjectSchemaOf<HandoverFile> = v.strictObject({
  id: Code,
  part: count(1_000),
  of: count(1_000),
  fileName: FileName,
  sha256: Sha256,
  bytes: count(MAX_DOSSIER_BYTES),
  pages: count(MAX_FILE_PAGES),
  signed: v.boolean(),
  conforms: v.boolean(),
});

/** A record, not a list: a new flaw that is forgotten here does not compile. */
export const FLAWS: Readonly<Record<Flaw, Flaw>> = {
  blurred: 'blurred',
  faint: 'faint',
  glare: 'glare',
  shadow: 'shadow',
  finger: 'finger',
  'cut-off': 'cut-off',
  'low-resolution': 'low-resolution',
  skewed: 'skewed',
  'upside-down': 'upside-down',
  'nearly-blank': 'nearly-blank',
  moire: 'moire',
  'odd-size': 'odd-size',
  duplicate: 'duplicate',
  'missing-back': 'missing-back',
};

const FindingSchema: ObjectSchemaOf<HandoverFinding> = v.strictObject({
  page: count(100_000),
  flaw: v.picklist(Object.values(FLAWS)),
  severity: v.picklist(['rescan', 'fail']),
  accepted: v.boolean(),
});

const ComponentSchema: ObjectSchemaOf<HandoverComponent> = v.strictObject({
  code: Code,
  name: Name,
  required: v.boolean(),
  state: v.picklist(['missing', 'review', 'ready', 'bring', 'reuse']),
  files: v.pipe(v.array(FileSchema), v.maxLength(200)),
  findings: v.pipe(v.array(FindingSchema), v.maxLength(20_000)),
  broughtPdf: v.exactOptional(AgreementSchema),
});

const Number12 = v.pipe(v.string(), v.regex(/^\d{12}$/));

/** Of `Person`. */
export const PersonSchema: ObjectSchemaOf<Person> = v.strictObject({
  name: Name,
  number: v.exactOptional(Number12),
  birthDate: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  gender: v.exactOptional(v.picklist(['male', 'female'])),
  address: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000))),
  from: v.picklist(['card-qr', 'typed']),
});

/** Of `Who`. */
export const WhoSchema: ObjectSchemaOf<Who> = v.strictObject({
  behalf: v.picklist(['self', 'other', 'organisation']),
  person: PersonSchema,
  other: v.exactOptional(v.strictObject({ name: Name, number: v.exactOptional(Number12) })),
  organisation: v.exactOptional(
    v.strictObject({
      name: Name,
      taxCode: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{10}(?:-?\d{3})?$/))),
    }),
  ),
});

/** Of a visit's phone number. */
export const PhoneSchema = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^[+\d][\d .-]{2,24}$/)),
  consent: AgreementSchema,
});

/** Of `Handover`. */
export const HandoverSchema: SchemaOf<Handover> = v.strictObject({
  form: v.literal(1),
  slip: Slip,
  madeAt: Moment,
  kiosk: Kiosk,
  procedure: v.strictObject({ id: Code, code: v.exactOptional(Code), name: Name }),
  components: v.pipe(v.array(ComponentSchema), v.maxLength(300)),
  who: v.exactOptional(WhoSchema),
  resultWay: v.exactOptional(v.picklist(['counter', 'post', 'electronic'])),
  phone: v.exactOptional(PhoneSchema),
  consent: v.exactOptional(AgreementSchema),
  declaration: v.exactOptional(AgreementSchema),
  portal: v.exactOptional(v.picklist(['pressed', 'unsure'])),
});
