import { once } from "node:events";
import { connect } from "node:net";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

/** PostgreSQL's message by which a client ends its session. */
const TERMINATE = Buffer.from([0x58, 0, 0, 0, 4]);

/** What carries @vercel/postgres, which speaks WebSocket, to a server that speaks TCP. */
export interface Relay {
  /** Host and port. */
  readonly address: string;
  /** Cuts all connections, as a network would, and takes new ones. Their other ends may be a moment in noticing. */
  readonly cut: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Relays to PostgreSQL servers on this computer, from this computer alone. */
export async function startRelay(): Promise<Relay> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (socket, request) => {
    const target = new URL(request.url!, "ws://relay").searchParams.get("address")!;
    relay(socket, Number(target.split(":")[1]));
  });
  const cut = async () => {
    const closed = [...server.clients].map((client) => once(client, "close"));
    for (const client of server.clients) client.terminate();
    await Promise.all(closed);
  };
  return {
    address: `localhost:${(server.address() as { port: number }).port}`,
    cut,
    async stop() {
      await cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function relay(socket: WebSocket, port: number): void {
  const database = connect(port, "127.0.0.1");
  socket.on("message", (message: RawData) => {
    const bytes = message as Buffer;
    database.write(bytes);
    if (bytes.equals(TERMINATE)) database.end();
  });
  socket.on("close", () => database.destroy());
  socket.on("error", () => database.destroy());
  database.on("data", (bytes) => socket.send(bytes));
  database.on("close", () => socket.close());
  database.on("error", () => socket.close());
}
