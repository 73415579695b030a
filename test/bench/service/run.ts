import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { parse } from "csv-parse/sync";
import { Hono } from "hono";
import { randomBytes } from "../../../src/base/random-bytes.ts";
import { readConfiguration } from "../../../src/server/configuration.ts";
import { listening, urlOf } from "../../../src/server/listening.ts";
import { createService } from "../../../src/server/service.ts";
import { openStoredSide } from "../../../src/server/stored-side.ts";
import { openPool } from "../../../src/server/work/pool.ts";
import { assetsOnDisk } from "../../../src/web/assets/assets-on-disk.ts";

/** The service as `src/server.ts` starts it, and beside it a route that does nothing but parse a file. @module */

const { database, dataDirectory, retentionDays, accessLogDays, threads } = readConfiguration(process.env, "node");
if (database === null) throw new Error("there is no database");
let token = "";
const stored = await openStoredSide(
  { database, dataDirectory, retentionDays, accessLogDays },
  {
    print: (line) => {
      token = /longlist_\w+/.exec(line)?.[0] ?? token;
    },
    isTerminal: true,
    log: () => {},
  },
);
await stored.withLedger({} as never, async () => {});
const pool =
  process.argv[2] === "threads"
    ? openPool({
        threads,
        settings: {
          about: { organisation: undefined, contact: undefined, retentionDays, accessLogDays },
          origin: undefined,
        },
        store: stored.store,
      })
    : undefined;
const service = createService({
  randomBytes,
  log: () => {},
  clock: () => performance.now(),
  assets: await assetsOnDisk(),
  withLedger: stored.withLedger,
  elsewhere: pool,
});
const app = new Hono();
app.post("/parse", async (c) => {
  const rows = parse(Buffer.from(await c.req.arrayBuffer()), { bom: true, relax_column_count: true });
  return c.json({ rows: rows.length });
});
app.all("*", (c) => service.fetch(c.req.raw, c.env));

const server = createServer(getRequestListener(app.fetch));
// Longer than anybody waits: a client that uses its connection again must not find it closed.
server.keepAliveTimeout = 300_000;
server.listen(0, "127.0.0.1");
await listening(server);
process.once("SIGTERM", async () => {
  server.closeAllConnections();
  server.close();
  await pool?.close();
  await stored.close();
});
console.log(JSON.stringify({ url: urlOf(server).replace("localhost", "127.0.0.1"), token }));
