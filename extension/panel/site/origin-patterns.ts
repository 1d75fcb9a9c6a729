/** The match patterns by which one site is granted: its scheme, host and port; none for what is no web site. */
export function originPatterns(origin: string): string[] {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url && /^https?:$/u.test(url.protocol) ? [`${url.origin}/*`] : [];
}
