import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openVercelStore } from "../../../src/store/vercel-store.ts";
import { leaveServer, PATIENCE, postgresHouse } from "../../store/support/stores.ts";
import { keepLog } from "../../support/run-log.ts";
import { aDesk, someone } from "../support/desk.ts";
import { doStep, STEPS } from "../support/script.ts";

const WRANGLER = fileURLToPath(new URL("../../../node_modules/.bin/wrangler", import.meta.url));
const CONFIGURATION = fileURLToPath(new URL("./wrangler.toml", import.meta.url));

afterAll(leaveServer, PATIENCE);

test("the ledger does on the edge runtime what it does in Node, on the same PostgreSQL server", {
  timeout: PATIENCE,
}, async (context) => {
  const { connectionString, relay } = await postgresHouse(context);
  const url = await edge({ DATABASE_URL: connectionString, DATABASE_RELAY: relay.address });
  const store = openVercelStore({ connectionString, relay: relay.address });
  onTestFinished(() => store.close());
  const { ledger } = aDesk(store);
  for (const step of STEPS.keys()) {
    const answer = await (await fetch(`${url}/${step}`)).text();
    expect(answer).toMatch(/^sha256:/);
    expect(await doStep(ledger, step)).toBe(answer);
  }
  expect(await ledger.verifyTrail(someone("auditor"))).toMatchObject({ holds: true, entries: STEPS.length });
});

/** Starts the Worker as its developers do; it ends with the test. */
async function edge(variables: Readonly<Record<string, string>>): Promise<string> {
  const given = Object.entries(variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const wrangler = spawn(WRANGLER, ["dev", "--config", CONFIGURATION, "--ip", "127.0.0.1", "--port", "0", ...given], {
    env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that the runtime it starts ends with it.
    detached: true,
  });
  onTestFinished(() => {
    process.kill(-wrangler.pid!, "SIGTERM");
  });
  return new Promise((resolve, reject) => {
    let log = "";
    const read = (text: Buffer) => {
      log += text;
      const [, url] = /Ready on (http:\S+)/.exec(log) ?? [];
      if (url) resolve(url);
    };
    for (const output of [wrangler.stdout, wrangler.stderr]) output.on("data", keepLog("worker"));
    wrangler.stdout.on("data", read);
    wrangler.stderr.on("data", read);
    wrangler.once("exit", () => reject(new Error(`wrangler ended:\n${log}`)));
  });
}
