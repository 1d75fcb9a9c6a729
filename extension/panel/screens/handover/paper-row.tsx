import { useId } from 'preact/hooks';
import type { HandoverComponent } from '../../../../shared/contracts/handover';
import type { HostComponent } from '../../../../shared/contracts/messages';
import { formatBytes } from '../../../../shared/text/numbers';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { NOWHERE, type PartMatch, type Place } from '../../flow/handover/match-parts';
import { Chip, type ChipProps } from '../chip';
import styles from './handover.module.css';
import { momentOf } from './moment';
import { useHandoverText } from './use-handover-text';

export interface PaperRowProps {
  readonly part: HandoverComponent;
  /** The rows of the open dossier. */
  readonly rows: readonly HostComponent[];
  /** Absent where no dossier is open, or the paper has no file. */
  readonly match?: PartMatch;
  readonly locked: boolean;
  readonly onChoose: (place: Place) => void;
}

const SIGNS: Readonly<Record<HandoverComponent['state'], Pick<ChipProps, 'tone' | 'icon'>>> = {
  missing: { tone: 'bad', icon: 'circle' },
  review: { tone: 'wait', icon: 'alert' },
  ready: { tone: 'ready', icon: 'page' },
  bring: { tone: 'calm', icon: 'forward' },
  reuse: { tone: 'calm', icon: 'check' },
};

/** One paper as the kiosk handed it over: its state, its files, what the quality gate found, and where it goes. */
export function PaperRow({ part, rows, match, locked, onChoose }: PaperRowProps) {
  const { words, language } = useHandoverText();
  const text = words.opened;
  const { files } = part;
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const place = rows.find(({ key }) => key === match?.to);
  return (
    <>
      <h3 class={styles['slip']}>{`${part.code}. ${part.name}`}</h3>
      <div class={styles['chips']}>
        <Chip {...SIGNS[part.state]} label={text.state[part.state]} />
        {files.some(({ signed }) => signed) && <Chip tone="calm" icon="shield" label={text.signed} />}
        {files.some(({ conforms }) => !conforms) && (
          <Chip tone="wait" icon="alert" label={text.notConforming} />
        )}
      </div>
      {files.length > 0 && (
        <p class={styles['soft']}>{text.files(files.length, pages, formatBytes(bytes, language))}</p>
      )}
      {part.findings.length > 0 && (
        <ul class={styles['findings']}>
          {part.findings.map(({ page, flaw, accepted }, index) => (
            <li key={index}>{text.finding(page, words.flaws[flaw], accepted)}</li>
          ))}
        </ul>
      )}
      {part.broughtPdf && (
        <p class={styles['soft']}>
          {`${text.brought} ${text.agreed(part.broughtPdf.version, momentOf(part.broughtPdf.at, language))}`}
        </p>
      )}
      {match && <Goal {...{ match, rows, locked, onChoose }} />}
      {place?.multiple === false && files.length > 1 && <p class={styles['soft']}>{text.joined}</p>}
    </>
  );
}

type GoalProps = Required<Pick<PaperRowProps, 'match' | 'rows' | 'locked' | 'onChoose'>>;

/** The row that it goes into; asked where its name alone does not say it. */
function Goal({ match, rows, locked, onChoose }: GoalProps) {
  const { words } = useHandoverText();
  const text = words.opened;
  const id = useId();
  const guess = rows.findIndex(({ key }) => key === match.suggestion);
  const nameOf = (index: number): string => `${index + 1}. ${rows[index]?.name ?? ''}`;
  return (
    <>
      <label class={styles['label']} for={id}>
        {text.goesTo(match.part.name)}
      </label>
      <select
        id={id}
        class={`${styles['select'] ?? ''} ${match.to === undefined ? (styles['undecided'] ?? '') : ''}`}
        value={match.to ?? ''}
        disabled={locked}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="" disabled>
          {text.undecided}
        </option>
        {rows.map(({ key, part }, index) =>
          part === 'result' ? null : (
            <option key={key} value={key}>
              {nameOf(index)}
            </option>
          ),
        )}
        <option value={NOWHERE}>{text.nowhere}</option>
      </select>
      {match.to === undefined && guess >= 0 && (
        <div class={styles['acts']}>
          <p>{text.suggested(nameOf(guess))}</p>
          <Button size="small" disabled={locked} onClick={() => onChoose(rows[guess]?.key ?? NOWHERE)}>
            <Icon name="check" />
            {text.agree}
          </Button>
        </div>
      )}
    </>
  );
}
