import { signal, type ReadonlySignal } from '@preact/signals';
import type { AuditOffice, AuditSource } from '../../../shared/contracts/audit';
import { parseOffice } from '../../../shared/domain/indicators/office-file';
import type { Result } from '../../../shared/domain/result';
import type { Language } from '../../../shared/text/sentence';
import type { AuditPort } from './audit-port';
import { importDesk, type ImportDesk } from './import-desk';
import { addressOf, routeIn, type Route } from './route';

/** What the page knows beside its views, and what can be done from everywhere. */
export interface AuditDesk {
  readonly port: AuditPort;
  readonly language: ReadonlySignal<Language>;
  readonly route: ReadonlySignal<Route>;
  /** Undefined until the engine was opened. */
  readonly sources: ReadonlySignal<Result<readonly AuditSource[]> | undefined>;
  readonly office: ReadonlySignal<AuditOffice | undefined>;
  /** Rises whenever figures may have changed: views ask again. */
  readonly version: ReadonlySignal<number>;
  readonly imports: ImportDesk;
  /** Reads settings, opens the engine. */
  start(): Promise<void>;
  /** The address has changed. */
  moved(hash: string): void;
  switchLanguage(): Promise<void>;
  saveOffice(office: AuditOffice): Promise<Result<void>>;
  forget(source: string): Promise<Result<void>>;
  /** Something else has added lines: every view asks again. */
  refresh(): Promise<void>;
}

/** A desk on the given world, at an address. */
export function auditDesk(port: AuditPort, hash: string): AuditDesk {
  const language = signal<Language>('vi');
  const route = signal(routeIn(hash, port.today()));
  const sources = signal<Result<readonly AuditSource[]> | undefined>(undefined);
  const office = signal<AuditOffice | undefined>(undefined);
  const version = signal(0);

  let day = port.today();

  /** Opening anew costs nothing unless a day has passed: what is late is late by today's date. */
  async function changed(): Promise<void> {
    const set = office.peek();
    if (!set) return;
    day = port.today();
    sources.value = await port.engine.open(set, day);
    version.value += 1;
  }

  /** Another tab has set something: what this one would save next must not take it back. */
  async function follow(): Promise<void> {
    const set = await port.office();
    if (JSON.stringify(set) === JSON.stringify(office.peek())) return;
    const told = await port.engine.setOffice(set);
    if (!told.ok) return;
    office.value = set;
    await changed();
  }

  return {
    ...{ port, language, route, sources, office, version },
    imports: importDesk(port.engine, changed),
    async start() {
      language.value = await port.language();
      office.value = await port.office();
      await changed();
      port.onOffice(() => void follow());
    },
    moved(hash) {
      if (port.today() !== day) void changed();
      const next = routeIn(hash, port.today());
      // Each keystroke of a filter may write the same address again: nothing is asked twice.
      if (addressOf(next) !== addressOf(route.peek())) route.value = next;
    },
    async switchLanguage() {
      language.value = language.peek() === 'vi' ? 'en' : 'vi';
      await port.saveLanguage(language.peek());
    },
    async saveOffice(wanted) {
      // What could not be read at the next start would be lost then, and all else of the office with it.
      const readable = parseOffice(JSON.stringify(wanted));
      if (!readable.ok) return readable;
      const next = readable.value;
      const set = await port.engine.setOffice(next);
      if (!set.ok) return set;
      office.value = next;
      await port.saveOffice(next);
      await changed();
      return set;
    },
    refresh: changed,
    async forget(source) {
      const forgotten = await port.engine.forget(source);
      await changed();
      return forgotten;
    },
  };
}
