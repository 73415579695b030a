import { createServer, type RequestListener, type Server, type ServerOptions } from "node:http";
import type { Socket } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { quietConnections } from "./quiet-connections.ts";

const MILLISECONDS_TO_FINISH = 10_000;

/** How long one who sends slowly, or not at all, is waited for, in milliseconds: as Node's HTTP server takes them. */
export interface ConnectionTimes
  extends Required<
    Pick<ServerOptions, "headersTimeout" | "requestTimeout" | "keepAliveTimeout" | "connectionsCheckingInterval">
  > {
  /** How long an answer is kept of which nothing more is taken: it is looked at so often, and ends at the second look. */
  readonly untakenAnswer: number;
}

/** A list of 5 MB comes in two minutes on any line that works, and what is over time is looked for every five seconds. */
export const CONNECTION_TIMES: ConnectionTimes = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  // Longer than web servers that stand before this one keep theirs, so that none is closed as a request sets out on it.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  untakenAnswer: 15_000,
};

/** Connections at once; the next is closed before anything of it is read. */
const MOST_CONNECTIONS = 1_000;

/** Requests of one connection that wait for the one before; browsers and proxies have none. */
const MOST_BEHIND_EACH_OTHER = 16;

/**
 * A server that works on one request of a connection at a time, and on the next once the answer before has gone: requests that are sent
 * one behind the other, with no answer read, would all be worked on at once, and their answers kept. A connection that has more than
 * 16 wait is closed, and so is one on which nothing moves while an answer waits to be taken, or on which nothing is asked for long.
 *
 * @param most connections at once
 */
export function oneAtATime(
  { untakenAnswer, ...options }: ServerOptions & ConnectionTimes,
  answer: RequestListener,
  most = MOST_CONNECTIONS,
): Server {
  const quiet = quietConnections(most);
  const behind = new WeakMap<Socket, { last: Promise<void>; waiting: number }>();
  const server = createServer(options, async (request, response) => {
    const { socket } = request;
    response.once("close", quiet.asked(socket));
    const line = behind.get(socket) ?? { last: Promise.resolve(), waiting: 0 };
    behind.set(socket, line);
    const before = line.last;
    line.last = new Promise((resolve) => response.once("close", resolve));
    line.waiting += 1;
    if (line.waiting > MOST_BEHIND_EACH_OTHER) socket.destroy();
    await before;
    line.waiting -= 1;
    if (!socket.destroyed) answer(request, response);
  });
  server.maxConnections = most;
  server.on("connection", quiet.opened);
  // Whoever takes timeouts has to close what is to be closed, also what Node would: the connection that is kept for a next request.
  return server.setTimeout(untakenAnswer, (socket) => {
    // What is still worked on has nothing to be taken yet. An end in good order would wait behind what is not taken.
    if (socket.writableLength > 0) socket.resetAndDestroy();
    else if (quiet.has(socket)) socket.destroy();
  });
}

/** Waits until a server listens. @throws Error where its port cannot be taken */
export function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
}

/** Where a server that listens is reached. @example urlOf(server) // "http://localhost:8787" */
export function urlOf(server: Server): string {
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : address}`;
}

/** The address at the other end of a request's connection; null where there is none. */
export function peerOf(c: Context): string | null {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? null;
}

/** Stops taking requests and waits, ten seconds at most, for those under way. */
export function closed(server: Server): Promise<void> {
  return new Promise<void>((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), MILLISECONDS_TO_FINISH);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
