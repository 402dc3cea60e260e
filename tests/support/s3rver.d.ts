/** The S3 server of the tests comes without types: what is used of it. */
declare module 's3rver' {
  export interface Exchange {
    readonly method: string;
    readonly query: Readonly<Record<string, string | undefined>>;
    status: number;
    type: string;
    body: string;
  }

  export default class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: readonly { name: string; configs: readonly string[] }[];
    });
    /** what answers before it does (Koa) */
    readonly middleware: ((exchange: Exchange, next: () => Promise<void>) => Promise<void>)[];
    readonly store: { getResourcePath(bucket: string, key: undefined, resource: 'uploads'): string };
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
