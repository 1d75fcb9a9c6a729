import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { adapterTemplate, camelCase } from './adapter-template';
import { projectRoot } from './paths';

/**
 * Writes a new site adapter with its saved page and its test, and adds it to the list before the generic profiles.
 * Answers the paths that were written or changed. Throws when the id is none or taken.
 */
export function newAdapter(siteId: string, root = projectRoot): readonly string[] {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(siteId)) {
    throw new Error(
      `'${siteId}' is no site id. Write it like 'tinh-hoai-giang': a-z, digits, single dashes.`,
    );
  }
  const path = `extension/adapters/shipped/${siteId}.ts`;
  if (existsSync(join(root, path))) throw new Error(`There is an adapter '${siteId}' already: ${path}.`);
  const files = adapterTemplate(siteId);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const list = 'extension/adapters/shipped/index.ts';
  writeFileSync(join(root, list), listed(readFileSync(join(root, list), 'utf8'), siteId));
  return [...Object.keys(files), list];
}

/** The list of adapters with one more, before the profiles that take whatever is left. */
function listed(source: string, siteId: string): string {
  const name = `${camelCase(siteId)}Data`;
  const withImport = source.replace(/^(?=\n\/\*\*)/m, `import { ${name} } from './${siteId}';\n`);
  const withEntry = withImport.replace(/^(?= {2}genericDialogData,)/m, `  ${name},\n`);
  if (withImport === source || withEntry === withImport) {
    throw new Error('extension/adapters/shipped/index.ts has another shape than expected: add it by hand.');
  }
  return withEntry;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const path of newAdapter(process.argv[2] ?? '')) console.log(path);
    console.log('Next: extension/adapters/README.md, from step 2 on.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
