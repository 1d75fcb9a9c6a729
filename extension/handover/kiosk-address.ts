/**
 * The origin of a kiosk's own server, as it is typed: `127.0.0.1:8791`, `http://may-1.local/`. Undefined where it is
 * none. Only http: the pages of this extension reach nothing else, and what lies in the inbox is sealed anyway.
 */
export function kioskAddress(typed: string): string | undefined {
  const text = typed.trim().replace(/^http:\/\//i, '');
  if (text === '' || text.includes('://') || /[\s@]/u.test(text) || !URL.canParse(`http://${text}`))
    return undefined;
  const { origin, hostname } = new URL(`http://${text}`);
  return hostname === '' ? undefined : origin;
}
