import { createHash } from 'node:crypto';
import type { EvidenceFacts } from '../../shared/domain/evidence';
import type { HostFault } from '../../shared/domain/observation';
import { Chance } from '../fixtures/piles/chance';
import { auditCalendar, auditDossier } from './audit-dossiers';
import { PLANTS, type Plant } from './audit-plants';
import { templateOf, type SeedDossier } from './seed';
import { seedPdf } from './seed-pdf';
import type { HostState } from './state';
import type { DossierPart } from './templates';

/** One fault that stands in the host now, and where a check has to find it. */
export interface PlantedFault {
  readonly dossier: string;
  readonly component: string;
  readonly fault: HostFault;
}

/** What was put into the host. */
export interface AuditSeed {
  readonly dossiers: readonly SeedDossier[];
  readonly planted: readonly PlantedFault[];
  /** What the counters' log knows, in the order of time. */
  readonly evidence: readonly EvidenceFacts[];
}

export interface AuditSeedOptions {
  readonly seed?: number;
  /** How many dossiers: 500 unless said otherwise. */
  readonly dossiers?: number;
  /** How many places of each kind of fault. */
  readonly plants?: number;
  /** Days of receipt, ISO dates: from September to early November 2026 unless said otherwise, before those of the eight. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * Fills the host with dossiers of several units and months, most of them sound, and plants faults of every kind. The
 * seeded eight stay. Everything follows from the seed.
 */
export function seedAudit(state: HostState, options: AuditSeedOptions = {}): AuditSeed {
  const { seed = 7, dossiers: count = 500, from = '2026-09-01', until = '2026-11-06' } = options;
  const plants = options.plants ?? Math.max(2, Math.floor(count / 50));
  const chance = new Chance(seed);
  const random = (): number => chance.share();
  const days = auditCalendar(from, until);
  const dossiers = Array.from({ length: count }, (_, index) => auditDossier(index, days, count, random));
  const world = new World(state);
  const planned = plan(dossiers, plants);
  dossiers.forEach((dossier, index) => {
    state.dossiers.push(dossier);
    const planted = planned.get(index);
    for (const part of templateOf(dossier).dossierParts) world.put(dossier, part, random(), planted);
  });
  lostDossiers(days, plants, random).forEach((dossier) => world.lose(dossier));
  world.evidence.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return { dossiers, planted: world.planted, evidence: world.evidence };
}

/** Dossiers that only a counter's log knows, spread over the inside of the period. Their numbers come after all others. */
function lostDossiers(days: readonly string[], count: number, random: () => number): readonly SeedDossier[] {
  return Array.from({ length: count }, (_, index) => {
    const dossier = auditDossier(index + 1, days, count + 1, random);
    return { ...dossier, dossierNo: dossier.dossierNo.replace(/\d+$/u, String(8_000 + index)) };
  });
}

/** Which dossier bears which fault: one each, counter dossiers only, spread over the whole period. */
function plan(dossiers: readonly SeedDossier[], plants: number): ReadonlyMap<number, Plant> {
  const kinds = Object.values(PLANTS).flatMap((plant) => Array.from({ length: plants }, () => plant));
  const free = dossiers.flatMap((dossier, index) => (dossier.channel === undefined ? [index] : []));
  if (free.length < kinds.length) throw new Error(`${kinds.length} plants, ${free.length} dossiers for them`);
  const step = free.length / kinds.length;
  // The first days come first in `free`; what is copied stands in one of the very first, so a check meets it before.
  return new Map(kinds.map((plant, at) => [free[Math.floor(at * step)] ?? 0, plant]));
}

class World {
  readonly planted: PlantedFault[] = [];
  readonly evidence: EvidenceFacts[] = [];
  #copied: Buffer | undefined;

  constructor(readonly state: HostState) {}

  /** One component: what the host holds, what is ticked, what the log knows. */
  put(dossier: SeedDossier, part: DossierPart, luck: number, plant: Plant | undefined): void {
    const { partNo, partType, required } = part;
    const isTarget = plant !== undefined && partNo === 'TP01';
    const unlogged = plant?.unlogged === true;
    if (!unlogged) this.#log(dossier, partNo, 'asked', { required, part: PART[partType] });
    if (isTarget) {
      this.#plant(dossier, partNo, plant);
      return;
    }
    if (!this.#isThere(dossier, part, luck)) {
      this.#without(dossier, part, luck, unlogged);
      return;
    }
    const bytes = seedPdf(`${dossier.dossierNo} ${partNo}`);
    this.#copied ??= bytes;
    this.#hold(dossier, partNo, bytes, 'pdf');
    if (partType === 1 && dossier.channel !== 'online') this.#tick(dossier, partNo);
    if (unlogged) this.#note(dossier, partNo, 'outside-the-tool');
    else this.#prove(dossier, partNo, bytes);
  }

  /** A dossier that a counter has proven a paper of, and that is on the host no more. */
  lose(dossier: SeedDossier): void {
    this.#log(dossier, 'TP01', 'asked', { required: true, part: 'component' });
    this.#prove(dossier, 'TP01', seedPdf(`${dossier.dossierNo} TP01`));
    this.#note(dossier, 'TP01', 'not-on-host');
  }

  #isThere(dossier: SeedDossier, { partType, required }: DossierPart, luck: number): boolean {
    if (partType === 2) return dossier.status === 'Đã trả kết quả' && luck < 0.9;
    return luck < (required ? 0.88 : 0.2);
  }

  /** Nothing is wrong with any of these: papers that are still open, presented, exempt or taken from data. */
  #without(dossier: SeedDossier, { partNo, partType }: DossierPart, luck: number, unlogged: boolean): void {
    if (partType !== 1 || unlogged || luck < 0.95) return;
    if (dossier.channel !== 'online') this.#tick(dossier, partNo);
    if (luck < 0.97) this.#log(dossier, partNo, 'presented', {});
    else this.#log(dossier, partNo, 'exempt', { exemption: 'tt03-2025-confidential' });
  }

  #plant(dossier: SeedDossier, partNo: string, plant: Plant): void {
    const sound = seedPdf(`${dossier.dossierNo} ${partNo}`);
    const copied = this.#copied ?? sound;
    const held = plant.held?.(sound, copied);
    if (held) this.#hold(dossier, partNo, held, plant.type ?? 'pdf');
    if (plant.ticked) this.#tick(dossier, partNo);
    const proven = plant.proven?.(sound, held ?? sound);
    if (proven) this.#prove(dossier, partNo, proven);
    this.#note(dossier, partNo, plant.fault);
  }

  #hold(dossier: SeedDossier, partNo: string, bytes: Buffer, type: string): void {
    this.state.add(dossier.dossierId, partNo, { name: `${partNo}.${type}`, type, bytes });
  }

  #tick({ dossierId }: SeedDossier, dossierPartNo: string): void {
    this.state.mark(dossierId, { dossierPartNo, fileMark: 1, recordCount: 1, fileCheck: 0 });
  }

  #note({ dossierNo: dossier }: SeedDossier, component: string, fault: HostFault): void {
    this.planted.push({ dossier, component, fault });
  }

  #prove(dossier: SeedDossier, partNo: string, bytes: Buffer): void {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const facts = { sha256, bytes: bytes.length, pages: 1 };
    this.#log(dossier, partNo, 'attached', facts);
    this.#log(dossier, partNo, 'verified', { ...facts, grade: 'read-back' });
  }

  #log(
    dossier: SeedDossier,
    component: string,
    event: EvidenceFacts['event'],
    facts: Partial<EvidenceFacts>,
  ): void {
    const [day = '', month = '', year = ''] = dossier.receiveDate.slice(0, 10).split('/');
    const at = `${year}-${month}-${day}T${dossier.receiveDate.slice(11)}:00+07:00`;
    const { dossierNo, serviceCode: procedure } = dossier;
    this.evidence.push({ at, event, dossier: dossierNo, procedure, component, officer: 'CB-012', ...facts });
  }
}

const PART = { 1: 'component', 2: 'result', 3: 'other' } as const;
