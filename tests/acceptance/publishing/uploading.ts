import type { Client } from '../../support/client.js';

/** The refusal an upload was answered with, or null. */
export interface UploadAnswer {
  readonly status: number;
  readonly offset: number | null;
  readonly location: string | null;
  readonly refusal: { readonly key: string; readonly what: string; readonly why: string } | null;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Speaks the protocol as a browser does: one request at a time, with the session's cookie. */
export class Uploader {
  constructor(
    readonly url: string,
    private readonly client: Pick<Client, 'cookie'>,
    private readonly headers: Record<string, string> = {},
  ) {}

  create(filename: string, bytes: number, more: Record<string, string> = {}): Promise<UploadAnswer> {
    const metadata = Object.entries({ filename, ...more }).map(([name, value]) => `${name} ${base64(value)}`);
    return this.#send('POST', '/uploads', {
      'upload-length': String(bytes),
      'upload-metadata': metadata.join(','),
    });
  }

  head(location: string): Promise<UploadAnswer> {
    return this.#send('HEAD', location, {});
  }

  patch(location: string, offset: number, bytes: BodyInit, signal?: AbortSignal): Promise<UploadAnswer> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.#send('PATCH', location, headers, bytes, signal);
  }

  /** All of it in one go; gives the upload's address. */
  async send(filename: string, bytes: Buffer, more: Record<string, string> = {}): Promise<string> {
    const { location, refusal } = await this.create(filename, bytes.length, more);
    if (location === null) throw new Error(`not begun: ${refusal?.why ?? ''}`);
    const { status } = await this.patch(location, 0, new Uint8Array(bytes));
    if (status !== 204) throw new Error(`not sent: ${String(status)}`);
    return location;
  }

  async #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: BodyInit,
    signal?: AbortSignal,
  ): Promise<UploadAnswer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'tus-resumable': '1.0.0',
        ...(this.client.cookie === null ? {} : { cookie: this.client.cookie }),
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
      ...(signal === undefined ? {} : { signal }),
    });
    const offset = response.headers.get('upload-offset');
    const text = await response.text();
    return {
      status: response.status,
      offset: offset === null ? null : Number(offset),
      location: response.headers.get('location'),
      refusal: text.startsWith('{')
        ? (JSON.parse(text) as { refusal: UploadAnswer['refusal'] }).refusal
        : null,
    };
  }
}
