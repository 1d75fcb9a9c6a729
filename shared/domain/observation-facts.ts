import {
  closedParser,
  FILE_CHECKS,
  isBoolean,
  isComponent,
  isDossier,
  isOfficer,
  isOneOf,
  isProcedure,
  isTime,
  isWhole,
  type FieldCheck,
  type LineShape,
} from './log-fields';
import { HOST_FAULTS, VERDICTS, type ObservationFacts } from './observation';
import type { Result } from './result';

/** Every field of every observation. */
type FieldName = FieldOf<ObservationFacts>;
type FieldOf<Line> = Line extends unknown ? keyof Line : never;

const ALWAYS = ['at', 'event', 'officer', 'dossier'] as const;
const OF_COMPONENT = [...ALWAYS, 'component'] as const;

/** What each observation must be able to show, and what else may stand beside it. */
const SHAPES: Readonly<Record<ObservationFacts['event'], LineShape>> = {
  'host-dossier': {
    needs: [...ALWAYS, 'procedure', 'status'],
    may: ['receivedAt', 'dueAt', 'finishedAt', 'channel', 'supplements'],
  },
  'host-component': { needs: [...OF_COMPONENT, 'required', 'part', 'files'], may: ['ticked', 'reused'] },
  'host-file': { needs: OF_COMPONENT, may: Object.keys(FILE_CHECKS) },
  'host-fault': { needs: [...OF_COMPONENT, 'fault'], may: ['sha256'] },
  inspected: { needs: [...OF_COMPONENT, 'sample', 'round', 'verdict'] },
};

const CHECKS: Readonly<Record<FieldName, FieldCheck>> = {
  at: isTime,
  event: isOneOf(Object.keys(SHAPES)),
  officer: isOfficer,
  dossier: isDossier,
  procedure: isProcedure,
  component: isComponent,
  status: isOneOf(['open', 'waiting', 'finished', 'refused']),
  receivedAt: isTime,
  dueAt: isTime,
  finishedAt: isTime,
  channel: isOneOf(['online', 'counter', 'post']),
  supplements: isWhole(0, 1_000),
  required: isBoolean,
  part: isOneOf(['component', 'result', 'other']),
  files: isWhole(0, 10_000),
  ticked: isBoolean,
  reused: isBoolean,
  ...FILE_CHECKS,
  fault: isOneOf(HOST_FAULTS),
  sample: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
  round: isOneOf([1, 2]),
  verdict: isOneOf(VERDICTS),
};

/** Whether a line with this event is an observation, not a line of a counter's log. */
export const isObservationEvent: FieldCheck = (event) => CHECKS.event(event);

/** Names of all fields, for whoever writes or shows a line. */
export const OBSERVATION_FIELDS = Object.keys(CHECKS) as readonly FieldName[];

/**
 * Lets nothing into the chain of observations but codes, numbers, hashes and times, as `parseEvidenceFacts` does for
 * the counter's log: a closed object for each kind of observation, and no field with free text.
 */
export const parseObservationFacts: (input: unknown) => Result<ObservationFacts> =
  closedParser<ObservationFacts>(CHECKS, SHAPES);
