import { HOST_FAULTS } from '../../../../shared/domain/observation';
import { auditCheckText } from '../../../../shared/text/audit-check';
import { formatNumber } from '../../../../shared/text/numbers';
import blocks from '../../../../shared/ui/blocks.module.css';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import table from '../../screens/parts/figure-table.module.css';
import { Scrolling } from '../../screens/parts/scrolling';
import type { CheckProgress } from '../check-desk';
import styles from './check.module.css';

/** What is wrong, by kind and one by one, with the way to each dossier. */
export function Findings({ position, found }: Pick<CheckProgress, 'position' | 'found'>) {
  const { text, language } = useText();
  const words = auditCheckText(language);
  const { from, until } = position.plan;
  const kinds = HOST_FAULTS.filter((fault) => (position.faults[fault] ?? 0) > 0);
  if (kinds.length === 0) return <p>{words.noFaults}</p>;
  const faulty = addressOf({
    place: { at: 'dossiers', order: 'open' },
    query: { from, until, faulty: true },
  });
  return (
    <div class={styles['two']}>
      <section class={blocks['box']}>
        <h2>{words.faults}</h2>
        <Scrolling label={words.faults}>
          <table class={table['table']} aria-label={words.faults}>
            <thead>
              <tr>
                <th scope="col">{words.fault}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((fault) => (
                <tr key={fault}>
                  <th scope="row">{text.dossier.fault[fault]}</th>
                  <td class={table['number']}>{formatNumber(position.faults[fault] ?? 0, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
        <p>
          <a class={styles['link']} href={faulty}>
            {words.all}
          </a>
        </p>
      </section>
      {found.length > 0 && <Latest found={found} query={{ from, until }} />}
    </div>
  );
}

interface LatestProps extends Pick<CheckProgress, 'found'> {
  readonly query: { readonly from: string; readonly until: string };
}

function Latest({ found, query }: LatestProps) {
  const { text, language } = useText();
  const words = auditCheckText(language);
  return (
    <section class={blocks['box']}>
      <h2>{words.found}</h2>
      <Scrolling label={words.found}>
        <table class={table['table']} aria-label={words.found}>
          <thead>
            <tr>
              <th scope="col">{words.dossier}</th>
              <th scope="col">{words.component}</th>
              <th scope="col">{words.fault}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ dossier, component, fault }, index) => (
              <tr key={`${dossier} ${component} ${fault} ${String(found.length - index)}`}>
                <td>
                  <a
                    class={styles['link']}
                    href={addressOf({ place: { at: 'dossier', code: dossier }, query })}
                  >
                    {dossier}
                  </a>
                </td>
                <td>{component}</td>
                <td>{text.dossier.fault[fault]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}
