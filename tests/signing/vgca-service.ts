import { constants, createHash, createPrivateKey, privateEncrypt, type KeyObject } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket as Socket } from 'ws';
import { issue, pem, pkcs8Of, rsaKeys } from '../fixtures/signing/certificate';
import type { TestSigner } from '../fixtures/signing/pki';

/** What the imitation is told to do otherwise than the program is believed to do. */
export interface VgcaBehaviour {
  /** By whose key it signs. */
  signer: TestSigner;
  /** It hashes what it is given once more. */
  hashesAgain?: boolean;
  /** GetCertInfo tells about the certificate without bringing it, or is not known. */
  certInfo?: 'words' | 'unknown';
  /** SignMsg does not say by which certificate. */
  silentAboutCertificate?: boolean;
  /** What it does with a command in place of its own answer. */
  instead?: (command: string) => Instead | undefined;
}

/** Answers with this, hangs up, or never answers. */
export type Instead = { readonly says: string | Buffer } | { readonly does: 'close' | 'never' };

/** A running imitation of the signing program. */
export interface VgcaService {
  /** `wss://127.0.0.1:…` */
  readonly address: string;
  /** PEM of the certificate that a client has to trust. */
  readonly certificate: string;
  /** May be changed while it runs. */
  readonly behaviour: VgcaBehaviour;
  /** Every call: command and text. */
  readonly calls: readonly (readonly [command: string, text: string])[];
  /** Sockets that are open now. */
  open(): number;
  close(): Promise<void>;
}

/** Of SHA-256, DER up to the digest itself (RFC 8017, 9.2, note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Starts an imitation; any free port where none is named. */
export async function startVgcaService(behaviour: VgcaBehaviour, port = 0): Promise<VgcaService> {
  const keys = await rsaKeys('vgca-service');
  const certificate = pem(
    'CERTIFICATE',
    await issue({ subject: '127.0.0.1', serial: 90, usage: 0xa0 }, keys),
  );
  const server = createServer({ cert: certificate, key: pem('PRIVATE KEY', await pkcs8Of(keys)) });
  const sockets = new WebSocketServer({ server });
  const calls: (readonly [string, string])[] = [];
  sockets.on('connection', (socket, { url }) => {
    const command = url?.slice(1) ?? '';
    socket.on('message', (data: Buffer) => {
      calls.push([command, data.toString()]);
      void answer(behaviour, command, data.toString(), socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `wss://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    ...{ certificate, behaviour, calls },
    open: () => [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN).length,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(told: VgcaBehaviour, command: string, text: string, socket: Socket): Promise<void> {
  const instead = told.instead?.(command);
  if (!instead) socket.send(await reply(told, command, text));
  else if ('says' in instead) socket.send(instead.says);
  else if (instead.does === 'close') socket.close();
}

async function reply(told: VgcaBehaviour, command: string, text: string): Promise<string> {
  if (command === 'GetVersion') return '2.1.7.0';
  if (command === 'GetCertInfo') return certInfo(told);
  const { HashValue } = JSON.parse(text) as { readonly HashValue: string };
  const given = Buffer.from(HashValue, 'base64');
  const digest = told.hashesAgain ? createHash('sha256').update(given).digest() : given;
  const key = createPrivateKey(pem('PRIVATE KEY', await pkcs8Of(told.signer.keys)));
  return JSON.stringify({
    Status: 0,
    Message: '',
    Signature: rsa(key, digest).toString('base64'),
    ...(!told.silentAboutCertificate && { CertBase64: base64Of(told) }),
  });
}

function certInfo(told: VgcaBehaviour): string {
  if (told.certInfo === 'unknown') return JSON.stringify({ Status: 500, Message: 'Unknown command' });
  const words = { Subject: 'CN=Nguyễn Thị Kiểm Thử, O=UBND xã Thử Nghiệm', SerialNumber: '012603' };
  const whole = told.certInfo === 'words' ? words : { ...words, Base64Data: base64Of(told) };
  return JSON.stringify({ Status: 0, Message: '', CertInfo: whole });
}

function base64Of({ signer }: VgcaBehaviour): string {
  return Buffer.from(signer.certificate).toString('base64');
}

/** PKCS #1 v1.5 over a digest that is there already. */
function rsa(key: KeyObject, digest: Buffer): Buffer {
  const padded = Buffer.concat([DIGEST_INFO, digest]);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, padded);
}
