import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from '../../../../../workers/sign/verify/certificate';
import { readCms } from '../../../../../workers/sign/verify/cms';
import { readNode } from '../../../../../workers/sign/verify/der';
import { entryFor, readRevocationList } from '../../../../../workers/sign/verify/revocation-list';
import { OpensslOffice, opensslThere, type Der } from './openssl';
import { children, whole, wrap } from './reshaped';

const AUTHORITY = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
const ECDSA_SHA384 = Buffer.from('300a06082a8648ce3d040303', 'hex');

describe.skipIf(!opensslThere)('what is read strictly (skipped without openssl)', () => {
  let office: OpensslOffice;
  let certificate: Der;
  let message: Der;

  beforeAll(() => {
    office = new OpensslOffice();
    certificate = office.certificate({ name: 'root', says: AUTHORITY });
    message = office.sign(new Uint8Array([1]), 'root', [], '-cades');
  });
  afterAll(() => office.close());

  test('bytes behind a certificate, or behind a message, are not passed over', () => {
    const followed = (bytes: Der): Der => new Uint8Array(Buffer.concat([bytes, Buffer.from('behind')]));

    expect(readCertificate(certificate)).toBeDefined();
    expect(readCertificate(followed(certificate))).toBeUndefined();
    expect(typeof readCms(message)).toBe('object');
    expect(readCms(followed(message))).toBe('format');
  });

  test('a certificate that says a thing twice, or two algorithms, is none', () => {
    const [body, algorithm, signature] = children(readNode(certificate));
    const parts = children(body);
    const list = children(children(parts.at(-1))[0]);
    const again = wrap(0xa3, wrap(0x30, ...list.map(whole), whole(list.at(-1))));
    const twice = wrap(
      0x30,
      wrap(0x30, ...parts.slice(0, -1).map(whole), again),
      whole(algorithm),
      whole(signature),
    );

    expect(readCertificate(twice)).toBeUndefined();
    expect(readCertificate(wrap(0x30, whole(body), ECDSA_SHA384, whole(signature)))).toBeUndefined();
  });

  test('a message that carries an attribute twice is damaged: nobody could say which of them counts', () => {
    const [type, wrapped] = children(readNode(message));
    const parts = children(children(wrapped)[0]);
    const fields = children(children(parts.at(-1))[0]);
    const attributes = fields.find(({ tag }) => tag === 0xa0);
    const again = wrap(0xa0, ...children(attributes).map(whole), whole(children(attributes)[0]));
    const signer = wrap(0x30, ...fields.map((field) => (field === attributes ? again : whole(field))));
    const data = wrap(0x30, ...parts.slice(0, -1).map(whole), wrap(0x31, signer));

    expect(readCms(wrap(0x30, whole(type), wrap(0xa0, data)))).toBe('damaged');
  });

  test('a list of a hundred thousand withdrawn certificates is looked up to its end', () => {
    const [body, algorithm, signature] = children(
      readNode(office.revocationList('root', { 7: '2026-01-05' })),
    );
    const parts = children(body);
    const day = Buffer.from('170d3236303130353030303030305a', 'hex');
    // Each a sequence of a number of four bytes and a day.
    const entries = Array.from({ length: 100_000 }, (_, index) =>
      Buffer.concat([Buffer.from(`30150204${(0x40000000 + index).toString(16)}`, 'hex'), day]),
    );
    const place = parts.findLastIndex(({ tag }) => tag === 0x30);
    const long = parts.map((part, index) => (index === place ? wrap(0x30, ...entries) : whole(part)));
    const der = wrap(0x30, wrap(0x30, ...long), whole(algorithm), whole(signature));

    const list = readRevocationList(der);

    expect(list && entryFor(list, (0x40000000 + 99_999).toString(16))?.state).toBe('revoked');
    expect(list && entryFor(list, '7')).toBeUndefined();
  });
});
