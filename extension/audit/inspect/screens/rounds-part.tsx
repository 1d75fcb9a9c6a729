import { useState } from 'preact/hooks';
import type { AuditQuery } from '../../../../shared/contracts/audit';
import { isOfficerId } from '../../../../shared/domain/evidence-facts';
import { SECOND_PERCENT } from '../../../../shared/domain/sampling/draw';
import { entryName, type FrameEntry } from '../../../../shared/domain/sampling/frame';
import type { Round } from '../../../../shared/domain/sampling/inspections';
import { auditInspectText } from '../../../../shared/text/audit-inspect';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import { Progress } from '../../../../shared/ui/progress';
import blocks from '../../../../shared/ui/blocks.module.css';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import styles from './inspect.module.css';

/** How far a round is. */
export interface RoundProgress {
  readonly done: number;
  readonly of: number;
}

export interface RoundsPartProps {
  readonly progress: Readonly<Record<Round, RoundProgress>>;
  /** Who looks, where that is known. */
  readonly officer: string | undefined;
  /** Whether papers can be fetched. */
  readonly hasHost: boolean;
  readonly sameOfficer: boolean;
  readonly unopened: readonly FrameEntry[];
  readonly query: AuditQuery;
  readonly canUndo: boolean;
  readonly onBegin: (round: Round, officer: string) => void;
  readonly onUndo: () => void;
}

/** How far both rounds are, and the way into them. */
export function RoundsPart(props: RoundsPartProps) {
  const { progress, officer, hasHost, sameOfficer, unopened, onBegin } = props;
  const { language } = useText();
  const { rounds: words, look } = auditInspectText(language);
  const [typed, setTyped] = useState(officer ?? '');
  const [wrong, setWrong] = useState(false);
  const begin = (round: Round): void => {
    const id = typed.trim();
    setWrong(!isOfficerId(id));
    if (isOfficerId(id)) onBegin(round, id);
  };
  const firstOpen = progress[1].done < progress[1].of;
  const error = wrong ? words.officerWrong : sameOfficer ? words.sameOfficer : undefined;
  return (
    <section class={blocks['box']}>
      <h2>{words.title}</h2>
      {!hasHost && <Alert tone="wait" live={false} {...words.noHost} />}
      <div class={styles['narrow']}>
        <Field
          label={words.officer}
          hint={words.officerHint}
          value={typed}
          onValue={setTyped}
          {...(error === undefined ? {} : { error })}
        />
      </div>
      <div class={styles['rounds']}>
        <RoundPart round={1} {...progress[1]} ready={hasHost} primary={firstOpen} onBegin={begin} />
        <RoundPart round={2} {...progress[2]} ready={hasHost} primary={!firstOpen} onBegin={begin} />
      </div>
      {props.canUndo && (
        <div>
          <Button onClick={props.onUndo}>{look.undo}</Button>
        </div>
      )}
      {unopened.length > 0 && <Unopened entries={unopened} query={props.query} />}
    </section>
  );
}

interface RoundPartProps extends RoundProgress {
  readonly round: Round;
  readonly ready: boolean;
  readonly primary: boolean;
  readonly onBegin: (round: Round) => void;
}

function RoundPart({ round, done, of, ready, primary, onBegin }: RoundPartProps) {
  const { language } = useText();
  const words = auditInspectText(language).rounds;
  const label = words.progress(formatNumber(done, language), formatNumber(of, language));
  return (
    <div class={styles['round']}>
      <h3>{round === 1 ? words.first : words.second}</h3>
      {round === 2 && <p class={styles['hint']}>{words.secondHint(String(SECOND_PERCENT))}</p>}
      <Progress label={label} done={done} of={of} />
      {done >= of ? (
        <Alert tone="good" live={false} what={words.done[round]} />
      ) : (
        <div>
          <Button kind={primary ? 'primary' : 'plain'} disabled={!ready} onClick={() => onBegin(round)}>
            {done === 0 ? words.begin[round] : words.goOn[round]}
          </Button>
        </div>
      )}
    </div>
  );
}

function Unopened({
  entries,
  query,
}: {
  readonly entries: readonly FrameEntry[];
  readonly query: AuditQuery;
}) {
  const { language } = useText();
  const words = auditInspectText(language).rounds;
  return (
    <>
      <Alert tone="wait" {...words.unopened(formatNumber(entries.length, language))} />
      <ul class={styles['list']}>
        {entries.map((entry) => (
          <li key={entryName(entry)}>
            <a href={addressOf({ place: { at: 'dossier', code: entry.dossier }, query })}>
              {entryName(entry)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
