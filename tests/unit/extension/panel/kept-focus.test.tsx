// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { ComponentView } from '../../../../extension/panel/flow/state';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import { aChecklist, aComponentView, anItemView, notedActs } from './a-checklist';

afterEach(cleanup);

const failing = aComponentView({ items: [anItemView('a')], failure: { code: 'attach/network' } });

function show(component: ComponentView) {
  const { acts, asked } = notedActs();
  const draw = (view: ComponentView) => <ChecklistScreen {...aChecklist([view])} acts={acts} />;
  const { rerender } = render(draw(component));
  const card = (): HTMLElement => document.querySelector('[data-component]') as HTMLElement;
  return { asked, card, redraw: (view: ComponentView) => rerender(draw(view)) };
}

test('a button that goes away while it has the focus leaves it to its card', async () => {
  const { card, redraw } = show(failing);
  within(card()).getByRole('button', { name: 'Thử lại' }).focus();

  redraw({ ...aComponentView(), items: failing.items });
  (document.activeElement as HTMLElement | null)?.blur();
  card().querySelector('button')?.setAttribute('disabled', '');

  await expect.poll(() => document.activeElement).toBe(card());
});

test.each([
  ['a', [['attach', 'TP01']]],
  ['o', [['lookAgain', 'TP01']]],
  ['g', [['recognise']]],
])('the key %s acts on the component that has the focus', (key, expected) => {
  const { asked, card } = show(aComponentView({ items: [anItemView('a')] }));
  card().focus();

  fireEvent.keyDown(card(), { key });

  expect(asked).toEqual(expected);
});

test('every key stands under the question mark', () => {
  const { card } = show(aComponentView());

  fireEvent.keyDown(card(), { key: '?' });

  const keys = [...screen.getByRole('dialog').querySelectorAll('kbd')].map((one) => one.textContent);
  expect(keys).toEqual(expect.arrayContaining(['A', 'O', 'G', 'H', 'J / K', 'Ctrl + Enter', '?']));
});
