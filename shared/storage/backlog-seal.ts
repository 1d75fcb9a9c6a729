import { fail, ok, type Result } from '../domain/result';
import type { SealedText } from './backlog-rows';
import type { Vault } from './vault';

/** The key of a list's rows. Sealing each row by the vault itself would make a Blob of each. */
export interface ListKey {
  seal(text: string, boundTo: string): Promise<SealedText>;
  /** 'storage/damaged': torn, altered, of another row, or of another list. */
  open(sealed: SealedText, boundTo: string): Promise<Result<string>>;
}

/** What is sealed of a list as a whole. */
export interface ListHead {
  /** As its file was called. */
  readonly name: string;
  /** 256 bits, Base64. */
  readonly key: string;
}

/** A head with a fresh key. */
export function newHead(name: string): ListHead {
  return { name, key: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))) };
}

export async function listKey({ key }: ListHead): Promise<ListKey> {
  const raw = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  const secret = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    async seal(text, boundTo) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const clear = new TextEncoder().encode(text);
      const bytes = await crypto.subtle.encrypt(settings(iv, boundTo), secret, clear);
      return { iv, bytes: new Uint8Array(bytes) };
    },
    async open({ iv, bytes }, boundTo) {
      try {
        return ok(
          new TextDecoder().decode(await crypto.subtle.decrypt(settings(iv, boundTo), secret, bytes)),
        );
      } catch {
        // AES-GCM's only word for "not these bytes".
        return fail({ code: 'storage/damaged' });
      }
    },
  };
}

/** 'storage/locked': the vault was closed. */
export async function sealHead(vault: Vault, id: string, head: ListHead): Promise<Result<SealedText>> {
  const sealed = await vault.seal(new Blob([JSON.stringify(head)], { type: TYPE }), placeOf(id));
  if (!sealed.ok) return sealed;
  return ok({ iv: sealed.value.iv, bytes: new Uint8Array(await sealed.value.bytes.arrayBuffer()) });
}

/** 'storage/damaged': another passphrase was set since, and what the old one sealed opens no more. */
export async function openHead(
  vault: Vault,
  id: string,
  { iv, bytes }: SealedText,
): Promise<Result<ListHead>> {
  const clear = await vault.open({ iv, bytes: new Blob([bytes]), type: TYPE }, placeOf(id));
  // It opens for whoever sealed it only: it is what was sealed.
  return clear.ok ? ok(JSON.parse(await clear.value.text()) as ListHead) : clear;
}

const TYPE = 'application/json';

function placeOf(id: string): string {
  return `backlog/${id}`;
}

function settings(iv: Uint8Array<ArrayBuffer>, boundTo: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(boundTo) };
}
