import type { RowTruth } from '../checklists';
import { heldOut } from './page';

const row = (
  name: string,
  required: boolean,
  maxMb: number,
  types: readonly string[],
  multiple = false,
): RowTruth => ({ key: name, name, required, maxMb, types, multiple });
const rows: readonly RowTruth[] = [
  row('Application form for work permit', true, 5, ['pdf']),
  row('Health certificate', true, 5, ['pdf', 'jpg']),
  row('Passport (certified copy)', true, 10, ['pdf', 'jpg'], true),
  row('Criminal record certificate', false, 5, ['pdf']),
  row('Two photographs 4x6 cm', false, 2, ['jpg', 'png']),
];

/* After pages for foreigners: English words, terms and definitions. */
const html = `<header><a href="/en">Public Service Portal</a> <span>Signed in as officer01</span></header><main>
<h2>Application H40.12-261121-0104</h2><p>Applicant: John Sample</p><h3>Supporting documents</h3><dl class="documents">
${rows
  .map(
    (
      { name, required, maxMb, types, multiple },
      index,
    ) => `<dt>${name} <em>${required ? 'mandatory' : 'optional'}</em></dt>
<dd><p>File size up to ${String(maxMb)} MB. Accepted formats: ${types.map((type) => type.toUpperCase()).join(', ')}</p>
<input type="file" name="doc_${String(index)}"${multiple ? ' multiple' : ''}> <button type="button">Upload</button>
<div class="attached">${index === 2 ? '<span>passport-p1.pdf</span> <span>820 KB</span> <a href="/en/documents/77/download">Download</a>' : 'No file attached'}</div></dd>`,
  )
  .join('\n')}
</dl><button type="button">Save draft</button></main><footer>Hotline 1900 0000</footer>`;

export const englishTerms = heldOut('english-terms', 'H40.12-261121-0104', rows, html, {
  row: { tag: 'dd' },
  head: { role: 'term' },
  name: [{ at: { role: 'term' }, own: true }],
  required: [{ at: { tag: 'em', text: 'mandatory' } }],
  limits: { size: 'up to', types: 'Accepted formats:' },
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
});
