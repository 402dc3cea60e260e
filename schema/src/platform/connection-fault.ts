import { StartFault } from './start-fault.js';

/** Where a setting's address leads, for a sentence; never with its password. */
export const placeOf = (address: URL, port: number): string => `${address.hostname}:${address.port || port}`;

export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  // Several addresses of one name were tried.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
};

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message || codeOf(error) || error.name : String(error);

/** Why a server could not be reached at all, in a sentence; null when it was reached and said something itself. */
export const networkFault = (name: string, place: string, error: unknown): StartFault | null => {
  const code = codeOf(error);
  const text = messageOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new StartFault(
      `${name}：找不到主机 ${place}，请检查地址里的主机名`,
      `${name}: no host by the name of ${place}; check the host in the address`,
    );
  if (code === 'ECONNREFUSED')
    return new StartFault(
      `${name}：${place} 没有服务在听，请检查主机和端口，或先启动服务器`,
      `${name}: nothing listens on ${place}; check host and port, or start the server`,
    );
  if (/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code) || /time(d )?out/i.test(text))
    return new StartFault(
      `${name}：${place} 没有回应，请检查网络和防火墙`,
      `${name}: no answer from ${place}; check network and firewall`,
    );
  if (/certificate|^CERT_|ALTNAME/i.test(`${code} ${text}`))
    return new StartFault(
      `${name}：${place} 的证书不受信任（${text}）`,
      `${name}: the certificate of ${place} is not trusted (${text})`,
    );
  return null;
};
