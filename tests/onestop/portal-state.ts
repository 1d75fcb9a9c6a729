import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DossierPart, DossierTemplate } from './templates';
import { templates } from './templates';

/** What the portal can be made to do wrong. */
export const PORTAL_MISBEHAVIOURS = ['none', 'session-expired', 'file-refused', 'never-confirms'] as const;
export type PortalMisbehaviour = (typeof PORTAL_MISBEHAVIOURS)[number];

/** A file as the portal received it. */
export interface PortalFile {
  readonly reference: string;
  readonly row: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** One citizen's session. Account and password are taken as they come and kept nowhere. */
export interface PortalSession {
  readonly id: string;
  readonly fields: Map<string, string>;
  readonly files: PortalFile[];
  /** Names of rows that the citizen added. */
  readonly added: string[];
}

/** A dossier that was filed. */
export interface FiledDossier {
  readonly dossierNo: string;
  readonly serviceCode: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly PortalFile[];
}

const COOKIE = 'CONGDVC';

/** Everything that the training portal remembers; in memory only. */
export class PortalState {
  readonly filed: FiledDossier[] = [];
  misbehaviour: PortalMisbehaviour = 'none';
  readonly #sessions = new Map<string, PortalSession>();

  /** Whether anybody is signed in. */
  get isInUse(): boolean {
    return this.#sessions.size > 0;
  }

  reset(): void {
    this.filed.length = 0;
    this.misbehaviour = 'none';
    this.#sessions.clear();
  }

  sessionOf(request: IncomingMessage): PortalSession | undefined {
    const id = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  /** Opens a session; answers the cookie that carries it. */
  signIn(): string {
    const id = randomBytes(16).toString('hex');
    this.#sessions.set(id, { id, fields: new Map(), files: [], added: [] });
    return `${COOKIE}=${id}; Path=/cong; HttpOnly; SameSite=Lax`;
  }

  signOut(session: PortalSession): void {
    this.#sessions.delete(session.id);
  }

  receive(session: PortalSession, row: string, name: string, bytes: Buffer): void {
    const reference = randomBytes(8).toString('hex');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    session.files.push({ reference, row, name, bytes, sha256 });
  }

  /** Files what the session holds, and gives it a code; nothing of it stays in the session. */
  file(session: PortalSession, serviceCode: string): FiledDossier {
    const serial = String(101 + this.filed.length).padStart(4, '0');
    const dossier: FiledDossier = {
      ...{ dossierNo: `H40.12-261122-${serial}`, serviceCode },
      fields: Object.fromEntries(session.fields),
      files: [...session.files],
    };
    this.filed.push(dossier);
    session.files.length = 0;
    session.fields.clear();
    return dossier;
  }
}

/** The procedure of an address, where the portal offers it. */
export function procedureOf(url: URL): DossierTemplate | undefined {
  return templates.find(({ serviceCode }) => serviceCode === url.searchParams.get('maThuTuc'));
}

/** The rows of step 3: what the citizen hands in, and what they added. */
export function rowsOf(
  { dossierParts }: DossierTemplate,
  { added }: PortalSession,
): readonly Pick<DossierPart, 'partNo' | 'partName' | 'required'>[] {
  const own = added.map((partName, index) => ({ partNo: `THEM${index + 1}`, partName, required: false }));
  return [...dossierParts.filter(({ partType }) => partType === 1), ...own];
}
