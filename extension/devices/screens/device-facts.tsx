import type { ScannerCapabilities, ScannerWay } from '../../../shared/contracts/scanner';
import { visibleText } from '../../../shared/domain/file-name';
import type { DevicesText } from '../../../shared/text/devices';
import type { DeviceView } from '../flow/state';
import styles from './device-card.module.css';

export interface DeviceFactsProps {
  readonly view: DeviceView;
  readonly words: DevicesText['device'];
}

/** What a device is, where it is, and what it can do. */
export function DeviceFacts({ view: { scanner, capabilities, status }, words }: DeviceFactsProps) {
  const model = capabilities && visibleText(capabilities.model);
  const facts: readonly (readonly [name: string, fact: string | undefined])[] = [
    [words.model, model === scanner.name ? undefined : model],
    [words.place, placeOf(scanner.way, words)],
    [words.can, capabilities && abilities(capabilities, words)],
    [words.paper, status?.feeder && words.feeder[status.feeder]],
  ];
  return (
    <dl class={styles['facts']}>
      {facts.map(
        ([name, fact]) =>
          fact && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function placeOf(way: ScannerWay, words: DevicesText['device']): string {
  return way.by === 'http' ? way.address : way.by === 'usb' ? words.byUsb : words.byChromeOs;
}

function abilities(
  { platen, feeder, duplex, feederCapacity }: ScannerCapabilities,
  words: DevicesText['device'],
) {
  const dpi = [platen, feeder, duplex].flatMap((source) => source?.resolutions ?? []);
  const sources = words.sources({
    ...{ platen: platen !== undefined, feeder: feeder !== undefined, duplex: duplex !== undefined },
    ...(feederCapacity !== undefined && { feederCapacity }),
  });
  if (dpi.length === 0) return sources;
  return `${sources}; ${words.dpi(String(Math.min(...dpi)), String(Math.max(...dpi)))}`;
}
