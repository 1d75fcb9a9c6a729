import { useState } from 'preact/hooks';
import type { SeenOutline } from '../contracts/camera-work';
import type { CameraPaper } from '../domain/camera-paper';
import { WHOLE_PICTURE, type Corners } from '../domain/corners';

/** The corners of a photo while a person looks at them, with the way back. */
export interface EditedCorners {
  readonly corners: Corners;
  readonly paper: CameraPaper;
  readonly hasPast: boolean;
  /** A step of a movement; `ends` with the last one: what undo goes back to. */
  readonly set: (corners: Corners, ends: boolean) => void;
  readonly setPaper: (paper: CameraPaper) => void;
  readonly undo: () => void;
  /** To where they were found. */
  readonly reset: () => void;
  readonly takeWhole: () => void;
}

/** A photo to be looked at; `number` tells one from the next. */
export interface PhotoToEdit {
  readonly number: number;
  readonly seen: SeenOutline;
  /** The paper that has to be: the other side of a card is a card. */
  readonly expected?: CameraPaper;
}

interface Edit {
  readonly number: number;
  readonly corners: Corners;
  /** What was done, the first place first. */
  readonly past: readonly Corners[];
  readonly paper: CameraPaper;
}

/** Where the corners stand before anybody has said where they are. */
const UNKNOWN: Corners = [
  { x: 0.1, y: 0.1 },
  { x: 0.9, y: 0.1 },
  { x: 0.9, y: 0.9 },
  { x: 0.1, y: 0.9 },
];

/** Keeps the corners of one photo; another photo starts anew. Undefined where there is none. */
export function useCorners(photo: PhotoToEdit | undefined): EditedCorners | undefined {
  const [edit, setEdit] = useState<Edit>();
  if (!photo) return undefined;
  const found = photo.seen.corners ?? UNKNOWN;
  const paper = photo.expected ?? photo.seen.paper ?? 'A4';
  const held =
    edit?.number === photo.number ? edit : { number: photo.number, corners: found, past: [found], paper };
  const set = (corners: Corners, ends: boolean): void => {
    const isNew = ends && corners !== held.past.at(-1);
    setEdit({ ...held, corners, past: isNew ? [...held.past, corners] : held.past });
  };
  return {
    corners: held.corners,
    paper: held.paper,
    hasPast: held.past.length > 1,
    set,
    setPaper: (chosen) => setEdit({ ...held, paper: chosen }),
    undo: () => {
      const past = held.past.length > 1 ? held.past.slice(0, -1) : held.past;
      setEdit({ ...held, past, corners: past.at(-1) ?? found });
    },
    reset: () => set(found, true),
    takeWhole: () => set(WHOLE_PICTURE, true),
  };
}
