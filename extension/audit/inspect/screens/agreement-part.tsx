import type { AuditQuery } from '../../../../shared/contracts/audit';
import { percentOf } from '../../../../shared/domain/completeness';
import { FEW_PAIRS, kappaLevel } from '../../../../shared/domain/sampling/agreement';
import { entryName } from '../../../../shared/domain/sampling/frame';
import type { SampleResult } from '../../../../shared/domain/sampling/result';
import { auditInspectText } from '../../../../shared/text/audit-inspect';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import blocks from '../../../../shared/ui/blocks.module.css';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import table from '../../screens/parts/figure-table.module.css';
import styles from './inspect.module.css';

export interface AgreementPartProps {
  readonly result: Pick<SampleResult, 'agreement' | 'disagreements'>;
  readonly query: AuditQuery;
}

/** How far the two inspectors agree, and where they do not. */
export function AgreementPart({ result: { agreement, disagreements }, query }: AgreementPartProps) {
  const { text, language } = useText();
  const words = auditInspectText(language).result;
  const { pairs, agreed, kappa } = agreement;
  const number = (value: number): string => formatNumber(value, language);
  const isFew = pairs < FEW_PAIRS;
  return (
    <section>
      <h3>{words.agreement}</h3>
      {pairs === 0 ? (
        <p>{words.noPairs}</p>
      ) : (
        <dl class={blocks['facts']}>
          <dt>{words.raw}</dt>
          <dd>
            {words.agreed(
              number(agreed),
              number(pairs),
              formatNumber(percentOf(agreed, pairs) ?? 0, language, 1),
            )}
          </dd>
          <dt>{words.kappa}</dt>
          <dd>
            {kappa === undefined
              ? words.kappaNone
              : isFew
                ? formatNumber(kappa, language, 2)
                : words.kappaIs(formatNumber(kappa, language, 2), words.level[kappaLevel(kappa)])}
          </dd>
        </dl>
      )}
      {isFew && kappa !== undefined && (
        <Alert tone="wait" live={false} {...words.fewPairs(number(pairs), number(FEW_PAIRS))} />
      )}
      {disagreements.length > 0 && (
        <table class={`${table['table'] ?? ''} ${styles['differ'] ?? ''}`} aria-label={words.differ}>
          <caption>{words.differ}</caption>
          <thead>
            <tr>
              <th scope="col">{words.dossier}</th>
              <th scope="col">{words.component}</th>
              <th scope="col">{words.firstSays}</th>
              <th scope="col">{words.secondSays}</th>
            </tr>
          </thead>
          <tbody>
            {disagreements.map(({ entry, first, second }) => (
              <tr key={entryName(entry)}>
                <th scope="row">
                  <a href={addressOf({ place: { at: 'dossier', code: entry.dossier }, query })}>
                    {entry.dossier}
                  </a>
                </th>
                <td>{entry.component}</td>
                <td>{text.dossier.verdict[first]}</td>
                <td>{text.dossier.verdict[second]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
