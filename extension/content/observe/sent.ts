import type { UploadAnswer } from '../observer-protocol';

/** Tells that an upload left, with the sizes of its files; the answer tells what came back. */
export type Sent = (sizes: readonly number[]) => (answer: UploadAnswer) => void;

/** What the files in a request's body measure; undefined for a body that carries none. */
export type SizesOf = (body: unknown) => readonly number[] | undefined;
