import type { OutboxEntry } from '../../shared/storage/outbox-store';
import type { DeviceSettings } from '../../shared/storage/device-shelf';
import type { StorageRoom } from '../../shared/storage/storage-room';
import type { Verdict } from './self-test';
import type { Trouble } from './trouble-log';

/** What is known of a machine when somebody asks why it does not work. */
export interface MachineFacts {
  readonly version: string;
  readonly browser: string;
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly settings: DeviceSettings;
  readonly room: StorageRoom;
  readonly outbox: readonly OutboxEntry[];
  readonly troubles: readonly Trouble[];
  readonly procedures: number;
  readonly verdicts: readonly Verdict[];
}

/**
 * The facts as a file for technical support. It names each thing that it takes, so that what is added to the settings
 * later does not slip in: no officer's name or number, no key, no address, no slip's code, nothing of a citizen.
 */
export function diagnosticsFile(facts: MachineFacts): string {
  const { version, browser, at, settings, room, outbox, troubles, procedures, verdicts } = facts;
  const { kiosk, language, printer, rollMm, scanners = [], slip, ratings = {} } = settings;
  const file = {
    ...{ version, browser, at, procedures, room },
    settings: {
      ...{ kiosk, language, printer, rollMm },
      officeNamed: settings.office !== '',
      contactNamed: settings.contact !== undefined,
      hotlineSet: settings.hotline !== undefined,
      portalSet: settings.portal !== undefined,
      counterKeySet: settings.counterKey !== undefined,
      resumeToday: settings.resumeToday === true,
      scanners: scanners.map(({ id }) => id),
      scanJobsOpen: settings.scanJobs?.length ?? 0,
    },
    counts: {
      slipsOfDay: { day: slip.day, slips: slip.last },
      ratings: Object.values(ratings).reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0),
      outboxWaiting: outbox.filter(({ state }) => state === 'waiting').length,
      outboxFailed: outbox.filter(({ state }) => state === 'failed').length,
    },
    outboxProblems: outbox.flatMap(({ problem }) => problem ?? []),
    troubles,
    verdicts: verdicts.map(({ part, is, word }) => ({ part, is, word })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
