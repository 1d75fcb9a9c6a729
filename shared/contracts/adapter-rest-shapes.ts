import * as v from 'valibot';
import { oneOrMany, type SchemaOf } from './adapter-locator';

/** A value in JSON, or several of which any counts. */
export type JsonValues = string | number | boolean | readonly (string | number | boolean)[];

/** Where in a JSON answer something is: `data`, `a.b.c`, `**.referenceUid` at any depth. */
export const JsonPathSchema: SchemaOf<string> = v.pipe(
  v.string(),
  v.regex(/^(?:\*\*\.)?[\w$-]{1,60}(?:\.[\w$-]{1,60}){0,7}$/u),
);

/** A value that a field is compared with, or several. */
export const JsonValueSchema: SchemaOf<JsonValues> = oneOrMany(
  v.union([v.pipe(v.string(), v.maxLength(60)), v.number(), v.boolean()]),
);

/** A path on the page's own origin. What stands in braces is put in, encoded. */
export const PathTemplateSchema: SchemaOf<string> = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^\/(?!\/)(?:[\w.~!$&'()*+,;=:@%?/-]|\{[A-Za-z]\w{0,30}\})*$/u),
  v.check((path) => !/(?:^|\/)(?:\.|%2e){1,2}(?:[/?]|$)/iu.test(path), 'a path without . and ..'),
);
