import { expose } from 'comlink';
import type { SheetWorkerApi } from '../../shared/contracts/sheet-worker';
import { read } from './read';

expose({ read } satisfies SheetWorkerApi);
