import { useEffect, useState } from 'preact/hooks';
import { formatSeconds } from '../../../../shared/text/numbers';
import { SCAN_PROFILES } from '../../../../shared/domain/scan-profile';
import { Button } from '../../../../shared/ui/button';
import { Progress } from '../../../../shared/ui/progress';
import type { PileView } from '../../flow/pile/pile-view';
import { SIDES, type ScanChoice } from '../../flow/pile/scan-choice';
import { useText } from '../../text-context';
import { ChoiceField } from './choice-field';
import styles from './pile.module.css';

export interface ScanBarProps {
  readonly pile: PileView;
  /** What the button says: what is scanned next. */
  readonly label: string;
  readonly onScan: () => void;
  readonly onStop: () => void;
  readonly onScanner: (id: string) => void;
  readonly onChoice: (changes: Partial<ScanChoice>) => void;
  readonly onManage: () => void;
}

/** Where pages come from: what runs, or what will be scanned, how, and with what. */
export function ScanBar(props: ScanBarProps) {
  const { text, language } = useText();
  const words = text.pile;
  const { pile } = props;
  const { scanning, choice, scanners = [] } = pile;
  const known = scanners.find(({ id }) => id === pile.scanner);
  const isAsked = !known && scanners.length > 1;
  const [open, setOpen] = useState(isAsked);
  useEffect(() => {
    // Once it has opened to ask, it stays: there may be more to choose.
    if (isAsked) setOpen(true);
  }, [isAsked]);
  const isScanning = scanning !== undefined;
  useEffect(() => {
    if (isScanning) setOpen(false);
  }, [isScanning]);
  if (scanning) {
    const { pages, secondsPerPage, model, backs, stopping } = scanning;
    const pace = secondsPerPage === undefined ? undefined : formatSeconds(secondsPerPage * 1_000, language);
    const parts = [model, backs ? words.scanningBacks : undefined, words.scanning(pages, pace)];
    const label = stopping ? words.stopping : model ? parts.filter(Boolean).join(' · ') : words.asking;
    return (
      <section class={styles['running']} aria-label={words.settings} data-scanning>
        <Progress label={label} done={pages} />
        <Button disabled={stopping} onClick={props.onStop}>
          {words.stop}
        </Button>
      </section>
    );
  }
  const summary = [
    known?.name,
    words.sources[choice.source],
    choice.source === 'feeder' && words.sidesOf[choice.sides],
  ];
  return (
    <section class={styles['bar']} aria-label={words.settings}>
      <Button
        kind={pile.items.length === 0 ? 'primary' : 'plain'}
        wide
        shortcut="S"
        disabled={pile.taking !== undefined}
        onClick={props.onScan}
      >
        {props.label}
      </Button>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class={styles['summary']}>{summary.filter(Boolean).join(' · ') || words.settings}</summary>
        <div class={styles['fields']}>
          {scanners.length > 0 && (
            <ChoiceField
              label={words.scanner}
              value={pile.scanner ?? ''}
              options={[
                ...(known ? [] : [['', words.chooseScanner] as const]),
                ...scanners.map(({ id, name }) => [id, name] as const),
              ]}
              onValue={props.onScanner}
            />
          )}
          <ChoiceField
            label={words.profile}
            value={choice.profile}
            options={SCAN_PROFILES.map((id) => [id, words.profiles[id]] as const)}
            onValue={(profile) => props.onChoice({ profile })}
          />
          <ChoiceField
            label={words.source}
            value={choice.source}
            options={(['feeder', 'platen'] as const).map((id) => [id, words.sources[id]] as const)}
            onValue={(source) => props.onChoice({ source })}
          />
          {choice.source === 'feeder' && (
            <ChoiceField
              label={words.sides}
              value={choice.sides}
              options={SIDES.map((id) => [id, words.sidesOf[id]] as const)}
              onValue={(sides) => props.onChoice({ sides })}
            />
          )}
          <Button size="small" kind="quiet" onClick={props.onManage}>
            {words.manage}
          </Button>
        </div>
      </details>
    </section>
  );
}
