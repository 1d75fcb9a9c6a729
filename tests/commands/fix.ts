import { runNodeTool } from './run-node-tool';

/** `npm run fix`: what lint and format can mend by themselves. */
await runNodeTool('prettier', ['--write', '--log-level', 'warn', '.']);
process.exit(await runNodeTool('eslint', ['.', '--fix']));
