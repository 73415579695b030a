import { expect } from "vitest";
import type { Api } from "../../src/api/api.ts";
import { createApp } from "../../src/api/app.ts";
import type { ServicePlatform } from "../../src/http/platform.ts";
import type { LogLine } from "../../src/http/request-log.ts";
import { system } from "../../src/ledger/access/caller.ts";
import type { Role } from "../../src/ledger/access/roles.ts";
import { createLedger, type Ledger } from "../../src/ledger/ledger.ts";
import { RETENTION_DAYS } from "../../src/ledger/platform.ts";
import type { Store } from "../../src/store/store.ts";
import { EXAMPLE } from "../api/asking.ts";
import { expectDocumented } from "../api/documented.ts";
import { emptyPglite } from "../store/support/emptied-pglite.ts";
import { keepTrail } from "../support/keep-trail.ts";
import { keepLine } from "../support/run-log.ts";
import { filled } from "./filled-requests.ts";

const INSPECTION_DATE = "2026-11-02";

/** The app on a database of its own, with a clock that a test can set. */
export interface House {
  readonly app: Api;
  readonly ledger: Ledger;
  readonly store: Store;
  readonly logged: LogLine[];
  readonly clock: { now: Date };
  /** A key's token. */
  readonly keyFor: (role: Role, ...inspections: string[]) => Promise<string>;
  /** Asks, and expects that the answer is one that the document declares. */
  readonly ask: (token: string | null, path: string, asked?: Asked) => Promise<Response>;
}

export interface Asked {
  readonly method?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a CSV file. */
  readonly csv?: string;
  readonly headers?: Record<string, string>;
}

export function houseOn(store: Store, platform: Partial<ServicePlatform> = {}): House {
  const logged: LogLine[] = [];
  const clock = { now: new Date("2026-10-01T09:00:00.000Z") };
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const ledger = createLedger({ store, now: () => clock.now, randomBytes, retentionDays: RETENTION_DAYS });
  const app = createApp({
    randomBytes,
    log(line) {
      logged.push(line);
      keepLine(line);
    },
    clock: () => 0,
    withLedger: (_, work) => work(ledger),
    async spool(write) {
      const lines: string[] = [];
      await write(async (line) => void lines.push(line));
      return new Response(lines.join("\n")).body!;
    },
    ...platform,
  });
  return {
    app,
    ledger,
    store,
    logged,
    clock,
    async keyFor(role, ...inspections) {
      const asked = { name: `A. ${role}`, role, inspections, expiresAt: null };
      return (await ledger.makeKey(system("test"), asked)).token!;
    },
    async ask(token, path, { method, json, csv, headers = {} } = {}) {
      const type = json !== undefined ? "application/json" : csv !== undefined ? "text/csv" : null;
      const init: RequestInit = {
        method: method ?? (type ? "POST" : "GET"),
        headers: {
          ...(token !== null && { Authorization: `Bearer ${token}` }),
          ...(type && { "Content-Type": type }),
          ...headers,
        },
      };
      if (type) init.body = csv ?? JSON.stringify(json);
      const response = await app.request(path, init);
      await expectDocumented(app, path, init.method!, response.clone());
      return response;
    },
  };
}

/** What a request gave, as JSON; it must have been done. */
export async function given<T = Record<string, never>>(response: Response | Promise<Response>): Promise<T> {
  const answer = await response;
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return JSON.parse(text) as T;
}

/** Somewhere an inspection may stand. */
export type Stage = "open" | "submitted" | "frozen" | "drawn" | "assigned" | "judged" | "rated" | "replaced" | "erased";

/** Brings a new inspection as far as is asked, with the example list; what is not said of it is as usual. */
export async function inspectionAt(house: House, stage: Stage, said: object = {}): Promise<string> {
  const coordinator = await house.keyFor("administrator");
  const created = await given<{ id: string }>(
    house.ask(coordinator, "/v1/inspections", {
      json: { inspectionDate: INSPECTION_DATE, team: "Exampleshire", ...said },
    }),
  );
  const at = `/v1/inspections/${created.id}`;
  const steps: (readonly [Stage, string, Asked])[] = [
    ["submitted", "submissions", { csv: EXAMPLE }],
    ["frozen", "freeze", { json: {} }],
    ["drawn", "draws", { json: {} }],
    ["replaced", "replacements", { json: { case: "sampled", reason: "transferred-out" } }],
    ["erased", "erasure", { json: { reason: "The inspection was called off." } }],
  ];
  const assigned = [
    "assigned",
    "assignments",
    { json: { inspectors: [{ name: "A. Ames" }, { name: "B. Boyd" }] } },
  ] as const;
  const judged = [
    "judged",
    "judgements",
    { json: { sheets: [{ name: "blank.csv", content: "Case reference,2.1.1\n" }] } },
  ] as const;
  const rated = ["rated", "ratings/closure", { json: {} }] as const;
  if (stage === "assigned" || stage === "judged" || stage === "rated") steps.splice(3, 0, assigned, judged, rated);
  const last = steps.findIndex(([reached]) => reached === stage);
  for (const [, path, asked] of steps.slice(0, last + 1)) {
    await given(house.ask(coordinator, `${at}/${path}`, await filled(house, created.id, asked)));
  }
  return created.id;
}

/** Starting a database takes its time on a busy machine. */
export const PATIENCE = 240_000;

/** A house on an empty database in memory, to be closed by whoever asked for it. */
export async function houseInMemory(platform: Partial<ServicePlatform> = {}): Promise<House> {
  const { store, leave } = await emptyPglite();
  return houseOn({ ...store, close: () => keepTrail(store).then(leave) }, platform);
}
