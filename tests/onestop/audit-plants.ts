import type { HostFault } from '../../shared/domain/observation';

/** How one kind of fault comes to stand in a component. */
export interface Plant {
  readonly fault: HostFault;
  /** What the host holds; nothing when left out. `copied`: what stands in an earlier dossier. */
  readonly held?: (sound: Buffer, copied: Buffer) => Buffer;
  /** Type of the file, as its name says. */
  readonly type?: string;
  readonly ticked: boolean;
  /** What the counter's log proved; nothing when left out. */
  readonly proven?: (sound: Buffer, held: Buffer) => Buffer;
  /** No log knows anything of the whole dossier. */
  readonly unlogged?: true;
}

const sound = (bytes: Buffer): Buffer => bytes;
const held = (_sound: Buffer, bytes: Buffer): Buffer => bytes;

/** Every fault, planted so that nothing else is wrong with the component. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  removed: { fault: 'removed-later', ticked: true, proven: sound },
  changed: {
    fault: 'hash-changed',
    held: (bytes) => Buffer.concat([bytes, Buffer.from('\n')]),
    ticked: true,
    proven: sound,
  },
  empty: { fault: 'zero-bytes', held: () => Buffer.alloc(0), ticked: true, proven: sound },
  cutOff: {
    fault: 'unreadable',
    held: (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.8)),
    ticked: true,
    proven: held,
  },
  picture: {
    fault: 'wrong-type',
    // A picture under the name of a PDF: its first bytes say so.
    held: (bytes) => Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), bytes.subarray(20)]),
    ticked: true,
    proven: held,
  },
  copy: { fault: 'duplicate', held: (_sound, copied) => copied, ticked: true, proven: held },
  paperOnly: { fault: 'ticked-without-file', ticked: true },
  fileOnly: { fault: 'file-without-tick', held: sound, ticked: false, proven: sound },
  byOther: { fault: 'outside-the-tool', held: sound, ticked: true, unlogged: true },
};
