export { start } from './frame-same';
