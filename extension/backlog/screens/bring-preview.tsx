import { BACKLOG_FIELDS, type BacklogField } from '../../../shared/domain/backlog/entry';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Choice } from '../../../shared/ui/choice';
import type { Bringing } from '../flow/state';
import styles from './backlog.module.css';
import type { SectionProps } from './section-props';

export interface PreviewProps extends SectionProps {
  readonly bringing: Bringing;
}

/** Wrong rows that are shown; all of them are in the file. */
const SHOWN = 20;
const MOST_MACHINES = 12;

/** What would be taken in: how many rows, what each column means, what is wrong, which part. */
export function BringPreview(props: PreviewProps) {
  const { desk, words, bringing } = props;
  const { bring } = words;
  const { entries } = bringing.read;
  const machines = Array.from({ length: MOST_MACHINES }, (_, index) => index + 1);
  const parts = machines.slice(0, bringing.of);
  return (
    <>
      {entries.length > 0 ? (
        <Alert tone="good" live={false} what={bring.good(entries.length)} />
      ) : (
        <Alert tone="bad" live={false} {...bring.none} />
      )}
      <WrongRows {...props} />
      <Columns {...props} />
      <fieldset class={styles['reasons']}>
        <legend>{bring.split}</legend>
        <p class={styles['soft']}>{bring.splitWhat}</p>
        <div class={styles['acts']}>
          <Choice
            label={bring.machines}
            value={String(bringing.of)}
            options={machines.map((of) => [String(of), of === 1 ? bring.oneMachine : String(of)])}
            onValue={(of) => desk.choosePart(bringing.part, Number(of))}
          />
          {bringing.of > 1 && (
            <Choice
              label={bring.part}
              value={String(bringing.part)}
              options={parts.map((part) => [String(part), bring.partOf(part, bringing.of)])}
              onValue={(part) => desk.choosePart(Number(part), bringing.of)}
            />
          )}
        </div>
      </fieldset>
    </>
  );
}

function Columns({ desk, words, bringing }: PreviewProps) {
  const { bring, fields } = words;
  const { names, meanings, at } = bringing.head;
  const first = bringing.table.rows[at + 1]?.cells ?? [];
  const options: readonly (readonly [BacklogField | '', string])[] = [
    ['', bring.unused],
    ...BACKLOG_FIELDS.map((field) => [field, fields[field]] as const),
  ];
  return (
    <details open={meanings.every((meaning) => meaning === undefined)}>
      <summary class={styles['summary']}>{bring.columns}</summary>
      <p class={styles['soft']}>{bring.columnsWhat}</p>
      <div class={styles['columns']}>
        {names.map((name, column) => (
          <div key={column} data-column={column}>
            <Choice<BacklogField | ''>
              label={bring.column(column + 1, name)}
              value={meanings[column] ?? ''}
              options={options}
              onValue={(field) => void desk.assign(column, field === '' ? undefined : field)}
            />
            {(first[column] ?? '') !== '' && (
              <p class={styles['soft']}>{bring.example(first[column] ?? '')}</p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

function WrongRows({ desk, words: { wrong }, bringing }: PreviewProps) {
  const rows = bringing.read.wrong;
  if (rows.length === 0) return null;
  return (
    <Alert tone="wait" live={false} what={wrong.title(rows.length)} next={wrong.what}>
      <ul class={styles['wrong']}>
        {rows.slice(0, SHOWN).map(({ line, fault }) => (
          <li key={line}>{wrong.line(line, wrong.faults(fault))}</li>
        ))}
        {rows.length > SHOWN && <li>{wrong.more(rows.length - SHOWN)}</li>}
      </ul>
      <Button size="small" onClick={() => desk.saveWrong()}>
        {wrong.save}
      </Button>
    </Alert>
  );
}
