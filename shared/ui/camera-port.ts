import type {
  CardSheetRequest,
  SeenOutline,
  StraightenRequest,
  StraightPage,
} from '../contracts/camera-work';
import type { Result } from '../domain/result';

/** A camera by its id, as its maker calls it. */
export interface NamedCamera {
  readonly id: string;
  readonly label: string;
}

/** A camera that runs; `shared/capture` opens it. */
export interface RunningCamera {
  readonly device: NamedCamera;
  readonly stream: MediaStream;
  readonly width: number;
  readonly height: number;
  /** Aborts when it is unplugged or taken away. */
  readonly lost: AbortSignal;
  photo(): Promise<Result<Blob>>;
  stop(): void;
}

/** What the live picture shows. */
export interface ShownView {
  readonly outline: SeenOutline;
  /** How long the page has lain still, as a share of what is needed. */
  readonly still: number;
  /** The page that lies there was taken already. */
  readonly taken: boolean;
}

/** Cameras and the work on their photos, as the camera's dialog needs them. */
export interface CameraPort {
  /** Tells whether there is a camera, now and whenever that changes. */
  watchPresence(onPresent: (present: boolean) => void, signal: AbortSignal): void;
  list(): Promise<readonly NamedCamera[]>;
  open(deviceId?: string, signal?: AbortSignal): Promise<Result<RunningCamera>>;
  watch(
    video: HTMLVideoElement,
    options: {
      readonly onView: (view: ShownView) => void;
      readonly onStill: () => void;
      readonly signal: AbortSignal;
    },
  ): { readonly shot: () => void };
  outlinePhoto(photo: Blob, signal?: AbortSignal): Promise<Result<SeenOutline>>;
  straighten(request: StraightenRequest, signal?: AbortSignal): Promise<Result<StraightPage>>;
  cardSheet(request: CardSheetRequest, signal?: AbortSignal): Promise<Result<StraightPage>>;
}
