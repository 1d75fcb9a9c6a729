import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkAdapter } from '../../extension/adapters/exchange/adapter-file';
import { shippedAdapters } from '../../extension/adapters/shipped';
import { ADAPTER_OBJECTS } from '../../shared/contracts/adapter-data';
import { inProject } from '../commands/paths';

const page = readFileSync(inProject('docs', 'adapters.md'), 'utf8');

interface Row {
  readonly field: string;
  readonly meaning: string;
  readonly example: string;
}

/** The table under `### Name`: `| field | meaning | example |`, optional fields with a `?`. */
function rowsOf(name: string): readonly Row[] {
  const section = page.split(`\n### ${name}\n`)[1]?.split('\n#')[0] ?? '';
  return [...section.matchAll(/^\| `([\w?]+)` +\| (.+?) +\| `(.+)` +\|$/gmu)].map(
    ([, field = '', meaning = '', example = '']) => ({ field, meaning, example }),
  );
}

describe.each(Object.entries(ADAPTER_OBJECTS))('%s', (name, schema) => {
  const rows = rowsOf(name);

  test('has every field in the documentation, marked when it may be left out, and no other', () => {
    const fields = Object.entries(schema.entries).map(
      ([field, { type }]) => `${field}${type === 'exact_optional' ? '?' : ''}`,
    );

    expect(rows.map(({ field }) => field)).toEqual(fields);
  });

  test.each(rows)('$field has a meaning, and an example that is one', ({ field, meaning, example }) => {
    const wanted = schema.entries[field.replace('?', '')];

    expect(meaning).toMatch(/^.{4,}\.$/u);
    expect(wanted && v.safeParse(wanted, JSON.parse(example)).issues).toBeUndefined();
  });
});

test('the whole example can be used as it stands', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/u.exec(page) ?? [];

  expect(checkAdapter(JSON.parse(json))).toMatchObject({ ok: true });
});

test('every adapter that ships is listed', () => {
  const listed = [...(page.split('## What ships')[1] ?? '').matchAll(/^\| `([\w-]+)`/gmu)].map(
    ([, id]) => id,
  );

  expect(listed).toHaveLength(shippedAdapters.length);
  expect([...listed].sort()).toEqual(shippedAdapters.map(({ id }) => id).sort());
});
