// @vitest-environment happy-dom
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { siteAdapterOf } from '../../extension/adapters/from-data';
import { valuesAt } from '../../extension/adapters/from-data/json-path';
import { lintAdapter } from '../../extension/adapters/lint';
import { AdapterDataSchema, type AdapterData } from '../../shared/contracts/adapter-data';
import { LOCATOR_ROLES, type Locator } from '../../shared/contracts/adapter-locator';
import type { Rest } from '../../shared/contracts/adapter-rest';
import type { ProbeRequest } from '../../extension/adapters/adapter';
import { adapterData, PAGE_URL as url, pageWith, table } from './an-adapter';

const page = pageWith(
  table(
    ['A', 'Tờ khai *', '<input type="file"><p>a.pdf 12 KB</p>'],
    ['B', 'Đơn', '<button>Nộp hồ sơ</button>'],
  ),
);

/** Whatever a stranger could write that still has the right form. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('*', '**', '*a*a*a*', '__proto__', 'constructor', ')', '[', '"', '\\', ':is(', '<b>', '\n'),
);
const locator: fc.Arbitrary<Locator> = fc
  .record(
    {
      role: fc.constantFrom(...LOCATOR_ROLES),
      name: words,
      text: words,
      id: words,
      attributes: fc.dictionary(fc.constantFrom('data-x', 'name', 'class'), words, {
        minKeys: 1,
        maxKeys: 2,
      }),
      tag: fc.constantFrom('input', 'x-y', 'td'),
      css: words,
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const data: fc.Arbitrary<AdapterData> = fc
  .tuple(locator, locator, locator, words)
  .map(([row, at, other, name]) =>
    adapterData(
      { messages: { at: [{ role: 'alert' }], success: name } },
      {
        row: [row, { role: 'row', holds: other }],
        name: [{ at }, { column: name }, { pick: 'numbered' }],
        key: [{ of: 'element', at: other }, { of: 'name' }],
        required: [{ column: name, is: name }, { at }],
        control: {
          open: at,
          ways: [
            { by: 'input', at: other },
            { by: 'drop', at: row, in: 'dialog' },
          ],
        },
        dialog: { at: other, comes: 'after', fields: [{ id: 'x', at, fill: 'file-name' }] },
        list: { item: at, remove: other, link: row },
      },
      { dossier: [{ at }, { place: 'page' }], shows: [{ tag: 'h1' }] },
    ),
  );

test('data of the right form never end in an exception, and never find an officer’s button', () => {
  fc.assert(
    fc.property(data, (wild) => {
      fc.pre(v.is(AdapterDataSchema, wild));
      const adapter = siteAdapterOf(wild);
      const read = adapter.read(page, url);
      for (const component of read.ok ? read.value.components : []) {
        const plan = adapter.plan(page, url, { component, file: { name: 'a.pdf', bytes: 1 } });
        const targets = plan.ok
          ? plan.value.flatMap((step) =>
              step.do === 'press'
                ? [step.what]
                : step.do === 'attach'
                  ? step.ways.map(({ target }) => target)
                  : [],
            )
          : [];
        for (const found of targets.flatMap((target) => adapter.find(page, target))) {
          expect(found.textContent).not.toBe('Nộp hồ sơ');
        }
      }
      lintAdapter(wild);
      adapter.judgeMessage('x');
    }),
    { numRuns: 150 },
  );
});

describe('a host’s answers', () => {
  const rest: Rest = {
    dossier: {
      path: '/api/hs/{dossierId}',
      code: 'code',
      procedure: 'procedure.code',
      remember: { agency: 'agency.id' },
    },
    components: { path: '/api/mau/{agency}', list: 'dossierFormFile', key: 'id', name: 'procedureForm.name' },
    files: {
      path: '/api/hs/{dossierId}',
      list: 'dossierFormFile',
      component: 'id',
      inner: 'file',
      id: 'id',
      name: 'filename',
      bytes: 'size',
    },
    bytes: { path: '/api/tep/{id}' },
  };
  const adapter = siteAdapterOf(adapterData({ rest }, {}, { address: '/hs/{dossierId}' }));
  const at = new URL('/hs/60f0', url);
  const forms = {
    dossierFormFile: [
      { id: 'f1', procedureForm: { name: 'Đơn' }, file: [{ id: 't1', filename: 'don.pdf', size: 12 }] },
      { id: 'f2', procedureForm: { name: 'Bản vẽ' }, file: [] },
    ],
  };
  const dossier = {
    code: '000.00.53.H48-220921-0099',
    procedure: { code: '2.000815' },
    agency: { id: 'so-xd' },
  };

  function ask(answers: readonly unknown[]): { paths: readonly string[]; result: unknown } {
    const probe = adapter.probe!.checklist(at, {});
    const requests: ProbeRequest[] = [];
    let step = probe.next();
    for (const answer of answers) {
      if (step.done) break;
      requests.push(step.value);
      step = probe.next(answer);
    }
    return { paths: requests.map(({ path }) => path), result: step.done ? step.value : undefined };
  }

  test('a checklist whose entries hold their files, like dossierFormFile, is read', () => {
    const { paths, result } = ask([dossier, forms, forms]);

    expect(paths).toEqual(['/api/hs/60f0', '/api/mau/so-xd', '/api/hs/60f0']);
    expect(result).toMatchObject({
      ok: true,
      value: {
        dossier: '000.00.53.H48-220921-0099',
        procedure: '2.000815',
        components: [
          { key: 'f1', name: 'Đơn', files: [{ name: 'don.pdf', bytes: 12, reference: 't1' }] },
          { key: 'f2', name: 'Bản vẽ', files: [] },
        ],
      },
    });
  });

  test.each(['../../xoa', '..', '.', 'a/b?c#d', '%2e%2e', ''])(
    'the value %j cannot leave its place in the path',
    (id) => {
      const { paths } = ask([{ ...dossier, agency: { id } }, forms, forms]);

      expect(paths.slice(1).every((path) => new URL(path, url).pathname.split('/').length <= 4)).toBe(true);
      expect(
        paths.slice(1).every((path) => !/xoa$/u.test(new URL(path, url).pathname) || path.includes('%2F')),
      ).toBe(true);
    },
  );

  test('whatever they are, they end in a checklist or a failure', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, two, three) => {
        const { result } = ask([typeof one === 'object' ? Object.assign({}, dossier, one) : one, two, three]);

        expect(result === undefined || typeof result === 'object').toBe(true);
      }),
    );
  });

  test('what every object inherits is no part of them', () => {
    expect(valuesAt({ a: {} }, 'a.constructor')).toEqual([]);
    expect(valuesAt({}, '__proto__')).toEqual([]);
    expect(valuesAt([1], 'length')).toEqual([1]);
  });

  test('a nest without end is searched in no time', () => {
    const deep: unknown = JSON.parse('{"a":'.repeat(2_000) + '1' + '}'.repeat(2_000));
    const wide = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => ({ x: [1, 2, 3] })));
    const started = performance.now();
    valuesAt(deep, '**.b');
    valuesAt(wide, '**.b');

    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('data can make an answer mean less, and never turn a no into a yes', () => {
  const wishful = siteAdapterOf(adapterData({ answers: { accepted: [{ words: '*' }, { path: '**.x' }] } }));

  expect(wishful.judge(413, 'tải lên thành công')).toBe('refused');
  expect(wishful.judge(200, '{"success":false,"x":1}')).toBe('refused');
  expect(wishful.judge(302, 'x')).toBe('unclear');
  expect(wishful.judge(200, '<p>Tải lên không thành công</p>')).toBe('unclear');
  expect(wishful.judge(200, '<p>Đã nhận tệp</p>')).toBe('accepted');
});
