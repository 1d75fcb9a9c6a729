import type { GuideBrief, ValueKind } from '../../../shared/contracts/guide';
import type { SeenStep } from '../../../shared/contracts/portal-data';
import type { Failure } from '../../../shared/domain/failure';
import type { FileState, GuideState, PortalRow } from './state';

/** What happens to the guide. */
export type GuideEvent =
  | { readonly is: 'briefed'; readonly brief: GuideBrief }
  | { readonly is: 'files-came' }
  /** A file is not what the kiosk said, or the portal is not the one of this machine. */
  | { readonly is: 'task-refused' }
  | { readonly is: 'step-seen'; readonly seen: SeenStep; readonly proven: boolean }
  /** The portal's window shows another site, which nobody has allowed us to look at. */
  | { readonly is: 'elsewhere' }
  /** The browser shows a page of its own in the portal's place: the network or the portal is down. */
  | { readonly is: 'unreachable' }
  | { readonly is: 'attach-asked' }
  | { readonly is: 'rows-found'; readonly rows: readonly PortalRow[]; readonly sure: boolean }
  | { readonly is: 'rows-missing'; readonly failure: Failure }
  /** `row` absent: the person says that there is none. */
  | { readonly is: 'row-chosen'; readonly paper: string; readonly row?: string }
  | { readonly is: 'file-moved'; readonly file: string; readonly state: FileState }
  | { readonly is: 'attach-over' }
  | { readonly is: 'type-asked'; readonly kind: ValueKind }
  | { readonly is: 'typed'; readonly kind: ValueKind; readonly took: boolean }
  /** The person says that the portal has confirmed, with the code that was offered. */
  | { readonly is: 'confirmation-agreed' }
  | { readonly is: 'help-asked' }
  | { readonly is: 'portal-closed' }
  /** Somebody does something. */
  | { readonly is: 'life' }
  /** Nobody has done anything for a while. */
  | { readonly is: 'quiet' };

/** What has to be done about it. */
export type GuideEffect =
  | { readonly do: 'open-portal'; readonly brief: GuideBrief }
  | { readonly do: 'find-rows' }
  | {
      readonly do: 'attach';
      readonly files: readonly { readonly id: string; readonly row: string }[];
    }
  | { readonly do: 'type'; readonly kind: ValueKind; readonly text: string }
  /** The files are not needed any more. */
  | { readonly do: 'drop-files' }
  /** Every window goes. */
  | { readonly do: 'close' };

export type GuideStep = readonly [GuideState, readonly GuideEffect[]];
