import * as v from 'valibot';
import {
  LocatorsSchema,
  PatternSchema,
  SimpleLocatorSchema,
  type ObjectSchemaOf,
  type SchemaOf,
} from './adapter-locator';
import {
  COPY_FIELDS,
  METADATA_FIELDS,
  type Control,
  type Dialog,
  type DialogField,
  type FileListPlace,
  type KeySource,
  type Limits,
  type MetadataPlace,
  type NameSource,
  type PartKind,
  type PartRule,
  type RequiredSign,
  type RowSet,
  type Scope,
  type Way,
} from './adapter-rows';

const PartSchema: SchemaOf<PartKind> = v.picklist(['component', 'result', 'other']);
const ScopeSchema: SchemaOf<Scope> = v.picklist(['row', 'page', 'dialog']);
const Label = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const Extension = v.pipe(v.string(), v.regex(/^[a-z\d]{1,8}$/u));

const KeySourceSchema: ObjectSchemaOf<KeySource> = v.pipe(
  v.strictObject({
    of: v.picklist(['row', 'control', 'name', 'element']),
    attribute: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z][a-z\d_-]{0,39}$/u))),
    pattern: v.exactOptional(v.pipe(v.string(), v.maxLength(80), v.regex(/^[^{}]*\{key\}[^{}]*$/u))),
    at: v.exactOptional(LocatorsSchema),
  }),
  v.check(
    ({ of, attribute }) => (of !== 'row' && of !== 'control') || attribute !== undefined,
    'which attribute?',
  ),
  v.check(({ of, at }) => of !== 'element' || at !== undefined, 'which element?'),
);

const NameSourceSchema: ObjectSchemaOf<NameSource> = v.pipe(
  v.strictObject({
    at: v.exactOptional(LocatorsSchema),
    column: v.exactOptional(PatternSchema),
    pick: v.exactOptional(v.picklist(['numbered', 'label', 'heading', 'longest-cell', 'row-text'])),
    say: v.exactOptional(Label),
    own: v.exactOptional(v.literal(true)),
  }),
  v.check(
    ({ at, column, pick, say }) => [at, column, pick, say].filter((one) => one !== undefined).length === 1,
    'exactly one of at, column, pick, say',
  ),
  v.check(
    ({ at, column, pick, own }) => own === undefined || (at ?? column) !== undefined || pick === 'row-text',
    'own goes with at, column, or pick: row-text',
  ),
);

const RequiredSignSchema: ObjectSchemaOf<RequiredSign> = v.pipe(
  v.strictObject({
    asterisk: v.exactOptional(v.literal(true)),
    column: v.exactOptional(PatternSchema),
    is: v.exactOptional(PatternSchema),
    control: v.exactOptional(v.literal('required')),
    at: v.exactOptional(LocatorsSchema),
  }),
  v.check(({ column, is }) => (column === undefined) === (is === undefined), 'column and is go together'),
  v.check((sign) => Object.keys(sign).length > 0, 'empty sign'),
);

const PartRuleSchema: ObjectSchemaOf<PartRule> = v.strictObject({
  part: PartSchema,
  key: v.exactOptional(PatternSchema),
  name: v.exactOptional(PatternSchema),
  within: v.exactOptional(SimpleLocatorSchema),
});

const LimitsSchema: ObjectSchemaOf<Limits> = v.strictObject({
  size: v.exactOptional(PatternSchema),
  types: v.exactOptional(PatternSchema),
  at: v.exactOptional(LocatorsSchema),
  megabytes: v.exactOptional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(10_000))),
  extensions: v.exactOptional(v.pipe(v.array(Extension), v.minLength(1), v.maxLength(30))),
});

const WaySchema: ObjectSchemaOf<Way> = v.strictObject({
  by: v.picklist(['input', 'drop', 'chooser']),
  at: LocatorsSchema,
  in: v.exactOptional(ScopeSchema),
});

const ControlSchema: ObjectSchemaOf<Control> = v.strictObject({
  open: v.exactOptional(LocatorsSchema),
  ways: v.pipe(
    v.array(WaySchema),
    v.minLength(1),
    v.maxLength(3),
    v.check((ways) => new Set(ways.map(({ by }) => by)).size === ways.length, 'each way once'),
  ),
});

const DialogFieldSchema: ObjectSchemaOf<DialogField> = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,30}$/u)),
    at: LocatorsSchema,
    fill: v.picklist(['file-name', 'component-name', 'text']),
    text: v.exactOptional(Label),
  }),
  v.check(({ fill, text }) => (fill === 'text') === (text !== undefined), 'text goes with fill: text'),
);

const DialogConfirmSchema: ObjectSchemaOf<NonNullable<Dialog['confirm']>> = v.strictObject({
  at: LocatorsSchema,
  label: Label,
});

const DialogSchema: ObjectSchemaOf<Dialog> = v.strictObject({
  at: LocatorsSchema,
  comes: v.picklist(['before', 'after']),
  parts: v.exactOptional(v.pipe(v.array(PartSchema), v.minLength(1))),
  fields: v.exactOptional(v.pipe(v.array(DialogFieldSchema), v.maxLength(12))),
  confirm: v.exactOptional(DialogConfirmSchema),
});

const ListSchema: ObjectSchemaOf<FileListPlace> = v.strictObject({
  at: v.exactOptional(LocatorsSchema),
  item: v.exactOptional(LocatorsSchema),
  name: v.exactOptional(LocatorsSchema),
  withoutDate: v.exactOptional(v.boolean()),
  size: v.exactOptional(LocatorsSchema),
  link: v.exactOptional(LocatorsSchema),
  remove: v.exactOptional(LocatorsSchema),
});

const MetadataPlaceSchema: ObjectSchemaOf<MetadataPlace> = v.strictObject({
  field: v.picklist([...METADATA_FIELDS, ...COPY_FIELDS]),
  at: LocatorsSchema,
  in: v.exactOptional(ScopeSchema),
});

/** Of `RowSet`. */
export const RowSetSchema: ObjectSchemaOf<RowSet> = v.strictObject({
  row: LocatorsSchema,
  head: v.exactOptional(LocatorsSchema),
  skip: v.exactOptional(LocatorsSchema),
  key: v.pipe(v.array(KeySourceSchema), v.minLength(1), v.maxLength(24)),
  name: v.pipe(v.array(NameSourceSchema), v.minLength(1), v.maxLength(8)),
  required: v.exactOptional(v.pipe(v.array(RequiredSignSchema), v.maxLength(8))),
  multiple: v.exactOptional(v.boolean()),
  part: v.exactOptional(v.pipe(v.array(PartRuleSchema), v.maxLength(12))),
  limits: v.exactOptional(LimitsSchema),
  control: ControlSchema,
  dialog: v.exactOptional(DialogSchema),
  list: v.exactOptional(ListSchema),
  metadata: v.exactOptional(
    v.pipe(v.array(MetadataPlaceSchema), v.maxLength(METADATA_FIELDS.length + COPY_FIELDS.length)),
  ),
});

/** The objects of this part by the name under which the documentation describes them. */
export const ROW_OBJECTS = {
  RowSet: RowSetSchema,
  KeySource: KeySourceSchema,
  NameSource: NameSourceSchema,
  RequiredSign: RequiredSignSchema,
  PartRule: PartRuleSchema,
  Limits: LimitsSchema,
  Control: ControlSchema,
  Way: WaySchema,
  Dialog: DialogSchema,
  DialogField: DialogFieldSchema,
  DialogConfirm: DialogConfirmSchema,
  List: ListSchema,
  MetadataPlace: MetadataPlaceSchema,
};
