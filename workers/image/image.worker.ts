import { expose } from 'comlink';
import type { ImageWorkerApi } from '../../shared/contracts/image-worker';
import { compare } from './compare';
import { draw } from './draw';
import { prepare } from './prepare';
import { preview } from './preview';
import { probe } from './probe';
import { shrink } from './shrink';

expose({ probe, preview, prepare, draw, compare, shrink } satisfies ImageWorkerApi);
