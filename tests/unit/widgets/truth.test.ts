import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../../shared/catalogue/fold';
import { shippedProcedures } from '../../../shared/catalogue/catalogue';
import { findDossierCodes, recogniseDossierCode } from '../../../shared/domain/codes';
import { inProject } from '../../commands/paths';
import { shownRows } from '../../widgets/shown-rows';
import { WidgetState } from '../../widgets/state';
import { truthOf, widgetIds } from '../../widgets/truth';
import { pageBody } from '../../widgets/views';
import { widgetPages } from '../../widgets/widget-page';

const state = new WidgetState();
const host = { state, otherUrl: 'http://localhost:1' };

test.each(widgetIds)('%s asks for papers that the catalogue knows, under its code', (id) => {
  const { procedure, rows } = truthOf(id);
  const known = shippedProcedures().filter(({ code }) => code === procedure);
  const names = known.flatMap(({ components }) => components.map(({ name }) => fold(name)));

  expect(names).toEqual(expect.arrayContaining(rows.map(({ name }) => fold(name))));
  expect(rows.length).toBeGreaterThanOrEqual(3);
});

test('no two pages are about the same dossier', () => {
  const codes = widgetIds.map((id) => truthOf(id).dossier);

  expect(codes.every((code) => recogniseDossierCode(code)?.code === code)).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(widgetIds)('%s names its dossier and no other', (id) => {
  const { html } = pageBody(host, id, '');

  expect(findDossierCodes(html).map(({ code }) => code)).toEqual([truthOf(id).dossier]);
});

test.each(widgetIds)('%s says of each row what is true of it', (id) => {
  const { layout, sizes } = widgetPages[id];
  const html = layout(shownRows(state, id), sizes);

  for (const { name, maxMb, types } of truthOf(id).rows) {
    expect(html).toContain(name);
    expect(html).toMatch(new RegExp(`${String(maxMb)} ?MB`));
    for (const type of types) expect(html.toLowerCase()).toContain(type);
  }
});

test.each(widgetIds)('%s stands in the README', (id) => {
  expect(readFileSync(inProject('tests', 'widgets', 'README.md'), 'utf8')).toContain(`| \`${id}\``);
});
