import * as v from 'valibot';
import { StepsAskSchema, STEPS_LINE, type StepsSay } from '../../shared/contracts/guide-steps';
import type { PortalData } from '../../shared/contracts/portal-data';
import { watchChosenField } from './chosen-field';
import { portalStep } from './portal-step';
import type { ShadowOf } from './ways/at-point';

/*
 * Runs on the portal's page while the guide leads a citizen through it: tells which step the page is, that somebody
 * does something, and types a value into the field that the citizen chose. It presses nothing and reads no field.
 * Built as one self-contained steps.js.
 */
const PRESENT = Symbol.for('cua-so.guide-steps');
const world = globalThis as typeof globalThis & { [PRESENT]?: boolean };

/** A page is looked at again this long after it changed, and as often without a sign: addresses change silently. */
const LOOK_MS = 300;
const LIFE_MS = 1_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

const shadowOf: ShadowOf = (element) =>
  element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : undefined;

function serve(port: chrome.runtime.Port): void {
  const field = watchChosenField(document);
  let portal: PortalData | undefined;
  let told = '';
  let lifeAt = 0;
  const say = (message: StepsSay): void => port.postMessage(message);

  const look = (): void => {
    if (!portal) return;
    const seen = portalStep(portal, document, new URL(location.href), { shadowOf });
    const words = JSON.stringify(seen);
    if (words === told) return;
    told = words;
    say({ say: 'seen', seen });
  };
  const life = (event: Event): void => {
    if (!event.isTrusted || Date.now() - lifeAt < LIFE_MS) return;
    lifeAt = Date.now();
    say({ say: 'life' });
  };
  const timer = setInterval(look, LOOK_MS);
  SIGNS_OF_LIFE.forEach((sign) => document.addEventListener(sign, life, { capture: true, passive: true }));
  port.onMessage.addListener((message: unknown) => {
    const asked = v.safeParse(StepsAskSchema, message);
    if (!asked.success) return;
    if (asked.output.say === 'watch') {
      portal = asked.output.portal;
      look();
    } else {
      const { id, text } = asked.output;
      say({ say: 'typed', id, took: field.type(text) });
    }
  });
  port.onDisconnect.addListener(() => {
    clearInterval(timer);
    field.stop();
    SIGNS_OF_LIFE.forEach((sign) => document.removeEventListener(sign, life, { capture: true }));
  });
}

if (!world[PRESENT]) {
  world[PRESENT] = true;
  const guide = chrome.runtime.getURL('guide/');
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== STEPS_LINE) return;
    if (port.sender?.id === chrome.runtime.id && port.sender.url?.startsWith(guide)) serve(port);
    else port.disconnect();
  });
}
