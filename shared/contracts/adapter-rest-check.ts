import * as v from 'valibot';
import { oneOrMany, type ObjectSchemaOf, type SchemaOf } from './adapter-locator';
import { JsonPathSchema, JsonValueSchema, PathTemplateSchema, type JsonValues } from './adapter-rest-shapes';

/** Which values of a field mean how far a dossier is. */
export interface RestStatus {
  readonly path: string;
  readonly open?: JsonValues;
  readonly waiting?: JsonValues;
  readonly finished?: JsonValues;
  readonly refused?: JsonValues;
}

/** Which values of a field mean how a dossier came in. */
export interface RestChannel {
  readonly path: string;
  readonly online?: JsonValues;
  readonly counter?: JsonValues;
  readonly post?: JsonValues;
}

/** The host's own list of dossiers. No field of a person is read. */
export interface RestDossiers {
  readonly path: string;
  /** How days are written in the path. */
  readonly day?: string;
  readonly list?: string;
  readonly total?: string;
  readonly id: string;
  readonly code: string;
  readonly procedure?: string;
  readonly status?: RestStatus;
  readonly received?: string;
  readonly due?: string;
  readonly finished?: string;
  /** How times are written in the answer. */
  readonly time?: string;
  /** The first that says something counts. */
  readonly channel?: RestChannel | readonly RestChannel[];
  readonly supplements?: string;
}

/** What the counter ticked: one entry a component. A component without an entry is not ticked. */
export interface RestMarks {
  readonly path: string;
  readonly list?: string;
  readonly key: string;
  readonly ticked: string;
  readonly reused?: string;
}

/** How days and times are written: `dd/MM/yyyy`, `yyyy-MM-dd HH:mm:ss`. */
const TimePatternSchema: SchemaOf<string> = v.pipe(
  v.string(),
  v.maxLength(30),
  v.regex(/^(?:dd|MM|yyyy|HH|mm|ss|[/.: T-])+$/u),
  v.check((text) => ['dd', 'MM', 'yyyy'].every((part) => text.split(part).length === 2), 'a day'),
);

const RestStatusSchema: ObjectSchemaOf<RestStatus> = v.strictObject({
  path: JsonPathSchema,
  open: v.exactOptional(JsonValueSchema),
  waiting: v.exactOptional(JsonValueSchema),
  finished: v.exactOptional(JsonValueSchema),
  refused: v.exactOptional(JsonValueSchema),
});

const RestChannelSchema: ObjectSchemaOf<RestChannel> = v.strictObject({
  path: JsonPathSchema,
  online: v.exactOptional(JsonValueSchema),
  counter: v.exactOptional(JsonValueSchema),
  post: v.exactOptional(JsonValueSchema),
});

/** Of `RestDossiers`. */
export const RestDossiersSchema: ObjectSchemaOf<RestDossiers> = v.strictObject({
  path: PathTemplateSchema,
  day: v.exactOptional(TimePatternSchema),
  list: v.exactOptional(JsonPathSchema),
  total: v.exactOptional(JsonPathSchema),
  id: JsonPathSchema,
  code: JsonPathSchema,
  procedure: v.exactOptional(JsonPathSchema),
  status: v.exactOptional(RestStatusSchema),
  received: v.exactOptional(JsonPathSchema),
  due: v.exactOptional(JsonPathSchema),
  finished: v.exactOptional(JsonPathSchema),
  time: v.exactOptional(TimePatternSchema),
  channel: v.exactOptional(oneOrMany(RestChannelSchema)),
  supplements: v.exactOptional(JsonPathSchema),
});

/** Of `RestMarks`. */
export const RestMarksSchema: ObjectSchemaOf<RestMarks> = v.strictObject({
  path: PathTemplateSchema,
  list: v.exactOptional(JsonPathSchema),
  key: JsonPathSchema,
  ticked: JsonPathSchema,
  reused: v.exactOptional(JsonPathSchema),
});

/** The objects of this part by the name under which the documentation describes them. */
export const REST_CHECK_OBJECTS = {
  RestDossiers: RestDossiersSchema,
  RestStatus: RestStatusSchema,
  RestChannel: RestChannelSchema,
  RestMarks: RestMarksSchema,
};
