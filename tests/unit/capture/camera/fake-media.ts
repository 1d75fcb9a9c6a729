import type { MediaPort } from '../../../../shared/capture/camera/open-camera';

/** What a fake camera can do. A camera cannot exist in a unit test. */
export interface FakeCameraOptions {
  /** Sizes that the driver accepts, the largest first. */
  readonly sizes?: readonly (readonly [width: number, height: number])[];
  /** What its capabilities claim as the largest. */
  readonly claims?: readonly [width: number, height: number];
  /** The name of the error with which opening fails. */
  readonly refuses?: string;
}

/** A track that only knows some sizes. */
export class FakeTrack extends EventTarget {
  readonly label = 'Máy chụp tài liệu';
  stopped = false;
  #size: readonly [number, number];

  constructor(private readonly options: FakeCameraOptions) {
    super();
    this.#size = options.sizes?.at(-1) ?? [640, 480];
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: 'camera-1', width: this.#size[0], height: this.#size[1] };
  }

  getCapabilities(): MediaTrackCapabilities {
    const [width, height] = this.options.claims ?? [];
    return width === undefined || height === undefined
      ? {}
      : { width: { max: width }, height: { max: height } };
  }

  applyConstraints({ width, height }: MediaTrackConstraints): Promise<void> {
    const wish = [(width as ConstrainULongRange).exact, (height as ConstrainULongRange).exact];
    const size = this.options.sizes?.find(([w, h]) => w === wish[0] && h === wish[1]);
    if (!size) return Promise.reject(new DOMException('no such size', 'OverconstrainedError'));
    this.#size = size;
    return Promise.resolve();
  }

  stop(): void {
    this.stopped = true;
  }
}

/** Media devices with one fake camera, named as such. */
export function fakeMedia(options: FakeCameraOptions = {}): {
  readonly media: MediaPort;
  readonly track: FakeTrack;
} {
  const track = new FakeTrack(options);
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  const device = (kind: string, deviceId: string, label: string) => ({ kind, deviceId, label });
  return {
    track,
    media: {
      getUserMedia: () =>
        options.refuses === undefined
          ? Promise.resolve(stream as unknown as MediaStream)
          : Promise.reject(new DOMException('', options.refuses)),
      enumerateDevices: () =>
        Promise.resolve([
          device('videoinput', 'camera-1', 'Máy chụp tài liệu'),
          device('audioinput', 'microphone', 'Micrô'),
        ] as MediaDeviceInfo[]),
    },
  };
}
