import { expose } from 'comlink';
import type { ImageWorkerApi } from '../../shared/contracts/image-worker';
import { cardSheet } from './card-sheet';
import { compare } from './compare';
import { draw } from './draw';
import { outlineFrame, outlinePhoto } from './outline-frame';
import { prepare } from './prepare';
import { preview } from './preview';
import { probe } from './probe';
import { shrink } from './shrink';
import { straighten } from './straighten';

const camera = { outlineFrame, outlinePhoto, straighten, cardSheet };
expose({ probe, preview, prepare, draw, compare, shrink, ...camera } satisfies ImageWorkerApi);
