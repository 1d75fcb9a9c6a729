import * as v from 'valibot';
import { oneOrMany, type ObjectSchemaOf, type SchemaOf } from './adapter-locator';
import {
  REST_CHECK_OBJECTS,
  RestDossiersSchema,
  RestMarksSchema,
  type RestDossiers,
  type RestMarks,
} from './adapter-rest-check';
import { JsonPathSchema, JsonValueSchema, PathTemplateSchema, type JsonValues } from './adapter-rest-shapes';

/** Which values of a field mean a result slot or an "other" paper. */
export interface RestPart {
  readonly path: string;
  readonly result?: JsonValues;
  readonly other?: JsonValues;
}

/** The dossier that an address names, asked for by its id. */
export interface RestDossier {
  readonly path: string;
  readonly code: string;
  readonly procedure?: string;
  /** Values for later paths, by the name that they have there. */
  readonly remember?: Readonly<Record<string, string>>;
}

/** The checklist: one entry a component. */
export interface RestComponents {
  readonly path: string;
  /** Absent when the answer itself is the list. */
  readonly list?: string;
  readonly key: string;
  readonly name: string;
  readonly required?: string;
  readonly multiple?: string;
  readonly part?: RestPart;
  /** JSON with `maxSize` and `extensions`, or words. */
  readonly limits?: string;
}

/** The files that the host lists. With `inner`, each entry is a component that holds its files there. */
export interface RestFiles {
  readonly path: string;
  readonly list?: string;
  readonly component: string;
  readonly inner?: string;
  readonly id: string;
  readonly name?: string;
  readonly bytes?: string;
  /** Entries that say yes to one of these are no papers. */
  readonly skip?: string | readonly string[];
}

/** What can be asked of the host itself. Reading only, on the page's own origin, with its session. */
export interface Rest {
  /** Values of the page's own world, by the header that they go into. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly dossier: RestDossier;
  readonly components: RestComponents;
  readonly files: RestFiles;
  readonly bytes?: { readonly path: string };
  /** With it a supervisor can go through all dossiers. */
  readonly dossiers?: RestDossiers;
  readonly marks?: RestMarks;
}

/** A value of the page's own world by its path. A call is allowed at the end only, and of a getter only. */
export const FactPathSchema: SchemaOf<string> = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(
    /^[A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}){0,4}$|^(?:[A-Za-z_$][\w$]{0,40}\.){1,4}get[A-Z][\w$]{0,40}\(\)$/u,
  ),
);

const Name = v.pipe(v.string(), v.regex(/^[A-Za-z]\w{0,30}$/u));
const Header = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z\d-]{0,40}$/u));

const RestPartSchema: ObjectSchemaOf<RestPart> = v.strictObject({
  path: JsonPathSchema,
  result: v.exactOptional(JsonValueSchema),
  other: v.exactOptional(JsonValueSchema),
});

const RestDossierSchema: ObjectSchemaOf<RestDossier> = v.strictObject({
  path: PathTemplateSchema,
  code: JsonPathSchema,
  procedure: v.exactOptional(JsonPathSchema),
  remember: v.exactOptional(v.record(Name, JsonPathSchema)),
});

const RestComponentsSchema: ObjectSchemaOf<RestComponents> = v.strictObject({
  path: PathTemplateSchema,
  list: v.exactOptional(JsonPathSchema),
  key: JsonPathSchema,
  name: JsonPathSchema,
  required: v.exactOptional(JsonPathSchema),
  multiple: v.exactOptional(JsonPathSchema),
  part: v.exactOptional(RestPartSchema),
  limits: v.exactOptional(JsonPathSchema),
});

const RestFilesSchema: ObjectSchemaOf<RestFiles> = v.strictObject({
  path: PathTemplateSchema,
  list: v.exactOptional(JsonPathSchema),
  component: JsonPathSchema,
  inner: v.exactOptional(JsonPathSchema),
  id: JsonPathSchema,
  name: v.exactOptional(JsonPathSchema),
  bytes: v.exactOptional(JsonPathSchema),
  skip: v.exactOptional(oneOrMany(JsonPathSchema)),
});

const RestBytesSchema: ObjectSchemaOf<{ readonly path: string }> = v.strictObject({
  path: PathTemplateSchema,
});

/** Of `Rest`. */
export const RestSchema: ObjectSchemaOf<Rest> = v.strictObject({
  headers: v.exactOptional(v.record(Header, FactPathSchema)),
  dossier: RestDossierSchema,
  components: RestComponentsSchema,
  files: RestFilesSchema,
  bytes: v.exactOptional(RestBytesSchema),
  dossiers: v.exactOptional(RestDossiersSchema),
  marks: v.exactOptional(RestMarksSchema),
});

/** The objects of this part by the name under which the documentation describes them. */
export const REST_OBJECTS = {
  Rest: RestSchema,
  RestDossier: RestDossierSchema,
  RestComponents: RestComponentsSchema,
  RestPart: RestPartSchema,
  RestFiles: RestFilesSchema,
  RestBytes: RestBytesSchema,
  ...REST_CHECK_OBJECTS,
};
