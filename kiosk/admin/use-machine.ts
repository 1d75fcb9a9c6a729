import { useEffect, useState } from 'preact/hooks';
import { shippedProcedures } from '../../shared/catalogue/catalogue';
import type { DeviceSettings } from '../../shared/storage/device-shelf';
import { outboxStore } from '../../shared/storage/outbox-store';
import { askToPersist, storageRoom } from '../../shared/storage/storage-room';
import type { AdminSet } from './admin-set';
import { writeConfig, type KioskConfig } from './config';
import { diagnosticsFile } from './diagnostics';
import { readCatalogue, type KeptCatalogue } from './kept-catalogue';
import { keepConfig } from './managed-config';
import type { ShownEntry } from './outbox-section';
import type { KeptVisits } from './resume-section';
import { selfTest, type Verdict } from './self-test';
import { realTestPorts } from './test-ports';
import { readTroubles } from './trouble-log';

/** The machine as the page shows it, and what can be done to it. */
export interface Machine {
  readonly settings: DeviceSettings;
  readonly catalogue: KeptCatalogue | undefined;
  readonly outbox: readonly ShownEntry[];
  readonly kept: KeptVisits;
  readonly verdicts: readonly Verdict[];
  readonly testing: boolean;
  /** As files; the state is empty until it is known. */
  readonly configFile: string;
  readonly stateFile: string;
  /** False where the disk did not take it: what was set would be gone with the next start. */
  readonly keep: (config: KioskConfig) => Promise<boolean>;
  readonly test: () => void;
  readonly copy: (id: string) => void;
  readonly remove: (id: string) => void;
  /** All visits that are kept for later. */
  readonly removeKept: () => void;
}

/** Reads the machine once, and again after each change. */
export function useMachine(set: AdminSet): Machine {
  const { means, rows } = set;
  const [outbox] = useState(() => outboxStore());
  const [settings, setSettings] = useState(means.device.read());
  const [catalogue, setCatalogue] = useState<KeptCatalogue>();
  const [visits, setVisits] = useState<KeptVisits>({ visits: 0, bytes: 0 });
  const [entries, setEntries] = useState<readonly ShownEntry[]>([]);
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const [testing, setTesting] = useState(false);
  const [stateFile, setStateFile] = useState('');

  const look = async (): Promise<void> => {
    const [kept, waiting, parked] = await Promise.all([
      readCatalogue(rows),
      outbox.list(),
      means.parked.count(),
    ]);
    setCatalogue(kept);
    if (parked.ok) setVisits(parked.value);
    setEntries(waiting.ok ? waiting.value : []);
  };
  useEffect(() => void look(), []);
  useEffect(() => {
    void stateOf(set, entries, verdicts, catalogue).then(setStateFile);
  }, [settings, entries, verdicts, catalogue]);

  const test = async (): Promise<void> => {
    setTesting(true);
    setVerdicts([]);
    const found = selfTest(realTestPorts(set)).map((part) =>
      part.then((some) => setVerdicts((before) => [...before, ...some])),
    );
    await Promise.all(found);
    setTesting(false);
  };
  const copy = async (id: string): Promise<void> => {
    const sealed = await outbox.sealed(id);
    if (!sealed.ok) return;
    const { bytes } = sealed.value;
    setEntries((before) => before.map((entry) => (entry.header.id === id ? { ...entry, bytes } : entry)));
  };
  return {
    ...{ settings, catalogue, outbox: entries, kept: visits, verdicts, testing, stateFile },
    configFile: writeConfig(settings, catalogue?.procedures),
    keep: async (config) => {
      const kept = await keepConfig(config, means.device, rows);
      // The browser may say no: the self-test tells.
      void askToPersist();
      setSettings(means.device.read());
      await look();
      return kept;
    },
    test: () => void test(),
    copy: (id) => void copy(id),
    remove: (id) => void outbox.erase(id).then(look),
    removeKept: () => void means.parked.sweep().then(look),
  };
}

async function stateOf(
  { means, rows }: AdminSet,
  outbox: readonly ShownEntry[],
  verdicts: readonly Verdict[],
  catalogue: KeptCatalogue | undefined,
): Promise<string> {
  return diagnosticsFile({
    version: String(import.meta.env['VITE_VERSION']),
    browser: navigator.userAgent,
    at: means.now().toISOString(),
    settings: means.device.read(),
    room: await storageRoom(),
    outbox,
    troubles: await readTroubles(rows),
    procedures: (catalogue?.procedures ?? shippedProcedures()).length,
    verdicts,
  });
}
