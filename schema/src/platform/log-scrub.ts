/** What an error may say in a log: its kind, its code and where it happened; not the values somebody sent. */

const named =
  /\b(relation|column|table|constraint|index|function|schema|role|database|field|type|key|property)\s+"([\w.-]{1,80})"/gi;

/** Replaces what could be somebody's: quoted words, long numbers, addresses, tokens. Names of tables and fields stay. */
export const scrub = (text: string): string => {
  const kept: string[] = [];
  return text
    .replaceAll(named, (whole: string) => `\uE000${kept.push(whole) - 1}\uE000`)
    .replaceAll(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g, '"…"')
    .replaceAll(/\b(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}\b/g, '$1.…')
    .replaceAll(/\b[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,7}\b/gi, '…')
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '…')
    .replaceAll(/\b[A-Za-z0-9_-]{40,}\b/g, '…')
    .replaceAll(/\d{6,}[\dXx]?/g, '…')
    .replaceAll(/\uE000(\d+)\uE000/g, (_, index: string) => kept[Number(index)] ?? '');
};

export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** SQLSTATE or a system's code */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly stack: string;
}

/** A statement before its fault: libraries put the SQL with its values in front of the database's words. */
const statement = /^\s*(?:select|insert|update|delete|with|begin|commit)\b[\s\S]*? - /i;

const wordOf = (error: Error, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : undefined;
};

/** Serializes an error for a log line. `detail`, `where`, `hint` and whatever else it carries are left out. */
export const loggedError = (thrown: unknown): LoggedError => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const [code, table, constraint] = ['code', 'table', 'constraint'].map((name) => wordOf(error, name));
  return {
    type: error.name,
    message: scrub(error.message.replace(statement, '')),
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    // Only the frames: the words above them are the message again, unscrubbed.
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .join('\n'),
  };
};

/** Enough of an address to see an attack, too little to see a person: /24 of IPv4, /48 of IPv6. */
export const nearAddress = (address: string): string => {
  const plain = address.replace(/^::ffff:/, '');
  const [, network] = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain) ?? [];
  if (network !== undefined) return `${network}.0/24`;
  return plain.includes(':') ? `${plain.split(':').slice(0, 3).join(':')}::/48` : '';
};
