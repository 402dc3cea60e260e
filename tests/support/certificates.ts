import { join } from 'node:path';
import { makeFolder, runTool } from './installed-server.js';
import type { Certificates } from './installed-redis.js';

/** A throw-away authority and a certificate of it for this machine. */
export const makeCertificates = async (): Promise<Certificates> => {
  const folder = await makeFolder('certificates');
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): void => runTool('openssl', args);
  const days = ['-days', '2'];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    ...days,
    '-subj',
    '/CN=Xueshi test authority',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  );
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    ...days,
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=IP:127.0.0.1,DNS:localhost',
    '-addext',
    'basicConstraints=critical,CA:FALSE',
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-keyout',
    at('server.key'),
    '-out',
    at('server.pem'),
  );
  return { ca: at('ca.pem'), certificate: at('server.pem'), key: at('server.key') };
};
