/** How far a step has come, 0 to 1. */
export type Tell = (share: number) => void;

/** Told often: what is being done and how much of all of it is done. */
export type ShareTold = (step: string, share: number) => void;
