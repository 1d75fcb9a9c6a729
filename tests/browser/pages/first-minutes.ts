import type { Page } from 'playwright';
import type { CodeModules } from '../../../shared/contracts/slip-worker';

/** What the imitations noted. */
interface Noted {
  /** Pieces in the order in which they were to be spoken; a dash where speech was broken off. */
  spoken?: string[];
}

/** Gives the page a camera that looks at a code, and a voice of its own, which notes what it is told to say. */
export async function giveSenses(page: Page, code: CodeModules): Promise<void> {
  await page.addInitScript(({ side, dark }: CodeModules) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
    const context = canvas.getContext('2d');
    const draw = (): void => {
      if (!context) return;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 1280, 720);
      context.fillStyle = '#000';
      dark.forEach((on, at) => {
        if (on) context.fillRect(400 + (at % side) * 6, 150 + Math.floor(at / side) * 6, 6, 6);
      });
    };
    setInterval(draw, 100);
    const media = navigator.mediaDevices;
    media.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
    media.enumerateDevices = () =>
      Promise.resolve([{ kind: 'videoinput', deviceId: 'one', label: 'Camera' } as MediaDeviceInfo]);

    const noted = globalThis as Noted;
    const spoken: string[] = (noted.spoken = []);
    const voice = { lang: 'vi-VN', localService: true, name: 'Máy', default: true, voiceURI: 'vi' };
    const speech = {
      getVoices: () => [voice],
      speak: ({ text }: { text: string }) => spoken.push(text),
      cancel: () => spoken.push('–'),
    };
    Object.assign(speechSynthesis, speech);
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    });
  }, code);
}

/** What was spoken so far, and forgets it. */
export function spokenIn(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as Noted).spoken?.splice(0) ?? []);
}
