import type { Handover } from '../../../shared/contracts/handover';
import type { Guide } from '../state';

/** What the guide is given: the description of a dossier and its files, by file id. */
export interface GuideTask {
  readonly portal: string;
  readonly handover: Handover;
  readonly files: ReadonlyMap<string, Blob>;
}

/** The extension on this machine, in guide mode. It opens the portal, shows the steps and puts the files in place. */
export interface GuidePort {
  /** Whether it is installed, in guide mode, and answers. */
  present(): Promise<boolean>;
  /** Begins; every change of state is told until it is confirmed, failed, or the signal ends it. */
  lead(task: GuideTask, told: (guide: Guide) => void, signal: AbortSignal): Promise<void>;
}
