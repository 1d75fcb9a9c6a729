import type { PaperTrouble } from './fault';
import type { ScanJob } from './job';
import type { Feeder } from './feeder';
import type { ScannerModel } from './model';
import { tagsOf, type Tags } from './namespaces';

/** What the status tells of, newest job first. */
export interface StatusFacts {
  readonly warming: boolean;
  readonly active: ScanJob | undefined;
  readonly feeder: Feeder;
  readonly jobs: readonly ScanJob[];
  readonly miscounted: number;
}

/** The ScannerStatus of a model. */
export function statusXml(model: ScannerModel, facts: StatusFacts): string {
  const tags = tagsOf(model);
  const { pwg, scan } = tags;
  return tags.root(
    'ScannerStatus',
    pwg('Version', '2.63'),
    pwg('State', stateOf(model, facts)),
    model.feeder ? scan('AdfState', feederState(model, facts)) : '',
    facts.jobs.length > 0
      ? scan('Jobs', ...facts.jobs.map((job) => scan('JobInfo', ...jobLines(tags, model, job, facts))))
      : '',
  );
}

/** One job alone, as it is answered at its own address. */
export function jobXml(model: ScannerModel, job: ScanJob, facts: StatusFacts): string {
  const tags = tagsOf(model);
  return tags.root('JobInfo', ...jobLines(tags, model, job, facts));
}

/** The optional facts about the picture that was fetched last. */
export function imageInfoXml(model: ScannerModel, { path, ticket }: ScanJob): string {
  const tags = tagsOf(model);
  const pixels = (length: number): number => Math.round((length * ticket.dpi) / 300);
  return tags.root(
    'ScanImageInfo',
    tags.pwg('JobUri', model.root + path),
    tags.scan('ActualWidth', pixels(ticket.width)),
    tags.scan('ActualHeight', pixels(ticket.height)),
    tags.scan('ActualBytesPerLine', pixels(ticket.width) * (ticket.colour === 'RGB24' ? 3 : 1)),
  );
}

function stateOf({ errorDetails }: ScannerModel, { warming, active, feeder }: StatusFacts): string {
  if (feeder.trouble && !errorDetails) return 'Stopped';
  if (active) return 'Processing';
  return warming ? 'Testing' : 'Idle';
}

function feederState(model: ScannerModel, { active, feeder }: StatusFacts): string {
  if (feeder.trouble && !model.errorDetails) {
    if (feeder.trouble === 'jam') return 'ScannerAdfJam';
    return feeder.trouble === 'double-feed' ? 'ScannerAdfMultipickDetected' : model.words.coverOpen;
  }
  if (active?.ticket.source === 'Feeder')
    return active.feelsPaper() ? 'ScannerAdfProcessing' : 'ScannerAdfEmpty';
  return model.restingFeeder ?? (feeder.length > 0 ? model.words.loaded : 'ScannerAdfEmpty');
}

function jobLines(
  { pwg, scan }: Tags,
  model: ScannerModel,
  job: ScanJob,
  { miscounted }: StatusFacts,
): readonly string[] {
  const waiting = job.waiting();
  return [
    pwg('JobUri', model.root + job.path),
    pwg('JobUuid', job.name),
    scan('Age', 1),
    pwg('ImagesCompleted', job.sent + (model.counts === 'scanned' ? waiting : 0) + miscounted),
    pwg('ImagesToTransfer', waiting),
    pwg('JobState', job.state),
    pwg('JobStateReasons', pwg('JobStateReason', job.reason)),
  ];
}

const EXCEPTIONS: Readonly<Record<PaperTrouble, string>> = {
  jam: 'DevicePaperJamException',
  'double-feed': 'DeviceException',
  'cover-open': 'DeviceCoverOpenException',
};

/** Why a job failed, as NAPS2 tells it. */
export function errorDetailsXml({ trouble }: ScanJob): string {
  const type = trouble ? EXCEPTIONS[trouble] : 'ScanDriverUnknownException';
  return `<Error><Type>NAPS2.Scan.Exceptions.${type}</Type><Message>.</Message></Error>`;
}
