import type { ShadowOf } from '../ways/at-point';

/** What a frame around an element says. */
export type FrameKind = 'aim' | 'row' | 'name' | 'control' | 'ambiguous';

/** A sheet of ours over the page, in a closed shadow root: the page can take it away, and cannot look or reach into it. */
export interface Canvas {
  /** Catches the pointer and the keys while it is armed; otherwise it lets everything through. */
  readonly sheet: HTMLElement;
  arm(hint: string, keys: string, language: string): void;
  disarm(): void;
  /** Draws these frames in place of the last ones, and keeps them where their elements are. */
  frame(frames: readonly { readonly kind: FrameKind; readonly element: Element }[]): void;
  /** Said aloud to whoever does not see the frame. */
  say(text: string): void;
  /** What lies under a point of the window, through the sheet and into shadow trees. */
  under(x: number, y: number): Element | undefined;
  /** Whether the sheet lies over the whole window, on top, and is seen. */
  isWhole(): boolean;
  remove(): void;
}

/** More frames than this are not looked at by anybody. */
const MAX_FRAMES = 240;
const COLOURS: Readonly<Record<FrameKind, string>> = {
  aim: '#b3261e',
  row: '#0b5cad',
  name: '#8a5a00',
  control: '#0a7a3d',
  ambiguous: '#b3261e',
};

/** Puts the sheet over the page. `onGone` is called when the page took it away. */
export function newCanvas(document: Document, shadowOf: ShadowOf, onGone: () => void): Canvas {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = element('div', {
    ...{ position: 'fixed', inset: '0', 'z-index': '1', 'pointer-events': 'none', outline: 'none' },
  });
  const bar = element('div', {
    ...{ position: 'fixed', left: '50%', bottom: '16px', transform: 'translateX(-50%)', 'z-index': '2' },
    ...{ 'max-width': 'min(44rem, 92vw)', padding: '12px 18px', 'border-radius': '10px', color: '#fff' },
    ...{ background: '#10263d', font: '600 16px/1.45 system-ui, sans-serif', 'pointer-events': 'none' },
    'box-shadow': '0 4px 24px #0006',
  });
  const hintLine = element('div', {});
  const keyLine = element('div', { font: '400 14px/1.45 system-ui, sans-serif', opacity: '.9' });
  const voice = element('div', {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
  });
  const frames = element('div', { position: 'fixed', inset: '0', 'pointer-events': 'none' });
  voice.setAttribute('aria-live', 'polite');
  bar.append(hintLine, keyLine);
  root.append(frames, sheet, bar, voice);
  style(host, HOST);
  host.popover = 'manual';
  bar.hidden = true;

  let drawn: readonly { readonly box: HTMLElement; readonly of: Element }[] = [];
  let alive = true;
  let turn = 0;

  document.documentElement.append(host);
  raise();
  // Taken away, or moved elsewhere: what is pointed at could no longer be what is seen.
  const watch = new MutationObserver(() => {
    if (alive && host.parentNode !== document.documentElement) end();
  });
  watch.observe(document.documentElement, { childList: true });
  const follow = (): void => {
    if (!alive) return;
    place();
    turn = requestAnimationFrame(follow);
  };
  turn = requestAnimationFrame(follow);

  /** Into the browser's top layer, where no z-index of the page reaches. */
  function raise(): void {
    try {
      host.showPopover();
    } catch {
      // A document that is not shown has no top layer; then there is nobody to point either.
      host.removeAttribute('popover');
    }
  }

  function end(): void {
    remove();
    onGone();
  }

  function remove(): void {
    alive = false;
    cancelAnimationFrame(turn);
    watch.disconnect();
    host.remove();
  }

  function place(): void {
    for (const { box, of } of drawn) {
      const { left, top, width, height } = of.getBoundingClientRect();
      const there = of.isConnected && width > 0 && height > 0;
      style(box, {
        display: there ? 'block' : 'none',
        ...{ left: `${left - 2}px`, top: `${top - 2}px`, width: `${width + 4}px`, height: `${height + 4}px` },
      });
    }
    // Frames inside the page have a sheet of their own: ours has holes there.
    const holes = [...document.querySelectorAll('iframe, frame')].flatMap((inner) => {
      const { left, top, right, bottom } = inner.getBoundingClientRect();
      return right - left < 240 || bottom - top < 80 ? [] : [`M${left} ${top}H${right}V${bottom}H${left}Z`];
    });
    const clip =
      holes.length === 0 ? 'none' : `path(evenodd, "M0 0H${innerWidth}V${innerHeight}H0Z${holes.join('')}")`;
    style(sheet, { 'clip-path': clip });
  }

  return {
    sheet,
    arm(hint, keys, language) {
      hintLine.textContent = hint;
      keyLine.textContent = keys;
      bar.hidden = false;
      for (const [name, value] of Object.entries({
        role: 'application',
        tabindex: '0',
        'aria-label': `${hint} ${keys}`,
        lang: language,
      }))
        sheet.setAttribute(name, value);
      style(sheet, { 'pointer-events': 'auto', cursor: 'crosshair' });
      sheet.focus({ preventScroll: true });
    },
    disarm() {
      bar.hidden = true;
      sheet.removeAttribute('tabindex');
      style(sheet, { 'pointer-events': 'none', cursor: 'auto' });
    },
    frame(wanted) {
      drawn = wanted.slice(0, MAX_FRAMES).map(({ kind, element: of }) => ({
        of,
        box: element('div', {
          ...{ position: 'fixed', 'box-sizing': 'border-box', 'border-radius': '4px' },
          border: `${kind === 'aim' ? 3 : 2}px ${kind === 'name' ? 'dashed' : 'solid'} ${COLOURS[kind]}`,
          ...(kind === 'aim' ? { background: '#b3261e1a' } : {}),
        }),
      }));
      frames.replaceChildren(...drawn.map(({ box }) => box));
      place();
    },
    say(text) {
      voice.textContent = text;
    },
    under(x, y) {
      let found = document.elementsFromPoint(x, y).find((one) => one !== host);
      for (let inner = found && shadowOf(found); found && inner; inner = shadowOf(found)) {
        // What lies in this very tree: asked in a shadow tree, our own sheet above it is an answer, too.
        const here = inner;
        const within = here.elementsFromPoint(x, y).find((one) => one.getRootNode() === here);
        if (!within) break;
        found = within;
      }
      return found;
    },
    isWhole() {
      const { left, top, right, bottom } = sheet.getBoundingClientRect();
      const covers = left <= 0.5 && top <= 0.5 && right >= innerWidth - 0.5 && bottom >= innerHeight - 0.5;
      return covers && host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    },
    remove,
  };

  function element(tag: 'div', css: Readonly<Record<string, string>>): HTMLElement {
    const made = document.createElement(tag);
    style(made, css);
    return made;
  }
}

/** What the page's own style sheets cannot change: inline and important. */
const HOST = {
  ...{ all: 'initial', position: 'fixed', inset: '0', display: 'block', 'z-index': '2147483647' },
  ...{ 'pointer-events': 'none', margin: '0', padding: '0', border: '0', width: '100vw', height: '100vh' },
  ...{
    'max-width': 'none',
    'max-height': 'none',
    background: 'transparent',
    overflow: 'visible',
    opacity: '1',
  },
  ...{ transform: 'none', visibility: 'visible', filter: 'none', 'clip-path': 'none' },
};

function style(element: HTMLElement, css: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(css)) element.style.setProperty(name, value, 'important');
}
