import { useId, useState } from 'preact/hooks';
import { isOfficerId } from '../../../../shared/domain/evidence-facts';
import { auditCheckText } from '../../../../shared/text/audit-check';
import { formatNumber } from '../../../../shared/text/numbers';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import { Choice } from '../../../../shared/ui/choice';
import { DayField } from '../../screens/parts/day-field';
import type { WalkPlan } from '../walk-ports';
import styles from './check.module.css';

export interface PlanFormProps {
  /** Days and units that the view was about. */
  readonly first: Pick<WalkPlan, 'from' | 'until' | 'units'>;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Who checks, where that is known. */
  readonly officer: string | undefined;
  readonly onStart: (plan: WalkPlan, officer: string) => void;
}

const DEPTHS = ['list', 'sample', 'files'] as const;
/** Questions a second, the usual pace first. */
const PACES = [2, 1, 0.5] as const;

/** What is to be looked at, how thoroughly and how fast. */
export function PlanForm({ first, units, officer, onStart }: PlanFormProps) {
  const { language } = useText();
  const words = auditCheckText(language);
  const [plan, setPlan] = useState<WalkPlan>({ ...first, depth: 'files', perSecond: PACES[0] });
  const [typed, setTyped] = useState(officer ?? '');
  const [wrong, setWrong] = useState(false);
  const change = (changes: Partial<WalkPlan>): void => setPlan({ ...plan, ...changes });
  const start = (): void => {
    const id = typed.trim();
    setWrong(!isOfficerId(id));
    if (isOfficerId(id)) onStart(plan, id);
  };
  const unitOptions = [
    ['', words.allUnits] as const,
    ...withChosen(units, plan.units).map(({ code, name }) => [code, `${name} (${code})`] as const),
  ];
  return (
    <form
      class={blocks['box']}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{words.what}</h2>
      <div class={blocks['row']}>
        <DayField
          label={words.from}
          value={plan.from}
          onValue={(from) => change({ from, until: plan.until < from ? from : plan.until })}
        />
        <DayField
          label={words.until}
          value={plan.until}
          onValue={(until) => change({ until, from: plan.from > until ? until : plan.from })}
        />
        <Choice
          label={words.unit}
          value={plan.units[0] ?? ''}
          options={unitOptions}
          onValue={(unit) => change({ units: unit === '' ? [] : [unit] })}
        />
        <Choice
          label={words.speed}
          value={String(plan.perSecond)}
          options={PACES.map(
            (pace) => [String(pace), words.perSecond(formatNumber(pace, language, 1))] as const,
          )}
          onValue={(pace) => change({ perSecond: Number(pace) })}
        />
      </div>
      <Depths value={plan.depth} onValue={(depth) => change({ depth })} />
      <div class={styles['narrow']}>
        <Field
          label={words.officer}
          hint={words.officerHint}
          value={typed}
          onValue={setTyped}
          {...(wrong ? { error: words.officerWrong } : {})}
        />
      </div>
      <div>
        <Button kind="primary" submit>
          {words.start}
        </Button>
      </div>
    </form>
  );
}

interface DepthsProps {
  readonly value: WalkPlan['depth'];
  readonly onValue: (depth: WalkPlan['depth']) => void;
}

function Depths({ value, onValue }: DepthsProps) {
  const { language } = useText();
  const words = auditCheckText(language);
  const id = useId();
  return (
    <fieldset class={styles['depths']}>
      <legend>{words.depth}</legend>
      {DEPTHS.map((depth) => (
        <div class={styles['depth']} key={depth}>
          <input
            type="radio"
            name={id}
            id={`${id}-${depth}`}
            checked={depth === value}
            aria-describedby={`${id}-${depth}-hint`}
            onChange={() => onValue(depth)}
          />
          <label for={`${id}-${depth}`}>{words.depths[depth].name}</label>
          <p class={styles['hint']} id={`${id}-${depth}-hint`}>
            {words.depths[depth].hint}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

/** A unit that the address names may be one that the office has not. */
function withChosen(units: PlanFormProps['units'], chosen: readonly string[]): PlanFormProps['units'] {
  const strangers = chosen.filter((code) => !units.some((unit) => unit.code === code));
  return [...units, ...strangers.map((code) => ({ code, name: code }))];
}
