import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured logs on stderr; what could name a person or open a door is left out at the source and redacted here. */
export const createLog = (name: string, level: string): Logger =>
  pino(
    {
      name,
      level,
      redact: [
        'password',
        '*.password',
        'nationalId',
        '*.nationalId',
        'mobile',
        '*.mobile',
        'req.headers.cookie',
      ],
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: false }),
  );
