import * as v from 'valibot';
import {
  LocatorSchema,
  LocatorsSchema,
  oneOrMany,
  PatternSchema,
  SimpleLocatorSchema,
  type Locators,
  type ObjectSchemaOf,
  type Pattern,
  type SimpleLocator,
} from './adapter-locator';
import { REST_OBJECTS, RestSchema, type Rest } from './adapter-rest';
import { JsonPathSchema } from './adapter-rest-shapes';
import type { RowSet } from './adapter-rows';
import { ROW_OBJECTS, RowSetSchema } from './adapter-rows-schema';

/** The format that this product reads. It grows by one when an older product would misread a newer file. */
export const ADAPTER_FORMAT = 1;

/** Where a code is looked for: exactly one of `place` and `at`. A place that names several codes names none. */
export interface CodePlace {
  readonly place?: 'headings' | 'page' | 'address';
  /** Of the address. */
  readonly parameter?: string;
  readonly at?: Locators;
}

/** One kind of page of the system. */
export interface PageKind {
  readonly kind: string;
  /** What follows the host; `{dossierId}` is the id that the system's own interface knows the dossier by. */
  readonly address?: Pattern;
  /** Each has to be there. */
  readonly shows?: readonly Locators[];
  /** Headings, then the whole page, unless said otherwise. */
  readonly dossier?: readonly CodePlace[];
  /** The whole page unless said otherwise. */
  readonly procedure?: readonly CodePlace[];
  readonly rows: readonly RowSet[];
  /** The page's own button that keeps what was attached. A person presses it. */
  readonly savedBy?: string;
}

/** What a message of the page says of a file that was not sent. */
export interface Refusal {
  readonly words: Pattern;
  readonly means: 'too-large' | 'type' | 'other';
}

/** Where the page speaks, and words of its own beside the usual ones. */
export interface Messages {
  readonly at: readonly SimpleLocator[];
  readonly success?: Pattern;
  readonly refusals?: readonly Refusal[];
}

/** A sign in the answer to an upload: a place in its JSON, or words of its text. */
export interface AnswerSign {
  readonly path?: string;
  readonly is?: string | number | boolean;
  readonly words?: Pattern;
}

/** What the system's answers to an upload mean, beside what is understood anyway. */
export interface Answers {
  /** When given, an answer without any of them proves nothing. */
  readonly accepted?: readonly AnswerSign[];
  readonly refused?: readonly AnswerSign[];
}

/**
 * One foreign system as data: shipped, taught by pointing, proposed by the recogniser, or read from a file.
 * docs/adapters.md explains each field with an example.
 */
export interface AdapterData {
  readonly format: typeof ADAPTER_FORMAT;
  readonly id: string;
  readonly name: string;
  /** Grows by one with each change. */
  readonly version: number;
  readonly proof: 'proven' | 'unproven';
  readonly hosts: readonly string[];
  /** The first that fits counts. */
  readonly pages: readonly PageKind[];
  readonly messages?: Messages;
  readonly answers?: Answers;
  readonly rest?: Rest;
}

/** `*`, `motcua.tinh.example`, `*.tinh.example`, each with or without a port. */
const Host = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(?:\*|(?:\*\.)?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}(?::\d{1,5})?)$/u),
);
/** A pattern of what follows the host, in which `{dossierId}` may stand once. */
const Address = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.check((text) => !/[{}]/u.test(text.replace('{dossierId}', '')), 'only {dossierId}, once'),
);

const CodePlaceSchema: ObjectSchemaOf<CodePlace> = v.pipe(
  v.strictObject({
    place: v.exactOptional(v.picklist(['headings', 'page', 'address'])),
    parameter: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/u))),
    at: v.exactOptional(LocatorsSchema),
  }),
  v.check(({ place, at }) => (place === undefined) !== (at === undefined), 'exactly one of place, at'),
  v.check(
    ({ place, parameter }) => parameter === undefined || place === 'address',
    'parameter of an address',
  ),
);

const PageKindSchema: ObjectSchemaOf<PageKind> = v.strictObject({
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z\d-]{0,30}$/u)),
  address: v.exactOptional(oneOrMany(Address)),
  shows: v.exactOptional(v.pipe(v.array(LocatorsSchema), v.minLength(1), v.maxLength(8))),
  dossier: v.exactOptional(v.pipe(v.array(CodePlaceSchema), v.minLength(1), v.maxLength(8))),
  procedure: v.exactOptional(v.pipe(v.array(CodePlaceSchema), v.minLength(1), v.maxLength(8))),
  rows: v.pipe(v.array(RowSetSchema), v.minLength(1), v.maxLength(4)),
  savedBy: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
});

const RefusalSchema: ObjectSchemaOf<Refusal> = v.strictObject({
  words: PatternSchema,
  means: v.picklist(['too-large', 'type', 'other']),
});

const MessagesSchema: ObjectSchemaOf<Messages> = v.strictObject({
  at: v.pipe(
    v.array(
      v.pipe(
        SimpleLocatorSchema,
        v.check(({ name, text }) => name === undefined && text === undefined, 'a place, not its words'),
      ),
    ),
    v.minLength(1),
    v.maxLength(16),
  ),
  success: v.exactOptional(PatternSchema),
  refusals: v.exactOptional(v.pipe(v.array(RefusalSchema), v.maxLength(16))),
});

const AnswerSignSchema: ObjectSchemaOf<AnswerSign> = v.pipe(
  v.strictObject({
    path: v.exactOptional(JsonPathSchema),
    is: v.exactOptional(v.union([v.pipe(v.string(), v.maxLength(60)), v.number(), v.boolean()])),
    words: v.exactOptional(PatternSchema),
  }),
  v.check(({ path, words }) => (path === undefined) !== (words === undefined), 'exactly one of path, words'),
  v.check(({ path, is }) => is === undefined || path !== undefined, 'is goes with path'),
);

const AnswersSchema: ObjectSchemaOf<Answers> = v.strictObject({
  accepted: v.exactOptional(v.pipe(v.array(AnswerSignSchema), v.minLength(1), v.maxLength(8))),
  refused: v.exactOptional(v.pipe(v.array(AnswerSignSchema), v.minLength(1), v.maxLength(8))),
});

/** Of `AdapterData`. */
export const AdapterDataSchema: ObjectSchemaOf<AdapterData> = v.strictObject({
  format: v.literal(ADAPTER_FORMAT),
  id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  proof: v.picklist(['proven', 'unproven']),
  hosts: v.pipe(v.array(Host), v.minLength(1), v.maxLength(64)),
  pages: v.pipe(
    v.array(PageKindSchema),
    v.minLength(1),
    v.maxLength(8),
    v.check((pages) => new Set(pages.map(({ kind }) => kind)).size === pages.length, 'kinds differ'),
  ),
  messages: v.exactOptional(MessagesSchema),
  answers: v.exactOptional(AnswersSchema),
  rest: v.exactOptional(RestSchema),
});

/** Every object of the format by the name under which docs/adapters.md describes it. */
export const ADAPTER_OBJECTS = {
  Adapter: AdapterDataSchema,
  Page: PageKindSchema,
  CodePlace: CodePlaceSchema,
  Locator: LocatorSchema,
  ...ROW_OBJECTS,
  Messages: MessagesSchema,
  Refusal: RefusalSchema,
  Answers: AnswersSchema,
  AnswerSign: AnswerSignSchema,
  ...REST_OBJECTS,
};
