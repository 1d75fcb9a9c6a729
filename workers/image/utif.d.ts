/** One directory of a TIFF: `t256` is the values of tag 256. After `decodeImage` it holds raw samples. */
export interface UtifDirectory {
  readonly [tag: `t${number}`]: readonly number[] | undefined;
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
}

/** What is used of utif2. Its own types would pull all of Node's into the workers. */
export interface Utif {
  decode(
    file: ArrayBuffer,
    options: { parseMN: boolean; debug: boolean },
  ): UtifDirectory[] & {
    /** Replaceable decoders of one strip: `target` is packed bits, rows begin at whole bytes. */
    _decodeG4?: never;
  };
  decodeImage(file: ArrayBuffer, directory: UtifDirectory): void;
  toRGBA8(directory: UtifDirectory): Uint8Array<ArrayBuffer>;
}

export declare const utif: Utif;
