import { createPanel, type Panel } from '../../../../extension/panel/flow/panel';
import { handoverDesk, type HandoverDesk } from '../../../../extension/panel/flow/handover/handover-desk';
import type { HandoverPorts } from '../../../../extension/panel/flow/handover/handover-ports';
import type { Inbox } from '../../../../extension/handover/inbox-client';
import { inboxSettings } from '../../../../extension/handover/inbox-settings';
import { waitingFiles } from '../../../../extension/handover/inbox-shapes';
import type { Handover, HandoverComponent, HelpCall } from '../../../../shared/contracts/handover';
import { fail, ok } from '../../../../shared/domain/result';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { makeOfficeKey, loadOfficeKey } from '../../../../shared/package/office-key';
import { sealPackage } from '../../../../shared/package/seal';
import { officeKeyStore } from '../../../../shared/storage/office-keys';
import { memoryArea } from '../capture/memory-area';
import { aDevice, deskOf, portsOf, type Device } from '../panel/a-panel';
import { aHostComponent, FakeHost } from '../panel/fake-host';
import { value } from '../../storage/rows';

export const KIOSK = 'http://127.0.0.1:8791';
const AT = '2026-11-22T08:00:00.000+07:00';

/** An inbox in memory, by file name. */
export class FakeInbox {
  readonly packages = new Map<string, Blob>();
  readonly calls: HelpCall[] = [];
  answers = true;

  readonly port: { -readonly [Way in keyof Inbox]: Inbox[Way] } = {
    list: () => {
      const files = [...this.packages].map(([name, bytes]) => ({ name, type: 'file', size: bytes.size }));
      return Promise.resolve(
        this.answers ? ok(waitingFiles(files) ?? []) : fail({ code: 'inbox/unreachable' }),
      );
    },
    head: (name) => this.bytesOf(name),
    take: (name) => this.bytesOf(name),
    remove: (name) => {
      this.packages.delete(name);
      return Promise.resolve(ok(undefined));
    },
    calls: () => Promise.resolve(this.answers ? ok([...this.calls]) : fail({ code: 'inbox/unreachable' })),
    answer: (id) => {
      this.calls.splice(
        this.calls.findIndex((call) => call.id === id),
        1,
      );
      return Promise.resolve(ok(undefined));
    },
  };

  private bytesOf(name: string) {
    const bytes = this.packages.get(name);
    return Promise.resolve(bytes ? ok(bytes) : fail({ code: 'inbox/no-such-slip' }));
  }
}

export interface KioskBench {
  readonly panel: Panel;
  readonly desk: HandoverDesk;
  readonly inbox: FakeInbox;
  readonly ports: HandoverPorts;
  /** Of the office on this device. */
  readonly publicKey: string;
}

/** A panel with the fake host's dossier open, an office's key, and a kiosk that is named and allowed. */
export async function aKioskBench(device: Device, inbox = new FakeInbox()): Promise<KioskBench> {
  const secret = await makeOfficeKey();
  const { keyId, publicKey } = value(await loadOfficeKey(secret));
  const keys = officeKeyStore(device.db, device.vault);
  value(await keys.add({ id: keyId, publicKey, at: '2026-11-22T00:00:00.000Z' }, new Blob([secret])));
  const world = portsOf(device);
  const panel = createPanel({
    ...world,
    vault: { ...world.vault, unlock: () => Promise.resolve(ok(deskOf(device))) },
  });
  await panel.start();
  await panel.unlock('quầy số ba', { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' });
  const ports: HandoverPorts = {
    settings: inboxSettings(memoryArea({ kioskAddress: KIOSK }), memoryArea()),
    inboxAt: () => inbox.port,
    mayReach: () => Promise.resolve(true),
    askToReach: () => Promise.resolve(true),
    clock: {
      now: () => Date.parse('2026-11-22T02:00:00Z'),
      wait: () => new Promise((done) => setTimeout(done, 5)),
    },
    isVisible: () => true,
    manage: () => undefined,
  };
  return { panel, desk: handoverDesk(panel, ports), inbox, ports, publicKey };
}

/** A paper of a package with so many files, and the files. */
export async function aHandedPaper(
  code: string,
  name: string,
  texts: readonly string[],
): Promise<{ readonly component: HandoverComponent; readonly files: readonly (readonly [string, Blob])[] }> {
  // The fake worker takes what is called so for a clean PDF.
  const blobs = texts.map((text) => new File([text], 'x.pdf'));
  const files = await Promise.all(
    blobs.map(async (blob, index) => ({
      ...{ id: `${code}-${String(index + 1)}`, part: index + 1, of: texts.length, fileName: `${code}.pdf` },
      ...{ sha256: await sha256Hex(blob), bytes: blob.size, pages: 1, signed: false, conforms: true },
    })),
  );
  return {
    component: { code, name, required: true, state: 'ready', files, findings: [] },
    files: files.map(({ id }, index) => [id, blobs[index] ?? new Blob()] as const),
  };
}

/** A sealed package of these papers. */
export async function aSealed(
  papers: readonly Awaited<ReturnType<typeof aHandedPaper>>[],
  publicKey: string,
  slip = '2026-11-22/007',
) {
  const handover: Handover = {
    ...{ form: 1, slip, madeAt: AT, kiosk: 'kiosk-1' },
    procedure: { id: 'khai-sinh', code: '1.001193', name: 'Đăng ký khai sinh' },
    components: papers.map(({ component }) => component),
    who: { behalf: 'self', person: { name: 'Vàng A Páo', number: '079195001234', from: 'typed' } },
  };
  return value(await sealPackage(handover, new Map(papers.flatMap(({ files }) => files)), publicKey));
}

const MANY = aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh', multiple: true });

/** A package of a form and a paper of two files, waiting in the inbox of a panel with the dossier open. */
export async function aWaitingPackage(rows = [aHostComponent(), MANY]) {
  const device = await aDevice(new FakeHost(rows));
  const bench = await aKioskBench(device);
  const papers = [
    await aHandedPaper('TP01', 'Tờ khai đăng ký khai sinh', ['%PDF tờ khai']),
    await aHandedPaper('TP02', 'Giấy chứng sinh', ['%PDF một', '%PDF hai']),
  ];
  const sealed = await aSealed(papers, bench.publicKey);
  bench.inbox.packages.set(sealed.fileName, sealed.bytes);
  const sums = papers.flatMap(({ component }) => component.files.map(({ sha256 }) => sha256));
  const sent = () => device.host.uploads.map(({ component, bytes }) => ({ component, bytes }));
  return { device, sealed, sums, sent, ...bench };
}
