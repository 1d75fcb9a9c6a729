import { watchBins } from './rows';

/** The script of each page, loaded only there: each brings a widget of its own. */
const scripts = import.meta.glob<{ start: () => void | Promise<void> }>('./widgets/*.ts');

const name = document.querySelector<HTMLElement>('main')?.dataset['widget'];
const framed = document.querySelector('iframe.khung') !== null;
if (name !== undefined && !framed) {
  watchBins();
  void scripts[`./widgets/${name}.ts`]?.().then(({ start }) => start());
}
