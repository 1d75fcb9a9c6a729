import { expose } from 'comlink';
import type { SheetWorkerApi } from '../../shared/contracts/sheet-worker';
import { findBoxes } from './find-boxes';
import { read } from './read';

expose({ read, findBoxes } satisfies SheetWorkerApi);
