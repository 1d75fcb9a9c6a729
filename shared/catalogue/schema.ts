import * as v from 'valibot';
import { recogniseProcedureCode } from '../domain/codes';
import { isIsoDate } from '../domain/dates';
import type { Component, Procedure } from '../domain/procedure';
import type { ImportFault } from '../text/catalogue-import';

/* Each check names its fault; `shared/text` has the sentences. */
const because = (fault: ImportFault): ImportFault => fault;

const MAX_TEXT = 300;
const MAX_COMPONENTS = 200;
/** Above any published fee; a longer number is an identity number in the wrong column. */
const MAX_DONG = 10_000_000_000;

const text = v.pipe(
  v.string(because('type')),
  v.normalize('NFC'),
  v.trim(),
  v.minLength(1, because('text')),
  v.maxLength(MAX_TEXT, because('text')),
  v.regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, because('text')),
);
const listItem = v.pipe(text, v.excludes('|', because('separator')));
const feePart = v.pipe(listItem, v.excludes('/', because('separator')));
const isoDay = v.pipe(v.string(because('date')), v.check(isIsoDate, because('date')));
const confidence = v.picklist(['A', 'B', 'C', 'G'], because('confidence'));
const whole = (most: number, fault: ImportFault) =>
  v.pipe(v.number(fault), v.integer(fault), v.minValue(0, fault), v.maxValue(most, fault));

const sourced = <Value extends v.GenericSchema>(value: Value) =>
  v.strictObject({ value, source: text, confidence });

const deadline = v.strictObject({
  workingDays: whole(3_650, 'number'),
  cutOffHour: v.exactOptional(whole(23, 'hour')),
  note: v.exactOptional(text),
});

const fee = v.strictObject({
  dong: whole(MAX_DONG, 'fee'),
  per: feePart,
  scope: v.exactOptional(feePart),
});

const componentCode = v.pipe(
  text,
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u, because('component-code')),
);

const filing = v.pipe(
  v.array(v.picklist(['online', 'post', 'counter'], because('filing')), because('type')),
  v.minLength(1, because('filing')),
);

const requirement = v.variant(
  'when',
  [
    v.strictObject({ when: v.literal('always') }),
    v.strictObject({
      when: v.literal('if'),
      question: text,
      excludes: v.exactOptional(
        v.pipe(v.array(componentCode, because('type')), v.minLength(1, because('excludes'))),
      ),
    }),
    v.strictObject({ when: v.literal('optional') }),
  ],
  because('requirement'),
);

/** A paper of a procedure. */
export const componentSchema = v.strictObject({
  code: componentCode,
  name: text,
  originals: whole(100, 'number'),
  copies: whole(100, 'number'),
  requirement,
  deliveries: v.pipe(
    v.array(
      v.picklist(['scan', 'citizen-pdf', 'reuse', 'present-only'], because('delivery')),
      because('type'),
    ),
    v.minLength(1, because('delivery')),
  ),
  source: text,
  confidence,
}) satisfies v.GenericSchema<unknown, Component>;

/** A procedure without its components: one row of a table. */
export const headSchema = v.strictObject({
  code: v.exactOptional(v.pipe(v.string(because('code')), v.check(isNationalCode, because('code')))),
  id: v.pipe(
    v.string(because('id')),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, because('id')),
    v.maxLength(80, because('id')),
  ),
  name: text,
  sector: text,
  aliases: v.pipe(v.array(listItem, because('type')), v.maxLength(100, because('type'))),
  deadline: v.exactOptional(sourced(deadline)),
  fees: v.exactOptional(sourced(v.pipe(v.array(fee, because('type')), v.minLength(1, because('fee'))))),
  filing: v.exactOptional(sourced(filing)),
  from: isoDay,
  until: v.exactOptional(isoDay),
  source: text,
  confidence,
});

/** A procedure as a file brings it: closed objects, texts trimmed and in NFC, dates in order, component codes unique. */
export const procedureSchema = v.pipe(
  v.strictObject({
    ...headSchema.entries,
    components: v.pipe(
      v.array(componentSchema, because('type')),
      v.maxLength(MAX_COMPONENTS, because('type')),
    ),
  }),
  v.forward(
    v.check(({ from, until }) => until === undefined || from < until, because('dates')),
    ['until'],
  ),
  v.forward(
    v.check(
      ({ components }) => new Set(components.map(({ code }) => code)).size === components.length,
      because('component-twice'),
    ),
    ['components'],
  ),
  v.forward(
    v.check(
      ({ components }) => components.every((one) => excludesOthers(one, components)),
      because('excludes'),
    ),
    ['components'],
  ),
) satisfies v.GenericSchema<unknown, Procedure>;

/** What a paper's condition excludes are other papers with a condition. */
function excludesOthers({ code, requirement: own }: Component, all: readonly Component[]): boolean {
  if (own.when !== 'if') return true;
  const others = all.filter((other) => other.code !== code && other.requirement.when === 'if');
  return (own.excludes ?? []).every((excluded) => others.some((other) => other.code === excluded));
}

/** Whether a text is a national code and nothing else: no variant, no agency. */
function isNationalCode(code: string): boolean {
  return recogniseProcedureCode(code)?.national === code;
}
