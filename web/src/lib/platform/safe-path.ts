/**
 * A path on this site to go to afterwards, or the fallback. `next` comes from an address bar:
 * `//evil.example`, `/\evil.example` and `https:…` must never become a redirect.
 */
export function safePath(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return fallback;
  const url = parse(next);
  return url === null || url.origin !== HERE ? fallback : url.pathname + url.search + url.hash;
}

const HERE = 'http://here.invalid';

function parse(path: string): URL | null {
  return URL.canParse(path, HERE) ? new URL(path, HERE) : null;
}
