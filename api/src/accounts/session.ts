import { hash, randomBytes } from 'node:crypto';
import { second } from '@xueshi/schema/kernel/instants';
import { parseCookie, stringifySetCookie } from 'cookie';

/** 32 random bytes as the browser keeps them, base64url. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: whoever reads the table cannot sign in with it. */
export const digestOf = (token: string): Buffer => hash('sha256', token, 'buffer');

/**
 * Over https the name carries the `__Host-` promise: Secure, no Domain, Path=/. Browsers drop such cookies on a plain http
 * address of a LAN, so there the name and the flag follow the public URL's scheme.
 */
const secure = (publicUrl: string): boolean => publicUrl.startsWith('https:');
const cookieName = (publicUrl: string): string => (secure(publicUrl) ? '__Host-xueshi' : 'xueshi');

/** The session token among the cookies of a request; null when there is none or it cannot be one of ours. */
export const tokenOf = (cookies: string | undefined, publicUrl: string): string | null => {
  if (cookies === undefined) return null;
  const name = cookieName(publicUrl);
  const token = soleValue(cookies, name) ?? parseCookie(cookies)[name];
  return token !== undefined && tokenShape.test(token) ? token : null;
};

/** Of a browser that has nothing else of ours, which need not be taken apart. */
const soleValue = (cookies: string, name: string): string | null =>
  cookies.startsWith(name) && cookies[name.length] === '=' && !cookies.includes(';')
    ? cookies.slice(name.length + 1)
    : null;

/** The Set-Cookie header that hands a token to the browser; `life` in milliseconds. */
export const sessionCookie = (publicUrl: string, token: string, life: number): string =>
  stringifySetCookie({
    name: cookieName(publicUrl),
    value: token,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(publicUrl),
    maxAge: Math.floor(life / second),
  });

/** The Set-Cookie header that takes it back. */
export const noSessionCookie = (publicUrl: string): string => sessionCookie(publicUrl, '', 0);
