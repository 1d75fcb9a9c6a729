import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AdapterDataSchema } from '../../../shared/contracts/adapter-data';
import { widgetAdapterData } from '../../widgets/adapters';

test.each(Object.entries(widgetAdapterData))('the adapter of %s is of the documented format', (_id, data) => {
  expect(v.safeParse(AdapterDataSchema, data).issues).toBeUndefined();
});
