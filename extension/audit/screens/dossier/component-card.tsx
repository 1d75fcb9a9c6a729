import { exemptionById } from '../../../../shared/domain/exemptions';
import type { ComponentRecord } from '../../../../shared/domain/indicators/record';
import { faultsIn } from '../../../../shared/domain/indicators/results';
import { formatDay, formatTime } from '../../../../shared/text/numbers';
import { panelText } from '../../../../shared/text/panel';
import { reuseSentence } from '../../../../shared/text/reuse';
import { Icon } from '../../../../shared/ui/icon';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import styles from './dossier.module.css';
import { FileFacts } from './file-facts';
import { StateChip } from './state-chip';

export interface ComponentCardProps {
  readonly component: ComponentRecord;
  /** As the catalogue calls it; its code where it does not know it. */
  readonly name: string;
  /** Whether the office calls only signed results valid. */
  readonly signedResults: boolean;
  /** Address of the view of one of its files. */
  readonly addressOf: (index: number) => string;
}

/** One paper of a dossier: how it stands, what proves it, what is wrong with it. */
export function ComponentCard({ component, name, signedResults, addressOf }: ComponentCardProps) {
  const { text, language } = useText();
  const words = text.dossier;
  const { code, ticked, settledAt, failure, state, reused, reuse } = component;
  const faults = faultsIn(component, { signedResults });
  return (
    <li class={blocks['card']} data-component={code}>
      <div class={blocks['name']}>
        <h3>{name}</h3>
        {name !== code && <span class={styles['code']}>{code}</span>}
        <StateChip component={component} />
        {settledAt !== undefined && (
          <span class={styles['soft']}>{words.settledAt(formatTime(settledAt, language))}</span>
        )}
      </div>
      {component.files.length > 0 && (
        <ul class={styles['files']}>
          {component.files.map((file, index) => (
            // Files stand in the order of the record; the same bytes may be there twice.
            <FileFacts key={index} {...{ file, name }} number={index + 1} address={addressOf(index)} />
          ))}
        </ul>
      )}
      {faults.length > 0 && (
        <ul class={styles['faults']}>
          {faults.map((fault) => (
            <li key={fault}>
              <Icon name="alert" />
              {words.fault[fault]}
            </li>
          ))}
        </ul>
      )}
      {failure !== undefined && <p class={styles['soft']}>{words.lastFailure(failure)}</p>}
      {ticked !== undefined && <p class={styles['soft']}>{ticked ? words.ticked : words.notTicked}</p>}
      {(reuse ?? (state === 'reused' && reused)) && (
        <p class={styles['soft']}>{words.reuse(reuseSentence(reuse, language))}</p>
      )}
      <Exempt component={component} />
      {component.override && (
        <p class={styles['soft']}>
          {words.override(
            component.override === 'several'
              ? words.severalReasons
              : panelText(language).override.reason[component.override],
          )}
        </p>
      )}
      {component.inspections.map(({ round, officer, verdict, at }) => (
        <p key={`${at} ${officer}`} class={styles['soft']}>
          {words.inspected(String(round), officer, words.verdict[verdict], formatTime(at, language))}
        </p>
      ))}
    </li>
  );
}

/** Why it need not be scanned, or came as the citizen's own PDF, by which rule, and whether that rule still holds. */
function Exempt({ component }: { readonly component: ComponentRecord }) {
  const { text, language } = useText();
  const words = text.dossier;
  if (component.state !== 'exempt' && component.exemption === undefined) return null;
  const rule = component.exemption === undefined ? undefined : exemptionById(component.exemption);
  if (!rule) return <p>{words.noExemption}</p>;
  return (
    <>
      <p>{words.exemption(rule[language])}</p>
      <p class={styles['soft']}>
        {words.basis(rule.basis)}. {rule.until !== undefined && words.exemptionEnded(formatDay(rule.until))}
      </p>
    </>
  );
}
