import { useId } from 'preact/hooks';
import { FIGURE_IDS } from '../../../../shared/domain/indicators/figure';
import { figuresText } from '../../../../shared/text/figures';
import { Alert } from '../../../../shared/ui/alert';
import { Field } from '../../../../shared/ui/field';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import filters from '../parts/filters.module.css';
import type { OfficeForm, WrongPart } from './office-form';
import styles from './office.module.css';

export interface RuleFieldsProps {
  readonly form: OfficeForm;
  readonly wrong: WrongPart | undefined;
  readonly onForm: (changes: Partial<OfficeForm>) => void;
}

/** By what the office measures: colours, targets of its own, procedures that end without a paper. */
export function RuleFields({ form, wrong, onForm }: RuleFieldsProps) {
  const { text, language } = useText();
  const words = text.office;
  const names = figuresText(language);
  const hint = useId();
  return (
    <>
      <section class={blocks['box']}>
        <h2>{words.thresholds}</h2>
        <p>{words.thresholdsWhat}</p>
        <div class={styles['row']}>
          {(['green', 'yellow', 'orange'] as const).map((colour) => (
            <Field
              key={colour}
              label={words.from(text.common.colour[colour])}
              value={form.thresholds[colour]}
              onValue={(value) => onForm({ thresholds: { ...form.thresholds, [colour]: value } })}
            />
          ))}
        </div>
        {wrong === 'thresholds' && <Alert tone="bad" what={words.thresholdsError} />}
      </section>
      <section class={blocks['box']}>
        <h2>{words.targets}</h2>
        <p>{words.targetsWhat}</p>
        <details open={wrong === 'targets'}>
          <summary class={styles['summary']}>{words.targetsOpen}</summary>
          <div class={styles['row']}>
            {FIGURE_IDS.map((id) => (
              <Field
                key={id}
                label={words.target(names[id].name)}
                value={form.targets[id]}
                onValue={(value) => onForm({ targets: { ...form.targets, [id]: value } })}
              />
            ))}
          </div>
        </details>
        {wrong === 'targets' && <Alert tone="bad" what={words.targetsError} />}
      </section>
      <section class={blocks['box']}>
        <h2>{words.withoutPaper}</h2>
        <Field
          label={words.withoutPaperCodes}
          hint={words.withoutPaperHint}
          value={form.withoutPaperResult}
          onValue={(withoutPaperResult) => onForm({ withoutPaperResult })}
          {...(wrong === 'withoutPaperResult' && { error: words.withoutPaperError })}
        />
        <label class={filters['tick']}>
          <input
            type="checkbox"
            checked={form.signedResults}
            aria-describedby={hint}
            onChange={({ currentTarget }) => onForm({ signedResults: currentTarget.checked })}
          />
          {words.signedResults}
        </label>
        <p id={hint}>{words.signedResultsHint}</p>
      </section>
    </>
  );
}
