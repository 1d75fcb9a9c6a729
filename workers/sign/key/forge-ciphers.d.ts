/* Parts of node-forge whose files are taken by themselves: the whole of it is ten times as large. */

declare module 'node-forge/lib/util.js' {
  interface ByteBuffer {
    getBytes(): string;
  }
  const util: { createBuffer(bytes: string): ByteBuffer };
  // eslint-disable-next-line no-restricted-syntax -- this is how the package comes
  export default util;
}

declare module 'node-forge/lib/aes.js' {
  import type { Decipher } from 'node-forge/lib/des.js';
  const aes: { startDecrypting(key: string, iv: string): Decipher };
  // eslint-disable-next-line no-restricted-syntax -- this is how the package comes
  export default aes;
}

declare module 'node-forge/lib/des.js' {
  interface ByteBuffer {
    getBytes(): string;
  }
  export interface Decipher {
    readonly output: ByteBuffer;
    update(bytes: unknown): void;
    /** False where the padding is wrong. */
    finish(): boolean;
  }
  const des: { startDecrypting(key: string, iv: string): Decipher };
  // eslint-disable-next-line no-restricted-syntax -- this is how the package comes
  export default des;
}

declare module 'node-forge/lib/rc2.js' {
  import type { Decipher } from 'node-forge/lib/des.js';
  interface Rc2Decipher extends Decipher {
    start(iv: unknown, output: null): void;
  }
  const rc2: { createDecryptionCipher(key: string, bits: number): Rc2Decipher };
  // eslint-disable-next-line no-restricted-syntax -- this is how the package comes
  export default rc2;
}
