import * as v from 'valibot';
import type { AdapterCheck } from '../../../shared/contracts/adapter-check';
import { LocatorSchema, SimpleLocatorSchema } from '../../../shared/contracts/adapter-locator';
import { ADAPTER_OBJECTS } from '../../../shared/contracts/adapter-data';
import { Count, Short as Text } from '../../../shared/contracts/message-shapes';
import type { TeachAnswer } from '../../../shared/contracts/teach';
import { visibleText } from '../../../shared/domain/file-name';

/* What comes back from teaching and checking. The content script shares a process with the foreign page: see reply-schema.ts. */
const Shown = v.pipe(Text, v.transform(visibleText));
const Row = v.object({ key: Text, name: Shown });
const Rows = v.pipe(v.array(Row), v.maxLength(2_000));

/** Of an `AdapterCheck`. */
export const CheckReply: v.GenericSchema<unknown, AdapterCheck> = v.object({
  adapter: Text,
  version: Count,
  known: v.boolean(),
  dossier: v.exactOptional(Text),
  rows: Rows,
  controls: Count,
  lists: Count,
  files: Count,
  links: Count,
  ambiguous: Rows,
  missing: Rows,
});

const { CodePlace, Control, Dialog, KeySource, List, NameSource } = ADAPTER_OBJECTS;
const few = <T extends v.GenericSchema>(item: T) => v.exactOptional(v.pipe(v.array(item), v.maxLength(24)));

const Flaw = v.object({
  code: v.picklist([
    ...(['position', 'generated', 'running-number', 'css', 'needless-css', 'means-anything'] as const),
    ...(['fact', 'deed', 'header', 'submits'] as const),
  ]),
  at: Text,
  found: Shown,
  weight: v.picklist(['error', 'warning']),
});

const PROBLEMS = [
  ...(['no-dossier', 'no-row', 'outside-row', 'no-control', 'not-papers', 'submits'] as const),
  'nothing-lasting',
] as const;

/** Of a `TeachAnswer`. */
export const TeachReply: v.GenericSchema<unknown, TeachAnswer> = v.object({
  url: v.pipe(v.string(), v.maxLength(4_000), v.url()),
  did: v.picklist(['picked', 'left', 'disturbed']),
  choices: v.object({
    dossier: few(CodePlace),
    row: few(LocatorSchema),
    head: few(LocatorSchema),
    key: few(KeySource),
    name: few(NameSource),
    control: few(v.object({ control: Control, dialog: v.exactOptional(Dialog) })),
    list: few(List),
    message: few(SimpleLocatorSchema),
  }),
  passedOver: v.pipe(v.array(Flaw), v.maxLength(24)),
  problem: v.exactOptional(v.picklist(PROBLEMS)),
});
