import * as v from 'valibot';
import {
  GUIDE_BEAT,
  GUIDE_LINE,
  KioskSaysSchema,
  type GuideBrief,
  type GuideSays,
  type KioskSays,
} from '../../shared/contracts/guide';

/** What the guide's page hears from the kiosk. */
export interface KioskEvents {
  readonly onBrief: (brief: GuideBrief) => void;
  /** Answers when the piece is taken; the next one comes after that. */
  readonly onPiece: (piece: Extract<KioskSays, { say: 'piece' }>) => Promise<void>;
  /** The session is over, the kiosk's page is gone, or says nothing any more. Told once. */
  readonly onGone: () => void;
}

/** The line to the kiosk's page. */
export interface KioskLine {
  readonly say: (message: GuideSays) => void;
  readonly close: () => void;
}

/**
 * Opens the line to the script on the kiosk's page. Everything that is heard is checked; what is no message ends the
 * line, because our own page says no such thing.
 */
export function openKioskLine(port: chrome.runtime.Port, events: KioskEvents): KioskLine {
  let heardAt = Date.now();
  let open = true;
  const say = (message: GuideSays): void => {
    if (open) port.postMessage(message);
  };
  const close = (): void => {
    if (!open) return;
    open = false;
    clearInterval(beat);
    port.disconnect();
  };
  const gone = (): void => {
    if (!open) return;
    close();
    events.onGone();
  };
  const hear = async (message: KioskSays): Promise<void> => {
    heardAt = Date.now();
    switch (message.say) {
      case 'begin':
        events.onBrief(message.brief);
        return;
      case 'piece': {
        await events.onPiece(message);
        const { file, at } = message;
        say({ say: 'took', file, at });
        return;
      }
      case 'end':
        gone();
        return;
      case 'open':
      case 'alive':
    }
  };
  port.onMessage.addListener((message: unknown) => {
    const said = v.safeParse(KioskSaysSchema, message);
    if (said.success) void hear(said.output);
    else gone();
  });
  port.onDisconnect.addListener(gone);
  // The page that is covered by others answers all the same: messages are not slowed down there, timers are.
  const beat = setInterval(() => {
    if (Date.now() - heardAt > GUIDE_BEAT.lostMs) gone();
    else say({ say: 'ping' });
  }, GUIDE_BEAT.everyMs);
  say({ say: 'ready' });
  return { say, close };
}

/** The port to the script in the document of the kiosk's page that asked for the guide. */
export function kioskPort(tabId: number, documentId: string): chrome.runtime.Port {
  return chrome.tabs.connect(tabId, { name: GUIDE_LINE, documentId });
}
