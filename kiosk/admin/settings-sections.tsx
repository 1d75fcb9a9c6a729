import { useEffect, useState } from 'preact/hooks';
import { readPublicKey } from '../../shared/package/office-key';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Field } from '../../shared/ui/field';
import styles from './admin.module.css';
import type { ConfigFault } from './config';
import { Area, Choice, Section } from './parts';
import { ResumeChoice } from './resume-section';
import type { SettingsForm } from './settings-form';

export interface SettingsProps {
  readonly language: Language;
  readonly form: SettingsForm;
  readonly faults: readonly ConfigFault[];
  readonly onForm: (form: SettingsForm) => void;
}

/** What belongs to the office, the devices, and where dossiers go: written here, kept by the page's one button. */
export function SettingsSections({ language, form, faults, onForm }: SettingsProps) {
  const text = kioskAdminText(language);
  const set = (changes: Partial<SettingsForm>): void => onForm({ ...form, ...changes });
  const errorAt = (at: string): { readonly error?: string } => {
    const fault = faults.find((one) => one.at === at || one.at.startsWith(`${at}.`));
    return fault ? { error: text.config.faults[fault.why] } : {};
  };
  const keyId = useKeyId(form.counterKey);
  return (
    <>
      <Section title={text.office.title}>
        <Field
          label={text.office.office}
          value={form.office}
          {...errorAt('office')}
          onValue={(office) => set({ office })}
        />
        <div class={styles['two']}>
          <Field
            label={text.office.kiosk}
            hint={text.office.kioskHint}
            value={form.kiosk}
            {...errorAt('kiosk')}
            onValue={(kiosk) => set({ kiosk })}
          />
          <Field
            label={text.office.hotline}
            value={form.hotline}
            {...errorAt('hotline')}
            onValue={(hotline) => set({ hotline })}
          />
          <Field
            label={text.office.contactName}
            value={form.contactName}
            {...errorAt('contact.name')}
            onValue={(contactName) => set({ contactName })}
          />
          <Field
            label={text.office.contactPhone}
            value={form.contactPhone}
            {...errorAt('contact.phone')}
            onValue={(contactPhone) => set({ contactPhone })}
          />
        </div>
        <Choice
          label={text.office.language}
          options={[
            { value: 'vi', name: 'Tiếng Việt' },
            { value: 'en', name: 'English' },
          ]}
          value={form.language}
          onValue={(chosen) => set({ language: chosen })}
        />
      </Section>
      <Section title={text.devices.title}>
        <Area
          label={text.devices.scanners}
          hint={text.devices.scannersHint}
          value={form.scanners}
          {...errorAt('scanners')}
          onValue={(scanners) => set({ scanners })}
        />
        <Choice
          label={text.devices.printer}
          options={[
            { value: 'system', name: text.devices.system },
            { value: 'thermal', name: text.devices.thermal },
          ]}
          value={form.printer}
          onValue={(printer) => set({ printer })}
        />
        {form.printer === 'thermal' && (
          <Choice
            label={text.devices.roll}
            options={([80, 58] as const).map((value) => ({ value, name: text.devices.millimetres(value) }))}
            value={form.rollMm}
            onValue={(rollMm) => set({ rollMm })}
          />
        )}
      </Section>
      <Section title={text.ways.title}>
        <Field
          label={text.ways.portal}
          hint={text.ways.portalHint}
          value={form.portal}
          {...errorAt('portal')}
          onValue={(portal) => set({ portal })}
        />
        <Area
          label={text.ways.counterKey}
          hint={text.ways.counterKeyHint}
          value={form.counterKey}
          {...errorAt('counterKey')}
          onValue={(counterKey) => set({ counterKey })}
        />
        {keyId && <p>{text.ways.keyId(keyId)}</p>}
      </Section>
      <ResumeChoice
        language={language}
        on={form.resumeToday}
        onChoose={(resumeToday) => set({ resumeToday })}
      />
    </>
  );
}

/** The id of a public key, while it is one. */
function useKeyId(key: string): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    let over = false;
    void readPublicKey(key).then((read) => {
      if (!over) setId(read.ok ? read.value.keyId : undefined);
    });
    return () => {
      over = true;
    };
  }, [key]);
  return id;
}
