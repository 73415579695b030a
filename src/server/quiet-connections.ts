import type { Socket } from "node:net";

/** Of the connections that may be open, so many are kept free for whoever comes next. */
const KEPT_FREE = 20;

/** The connections on which nothing is asked: silent from the start, still at their headers, or answered and kept. */
export interface QuietConnections {
  /** Takes a connection that has opened. Where few may still be opened, the one that has been quiet for longest is closed for it. */
  opened(socket: Socket): void;
  /** Something is asked on it. @returns what tells that this is answered */
  asked(socket: Socket): () => void;
  has(socket: Socket): boolean;
}

/**
 * @param most connections that may be open: the next is refused by the server itself
 * @example const answered = quietConnections(1_000).asked(request.socket); response.once("close", answered)
 */
export function quietConnections(most: number): QuietConnections {
  /** In the order in which they fell quiet. */
  const quiet = new Set<Socket>();
  /** How many requests of each are not answered. */
  const open = new Map<Socket, number>();
  return {
    opened(socket) {
      const [longest] = quiet;
      if (longest !== undefined && open.size >= most - KEPT_FREE) longest.destroy();
      open.set(socket, 0);
      quiet.add(socket);
      socket.once("close", () => {
        open.delete(socket);
        quiet.delete(socket);
      });
    },
    asked(socket) {
      quiet.delete(socket);
      open.set(socket, (open.get(socket) ?? 0) + 1);
      return () => {
        const left = (open.get(socket) ?? 0) - 1;
        if (!open.has(socket)) return;
        open.set(socket, left);
        if (left === 0) quiet.add(socket);
      };
    },
    has: (socket) => quiet.has(socket),
  };
}
