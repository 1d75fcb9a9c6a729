import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Window } from 'happy-dom';
import { inProject } from '../commands/paths';

/** A saved page, named from tests/fixtures/sites, as a document. Its scripts do not run. */
export function savedPage(file: string): Document {
  const window = new Window();
  window.document.write(readFileSync(resolve(inProject('tests', 'fixtures', 'sites'), file), 'utf8'));
  // happy-dom's document is the DOM's as far as adapters read it; its types are its own.
  return window.document as unknown as Document;
}
