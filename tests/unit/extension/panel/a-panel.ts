import { signal } from '@preact/signals';
import { dossierDesk, type DossierActs } from '../../../../extension/panel/flow/dossier-desk';
import { openDossier } from '../../../../extension/panel/flow/open-dossier';
import type { CapturePort, Desk, PanelPorts, WorkPort } from '../../../../extension/panel/flow/ports';
import type { SigningDesk } from '../../../../extension/panel/flow/signing/signing-desk';
import type {
  Announcement,
  Checklist,
  ComponentView,
  PanelState,
} from '../../../../extension/panel/flow/state';
import { deskOf as storesOf } from '../../../../extension/panel/open-vault';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { fail, ok } from '../../../../shared/domain/result';
import type { Database } from '../../../../shared/storage/database';
import { memoryVault, type Vault } from '../../../../shared/storage/vault';
import type { DossierHost } from '../../../../extension/panel/flow/reuse/host-dossier';
import type { PreparedPage } from '../../../../shared/contracts/image-worker';
import { aFinishedPdf, anInspection, aPage } from '../../../fixtures/worker-answers';
import { aDatabase, value } from '../../storage/rows';
import { FakeHost } from './fake-host';

/** A clock that a test moves; waiting moves it at once. */
export class FakeClock {
  time = Date.parse('2026-11-21T01:00:00.000Z');
  waited = 0;
  now = (): number => this.time;
  wait = (ms: number): Promise<void> => {
    this.time += ms;
    this.waited += ms;
    return Promise.resolve();
  };
}

/** A device that outlives its panels: what a crash leaves is what is in here. */
export interface Device {
  /** What files become, by name, where that is not a natural page without a fault. */
  readonly pages: Map<string, Partial<PreparedPage>>;
  /** Changes of the work on pictures and PDFs, for one test. */
  work: Partial<WorkPort>;
  /** Files that were handed to the officer. */
  readonly saved: { readonly content: Blob; readonly name: string }[];
  /** Scanners; absent where a test scans nothing. */
  capture?: CapturePort;
  /** What signs; absent where a test signs nothing. */
  signing?: SigningDesk;
  /** The office's, where it is known. */
  province?: string;
  /** Other dossiers of the host, where it can be asked for them. */
  others?: DossierHost;
  readonly db: Database;
  readonly vault: Vault;
  readonly host: FakeHost;
  readonly clock: FakeClock;
}

export async function aDevice(host = new FakeHost()): Promise<Device> {
  return {
    ...{ pages: new Map(), work: {}, saved: [], host, clock: new FakeClock() },
    db: await aDatabase(),
    vault: await memoryVault(),
  };
}

/** The stores of a device; `desk` changes them for one test. */
export function deskOf({ db, vault }: Device, changes: Partial<Desk> = {}): Desk {
  return {
    ...storesOf(db, vault),
    hold: () => Promise.resolve(ok(() => undefined)),
    roomIsTight: () => Promise.resolve(false),
    ...changes,
  };
}

export interface OpenPanel {
  readonly acts: DossierActs;
  readonly said: readonly Announcement[];
  checklist(): Checklist;
  component(key?: string): ComponentView;
}

/** A panel with the host's dossier open, on whatever the device still holds. */
export async function openPanel(
  device: Device,
  changes: Partial<Desk> = {},
  site?: Partial<FakeHost['site']>,
): Promise<OpenPanel> {
  const desk = deskOf(device, changes);
  const ports = portsOf(device, site);
  // Each life of the panel begins after the one before.
  device.clock.time += 1;
  const page = value(await device.host.site.recognise());
  const state = signal<PanelState>({
    at: 'checklist',
    ...value(await openDossier(desk, device.clock, page)),
  });
  const announcement = signal<Announcement>();
  const said: Announcement[] = [];
  announcement.subscribe((one) => one && said.push(one));
  const officer = { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' };
  const acts = dossierDesk({ ports, desk, officer, startedAt: device.clock.now(), state, announcement });
  const checklist = (): Checklist => {
    if (state.value.at !== 'checklist') throw new Error(`the panel is at '${state.value.at}'`);
    return state.value;
  };
  return {
    acts,
    said,
    checklist,
    component(key = 'TP01') {
      const found = checklist().components.find((one) => one.host.key === key);
      if (!found) throw new Error(`no component ${key}`);
      return found;
    },
  };
}

export function portsOf(device: Device, site: Partial<FakeHost['site']> = {}): PanelPorts {
  const { host, clock } = device;
  return {
    origin: 'https://motcua.example',
    site: { ...host.site, ...site },
    work: { ...fakeWork(device), ...device.work },
    clock,
    vault: {
      exists: () => Promise.resolve(ok(true)),
      resume: () => Promise.resolve(undefined),
      create: () => Promise.resolve(fail({ code: 'storage/locked' })),
      unlock: () => Promise.resolve(fail({ code: 'storage/passphrase-wrong' })),
      sealedItems: () => Promise.resolve(0),
      erase: () => Promise.resolve(ok(undefined)),
    },
    settings: {
      officer: () => Promise.resolve(undefined),
      saveOfficer: () => Promise.resolve(),
      language: () => Promise.resolve('vi'),
      saveLanguage: () => Promise.resolve(),
      province: () => Promise.resolve(device.province),
    },
    openPage: () => Promise.resolve(),
    saveFile: (content, name) => void device.saved.push({ content, name }),
    tab: () => Promise.resolve({ title: 'Hồ sơ 7', inFront: true }),
    showTab: () => Promise.resolve(),
    ...(device.capture ? { capture: device.capture } : {}),
    ...(device.others ? { host: device.others } : {}),
    ...(device.signing ? { signing: device.signing } : {}),
  };
}

/** A picture named `x.jpg` becomes one page, `x.pdf` a clean document, `x-signed.pdf` a signed one. */
function fakeWork({ clock, pages }: Device): WorkPort {
  return {
    sha256Hex,
    async drawPage({ page, turn, maxEdge }) {
      const of = await ('bundle' in page ? page.bundle : page.jpeg).text();
      return ok(new Blob([`${of}@${turn} ${maxEdge ?? 'whole'}`], { type: 'image/jpeg' }));
    },
    async comparePage({ jpeg, layers, turn }) {
      const drawn = (name: string): Blob => new Blob([`${name}@${turn}`], { type: 'image/jpeg' });
      const [before, after] = [drawn(await jpeg.text()), drawn(await layers.bundle.text())];
      return ok({ before, after, removed: drawn('removed'), removedShare: 0.01 });
    },
    async takeFile(file, { onIntake, password }) {
      const { name } = file as File;
      if (name.startsWith('locked') && password !== 'mở') {
        return fail({ code: password === undefined ? 'pdf/password-needed' : 'pdf/password-wrong' });
      }
      if (name.startsWith('bad')) return fail({ code: 'image/resolution-low', dpi: 96, minimum: 200 });
      if (!name.endsWith('.pdf')) {
        const page = aPage({ jpeg: file, ...pages.get(name) });
        await onIntake({ kind: 'page', page, index: 0, of: 1 });
        return ok({ treatment: 'images', pages: 1, findings: [] });
      }
      const treatment = name.includes('signed') ? 'signed' : 'clean';
      const active = name.includes('active');
      const inspection = anInspection({
        class: treatment,
        bytes: file.size,
        sha256: await sha256Hex(file),
        findings: active ? ['JavaScript'] : [],
        needsConfirmation: active,
      });
      await onIntake({ kind: 'document', pdf: file, treatment, inspection });
      return ok({ treatment, pages: 2, findings: [] });
    },
    async assemblePdf({ parts, metadata }) {
      const texts = await Promise.all(
        parts.map(async (part) =>
          part.kind === 'pdf'
            ? part.pdf.text()
            : `${await (part.kind === 'layers' ? part.layers.bundle : part.jpeg).text()}@${part.turn}`,
        ),
      );
      // The time is in the bytes, as in a real PDF: made again, it is another document.
      const pdf = new Blob([`%PDF ${texts.join('|')} ${String(clock.time)} ${metadata.title}`]);
      return ok(aFinishedPdf({ pdf, sha256: await sha256Hex(pdf), pages: parts.length }));
    },
  };
}

/** A file as a person drops it. */
export function aFile(name: string, text = name): File {
  return new File([text], name);
}
