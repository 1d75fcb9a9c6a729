import type { AuditSource } from '../../../../shared/contracts/audit';
import { formatNumber, formatTime } from '../../../../shared/text/numbers';
import { Button } from '../../../../shared/ui/button';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import { Chip } from '../../../panel/screens/chip';
import { FaultList } from './fault-list';
import { sourceName } from './source-name';
import styles from './sources.module.css';

export interface SourceCardProps {
  readonly source: AuditSource;
  readonly onAccept: () => void;
  readonly onExport: () => void;
  readonly onForget: () => void;
}

/** One source: what it is, how far it reaches, what is wrong with it, what can be done. */
export function SourceCard({ source, onAccept, onExport, onForget }: SourceCardProps) {
  const { text, language } = useText();
  const words = text.sources;
  const name = sourceName(source, words);
  // That nobody knows it yet is no fault of the log.
  const faults = source.faults.filter(({ is }) => is !== 'unknown-device').length;
  const acts: readonly (readonly [string, () => void])[] = [
    [words.export, onExport],
    [words.forget, onForget],
  ];
  return (
    <li class={blocks['card']} data-source={source.id}>
      <div class={blocks['name']}>
        <h3>{name}</h3>
        {!source.counted && <Chip tone="wait" icon="wait" label={words.notCounted} />}
        {faults === 0 ? (
          <Chip tone="good" icon="check" label={words.sound} />
        ) : (
          <Chip tone="bad" icon="alert" label={words.faults(formatNumber(faults, language))} />
        )}
      </div>
      <p class={styles['facts']}>
        <span>{words.kind[source.kind]}</span>
        {source.unit !== undefined && <span>{source.unit}</span>}
        <span>{words.lines(formatNumber(source.lines, language))}</span>
        {source.newest !== undefined && <span>{words.newest(formatTime(source.newest, language))}</span>}
        {source.last !== '' && <span>{words.last(source.last.slice(0, 16))}</span>}
      </p>
      <FaultList faults={source.faults} />
      <div class={styles['buttons']}>
        {source.faults.some(({ is }) => is === 'unknown-device') && (
          <Button label={words.of(words.accept, name)} onClick={onAccept}>
            {words.accept}
          </Button>
        )}
        {acts.map(([act, onClick]) => (
          <Button key={act} kind="quiet" size="small" label={words.of(act, name)} onClick={onClick}>
            {act}
          </Button>
        ))}
      </div>
    </li>
  );
}
