import { Formio } from 'formiojs';
import 'formiojs/dist/formio.form.css';
import type { ShownRow } from '../../layouts/layout';
import { pageName, rowConfigs } from '../rows';

/** A form drawn from its description, one file component a paper. There is no file field until one is asked for. */
export async function start(): Promise<void> {
  const response = await fetch(`/du-lieu/${pageName()}`);
  const rows = (await response.json()) as readonly ShownRow[];
  const place = document.getElementById('noi-dung');
  if (!place) return;
  Formio.setBaseUrl(location.origin);
  const form = await Formio.createForm(place, { components: rows.map(component) }, { noAlerts: true });
  form.submission = {
    data: Object.fromEntries(rows.map(({ truth, files }) => [truth.key, files.map(held)])),
  };
}

function component({ truth }: ShownRow, index: number): object {
  return {
    type: 'file',
    key: truth.key,
    label: truth.name,
    description: `Chấp nhận ${truth.types.join(', ')}; tối đa ${truth.maxMb} MB`,
    storage: 'url',
    url: rowConfigs()[index]?.upload,
    multiple: truth.multiple,
    fileMaxSize: `${truth.maxMb}MB`,
    filePattern: truth.types.map((type) => `.${type}`).join(','),
    validate: { required: truth.required },
    input: true,
  };
}

function held(file: ShownRow['files'][number]): object {
  return { name: file.name, originalName: file.name, size: file.bytes, storage: 'url', url: file.link };
}
