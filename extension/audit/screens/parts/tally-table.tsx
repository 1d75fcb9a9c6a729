import { useState } from 'preact/hooks';
import type { AuditTally } from '../../../../shared/contracts/audit';
import { formatNumber } from '../../../../shared/text/numbers';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../flow/text-context';
import styles from './figure-table.module.css';
import { Scrolling } from './scrolling';

export interface TallyTableProps {
  readonly label: string;
  readonly tallies: readonly AuditTally[];
  /** What a key is called in full; the key itself where it is absent. */
  readonly titleOf?: (key: string) => string;
  /** Address of the dossiers behind a key; undefined: they cannot be asked for alone. */
  readonly addressOf: (key: string) => string | undefined;
}

/** Rows that are shown before more are asked for. */
const FIRST = 12;

/** How many papers are missing by officer or procedure, with the way to the dossiers. */
export function TallyTable({ label, tallies, titleOf, addressOf }: TallyTableProps) {
  const { text, language } = useText();
  const words = text.today.columns;
  const [whole, setWhole] = useState(false);
  const shown = whole ? tallies : tallies.slice(0, FIRST);
  if (tallies.length === 0) return <p>{text.unit.noTallies}</p>;
  return (
    <Scrolling label={label}>
      <table class={styles['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.dossiers}</th>
            <th scope="col">{words.papers}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, dossiers, openPapers }) => {
            const address = addressOf(key);
            const title = titleOf?.(key) ?? key;
            return (
              <tr key={key}>
                <th scope="row">{address === undefined ? title : <a href={address}>{title}</a>}</th>
                <td class={styles['number']}>{formatNumber(dossiers, language)}</td>
                <td class={styles['number']}>{formatNumber(openPapers, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < tallies.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {text.unit.allTallies(formatNumber(tallies.length, language))}
        </Button>
      )}
    </Scrolling>
  );
}
