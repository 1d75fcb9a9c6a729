import { expect, test } from 'vitest';
import { scannerAddress } from '../../../../shared/capture/transports/scanner-address';

test.each([
  ['192.168.1.20', 'http://192.168.1.20/eSCL'],
  ['  192.168.1.20 ', 'http://192.168.1.20/eSCL'],
  ['192.168.1.20:8080', 'http://192.168.1.20:8080/eSCL'],
  ['http://192.168.1.20', 'http://192.168.1.20/eSCL'],
  ['http://192.168.1.20/eSCL/', 'http://192.168.1.20/eSCL'],
  ['HTTPS://May-Quet.local/eSCL', 'https://may-quet.local/eSCL'],
  ['may-quet.local', 'http://may-quet.local/eSCL'],
  ['localhost:8090', 'http://localhost:8090/eSCL'],
  ['fe80::1', 'http://[fe80::1]/eSCL'],
  ['[fe80::1]:8080', 'http://[fe80::1]:8080/eSCL'],
  ['１９２.168.1.20', 'http://192.168.1.20/eSCL'],
  ['http://192.168.1.20/eSCL/ScannerCapabilities', 'http://192.168.1.20/eSCL'],
  ['http://192.168.1.20/hp/device/index.html#hId', 'http://192.168.1.20/eSCL'],
  ['192.168.1.20:8090/0f3a-uuid', 'http://192.168.1.20:8090/0f3a-uuid'],
])('takes "%s" for %s', (typed, address) => {
  expect(scannerAddress(typed)).toEqual({ ok: true, value: address });
});

test.each([
  '',
  '   ',
  '192.168.1',
  '192.168.1.256',
  '192.168.1.20.5',
  '3232235796',
  '192,168,1,20',
  'máy quét phòng 2',
  'ftp://192.168.1.20',
  'javascript:alert(1)',
  'file:///eSCL',
  'http://',
  'http://ai-do@192.168.1.20',
  'http://192.168.1.20:99999',
  '//192.168.1.20',
  'http://192.168.1.20\\eSCL',
])('asks again for "%s" instead of guessing', (typed) => {
  expect(scannerAddress(typed)).toEqual({ ok: false, failure: { code: 'scan/address-unclear' } });
});
