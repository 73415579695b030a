import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { system } from "../../../src/ledger/access/caller.ts";
import type { Role } from "../../../src/ledger/access/roles.ts";
import { createLedger, type Ledger } from "../../../src/ledger/ledger.ts";
import { RETENTION_DAYS } from "../../../src/ledger/platform.ts";
import { compressed } from "../../../src/server/compressed.ts";
import { createService, type Service } from "../../../src/server/service.ts";
import type { Store } from "../../../src/store/store.ts";
import { assetsOnDisk } from "../../../src/web/assets/assets-on-disk.ts";
import type { SitePlatform } from "../../../src/web/platform.ts";
import { emptyPglite } from "../../store/support/emptied-pglite.ts";
import { keepTrail } from "../../support/keep-trail.ts";
import { keepLine } from "../../support/run-log.ts";

/** The whole service on a port of its own, with a database of its own in memory. */
export interface OpenSite {
  readonly url: string;
  /** The service without its port, for those who ask for many pages. */
  readonly service: Service;
  readonly ledger: Ledger;
  readonly store: Store;
  /** Everything that was logged, as text. */
  readonly log: () => string;
  /** A key's token. */
  readonly keyFor: (role: Role, ...inspections: string[]) => Promise<string>;
  readonly clock: { now: Date };
  readonly close: () => Promise<void>;
}

/** @example const site = await openSite(); await fetch(site.url) */
export async function openSite(
  platform: Partial<SitePlatform> = {},
  retentionDays = RETENTION_DAYS,
): Promise<OpenSite> {
  const { store, leave } = await emptyPglite();
  const clock = { now: new Date("2026-10-01T09:00:00.000Z") };
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const ledger = createLedger({ store, now: () => clock.now, randomBytes, retentionDays });
  const lines: string[] = [];
  const service = createService({
    randomBytes,
    log(line) {
      lines.push(JSON.stringify(line));
      keepLine(line);
    },
    clock: () => 0,
    assets: await assetsOnDisk(),
    withLedger: (_, work) => work(ledger),
    ...platform,
  });
  const server = serve({ fetch: compressed(service).fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  // Longer than any work here: a client that uses its connection again must not find it closed.
  server.keepAliveTimeout = 300_000;
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === "object" ? address?.port : address}`,
    service,
    ledger,
    store,
    log: () => lines.join("\n"),
    async keyFor(role, ...inspections) {
      const asked = { name: `A. ${role}`, role, inspections, expiresAt: null };
      return (await ledger.makeKey(system("test"), asked)).token;
    },
    clock,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await keepTrail(store);
      await leave();
    },
  };
}
