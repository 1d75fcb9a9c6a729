import * as v from 'valibot';
import { AdapterDataSchema } from '../../shared/contracts/adapter-data';
import {
  AttachPlanSchema,
  Count,
  Long as Address,
  MOST_ADAPTERS,
  PlannedFileSchema,
  Short,
} from '../../shared/contracts/message-shapes';
import type { AnyContentRequest } from '../../shared/contracts/messages';
import { TEACH_STEPS } from '../../shared/contracts/teach';
import { isIsoDate } from '../../shared/domain/dates';

const Limits = v.strictObject({ startMs: Count, answerMs: Count, listMs: Count });
const id = v.pipe(v.number(), v.integer());

/** Most dossiers that one question may ask for. */
const MOST_ROWS = 500;
const Day = v.pipe(v.string(), v.check(isIsoDate));
const ListWindow = v.strictObject({
  from: Day,
  until: Day,
  start: Count,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS)),
});

const TeachWordsSchema = v.strictObject({ hint: Short, keys: Short, language: v.picklist(['vi', 'en']) });

const Request = v.variant('name', [
  v.strictObject({
    id,
    name: v.literal('page/facts'),
    in: v.strictObject({ facts: v.record(Short, Short) }),
  }),
  v.strictObject({ id, name: v.literal('page/subject'), in: v.strictObject({}) }),
  v.strictObject({
    id,
    name: v.literal('page/recognise'),
    in: v.strictObject({
      hint: v.exactOptional(v.strictObject({ dossier: Short, procedure: v.exactOptional(Short) })),
    }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/agree'),
    in: v.strictObject({ url: Address, components: v.pipe(v.array(Short), v.maxLength(5_000)) }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/files'),
    in: v.strictObject({ url: Address, component: Short }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/plan'),
    in: v.strictObject({
      url: Address,
      component: Short,
      file: PlannedFileSchema,
      replaces: v.exactOptional(Short),
    }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/attach'),
    in: v.strictObject({
      plan: AttachPlanSchema,
      document: v.blob(),
      limits: Limits,
      keepBoth: v.exactOptional(v.boolean()),
    }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/read-back'),
    in: v.strictObject({ url: Address, component: Short, reference: Address }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/adapters'),
    in: v.strictObject({
      adapters: v.pipe(v.array(AdapterDataSchema), v.maxLength(MOST_ADAPTERS)),
      without: v.pipe(v.array(Short), v.maxLength(MOST_ADAPTERS)),
    }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/check'),
    in: v.strictObject({ adapter: AdapterDataSchema, outline: v.exactOptional(v.boolean()) }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/point'),
    in: v.strictObject({ step: v.picklist(TEACH_STEPS), words: TeachWordsSchema }),
  }),
  v.strictObject({
    id,
    name: v.literal('page/teach-end'),
    in: v.strictObject({ keep: v.exactOptional(v.boolean()) }),
  }),
  v.strictObject({ id, name: v.literal('host/about'), in: v.strictObject({}) }),
  v.strictObject({ id, name: v.literal('host/list'), in: ListWindow }),
  v.strictObject({ id, name: v.literal('host/dossier'), in: v.strictObject({ id: Short }) }),
  v.strictObject({
    id,
    name: v.literal('host/bytes'),
    in: v.strictObject({ id: Short, reference: Address }),
  }),
]);

/** A question as it came in, when it is one of the closed set; undefined for anything else. */
export function parseRequest(message: unknown): AnyContentRequest | undefined {
  const parsed = v.safeParse(Request, message);
  return parsed.success ? parsed.output : undefined;
}

/** The id of a message that may be broken otherwise, so that its sender gets an answer. */
export function requestId(message: unknown): number | undefined {
  const parsed = v.safeParse(v.object({ id }), message);
  return parsed.success ? parsed.output.id : undefined;
}
