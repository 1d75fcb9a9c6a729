import type { AuditQuery } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import type { ComponentRecord, DossierRecord } from '../../../../shared/domain/indicators/record';
import { resultStanding, type ResultRules } from '../../../../shared/domain/indicators/results';
import { openPapers } from '../../../../shared/domain/indicators/settled';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import blocks from '../../../../shared/ui/blocks.module.css';
import type { DossierOpening } from '../../flow/audit-port';
import { componentName } from '../../flow/procedure-names';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { View } from '../parts/view';
import { ComponentCard } from './component-card';
import { DossierFacts } from './dossier-facts';
import styles from './dossier.module.css';
import { HistoryPart, type HistoryState } from './history-part';

export interface DossierScreenProps {
  readonly code: string;
  /** 'unknown': no source has a line of it. Undefined: on its way. */
  readonly record: DossierRecord | 'unknown' | undefined;
  readonly failure: Failure | undefined;
  readonly query: AuditQuery;
  readonly nameOf: (unit: string) => string;
  /** Whose own exemptions hold. */
  readonly province: string | undefined;
  readonly rules: ResultRules;
  /** ISO date. */
  readonly today: string;
  /** What came of the last wish to open it in the one-stop system. */
  readonly opening: DossierOpening | undefined;
  readonly history: HistoryState;
  readonly onOpenHost: () => void;
  readonly onWholeHistory: () => void;
}

/** One dossier: each paper, each file, each proof and each fault, and what happened when. */
export function DossierScreen(props: DossierScreenProps) {
  const { code, record, query, opening } = props;
  const { text } = useText();
  const words = text.dossier;
  const back = { at: 'dossiers', order: 'open' } as const;
  return (
    <View
      title={code}
      back={{ label: words.back, address: addressOf({ place: back, query }) }}
      busy={record === undefined}
      failure={props.failure}
    >
      {record === undefined && <p role="status">{text.common.loading}</p>}
      {record === 'unknown' && <Alert tone="calm" what={words.missing.what} next={words.missing.next} />}
      {record !== undefined && record !== 'unknown' && (
        <>
          <div class={styles['acts']}>
            <Button kind="primary" onClick={props.onOpenHost}>
              {words.open}
            </Button>
            <div role="status">
              {opening === 'code-copied' && <Alert tone="calm" live={false} what={words.copied} />}
            </div>
          </div>
          <DossierFacts
            record={record}
            unitName={props.nameOf(record.unit)}
            result={resultStanding(record, props.rules, props.today)}
          />
          <Papers {...{ record, query }} province={props.province} rules={props.rules} />
          <HistoryPart history={props.history} procedure={record.procedure} onWhole={props.onWholeHistory} />
        </>
      )}
    </View>
  );
}

interface PapersProps extends Pick<DossierScreenProps, 'query' | 'province' | 'rules'> {
  readonly record: DossierRecord;
}

function Papers({ record, query, province, rules }: PapersProps) {
  const { text, language } = useText();
  const words = text.dossier;
  const required = record.components.filter((one) => one.required === true && one.part !== 'result');
  const results = record.components.filter((one) => one.part === 'result');
  const others = record.components.filter((one) => !required.includes(one) && !results.includes(one));
  const settled = required.length - openPapers(record, province).length;
  const groups: readonly (readonly [string, readonly ComponentRecord[]])[] = [
    [words.required, required],
    [words.others, others],
    [words.results, results],
  ];
  return (
    <>
      {!record.known ? (
        <Alert tone="wait" live={false} what={words.unknownPapers.what} next={words.unknownPapers.next} />
      ) : (
        <p>
          <strong>
            {words.progress(formatNumber(settled, language), formatNumber(required.length, language))}
          </strong>
        </p>
      )}
      {groups.map(
        ([title, components]) =>
          components.length > 0 && (
            <section key={title} class={blocks['group']}>
              <h2>{title}</h2>
              <ul class={blocks['cards']}>
                {components.map((component) => (
                  <ComponentCard
                    key={component.code}
                    component={component}
                    name={componentName(record.procedure, component.code)}
                    signedResults={rules.signedResults === true}
                    addressOf={(index) =>
                      addressOf({
                        place: { at: 'file', code: record.code, component: component.code, index },
                        query,
                      })
                    }
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
