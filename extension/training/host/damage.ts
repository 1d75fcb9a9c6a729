/** What a one-stop system can do wrong to the bytes that it keeps. Each was met on a real system. */
export type Damage = 'zero-bytes-stored' | 'truncated-bytes' | 'altered-bytes';

/** What is left of an upload after the damage; the bytes themselves are not changed. */
export function damaged(bytes: Uint8Array, damage: Damage): Uint8Array<ArrayBuffer> {
  switch (damage) {
    case 'zero-bytes-stored':
      return new Uint8Array(0);
    case 'truncated-bytes':
      return Uint8Array.from(bytes.subarray(0, Math.floor(bytes.length / 2)));
    case 'altered-bytes': {
      const copy = Uint8Array.from(bytes);
      const middle = Math.floor(copy.length / 2);
      if (copy.length > 0) copy[middle] = (copy[middle] ?? 0) ^ 0xff;
      return copy;
    }
  }
}
