/** What this page holds of the browser until it lets go: addresses of files, and cameras. */
export interface Held {
  /** `blob:` addresses that still lead to something. */
  readonly addresses: () => number;
  /** Cameras that still run. */
  readonly cameras: () => number;
  /** Revokes every address and stops every camera. */
  readonly letGo: () => void;
}

/** The browser's own doors, so that a test can hand in its own. */
export interface Doors {
  readonly addresses: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
  /** Absent where the page may have no camera. */
  readonly media?: Pick<MediaDevices, 'getUserMedia'> | undefined;
}

/**
 * Counts at the browser's own doors, once at start: whatever opens a camera or makes an address, also a library's
 * code, is known to the wipe and cannot be forgotten by it.
 */
export function watchHeld({ addresses, media }: Doors): Held {
  const made = new Set<string>();
  const streams = new Set<MediaStream>();
  /** How often everything was let go. */
  let times = 0;
  const create = addresses.createObjectURL.bind(addresses);
  const revoke = addresses.revokeObjectURL.bind(addresses);
  addresses.createObjectURL = (of) => {
    const address = create(of);
    made.add(address);
    return address;
  };
  addresses.revokeObjectURL = (address) => {
    made.delete(address);
    revoke(address);
  };
  if (media) {
    const open = media.getUserMedia.bind(media);
    media.getUserMedia = async (constraints) => {
      const askedAt = times;
      const stream = await open(constraints);
      streams.add(stream);
      // Opened for somebody who has left in the meantime.
      if (askedAt !== times) stop(stream);
      return stream;
    };
  }
  return {
    addresses: () => made.size,
    cameras: () => {
      for (const stream of streams) if (!isLive(stream)) streams.delete(stream);
      return streams.size;
    },
    letGo: () => {
      times++;
      made.forEach(revoke);
      made.clear();
      streams.forEach(stop);
      streams.clear();
    },
  };
}

function stop(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

function isLive(stream: MediaStream): boolean {
  return stream.getTracks().some(({ readyState }) => readyState === 'live');
}
