import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Der = Uint8Array<ArrayBuffer>;

/** Whether openssl is installed; tests that need certificates of somebody else's making skip where it is not. */
export const opensslThere = spawnSync('openssl', ['version']).error === undefined;

const PEM_START = '-----BEGIN CERTIFICATE-----\n';
const PEM_END = '-----END CERTIFICATE-----\n';

/** What kind of certificate openssl makes. */
export interface Wish {
  readonly name: string;
  /** Whose key signs it; by itself where absent. */
  readonly by?: string;
  /** Lines of openssl's own form, e.g. `keyUsage=critical,digitalSignature`. */
  readonly says?: readonly string[];
  readonly key?: 'P-256' | 'P-384' | 'rsa:2048' | 'rsa:1024';
  /** Whose key it is of; a new one where absent. */
  readonly keyOf?: string;
  readonly serial?: number;
  readonly subject?: string;
  readonly hash?: 'sha1' | 'sha256';
}

/** A folder with keys and certificates, made and used by openssl. */
export class OpensslOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cua-so-openssl-'));
  #serial = 4_096;

  /** Makes a certificate that holds from now on for ten years, and gives its DER. */
  certificate({ name, by, says = [], key = 'P-256', keyOf, serial, subject, hash = 'sha256' }: Wish): Der {
    const written = `/C=VN/O=Cơ quan tập huấn/CN=${subject ?? name}`;
    const [kind = '', size = ''] = key.split(':');
    const curve = ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${key}`];
    const made = [
      ...(kind === 'rsa' ? ['-newkey', `rsa:${size}`] : curve),
      '-nodes',
      '-keyout',
      `${name}.key`,
    ];
    const whose = keyOf === undefined ? made : ['-key', `${keyOf}.key`];
    this.run('req', '-new', '-utf8', ...whose, '-subj', written, '-out', `${name}.csr`);
    const lines = ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid', ...says];
    writeFileSync(join(this.#folder, `${name}.cnf`), lines.join('\n'));
    const issuer =
      by === undefined ? ['-signkey', `${name}.key`] : ['-CA', `${by}.crt`, '-CAkey', `${by}.key`];
    const number = ['-set_serial', String(serial ?? this.#serial++)];
    const request = ['-req', '-in', `${name}.csr`, '-extfile', `${name}.cnf`, '-days', '3650', `-${hash}`];
    this.run('x509', ...request, ...issuer, ...number, '-out', `${name}.crt`);
    const base64 = this.file(`${name}.crt`).subarray(PEM_START.length, -PEM_END.length);
    return new Uint8Array(Buffer.from(Buffer.from(base64).toString(), 'base64'));
  }

  /** A detached CMS signature over some bytes. */
  sign(data: Uint8Array, signer: string, brings: readonly string[] = [], ...options: readonly string[]): Der {
    writeFileSync(join(this.#folder, 'data'), data);
    const chain = brings.map((name) => readFileSync(join(this.#folder, `${name}.crt`)));
    writeFileSync(join(this.#folder, 'chain.pem'), Buffer.concat(chain));
    const bring = brings.length > 0 ? ['-certfile', 'chain.pem'] : [];
    const who = ['-signer', `${signer}.crt`, '-inkey', `${signer}.key`, ...bring];
    return this.run(
      'cms',
      '-sign',
      '-binary',
      '-in',
      'data',
      '-outform',
      'DER',
      '-nosmimecap',
      ...who,
      ...options,
    );
  }

  /** A time stamp over some bytes (RFC 3161), as a token. */
  timeStamp(data: Uint8Array, authority: string, hash = 'sha256'): Der {
    writeFileSync(join(this.#folder, 'data'), data);
    const config = [
      '[ts]',
      'serial=ts.serial',
      `signer_digest=sha256`,
      'default_policy=1.2.3.4',
      'digests=sha256,sha1',
    ];
    writeFileSync(
      join(this.#folder, 'ts.cnf'),
      [...config, 'accuracy=secs:1', 'ess_cert_id_alg=sha256'].join('\n'),
    );
    this.run('ts', '-query', '-data', 'data', `-${hash}`, '-cert', '-out', 'query.tsq');
    const who = ['-signer', `${authority}.crt`, '-inkey', `${authority}.key`];
    return this.run(
      'ts',
      '-reply',
      '-config',
      'ts.cnf',
      '-section',
      'ts',
      '-queryfile',
      'query.tsq',
      ...who,
      '-token_out',
    );
  }

  /** A revocation list. `revoked`: lines such as `2026-01-05` or `2026-01-05,certificateHold` by serial numbers. */
  revocationList(
    issuer: string,
    revoked: Readonly<Record<number, string>>,
    ...options: readonly string[]
  ): Der {
    const lines = Object.entries(revoked).map(([serial, said]) => {
      const [day = '', reason] = said.split(',');
      const when = `${day.slice(2).replaceAll('-', '')}000000Z${reason ? `,${reason}` : ''}`;
      const hex = Number(serial).toString(16).toUpperCase();
      return `R\t400101000000Z\t${when}\t${hex.padStart(hex.length + (hex.length % 2), '0')}\tunknown\t/CN=x\n`;
    });
    writeFileSync(join(this.#folder, 'index.txt'), lines.join(''));
    writeFileSync(join(this.#folder, 'index.txt.attr'), 'unique_subject = no\n');
    const config = [
      '[ca]',
      'default_ca=one',
      '[one]',
      'database=index.txt',
      'default_md=sha256',
      'default_crl_days=30',
    ];
    writeFileSync(join(this.#folder, 'ca.cnf'), config.join('\n'));
    const who = ['-cert', `${issuer}.crt`, '-keyfile', `${issuer}.key`];
    this.run('ca', '-config', 'ca.cnf', '-gencrl', ...who, '-out', 'list.pem', ...options);
    return this.run('crl', '-in', 'list.pem', '-outform', 'DER');
  }

  /** A file of the office, as it is. */
  file(name: string): Der {
    return new Uint8Array(readFileSync(join(this.#folder, name)));
  }

  /** What openssl writes; throws what it complains of. */
  run(...args: readonly string[]): Der {
    const { status, stdout, stderr } = spawnSync('openssl', args, { cwd: this.#folder });
    if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString()}`);
    return new Uint8Array(stdout);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
