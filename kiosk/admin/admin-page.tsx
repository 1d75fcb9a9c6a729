import { useState } from 'preact/hooks';
import { shippedProcedures } from '../../shared/catalogue/catalogue';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import { Frame } from '../ui/frame';
import type { AdminSet } from './admin-set';
import { CatalogueSection } from './catalogue-section';
import type { ConfigFault, KioskConfig } from './config';
import { ConfigSection } from './config-section';
import { OutboxSection } from './outbox-section';
import { Section } from './parts';
import type { PinDesk } from './pin';
import { NewPin } from './pin-form';
import { PrinterSection } from './printer-section';
import { KeptSection } from './resume-section';
import { SettingsSections } from './settings-sections';
import { formOf, readForm } from './settings-form';
import { StateSection } from './state-section';
import { TestSection } from './test-section';
import { useMachine } from './use-machine';

export interface AdminPageProps {
  readonly language: Language;
  readonly set: AdminSet;
  readonly desk: PinDesk;
  readonly onClose: () => void;
}

/** Everything that an officer sets and looks after on this machine, on one page. */
export function AdminPage({ language, set, desk, onClose }: AdminPageProps) {
  const text = kioskAdminText(language);
  const machine = useMachine(set);
  const [form, setForm] = useState(() => formOf(machine.settings));
  const [faults, setFaults] = useState<readonly ConfigFault[]>([]);
  const [kept, setKept] = useState<boolean>();
  const keep = async (config: KioskConfig): Promise<boolean> => {
    const onDisk = await machine.keep(config);
    setKept(onDisk);
    if (!onDisk) window.scrollTo(0, 0);
    return onDisk;
  };
  const save = async (): Promise<void> => {
    const read = await readForm(form);
    setFaults(read.ok ? [] : read.faults);
    setKept(undefined);
    if (read.ok) await keep(read.config);
    window.scrollTo(0, 0);
  };
  return (
    <Frame
      title={text.title}
      back={{ label: text.close, onPress: onClose }}
      primary={{ label: text.save, onPress: () => void save() }}
    >
      {kept === true && <Alert tone="good" what={text.saved} />}
      {kept === false && <Alert tone="bad" what={text.notKept} next={text.notKeptNext} />}
      {faults.length > 0 && <Alert tone="bad" what={text.notSaved} />}
      <SettingsSections
        language={language}
        form={form}
        faults={faults}
        onForm={(changed) => {
          setKept(undefined);
          setForm(changed);
        }}
      />
      <PrinterSection language={language} settings={machine.settings} print={set.means} />
      <TestSection
        language={language}
        verdicts={machine.verdicts}
        running={machine.testing}
        portal={machine.settings.portal}
        onBegin={machine.test}
      />
      <OutboxSection
        language={language}
        entries={machine.outbox}
        onCopy={machine.copy}
        onRemove={machine.remove}
      />
      <KeptSection language={language} kept={machine.kept} onRemove={machine.removeKept} />
      <CatalogueSection
        language={language}
        kept={machine.catalogue}
        shipped={shippedProcedures().length}
        onTake={(procedures) => void keep({ form: 1, catalogue: procedures })}
        onDrop={() => void keep({ form: 1, catalogue: [] })}
      />
      <ConfigSection
        language={language}
        file={machine.configFile}
        managedFaults={set.managed.is === 'faulty' ? set.managed.faults : []}
        onTake={async (config) => {
          const onDisk = await keep(config);
          setForm(formOf(set.means.device.read()));
          return onDisk;
        }}
      />
      <StateSection language={language} file={machine.stateFile} ratings={machine.settings.ratings ?? {}} />
      <PinSection language={language} desk={desk} />
    </Frame>
  );
}

function PinSection({ language, desk }: { readonly language: Language; readonly desk: PinDesk }) {
  const { pin: text } = kioskAdminText(language);
  const [step, setStep] = useState<'closed' | 'open' | 'changed'>('closed');
  return (
    <Section title={text.change}>
      {step === 'open' ? (
        <NewPin language={language} desk={desk} onSet={() => setStep('changed')} />
      ) : (
        <div>
          <Button size="touch" onClick={() => setStep('open')}>
            {text.change}
          </Button>
        </div>
      )}
      {step === 'changed' && <Alert tone="good" what={text.changed} />}
    </Section>
  );
}
