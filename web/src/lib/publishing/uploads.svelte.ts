import type { DetailedError, HttpResponse, Upload } from 'tus-js-client';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { RefusedFragment } from '#lib/platform/generated/types.js';
import { getLocale } from '#lib/platform/paraglide/runtime.js';

/** `waiting` for its turn; `broken`: the line is, and it tries again by itself. */
export type UploadState = 'waiting' | 'sending' | 'broken' | 'paused' | 'done' | 'refused';

const underWay = (state: UploadState): boolean =>
  state === 'sending' || state === 'waiting' || state === 'broken';

/** One request's worth: small enough for a slow line and a session that ends, large enough for a quick one. */
const CHUNK = 16 * 1024 * 1024;
/** After a lost connection, in milliseconds; then every half minute until it is back. */
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000, 20_000, ...Array.from({ length: 120 }, () => 30_000)];
/** Speed is told over the last seconds, so that it neither jumps nor lies. */
const WINDOW_MS = 8_000;

/**
 * A file on its way into the library. It goes on where it stopped: after a pause, a lost connection, and after a reload
 * when the same file is chosen again (the browser keeps the address of the upload, the platform keeps its bytes).
 */
export class FileUpload {
  readonly name: string;
  readonly size: number;
  state = $state<UploadState>('waiting');
  sent = $state(0);
  /** Bytes a second; null until it can be told. */
  speed = $state<number | null>(null);
  refusal = $state.raw<RefusedFragment | null>(null);
  /** It began in an earlier visit. */
  resumed = $state(false);
  /** The video of the library that it becomes; null until the platform has given it a name. */
  assetId = $state<string | null>(null);

  #upload: Upload | null = null;
  #marks: { at: number; sent: number }[] = [];

  constructor(
    private readonly file: File,
    private readonly metadata: Readonly<Record<string, string>>,
    private readonly ondone: () => void,
  ) {
    this.name = file.name;
    this.size = file.size;
  }

  get underWay(): boolean {
    return underWay(this.state);
  }

  get remainingSeconds(): number | null {
    return this.speed === null || this.speed <= 0 ? null : (this.size - this.sent) / this.speed;
  }

  async start(): Promise<void> {
    const tus = await import('tus-js-client');
    const upload = new tus.Upload(this.file, {
      endpoint: '/uploads',
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      headers: { 'accept-language': getLocale() },
      metadata: { filename: this.name, ...this.metadata },
      onShouldRetry: ({ originalResponse }) => {
        // No answer, a server that starts again, or another request that lets go in a moment.
        const status = originalResponse?.getStatus() ?? 0;
        const again = status === 0 || status >= 500 || status === 409 || status === 423;
        if (again && this.state === 'sending') this.state = 'broken';
        return again;
      },
      onAfterResponse: (request, response) => {
        // The library would take a session that ended for an upload that is gone, and forget where it was.
        if (request.getMethod() === 'HEAD' && [401, 403].includes(response.getStatus()))
          throw Object.assign(new Error('signed out'), { originalResponse: response });
      },
      onUploadUrlAvailable: () => {
        const name = upload.url?.split('/').at(-1);
        if (name !== undefined) this.assetId = toGlobalId('MediaAsset', name);
      },
      onProgress: (sent) => this.#progress(sent),
      onSuccess: () => {
        this.sent = this.size;
        this.state = 'done';
        this.ondone();
      },
      onError: (error) => {
        this.refusal = refusalOf(error);
        this.state = 'refused';
      },
    });
    this.#upload = upload;
    const [previous] = await upload.findPreviousUploads();
    if (previous !== undefined) {
      upload.resumeFromPreviousUpload(previous);
      this.resumed = true;
    }
    this.state = 'sending';
    upload.start();
  }

  pause(): void {
    this.state = 'paused';
    this.speed = null;
    void this.#upload?.abort();
  }

  resume(): void {
    this.#marks = [];
    this.refusal = null;
    this.state = 'sending';
    if (this.#upload === null) void this.start();
    else this.#upload.start();
  }

  /** Ends it for good; what came in is taken away, unless nobody answers. */
  async discard(): Promise<void> {
    await this.#upload?.abort(true).catch(() => undefined);
  }

  #progress(sent: number): void {
    if (this.state === 'paused') return;
    this.state = 'sending';
    this.sent = sent;
    const at = performance.now();
    this.#marks = [...this.#marks.filter((mark) => at - mark.at < WINDOW_MS), { at, sent }];
    const [first] = this.#marks;
    if (first !== undefined && at - first.at > 1_000)
      this.speed = ((sent - first.sent) / (at - first.at)) * 1_000;
  }
}

/** A refusal over HTTP has no instant and no facts. */
type Refused = Pick<RefusedFragment, 'rule' | 'key' | 'what' | 'why' | 'next' | 'nextHref'>;

/** The three sentences the platform answered with, or null when nobody answered. */
const refusalOf = (error: Error | DetailedError): RefusedFragment | null => {
  const response: HttpResponse | null | undefined =
    'originalResponse' in error ? error.originalResponse : undefined;
  try {
    const body = JSON.parse(response?.getBody() ?? '') as { refusal?: Refused };
    return body.refusal === undefined
      ? null
      : { __typename: 'Refusal', availableAt: null, facts: [], ...body.refusal };
  } catch {
    return null;
  }
};

/** Files sent at the same time: more would only slow each other down. */
const atOnce = 2;

/** The files somebody chose for a place; each is sent by itself. */
export class UploadQueue {
  items = $state<FileUpload[]>([]);
  /** Of the page that shows it: a file has come in whole, or was taken back. */
  tell: () => void = () => undefined;

  constructor(private readonly metadata: Readonly<Record<string, string>>) {}

  get active(): boolean {
    return this.items.some(({ state }) => underWay(state));
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const item = new FileUpload(file, this.metadata, () => {
        this.tell();
        this.#next();
      });
      this.items.push(item);
    }
    this.#next();
  }

  async remove(item: FileUpload): Promise<void> {
    this.items = this.items.filter((one) => one !== item);
    if (item.state !== 'done') await item.discard();
    this.tell();
    this.#next();
  }

  #begun = new WeakSet<FileUpload>();

  #next(): void {
    const busy = this.items.filter((item) => this.#begun.has(item) && underWay(item.state));
    const free = Math.max(0, atOnce - busy.length);
    for (const item of this.items.filter((one) => !this.#begun.has(one)).slice(0, free)) {
      this.#begun.add(item);
      void item.start();
    }
  }
}
