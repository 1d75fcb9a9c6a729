import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jobPath } from '../../../../shared/capture/escl/job-path';

describe('where a job is', () => {
  test.each([
    ['a bare path (AirSane)', '/eSCL/ScanJobs/12', '/eSCL/ScanJobs/12'],
    ['the right host (NAPS2)', 'http://192.168.1.20:9801/eSCL/ScanJobs/ab-1', '/eSCL/ScanJobs/ab-1'],
    ['a wrong host (HP DeskJet 3520)', 'http://CN26F1hpLedmUSB/eSCL/ScanJobs/12', '/eSCL/ScanJobs/12'],
    ['a host that is broken (Xerox B205)', 'http://[fe80/eSCL/ScanJobs/4060', '/eSCL/ScanJobs/4060'],
    [
      'a name with colons',
      'http://localhost/eSCL/ScanJobs/urn:uuid:4509a320',
      '/eSCL/ScanJobs/urn:uuid:4509a320',
    ],
    ['a slash at its end', 'https://a/eSCL/ScanJobs/12/', '/eSCL/ScanJobs/12'],
    ['a relative path', 'ScanJobs/12', '/eSCL/ScanJobs/12'],
    ['a path of another case', '/escl/ScanJobs/12', '/eSCL/ScanJobs/12'],
    ['blanks around it', ' /eSCL/ScanJobs/12 ', '/eSCL/ScanJobs/12'],
    ['a query', '/eSCL/ScanJobs/12?x=1#y', '/eSCL/ScanJobs/12'],
  ])('is read from %s', (_, location, path) => {
    expect(jobPath(location, '/eSCL')).toBe(path);
  });

  test('is put below the path by which the kiosk reaches the scanner', () => {
    expect(jobPath('http://192.168.1.20/eSCL/ScanJobs/12', '/scan/front')).toBe('/scan/front/ScanJobs/12');
  });

  test.each([
    [undefined],
    [''],
    ['/'],
    ['http://192.168.1.20'],
    ['/admin/reset'],
    ['/eSCL/ScanJobs/../../admin'],
    ['/eSCL/ScanJobs/%2e%2e/%2E%2E/admin'],
    ['/eSCL/ScanJobs/..'],
    ['/eSCL/ScanJobs/a\\..\\b'],
    ['/eSCL/ScanJobs/'],
    ['/eSCL/ScanJobs/a b'],
    ['/eSCL//ScanJobs'],
  ])('is not read from %j', (location) => {
    expect(jobPath(location, '/eSCL')).toBeUndefined();
  });

  test('never leads out of the scanner’s own path, whatever is sent', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '\\',
      'ScanJobs',
      'eSCL',
      'a',
      ':',
      '//',
      'http://h',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = jobPath(pieces.join(''), '/eSCL');

        expect(path === undefined || new URL(path, 'http://own.example').pathname.startsWith('/eSCL/')).toBe(
          true,
        );
      }),
    );
  });
});
