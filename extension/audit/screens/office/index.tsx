import { useRef, useState } from 'preact/hooks';
import type { AuditOffice } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import { View } from '../parts/view';
import { formOf, officeOf, type OfficeForm, type WrongPart } from './office-form';
import styles from './office.module.css';
import { RuleFields } from './rule-fields';
import { UnitRows } from './unit-rows';

export interface OfficeScreenProps {
  readonly office: AuditOffice;
  /** Codes of units that figures speak of. */
  readonly seen: readonly string[];
  /** What came of the last act. */
  readonly told: 'saved' | 'imported' | Failure | undefined;
  readonly onSave: (office: AuditOffice) => void;
  readonly onImport: (file: Blob) => void;
  readonly onExport: () => void;
}

/** What the office sets for its figures and its report. */
export function OfficeScreen({ office, seen, told, onSave, onImport, onExport }: OfficeScreenProps) {
  const { text, language } = useText();
  const words = text.office;
  const [form, setForm] = useState(() => formOf(office, seen));
  const [wrong, setWrong] = useState<WrongPart>();
  const input = useRef<HTMLInputElement>(null);
  const change = (changes: Partial<OfficeForm>): void => setForm({ ...form, ...changes });
  const save = (): void => {
    const next = officeOf(form, office);
    setWrong(typeof next === 'string' ? next : undefined);
    if (typeof next !== 'string') onSave(next);
  };
  return (
    <View title={words.title}>
      <p>{words.what}</p>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <section class={blocks['box']}>
          <h2>{words.heading}</h2>
          <div class={styles['row']}>
            {(['parentAgency', 'agency', 'place'] as const).map((name) => (
              <Field
                key={name}
                label={words[name]}
                value={form[name]}
                onValue={(value) => change({ [name]: value })}
              />
            ))}
            <Field
              label={words.province}
              hint={words.provinceHint}
              value={form.province}
              onValue={(province) => change({ province })}
            />
          </div>
        </section>
        <RuleFields form={form} wrong={wrong} onForm={change} />
        <section class={blocks['box']}>
          <h2>{words.units}</h2>
          <p>{form.units.length === 0 ? words.noUnits : words.unitsWhat}</p>
          <UnitRows units={form.units} onUnits={(units) => change({ units })} />
        </section>
        <div class={styles['buttons']}>
          <Button kind="primary" submit>
            {words.save}
          </Button>
          <div role="status">
            {told === 'saved' && wrong === undefined && <Alert tone="good" live={false} what={words.saved} />}
            {told === 'imported' && <Alert tone="good" live={false} what={words.imported} />}
          </div>
        </div>
      </form>
      {typeof told === 'object' && <Alert tone="bad" {...failureSentence(told, language)} />}
      <section class={`${blocks['box'] ?? ''} ${styles['form'] ?? ''}`}>
        <h2>{words.file}</h2>
        <p>{words.fileWhat}</p>
        <div class={styles['buttons']}>
          <Button onClick={() => input.current?.click()}>{words.importFile}</Button>
          <Button onClick={onExport}>{words.exportFile}</Button>
        </div>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={words.importFile}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onImport(file);
            currentTarget.value = '';
          }}
        />
      </section>
    </View>
  );
}
