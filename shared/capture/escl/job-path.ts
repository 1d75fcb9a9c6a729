/**
 * Where a new job is, on the scanner's own origin and below `root`; undefined where that cannot be told. Of `location`
 * only the path counts: real devices name other hosts, or write an address that is none (`http://[fe80/eSCL/…`).
 */
export function jobPath(location: string | undefined, root: string): string | undefined {
  const path = withoutHost(location?.trim() ?? '');
  const jobs = path.lastIndexOf('/ScanJobs/');
  const job = path.startsWith(`${root}/`)
    ? path
    : jobs >= 0
      ? `${root}${path.slice(jobs)}`
      : /^ScanJobs\//.test(path)
        ? `${root}/${path}`
        : undefined;
  const clean = job?.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return clean !== undefined && staysBelow(clean, root) ? clean : undefined;
}

function withoutHost(location: string): string {
  return location.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
}

/** In the kiosk the origin is our own server: an answer must not lead anywhere else on it. */
function staysBelow(path: string, root: string): boolean {
  const rest = path.slice(root.length + 1);
  return (
    rest !== '' &&
    rest !== 'ScanJobs' &&
    /^[!-~]+$/.test(rest) &&
    !rest.includes('\\') &&
    !rest.split('/').some((part) => /^(\.|%2e){0,2}$/i.test(part))
  );
}
