import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The site's group id, as `themeDisplay.getScopeGroupId()` says it. */
export const GROUP_ID = '35417';
const COOKIE = 'JSESSIONID';

export interface Session {
  readonly id: string;
  /** What the pages know as `Liferay.authToken`. */
  readonly authToken: string;
  ended: boolean;
}

/** What a request's session is worth. */
export type SessionCheck = 'good' | 'ended' | 'forbidden';

/** Sessions of the officers' browsers. A browser without one is signed in at once: there is nobody to protect here. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  of(request: IncomingMessage): Session | undefined {
    const cookie = request.headers.cookie ?? '';
    const id = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(cookie)?.[1];
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  open(): Session {
    const session = {
      id: randomBytes(16).toString('hex'),
      authToken: randomBytes(4).toString('hex'),
      ended: false,
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  cookie(session: Session): string {
    return `${COOKIE}=${session.id}; Path=/; HttpOnly; SameSite=Lax`;
  }

  /** Checks a REST call: cookie, `Token` and `groupId` must be there and fit together. */
  check(request: IncomingMessage): SessionCheck {
    const session = this.of(request);
    if (session?.ended) return 'ended';
    if (!session) return 'forbidden';
    const { token, groupid } = request.headers;
    return token === session.authToken && groupid === GROUP_ID ? 'good' : 'forbidden';
  }

  /** Ends every session, as a restart of the real system's application server does. */
  endAll(): void {
    for (const session of this.#sessions.values()) session.ended = true;
  }

  /** After a reset everybody who was signed in is signed in again. */
  reviveAll(): void {
    for (const session of this.#sessions.values()) session.ended = false;
  }
}
