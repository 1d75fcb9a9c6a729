import * as v from 'valibot';
import { procedureSchema } from '../../../shared/catalogue/schema';
import type { ObjectSchemaOf, SchemaOf } from '../../../shared/contracts/adapter-locator';
import type { FallbackReason, PageClass } from '../../../shared/contracts/image-worker';
import type { ConformanceCheck, PdfInspection } from '../../../shared/contracts/pdf-worker';
import type { Finding, QualityReport } from '../../../shared/domain/quality';
import type { Turn } from '../../../shared/domain/turn';
import { UNSCANNABLE } from '../../../shared/domain/unscannable';
import {
  AgreementSchema,
  FLAWS,
  PersonSchema,
  PhoneSchema,
  WhoSchema,
} from '../../../shared/package/handover-schema';
import type { DocumentFacts, PageFacts } from '../../../shared/storage/records';
import type { BroughtPdf, Concern, DocumentItem, PageItem } from '../draft';
import type { WhoForm } from '../visit/who-form';
import type { Snapshot, SnapshotItem } from './snapshot';

/* Closed objects: what another version of this product has sealed is refused as a whole. */
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const Typed = v.pipe(v.string(), v.maxLength(2_000));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Measure = v.pipe(v.number(), v.finite());
const TurnSchema: SchemaOf<Turn> = v.picklist([0, 90, 180, 270]);
const Sizes = v.strictObject({ width: Count, height: Count, dpi: Measure });
const FlawSchema = v.picklist(Object.values(FLAWS));

const FindingSchema: ObjectSchemaOf<Finding> = v.strictObject({
  flaw: FlawSchema,
  severity: v.picklist(['rescan', 'fail']),
  certainty: Measure,
  box: v.exactOptional(v.strictObject({ x: Measure, y: Measure, width: Measure, height: Measure })),
  measured: v.exactOptional(Measure),
});

const QualitySchema: ObjectSchemaOf<QualityReport> = v.strictObject({
  verdict: v.picklist(['pass', 'rescan', 'fail']),
  findings: v.array(FindingSchema),
  fingerprint: v.string(),
});

const ConcernSchema: SchemaOf<Concern> = v.variant('is', [
  v.strictObject({ is: v.literal('low-resolution'), dpi: Measure }),
  v.strictObject({ is: v.literal('signed-active') }),
  v.strictObject({ is: v.literal('not-conforming') }),
]);

const basics = { id: Id, job: Count, sourceHash: v.string(), bytes: Count, concerns: v.array(ConcernSchema) };

const PageSchema: ObjectSchemaOf<Omit<PageItem, 'thumbnail'>> = v.strictObject({
  ...basics,
  kind: v.literal('page'),
  ...Sizes.entries,
  dpiGuessed: v.boolean(),
  turn: TurnSchema,
  ownTurn: TurnSchema,
  look: v.picklist(['layers', 'natural']),
  layers: v.exactOptional(Sizes),
  quality: QualitySchema,
  accepted: v.array(FlawSchema),
});

const DocumentSchema: ObjectSchemaOf<Omit<DocumentItem, 'thumbnail'>> = v.strictObject({
  ...basics,
  kind: v.literal('document'),
  pages: Count,
  treatment: v.picklist(['signed', 'clean']),
  sha256: v.string(),
  conforms: v.boolean(),
});

const ItemSchema: SchemaOf<SnapshotItem> = v.union([PageSchema, DocumentSchema]);

/* Records, not lists: a new word that is forgotten here does not compile. */
const CLASSES: Readonly<Record<PageClass, PageClass>> = {
  ...{ bilevel: 'bilevel', text: 'text', 'text-with-ink': 'text-with-ink' },
  ...{ form: 'form', photo: 'photo', small: 'small' },
};
const REASONS: Readonly<Record<FallbackReason, FallbackReason>> = {
  ...{ 'ink-lost': 'ink-lost', 'marks-lost': 'marks-lost', 'colour-lost': 'colour-lost' },
  ...{ codec: 'codec', larger: 'larger' },
};
const CHECKS: Readonly<Record<ConformanceCheck['name'], ConformanceCheck['name']>> = {
  ...{ opens: 'opens', version: 'version', 'not-encrypted': 'not-encrypted', 'page-count': 'page-count' },
  ...{ resolution: 'resolution', 'true-size': 'true-size', colour: 'colour' },
};

const PageFactsSchema: ObjectSchemaOf<Omit<PageFacts, 'override' | 'origin'>> = v.strictObject({
  kind: v.literal('page'),
  ...Sizes.entries,
  colour: v.boolean(),
  turn: TurnSchema,
  look: v.picklist(['layers', 'natural']),
  layers: v.exactOptional(Sizes),
  fellBack: v.exactOptional(v.picklist(Object.values(REASONS))),
  pageClass: v.exactOptional(v.picklist(Object.values(CLASSES))),
  quality: v.exactOptional(QualitySchema),
});

const InspectionSchema: ObjectSchemaOf<PdfInspection> = v.strictObject({
  class: v.picklist(['signed', 'clean', 'active', 'odd']),
  pages: Count,
  bytes: Count,
  sha256: v.string(),
  findings: v.array(v.string()),
  needsConfirmation: v.boolean(),
  report: v.strictObject({
    conforms: v.boolean(),
    version: v.string(),
    pages: v.array(
      v.strictObject({
        ...{ widthMm: Measure, heightMm: Measure, minDpi: v.exactOptional(Measure) },
        ...{ colour: v.boolean(), images: Count },
      }),
    ),
    checks: v.array(
      v.strictObject({ name: v.picklist(Object.values(CHECKS)), holds: v.boolean(), found: v.string() }),
    ),
  }),
});

const DocumentFactsSchema: ObjectSchemaOf<Omit<DocumentFacts, 'handed'>> = v.strictObject({
  kind: v.literal('document'),
  treatment: v.picklist(['signed', 'clean']),
  inspection: InspectionSchema,
});

const BroughtSchema: ObjectSchemaOf<BroughtPdf> = v.strictObject({
  ...AgreementSchema.entries,
  ...{ version: v.string(), at: v.string() },
  why: v.picklist(UNSCANNABLE),
  jobs: v.array(Count),
});

const WhoFormSchema: ObjectSchemaOf<WhoForm> = v.strictObject({
  behalf: v.exactOptional(v.picklist(['self', 'other', 'organisation'])),
  card: v.exactOptional(PersonSchema),
  ...{ name: Typed, number: Typed, otherName: Typed, otherNumber: Typed },
  ...{ organisationName: Typed, taxCode: Typed },
});

/** Of `Snapshot`. */
export const SnapshotSchema: SchemaOf<Snapshot> = v.strictObject({
  form: v.literal(1),
  agreement: AgreementSchema,
  procedure: procedureSchema,
  answers: v.record(Id, v.boolean()),
  items: v.record(Id, v.array(ItemSchema)),
  across: v.record(Id, v.array(FindingSchema)),
  broughtPdf: v.exactOptional(v.record(Id, BroughtSchema)),
  slipNumber: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}\/\d{1,6}$/))),
  facts: v.record(Id, v.union([PageFactsSchema, DocumentFactsSchema])),
  visit: v.strictObject({
    consent: v.exactOptional(AgreementSchema),
    who: v.exactOptional(WhoSchema),
    resultWay: v.exactOptional(v.picklist(['counter', 'post', 'electronic'])),
    phone: v.exactOptional(PhoneSchema),
    portal: v.exactOptional(v.picklist(['opened', 'not-pressed', 'pressed', 'unsure'])),
  }),
  whoForm: v.exactOptional(WhoFormSchema),
});
