import type { AuditQuery } from '../../../../shared/contracts/audit';
import { percentOf } from '../../../../shared/domain/completeness';
import { VERDICTS } from '../../../../shared/domain/observation';
import type { InspectedShare, SampleResult } from '../../../../shared/domain/sampling/result';
import { auditInspectText } from '../../../../shared/text/audit-inspect';
import { formatNumber } from '../../../../shared/text/numbers';
import blocks from '../../../../shared/ui/blocks.module.css';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { percentText } from '../../screens/parts/numbers';
import { Scrolling } from '../../screens/parts/scrolling';
import table from '../../screens/parts/figure-table.module.css';
import { AgreementPart } from './agreement-part';
import styles from './inspect.module.css';

export interface ResultPartProps {
  readonly result: SampleResult;
  readonly unitName: (unit: string) => string;
  readonly query: AuditQuery;
}

/** What the sample says so far of each unit, of all, and of the inspectors themselves. */
export function ResultPart({ result, unitName, query }: ResultPartProps) {
  const { text, language } = useText();
  const words = auditInspectText(language).result;
  const { columns } = words;
  const shares = [
    ...result.units.map((share) => ({ share, unit: share.unit })),
    { share: result.all, unit: undefined },
  ];
  return (
    <section class={blocks['box']}>
      <h2>{words.title}</h2>
      {result.all.inspected === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p class={styles['hint']}>{words.what}</p>
          <Scrolling label={words.title}>
            <table class={table['table']} aria-label={words.title}>
              <thead>
                <tr>
                  {[
                    columns.unit,
                    columns.population,
                    columns.drawn,
                    columns.inspected,
                    columns.good,
                    columns.share,
                    columns.interval,
                  ].map((name) => (
                    <th scope="col" key={name}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shares.map(({ share, unit }) => (
                  <tr key={unit ?? ''}>
                    <th scope="row">
                      {unit === undefined ? (
                        words.all
                      ) : (
                        <a href={addressOf({ place: { at: 'unit', unit }, query })}>{unitName(unit)}</a>
                      )}
                    </th>
                    <ShareCells share={share} />
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolling>
          <div class={styles['two']}>
            <section>
              <h3>{words.found}</h3>
              <table class={table['table']} aria-label={words.found}>
                <thead>
                  <tr>
                    <th scope="col">{words.verdict}</th>
                    <th scope="col">{words.count}</th>
                  </tr>
                </thead>
                <tbody>
                  {VERDICTS.filter((verdict) => result.verdicts.has(verdict)).map((verdict) => (
                    <tr key={verdict}>
                      <th scope="row">{text.dossier.verdict[verdict]}</th>
                      <td class={table['number']}>
                        {formatNumber(result.verdicts.get(verdict) ?? 0, language)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <AgreementPart result={result} query={query} />
          </div>
        </>
      )}
    </section>
  );
}

function ShareCells({ share }: { readonly share: InspectedShare }) {
  const { text, language } = useText();
  const words = auditInspectText(language).result;
  const { population, drawn, inspected, good, interval } = share;
  const edge = (value: number): string => formatNumber(value * 100, language, 1);
  return (
    <>
      {[population, drawn, inspected, good].map((count, place) => (
        <td class={table['number']} key={place}>
          {formatNumber(count, language)}
        </td>
      ))}
      <td class={table['number']}>{percentText(percentOf(good, inspected), text, language)}</td>
      <td class={table['number']}>
        {interval ? words.interval(edge(interval.low), edge(interval.high)) : text.common.none}
      </td>
    </>
  );
}
