let alive = false;

/**
 * Called once the page has come alive. Until then its requests must be the server's own to the letter: Kit finds the
 * answers that came with the page by them, and a header more would ask for everything a second time.
 */
export function traceFromNow(): void {
  alive = true;
}

/**
 * What lets one press be found in every log behind it: a trace of its own (W3C), and the page it was pressed on. On the
 * server the page's own request is handed on instead (see forward.server.ts).
 */
export function traceHeaders(): Record<string, string> {
  if (!alive) return {};
  const page = document.querySelector<HTMLMetaElement>('meta[name="page"]')?.content ?? '';
  return {
    // The web server decides whether it is kept.
    traceparent: `00-${hex(16)}-${hex(8)}-01`,
    ...(page === '' ? {} : { 'x-xueshi-page': page }),
  };
}

/** Works on plain http too, where `crypto.randomUUID` is missing. */
const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
