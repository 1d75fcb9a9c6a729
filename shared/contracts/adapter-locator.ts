import * as v from 'valibot';

/** A pattern, or several of which any counts. See `PatternSchema`. */
export type Pattern = string | readonly string[];

/** A way to an element by what it is: all that is said has to hold. Does not lean on other elements. */
export interface SimpleLocator {
  readonly role?: LocatorRole;
  /** The accessible name: what a screen reader says. */
  readonly name?: Pattern;
  /** The text that is shown. */
  readonly text?: Pattern;
  readonly id?: Pattern;
  readonly attributes?: Readonly<Record<string, Pattern>>;
  readonly tag?: string;
  /** The last resort. */
  readonly css?: string;
}

/** The same, with what is around it or in it. One step only, so that it cannot be nested without end. */
export interface Locator extends SimpleLocator {
  /** Is inside such an element. */
  readonly within?: SimpleLocator;
  /** Shares its nearest container with such an element. */
  readonly nextTo?: SimpleLocator;
  /** Has such an element inside. */
  readonly holds?: SimpleLocator;
  /** Has no such element inside. */
  readonly lacks?: SimpleLocator;
  /** Is none of these. */
  readonly not?: SimpleLocator | readonly SimpleLocator[];
  readonly pick?: 'innermost' | 'outermost';
}

/** One locator, or several of which any may find. */
export type Locators = Locator | readonly Locator[];
export type LocatorRole = (typeof LOCATOR_ROLES)[number];

/** A schema that answers `T`. Named so that the compiler need not write out what is in it. */
export type SchemaOf<T> = v.GenericSchema<T>;
/** The same, of an object whose fields can be told. */
export type ObjectSchemaOf<T> = v.GenericSchema<T> & {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
};

/** Longest plain word or pattern. */
const MAX_WORDS = 120;

/** One, or a list of which any counts. */
export function oneOrMany<T>(schema: SchemaOf<T>): SchemaOf<T | T[]> {
  return v.union([schema, v.pipe(v.array(schema), v.minLength(1), v.maxLength(32))]);
}

const Words = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_WORDS));

/**
 * Words as the page writes them, compared whole, without regard to case and blanks; `*` stands for any text. There
 * are no regular expressions: a pattern from a stranger must not be able to hold a page up.
 */
export const PatternSchema: SchemaOf<string | string[]> = oneOrMany(Words);

/** Roles that can be asked for; an element has one by its `role` or by what it is. */
export const LOCATOR_ROLES = [
  ...['button', 'link', 'row', 'cell', 'columnheader', 'table', 'list', 'listitem', 'group', 'form'],
  ...['heading', 'textbox', 'checkbox', 'radio', 'combobox', 'option', 'dialog', 'alert', 'status'],
  ...['progressbar', 'img', 'region', 'article', 'tab', 'tabpanel', 'term', 'definition', 'main'],
  // No role of ARIA: browsers give a file field none.
  'file-field',
] as const;

const AttributeName = v.pipe(v.string(), v.regex(/^[a-z][a-z\d_-]{0,39}$/u));
const Attributes = v.pipe(
  v.record(AttributeName, PatternSchema),
  v.check((attributes) => Object.keys(attributes).length > 0 && Object.keys(attributes).length <= 6),
);

const simple = {
  role: v.exactOptional(v.picklist(LOCATOR_ROLES)),
  name: v.exactOptional(PatternSchema),
  text: v.exactOptional(PatternSchema),
  id: v.exactOptional(PatternSchema),
  attributes: v.exactOptional(Attributes),
  tag: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z][a-z\d-]{0,39}$/u))),
  css: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
};

/** Of `SimpleLocator`. */
export const SimpleLocatorSchema: ObjectSchemaOf<SimpleLocator> = v.pipe(
  v.strictObject(simple),
  v.check((locator) => Object.keys(locator).length > 0, 'empty locator'),
);

/** Of `Locator`. */
export const LocatorSchema: ObjectSchemaOf<Locator> = v.pipe(
  v.strictObject({
    ...simple,
    within: v.exactOptional(SimpleLocatorSchema),
    nextTo: v.exactOptional(SimpleLocatorSchema),
    holds: v.exactOptional(SimpleLocatorSchema),
    lacks: v.exactOptional(SimpleLocatorSchema),
    not: v.exactOptional(oneOrMany(SimpleLocatorSchema)),
    pick: v.exactOptional(v.picklist(['innermost', 'outermost'])),
  }),
  v.check((locator) => Object.keys(locator).some((key) => key !== 'pick'), 'empty locator'),
);

/** Of `Locators`. */
export const LocatorsSchema: SchemaOf<Locator | Locator[]> = oneOrMany(LocatorSchema);
