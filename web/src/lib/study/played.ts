/** A stretch of content that was played, in milliseconds of the content. */
export interface PlayedSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What the recorder reads of a video element. */
export interface Playing {
  readonly currentTime: number;
  readonly seeking: boolean;
  readonly played: TimeRanges;
}

/** How far the element's own record may reach beyond the last moment we saw before we doubt it, in seconds. */
const BELIEVABLE = 0.6;

/**
 * Turns the events of a video element into spans that were played (L2). A jump ends a span and starts another; what was
 * jumped over is in none. Events come a few times a second, and late on a slow device: a span begins where the element
 * stood since its last span or jump, however late we hear of it, and ends where its own `played` ranges say.
 */
export class PlayedRecorder {
  #from: number | null = null;
  #to = 0;
  /** Where the last span ended or the last jump led; from here on the element has moved by playing alone. */
  #rest: number;
  #spans: PlayedSpan[] = [];

  constructor(private readonly video: Playing) {
    this.#rest = video.currentTime;
  }

  /** Playing has begun or goes on. */
  begin(): void {
    if (this.#from !== null || this.video.seeking) return;
    this.#from = Math.min(this.#rest, this.video.currentTime);
    this.#to = this.video.currentTime;
  }

  /** The reader is elsewhere without having played what lies between. */
  jump(): void {
    this.end();
    this.#rest = this.video.currentTime;
  }

  /** Time has passed while playing. */
  move(): void {
    if (this.#from === null || this.video.seeking) return;
    this.#to = Math.max(this.#to, this.video.currentTime);
  }

  /** Playing has stopped. */
  end(): void {
    if (this.#from === null) return;
    this.#rest = this.#playedUntil(this.#from, this.#to);
    this.#keep(this.#from, this.#rest);
    this.#from = null;
  }

  /** The spans since the last call; a span still being played is cut here and goes on. */
  take(): PlayedSpan[] {
    if (this.#from !== null) {
      const until = this.#playedUntil(this.#from, this.#to);
      this.#keep(this.#from, until);
      this.#from = until;
      this.#to = until;
    }
    const taken = this.#spans;
    this.#spans = [];
    return taken;
  }

  #keep(from: number, to: number): void {
    const span = { fromMs: Math.round(from * 1000), toMs: Math.round(to * 1000) };
    if (span.toMs > span.fromMs) this.#spans.push(span);
  }

  /** The end of the element's own range around a span, unless that range belongs to an earlier, longer viewing. */
  #playedUntil(from: number, seen: number): number {
    const { played } = this.video;
    for (let i = 0; i < played.length; i += 1) {
      const end = played.end(i);
      if (played.start(i) <= from + 0.05 && end >= seen && end - seen <= BELIEVABLE) return end;
    }
    return seen;
  }
}

export const lengthOf = (spans: readonly PlayedSpan[]): number =>
  spans.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs), 0);
