import { expect, test } from 'vitest';
import { addressesToTry, LOOPBACK_ADDRESSES } from '../../../../extension/devices/flow/addresses';

const groupsOf = (typed: string) => {
  const groups = addressesToTry(typed);
  return groups.ok ? groups.value : groups.failure.code;
};

test('of a bare number the usual place is tried first, then the other ports that scanners and bridges have', () => {
  expect(groupsOf(' 192.168.1.20 ')).toEqual([
    ['http://192.168.1.20/eSCL', 'http://192.168.1.20'],
    ['http://192.168.1.20:8080/eSCL'],
    ['http://192.168.1.20:8090/eSCL'],
    ['http://192.168.1.20:9801/eSCL'],
  ]);
});

test('a port that was typed is the only one', () => {
  expect(groupsOf('may-quet.local:8090')).toEqual([
    ['http://may-quet.local:8090/eSCL', 'http://may-quet.local:8090'],
  ]);
});

test('a path that was typed comes before the usual one', () => {
  expect(groupsOf('http://10.0.0.5:8090/3f2a/')).toEqual([
    [
      'http://10.0.0.5:8090/3f2a',
      'http://10.0.0.5:8090/3f2a/eSCL',
      'http://10.0.0.5:8090/eSCL',
      'http://10.0.0.5:8090',
    ],
  ]);
});

test('what was copied with a slash or a resource at its end is the same address', () => {
  expect(groupsOf('http://10.0.0.5:80/eSCL/ScannerCapabilities')).toEqual(groupsOf('10.0.0.5'));
  expect(groupsOf('http://10.0.0.5/eSCL/')).toEqual(groupsOf('10.0.0.5'));
});

test('behind a certificate that nobody signed the plain address is tried, too', () => {
  expect(groupsOf('https://10.0.0.5')).toContainEqual(['http://10.0.0.5/eSCL']);
});

test.each(['192.168.1', '', 'máy quét ở tầng hai', 'ftp://10.0.0.5'])('%j is no address', (typed) => {
  expect(groupsOf(typed)).toBe('scan/address-unclear');
});

test('on this machine the ports of ipp-usb, AirSane and NAPS2 are looked at, and no others', () => {
  expect(LOOPBACK_ADDRESSES).toHaveLength(22);
  expect(LOOPBACK_ADDRESSES).toEqual(
    expect.arrayContaining([
      'http://127.0.0.1:60000/eSCL',
      'http://127.0.0.1:60010/eSCL',
      'http://127.0.0.1:8090/eSCL',
      'http://127.0.0.1:9801/eSCL',
      'http://127.0.0.1:9810/eSCL',
    ]),
  );
});
