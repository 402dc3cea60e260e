/**
 * What lets one press be found in every log behind it: a trace of its own (W3C), and the page it was pressed on. On the
 * server the page's own request is handed on instead (see forward.server.ts).
 */
export function traceHeaders(): Record<string, string> {
  if (typeof document === 'undefined') return {};
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
