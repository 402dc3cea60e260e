import type { Server, ServerResponse } from 'node:http';

export interface GracefulServer {
  /** asks everyone who is answered from now on to come back on another connection */
  announce(): void;
  /** takes nothing new, lets answers under way end, for at most `patience` ms; false when some had to be cut */
  close(patience: number): Promise<boolean>;
}

/**
 * Ends a server so that whoever was let in is answered. A kept-alive connection would otherwise stay open until its
 * timeout, or be closed under a request that is just being sent: so every answer says `connection: close` first.
 */
export const gracefully = (server: Server): GracefulServer => {
  const open = new Set<ServerResponse>();
  let announced = false;
  const tellClose = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  server.prependListener('request', (_request, response) => {
    open.add(response);
    if (announced) tellClose(response);
    response.on('close', () => {
      open.delete(response);
      // One whose head was sent before still waits for a next request.
      if (announced) setImmediate(() => server.closeIdleConnections());
    });
  });
  const announce = (): void => {
    announced = true;
    for (const response of open) tellClose(response);
  };
  return {
    announce,
    close: async (patience) => {
      announce();
      const { promise: closed, resolve } = Promise.withResolvers<true>();
      server.close(() => resolve(true));
      server.closeIdleConnections();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<false>((give) => {
        timer = setTimeout(() => give(false), patience);
      });
      const whole = await Promise.race([closed, late]);
      clearTimeout(timer);
      if (!whole) server.closeAllConnections();
      return whole;
    },
  };
};
