import * as v from 'valibot';
import { isIsoDate } from '../../../shared/domain/dates';
import { isOfficerId } from '../../../shared/domain/evidence-facts';
import { HOST_FAULTS } from '../../../shared/domain/observation';
import type { WalkPosition } from './walk-ports';

const POSITION = 'auditCheck';
const OFFICER = 'auditOfficer';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Day = v.pipe(v.string(), v.check(isIsoDate));
const Moment = v.pipe(v.string(), v.isoTimestamp());

/** What an earlier version kept in another form is begun anew. */
const Position = v.object({
  plan: v.object({
    from: Day,
    until: Day,
    units: v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9.]{1,30}$/u))),
    depth: v.picklist(['list', 'sample', 'files']),
    perSecond: v.pipe(v.number(), v.minValue(0.05), v.maxValue(1_000)),
  }),
  origin: v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]{1,300}$/u)),
  startedAt: Moment,
  day: Day,
  start: Count,
  passed: Count,
  total: v.exactOptional(Count),
  checked: Count,
  skipped: Count,
  faults: v.object(Object.fromEntries(HOST_FAULTS.map((fault) => [fault, v.exactOptional(Count)]))),
  finishedAt: v.exactOptional(Moment),
});

/** What a check keeps on this device between two openings of the page. No dossier, no person. */
export interface CheckMemory {
  position(): Promise<WalkPosition | undefined>;
  keep(position: WalkPosition): Promise<void>;
  forget(): Promise<void>;
  /** Who checks, as the log writes it; the officer of the panel where nobody said another. */
  officer(): Promise<string | undefined>;
  saveOfficer(officer: string): Promise<void>;
}

/** The memory in the extension's own area. */
export function checkMemory(area: chrome.storage.StorageArea): CheckMemory {
  return {
    async position() {
      const parsed = v.safeParse(Position, (await area.get(POSITION))[POSITION]);
      return parsed.success ? parsed.output : undefined;
    },
    keep: (position) => area.set({ [POSITION]: position }),
    forget: () => area.remove(POSITION),
    async officer() {
      const { [OFFICER]: own, officer } = await area.get([OFFICER, 'officer']);
      const panels: unknown =
        typeof officer === 'object' && officer !== null && 'id' in officer && officer.id;
      return [own, panels].find((id): id is string => typeof id === 'string' && isOfficerId(id));
    },
    saveOfficer: (officer) => area.set({ [OFFICER]: officer }),
  };
}
