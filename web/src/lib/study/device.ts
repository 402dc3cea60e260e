import type { Terminal } from '#lib/platform/generated/types.js';

const KEY = 'xueshi.device';

/** A random name this browser keeps, so that the platform can tell one device from another (L2). */
export function deviceName(store: Storage): string {
  const known = store.getItem(KEY);
  if (known !== null) return known;
  // randomUUID is missing on plain http outside localhost.
  const name = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  store.setItem(KEY, name);
  return name;
}

/** L5: what kind of device this is, by what it is worked with. */
export function terminalOf(window: Window): Terminal {
  if (/\b(TV|SmartTV|AppleTV|BRAVIA|HbbTV|Tizen|Web0S)\b/i.test(window.navigator.userAgent)) return 'TV';
  return window.matchMedia('(pointer: coarse) and (max-width: 60rem)').matches ? 'MOBILE' : 'PC';
}
