export { warpRun } from './warp';
export { reduceBy2, reduceBy3, reduceBy4 } from './reduce';
export { measureBlocks } from './blocks';
export { markRows } from './mask';
