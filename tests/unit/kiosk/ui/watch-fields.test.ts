// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFields } from '../../../../kiosk/ui/keyboard/watch-fields';
import { kioskHelpText } from '../../../../shared/text/kiosk-help';

vi.mock('../../../../kiosk/ui/keyboard/screen-keyboard', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const unhandled = vi.fn();
let watching: ReturnType<typeof watchFields>;

beforeEach(() => {
  process.on('unhandledRejection', unhandled);
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1_080, configurable: true });
  watching = watchFields(document, kioskHelpText('vi').keyboard);
});
afterEach(() => {
  process.off('unhandledRejection', unhandled);
  watching.stop();
  document.body.replaceChildren();
});

test('a keyboard that cannot be fetched leaves the field to the device’s own, and ends no session', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
  const touched = field.inputMode;
  field.click();
  await vi.waitFor(() => expect(field.inputMode).toBe('text'));
  await new Promise((done) => setTimeout(done, 20));

  expect(touched).toBe('none');
  expect(unhandled).not.toHaveBeenCalled();
  expect(document.documentElement.hasAttribute('data-keyboard')).toBe(false);
});
