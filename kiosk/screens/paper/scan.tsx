import { useLayoutEffect, useRef } from 'preact/hooks';
import { kioskScanText, type KioskScanText } from '../../../shared/text/kiosk-scan';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { Glyph } from '../../ui/glyph';
import styles from './paper.module.css';

/** What is being scanned. */
export interface ShownScan {
  readonly job: number;
  readonly pages: number;
  readonly stopping?: true;
  /** Into the paper that is shown. */
  readonly here: boolean;
}

export interface ScanButtonsProps {
  readonly language: Language;
  /** Beside this machine. The name may be empty. */
  readonly scanners: readonly { readonly id: string; readonly name: string }[];
  readonly scan?: ShownScan;
  /** The last scan stopped in the middle of a pile. */
  readonly scanGoesOn: boolean;
  /** Scanning is the next step. */
  readonly first: boolean;
  readonly onScan: (id: string, name: string) => void;
}

/** One press for each scanner; what lies in it comes in. */
export function ScanButtons({ language, scanners, scan, scanGoesOn, first, onScan }: ScanButtonsProps) {
  const text = kioskScanText(language);
  const hint = scan && !scan.here ? text.busy : scanGoesOn ? text.goOnHint : text.hint;
  const button = useRef<HTMLButtonElement>(null);
  const scannedHere = useRef(false);
  useLayoutEffect(() => {
    // The way to stop it goes with the scan: what had the focus there has it here again.
    if (scannedHere.current && !scan && dropped()) button.current?.focus({ preventScroll: true });
    scannedHere.current = scan?.here === true;
  }, [scan === undefined]);
  return scanners.map(({ id, name }, index) => {
    const own = name || text.scanner;
    const act = scanGoesOn ? text.goOn : own;
    return (
      <Button
        key={id}
        kind={first && index === 0 ? 'primary' : 'plain'}
        size="touch"
        disabled={scan !== undefined}
        {...(index === 0 ? { buttonRef: button } : {})}
        onClick={() => onScan(id, own)}
      >
        <Glyph name="scanner" />
        <span class={styles['way']}>
          {scanGoesOn && scanners.length > 1 ? `${act}: ${own}` : act}
          <small>{hint}</small>
        </span>
      </Button>
    );
  });
}

export interface ScanningProps {
  readonly language: Language;
  readonly scan?: ShownScan;
  readonly onStop: (job: number) => void;
}

/** How many pages have come, and a way to stop the device. */
export function Scanning({ language, scan, onStop }: ScanningProps) {
  const text = kioskScanText(language);
  const label = scan ? progressOf(scan, text) : '';
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed goes dead with the beginning of the scan, and would drop the focus.
    if (dropped()) stop.current?.focus({ preventScroll: true });
  }, [scan?.job]);
  return (
    <>
      <p class="visually-hidden" role="status">
        {label}
      </p>
      {scan && (
        <div class={styles['reading']}>
          <Progress label={label} done={scan.pages} />
          <Button
            size="touch"
            disabled={scan.stopping ?? false}
            buttonRef={stop}
            onClick={() => onStop(scan.job)}
          >
            {text.stop}
          </Button>
        </div>
      )}
    </>
  );
}

function progressOf({ pages, stopping }: ShownScan, text: KioskScanText): string {
  if (stopping) return text.stopping(pages);
  return pages > 0 ? text.received(pages) : text.waiting;
}

/** Nothing has the focus, or something that cannot be pressed any more. */
function dropped(): boolean {
  const { activeElement: at } = document;
  return at === null || at === document.body || (at instanceof HTMLButtonElement && at.disabled);
}
