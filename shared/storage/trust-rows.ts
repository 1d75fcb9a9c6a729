/** What the office trusts: a certificate or a revocation list, as it was installed. Public, so it is not sealed. */
export interface StoredTrust {
  /** SHA-256 of its DER, hexadecimal. */
  readonly id: string;
  readonly kind: 'root' | 'intermediate' | 'revocation';
  /** Common name of the certificate, or of who issued the list. */
  readonly name: string;
  readonly der: Uint8Array<ArrayBuffer>;
  /** Last day of its validity, or the day of the next list; ISO 8601 in UTC. */
  readonly until?: string;
  /** When it came to this device, ISO 8601 in UTC. */
  readonly at: string;
}
