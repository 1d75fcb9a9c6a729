import type { ShownFile, ShownRow } from './layouts/layout';
import type { WidgetState } from './state';
import { truthOf, type WidgetId } from './truth';
import { widgetPages } from './widget-page';

/** What a page's script needs to know of a row; it stands in the page as JSON. */
export interface RowConfig {
  readonly key: string;
  readonly control: string;
  readonly list: string;
  /** Where its files go. */
  readonly upload: string;
  readonly multiple: boolean;
  readonly accept: string;
}

/** The rows of a page as they are now. */
export function shownRows(state: WidgetState, id: WidgetId): readonly ShownRow[] {
  const { control, idPrefix } = widgetPages[id];
  return truthOf(id).rows.map((truth, index) => {
    const number = index + 1;
    const bare = {
      truth,
      number,
      controlId: `${idPrefix}${number}`,
      listId: `${idPrefix}ds${number}`,
      files: shownFiles(state, id, truth.key),
      control: '',
    };
    return { ...bare, control: control(bare) };
  });
}

/** The same rows for the page's script. */
export function rowConfigs(id: WidgetId): readonly RowConfig[] {
  const { idPrefix } = widgetPages[id];
  return truthOf(id).rows.map(({ key, multiple, types }, index) => ({
    key,
    control: `${idPrefix}${index + 1}`,
    list: `${idPrefix}ds${index + 1}`,
    upload: `/tai-len/${id}/${key}`,
    multiple,
    accept: types.map((type) => `.${type}`).join(','),
  }));
}

function shownFiles(state: WidgetState, id: WidgetId, key: string): readonly ShownFile[] {
  const { links, bins } = widgetPages[id];
  return state.held(id, key).map(({ name, bytes, reference }) => ({
    name,
    bytes: bytes.length,
    ...(links ? { link: `/tai-ve/${id}/${reference}` } : {}),
    ...(bins ? { removal: `/xoa/${id}/${reference}` } : {}),
  }));
}
