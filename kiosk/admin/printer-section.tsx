import { useState } from 'preact/hooks';
import type { Failure } from '../../shared/domain/failure';
import type { Result } from '../../shared/domain/result';
import type { DeviceSettings } from '../../shared/storage/device-shelf';
import { failureSentence } from '../../shared/text/failures';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import type { Means } from '../flow/means';
import { pairPrinter } from '../printer/receipt-printer';
import styles from './admin.module.css';
import { Section } from './parts';
import { testPicture } from './test-picture';

export interface PrinterProps {
  readonly language: Language;
  /** As they are kept, not as they are being written. */
  readonly settings: DeviceSettings;
  readonly print: Pick<Means, 'print' | 'printReceipt'>;
}

/** Dots across a roll at 203 dpi. */
const DOTS = { 80: 576, 58: 384 } as const;

/** The receipt printer is chosen, and either printer prints a test. */
export function PrinterSection({ language, settings, print }: PrinterProps) {
  const { devices: text, test } = kioskAdminText(language);
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<string>();
  const { printer, rollMm = 80, office } = settings;
  const tell = <T,>(result: Result<T>, said: (value: T) => string): void => {
    setFailure(result.ok ? undefined : result.failure);
    setDone(result.ok ? said(result.value) : undefined);
  };
  const printTest = async (): Promise<void> => {
    if (printer !== 'thermal') {
      print.print();
      return;
    }
    const picture = await testPicture([text.testPrint, office], DOTS[rollMm]);
    tell(await print.printReceipt([picture], DOTS[rollMm]), () => text.printed);
  };
  return (
    <Section title={test.parts.printer}>
      <p class="only-print">
        {text.testPrint}: {office}
      </p>
      <div class={styles['row']}>
        {printer === 'thermal' && (
          <Button
            size="touch"
            onClick={() => void pairPrinter().then((paired) => tell(paired, (name) => name))}
          >
            {text.choosePrinter}
          </Button>
        )}
        <Button size="touch" onClick={() => void printTest()}>
          {text.testPrint}
        </Button>
      </div>
      {failure && failure.code !== 'cancelled' && (
        <Alert tone="bad" {...failureSentence(failure, language)} />
      )}
      {done && <Alert tone="good" what={done} />}
    </Section>
  );
}
