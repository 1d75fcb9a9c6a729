// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { siteAdapterOf } from '../../../../extension/adapters/from-data';
import { withOffice } from '../../../../extension/content/with-office';
import { adapterData } from '../../../adapters/an-adapter';
import { aPlace } from './a-place';

const shipped = [
  siteAdapterOf(adapterData({ id: 'opencps' })),
  siteAdapterOf(adapterData({ id: 'generic-rows' })),
];
const place = aPlace(shipped);

function ids(own: Parameters<typeof withOffice>[1], without: readonly string[] = []): readonly string[] {
  return withOffice(place, own, without).adapters.map(({ id }) => id);
}

test('the office comes before what ships, and the more specific before the less', () => {
  const own = [
    adapterData({ id: 'moi-noi', hosts: ['*'] }),
    adapterData({ id: 'mot-may', hosts: ['motcua.example'] }),
    adapterData({ id: 'ca-tinh', hosts: ['*.example'] }),
  ];

  expect(ids(own)).toEqual(['mot-may', 'ca-tinh', 'moi-noi', 'opencps', 'generic-rows']);
});

test('an adapter of the office takes the place of a shipped one of the same id', () => {
  const own = adapterData({ id: 'opencps', name: 'Của tỉnh' });

  expect(withOffice(place, [own], []).adapters.map(({ name }) => name)).toEqual([
    'Của tỉnh',
    'Một cửa Hoài Giang',
  ]);
});

test('what was set aside on this page is not used, whoever it is from', () => {
  expect(ids([adapterData({ id: 'mot-may' })], ['mot-may', 'generic-rows'])).toEqual(['opencps']);
});

test('what is known of the next page is not changed by what the office set for this one', () => {
  withOffice(place, [adapterData({ id: 'mot-may' })], ['opencps']);

  expect(place.adapters).toEqual(shipped);
});
