import type { Server } from 'node:http';

/**
 * Next listens for the WebSocket of its development tools, which a built application does not have: with that listener
 * Node takes every request that offers another protocol past the gate, and nobody ever answers it. Without one the
 * offer is ignored, and the request is answered like any other.
 */
export function refuseOtherProtocols(server: Server): void {
  server.on('newListener', (event: string, listener: (...all: unknown[]) => void) => {
    if (event === 'upgrade') queueMicrotask(() => server.off('upgrade', listener));
  });
}
