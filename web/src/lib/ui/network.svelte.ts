/** Whether there is a way out, as far as the device knows. A server never watches: there it is always there. */
class Network {
  away = $state.raw(false);

  /** Returns what stops it: made for `$effect(() => network.watch())`. */
  watch(): () => void {
    const look = (): void => void (this.away = !navigator.onLine);
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }
}

export const network = new Network();
