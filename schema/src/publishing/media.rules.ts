/** Where an uploaded video stands. */
export const mediaStates = ['uploading', 'encoding', 'ready', 'failed', 'cancelled'] as const;
export type MediaState = (typeof mediaStates)[number];

/** One quality in which a video can be played. */
export interface Rendition {
  /** lines of the picture, as players call it: 720 for 720p */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** bits a second of its costliest piece, sound included */
  readonly bandwidth: number;
}
