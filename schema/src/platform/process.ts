/** Resolves when this process is told to end: SIGTERM from whoever runs it, SIGINT from a terminal. */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
