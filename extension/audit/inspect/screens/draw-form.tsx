import { useRef, useState } from 'preact/hooks';
import type { SampleWish } from '../../../../shared/domain/sampling/draw';
import { isSeed } from '../../../../shared/domain/sampling/frame';
import { CONFIDENCES, MARGINS, SIZE_SOURCE } from '../../../../shared/domain/sampling/sample-size';
import { auditInspectText } from '../../../../shared/text/audit-inspect';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import { Choice } from '../../../../shared/ui/choice';
import { DayField } from '../../screens/parts/day-field';
import styles from './inspect.module.css';

export interface DrawFormProps {
  /** Days and units that the view was about, and a proposed seed. */
  readonly first: Pick<SampleWish, 'from' | 'until' | 'units' | 'seed'>;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly busy: boolean;
  /** What the last try came to. */
  readonly outcome: 'nothing' | 'not-a-sheet' | undefined;
  readonly onDraw: (wish: SampleWish) => void;
  readonly onFile: (file: File) => void;
}

/** What a sample is drawn from, and how sure it is to be. */
export function DrawForm({ first, units, busy, outcome, onDraw, onFile }: DrawFormProps) {
  const { language } = useText();
  const words = auditInspectText(language).wish;
  const [wish, setWish] = useState<SampleWish>({ ...first, confidence: 95, margin: 5 });
  const [wrong, setWrong] = useState(false);
  const change = (changes: Partial<SampleWish>): void => setWish({ ...wish, ...changes });
  const draw = (): void => {
    const seed = wish.seed.trim();
    setWrong(!isSeed(seed));
    if (isSeed(seed)) onDraw({ ...wish, seed });
  };
  const listed = units.some(({ code }) => code === wish.units[0]);
  const chosen = listed ? [] : wish.units.slice(0, 1).map((code) => [code, code] as const);
  return (
    <form
      class={blocks['box']}
      onSubmit={(event) => {
        event.preventDefault();
        draw();
      }}
    >
      <h2>{words.title}</h2>
      <div class={blocks['row']}>
        <DayField
          label={words.from}
          value={wish.from}
          onValue={(from) => change({ from, until: wish.until < from ? from : wish.until })}
        />
        <DayField
          label={words.until}
          value={wish.until}
          onValue={(until) => change({ until, from: wish.from > until ? until : wish.from })}
        />
        <Choice
          label={words.unit}
          value={wish.units[0] ?? ''}
          options={[
            ['', words.allUnits],
            ...chosen,
            ...units.map(({ code, name }) => [code, `${name} (${code})`] as const),
          ]}
          onValue={(unit) => change({ units: unit === '' ? [] : [unit] })}
        />
        <Choice
          label={words.confidence}
          value={String(wish.confidence)}
          options={CONFIDENCES.map((one) => [String(one), words.percent(String(one))] as const)}
          onValue={(one) =>
            change({ confidence: CONFIDENCES.find((own) => String(own) === one) ?? wish.confidence })
          }
        />
        <Choice
          label={words.margin}
          value={String(wish.margin)}
          options={MARGINS.map((one) => [String(one), words.plusMinus(String(one))] as const)}
          onValue={(one) => change({ margin: MARGINS.find((own) => String(own) === one) ?? wish.margin })}
        />
      </div>
      <div class={styles['narrow']}>
        <Field
          label={words.seed}
          hint={words.seedHint}
          value={wish.seed}
          onValue={(seed) => change({ seed })}
          {...(wrong ? { error: words.seedWrong } : {})}
        />
      </div>
      <How />
      {outcome === 'nothing' && <Alert tone="calm" {...words.nothing} />}
      {outcome === 'not-a-sheet' && <Alert tone="bad" {...words.notASheet} />}
      <div class={blocks['row']}>
        <Button kind="primary" submit disabled={busy}>
          {words.draw}
        </Button>
        <SheetFile label={words.take} disabled={busy} onFile={onFile} />
        <span role="status">{busy && words.drawing}</span>
      </div>
    </form>
  );
}

function How() {
  const { language } = useText();
  const words = auditInspectText(language).wish;
  return (
    <details class={styles['how']}>
      <summary>{words.how}</summary>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class={styles['hint']}>{words.source(SIZE_SOURCE)}</p>
    </details>
  );
}

interface SheetFileProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

function SheetFile({ label, disabled, onFile }: SheetFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
