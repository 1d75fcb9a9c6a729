// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useStrayScans, useWedge } from '../../../../kiosk/ui/use-wedge';

afterEach(cleanup);

const CARD = '001095001234||NGUYỄN VĂN VÍ DỤ|01011995|Nam';

let strays = 0;
const taken: string[] = [];

function Taking() {
  useWedge((text) => taken.push(text));
  return null;
}

/** A screen with a field and a button; `taking`: something on it takes codes. */
function Kiosk({ taking }: { readonly taking: boolean }) {
  useStrayScans(() => (strays += 1));
  return (
    <>
      {taking && <Taking />}
      <input aria-label="Tìm thủ tục" />
      <button type="button">Tiếp tục</button>
    </>
  );
}

/** Keys as a scanner sends them to what has the focus: what of them reaches it. */
function scan(text: string, on: HTMLElement, last: readonly string[] = ['Enter']): string {
  on.focus();
  let reached = '';
  const press = (kind: string, key: string): boolean =>
    on.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, cancelable: true }));
  void act(() => {
    for (const key of [...Array.from(text), ...last]) {
      if (!press('keydown', key) || (key !== 'Enter' && !press('keypress', key))) continue;
      reached += key === 'Enter' ? '↵' : key;
      if (on instanceof HTMLInputElement) on.value += key;
    }
  });
  return reached;
}

test('a card scanned where none is asked for stays out of the field, and is said', () => {
  strays = 0;
  render(<Kiosk taking={false} />);
  const field = screen.getByLabelText<HTMLInputElement>('Tìm thủ tục');
  field.value = 'khai sinh';
  scan(CARD, field);

  expect([field.value, strays]).toEqual(['khai sinh', 1]);
});

test('no blank and no end of a scan presses the button that has the focus', () => {
  render(<Kiosk taking={false} />);

  const reached = scan(CARD, screen.getByRole('button'), ['Enter', 'Enter']);
  expect(reached).not.toMatch(/[ ↵]/);
});

test('where a screen takes codes the scan is nobody else’s', () => {
  [strays, taken.length] = [0, 0];
  const { rerender } = render(<Kiosk taking={false} />);
  rerender(<Kiosk taking />);
  scan(CARD, screen.getByRole('button'));
  const first = [strays, taken.length];
  rerender(<Kiosk taking={false} />);

  expect(first).toEqual([0, 1]);
});

test('a person’s own blank and Enter do what they do', () => {
  render(<Kiosk taking={false} />);

  expect(scan(' ', screen.getByRole('button'))).toBe(' ↵');
});
