import * as v from 'valibot';
import type { ObjectSchemaOf, SchemaOf } from './adapter-locator';
import { COPY_FIELDS, METADATA_FIELDS, type PaperFacts } from './adapter-rows';
import type { AttachPlan, PlannedFile, ShownRow, Step, Way, WayKind } from './messages';

/*
 * What goes both ways between panel and content script: a plan is made in the page, shown by the panel, and sent back.
 * One schema each, so that what one side lets through the other does not turn away.
 */

/** Longest key, name of a file, or word of an adapter. */
export const Short = v.pipe(v.string(), v.maxLength(500));
/** Longest address, or text that is made of several such. */
export const Long = v.pipe(v.string(), v.maxLength(4_000));
/** Of bytes, milliseconds or things. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Scheme and all; never one of the browser's or the extension's own. */
export const WebAddress = v.pipe(Long, v.url(), v.regex(/^https?:/));

/** Most adapters of an office that a page is told of, and most that are left out on it. */
export const MOST_ADAPTERS = 64;

/** Of `WayKind`. */
export const WayKindSchema: SchemaOf<WayKind> = v.picklist(['input', 'drop', 'chooser']);

const WaySchema: ObjectSchemaOf<Way> = v.strictObject({ by: WayKindSchema, target: Short });

const StepSchema: SchemaOf<Step> = v.variant('do', [
  v.strictObject({
    do: v.literal('attach'),
    ways: v.pipe(v.array(WaySchema), v.minLength(1), v.maxLength(6)),
    label: Long,
  }),
  v.strictObject({ do: v.literal('remove'), from: Long, file: Short, label: Long }),
  v.strictObject({
    do: v.literal('type'),
    into: Short,
    text: Short,
    label: Long,
    ifEmpty: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ do: v.literal('press'), what: Short, label: Long }),
]);

const ShownRowSchema: ObjectSchemaOf<ShownRow> = v.strictObject({
  dossier: v.exactOptional(Short),
  name: v.exactOptional(Long),
});

/** Of `AttachPlan`. */
export const AttachPlanSchema: ObjectSchemaOf<AttachPlan> = v.strictObject({
  url: WebAddress,
  adapter: Short,
  component: Short,
  shown: ShownRowSchema,
  fileName: Short,
  steps: v.pipe(v.array(StepSchema), v.maxLength(40)),
});

const PaperFactsSchema: SchemaOf<PaperFacts> = v.record(
  v.picklist([...METADATA_FIELDS, ...COPY_FIELDS]),
  Short,
);

/** Of `PlannedFile`. */
export const PlannedFileSchema: ObjectSchemaOf<PlannedFile> = v.strictObject({
  name: Short,
  bytes: Count,
  metadata: v.exactOptional(PaperFactsSchema),
});
