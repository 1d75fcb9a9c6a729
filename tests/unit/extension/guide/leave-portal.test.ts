import { afterEach, expect, test, vi } from 'vitest';
import { leavePortal } from '../../../../extension/guide/leave-portal';

afterEach(() => vi.unstubAllGlobals());

const PORTAL = { portal: 3, origin: 'https://cong.example' };
const SIGN_OUT = 'https://cong.example/thoat';
type Updated = (tab: number, info: { readonly status: string }) => void;

/**
 * A browser with the portal's tab, one more page of it, and a payment that it opened. `asks`: the portal's page asks
 * whether to leave it, and nobody answers. Keeps which tabs are open, and where the sign-out was loaded.
 */
function aBrowser(asks: boolean) {
  const tabs = new Map([
    [3, {}],
    [4, {}],
    [9, { openerTabId: 3 }],
  ]);
  const listed = () => [...tabs].map(([id, tab]) => ({ id, ...tab }));
  const signedOutIn: number[] = [];
  let hear: Updated = () => undefined;
  let asked = false;
  const load = (tab: number): void => {
    signedOutIn.push(tab);
    for (const status of ['loading', 'complete']) hear(tab, { status });
  };
  vi.stubGlobal('chrome', {
    tabs: {
      query: ({ url }: { url?: string }) => Promise.resolve(url ? listed().slice(0, 2) : listed()),
      update: (tab: number) => {
        if (!asks) load(tab);
        return Promise.resolve({ id: tab });
      },
      remove: (tab: number) => {
        // Until it is answered, and nobody does; a second time closes the page all the same.
        if (asks && tab === 3 && !asked) return new Promise((_, reject) => (asked = Boolean(reject)));
        tabs.delete(tab);
        return Promise.resolve();
      },
      onUpdated: { addListener: (listen: Updated) => (hear = listen), removeListener: () => undefined },
    },
    windows: {
      create: () => {
        tabs.set(12, {});
        load(12);
        return Promise.resolve({ tabs: [{ id: 12 }] });
      },
    },
  });
  return { tabs, signedOutIn };
}

test('the portal signs out in its own window, and everything of it is closed', async () => {
  const { tabs, signedOutIn } = aBrowser(false);
  await leavePortal({ ...PORTAL, signOut: SIGN_OUT });

  expect([signedOutIn, [...tabs.keys()]]).toEqual([[3], []]);
});

test('a page that asks whether to leave it keeps neither its window nor the session', async () => {
  const { tabs, signedOutIn } = aBrowser(true);
  await leavePortal({ ...PORTAL, signOut: SIGN_OUT });

  expect([signedOutIn, [...tabs.keys()]]).toEqual([[12], []]);
});
