import { afterAll, expect, type TestContext, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { InspectionFile, StoredReplacement } from "../../src/ledger/records/inspection-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { EXAMPLE } from "../api/asking.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { leaveServer, postgresHouse } from "../store/support/stores.ts";
import { CROWD } from "../support/crowd-size.ts";
import { type Answer, patiently } from "../support/patient-client.ts";
import type { Ask } from "./journey.ts";
import { type Asked, given, PATIENCE } from "./ledger-app.ts";
import { asking, firstKey, type Service, serveHere } from "./services.ts";

const COORDINATORS = CROWD / 4;
/** Cases that the crowd wants replaced, each by several of them. */
const WANTED = Math.min(10, COORDINATORS);
/** Idempotency keys of one coordinator's four clients: two of them send one and the same request. */
const KEYS = ["a", "a", "b", "c"];

afterAll(leaveServer, PATIENCE);

/** As on a computer with two processors. */
const THREADS = { LONGLIST_THREADS: "2" };

const onPglite = async () => serveHere({ ...THREADS, LONGLIST_DATA: await preparedDirectory() });

const onPostgres = async (context: TestContext) => {
  const { connectionString, relay } = await postgresHouse(context);
  return serveHere({ ...THREADS, DATABASE_URL: connectionString, DATABASE_RELAY: relay.address });
};

/** The answers to every distinct request, told by its coordinator and its key. */
type Answers = Map<string, Answer[]>;

test.for<[string, (context: TestContext) => Promise<Service>]>([
  ["PGlite", onPglite],
  ["PostgreSQL through @vercel/postgres", onPostgres],
])(
  "a crowd of coordinators at once over HTTP, on %s, make one draw and lose or double nothing",
  {
    timeout: PATIENCE,
  },
  async ([, start], context) => {
    const service = await start(context);
    const ask = asking(service);
    const { coordinators, at } = await frozenInspection(ask, firstKey(service));
    const lead = nth(coordinators, 0);

    const draws: Answers = new Map();
    const replacements: Answers = new Map();
    async function send(to: Answers, who: number, key: string, path: string, asked: Asked): Promise<void> {
      const headers = { "Idempotency-Key": `${path}-${key}` };
      const answer = await patiently(() => ask(nth(coordinators, who), `${at}/${path}`, { ...asked, headers }));
      const request = `${who} ${key}`;
      to.set(request, [...(to.get(request) ?? []), answer]);
    }
    await Promise.all(
      Array.from({ length: CROWD }, async (_, client) => {
        const who = client % COORDINATORS;
        const key = nth(KEYS, Math.floor(client / COORDINATORS));
        const draw = () => send(draws, who, key, "draws", { json: {} });
        await draw();
        const { sample } = await given<Draw>(ask(nth(coordinators, who), `${at}/draws/last/receipt`));
        const wanted = nth(sample, (who + KEYS.indexOf(key)) % WANTED).caseId;
        const replace = () =>
          send(replacements, who, key, "replacements", { json: { case: wanted, reason: "transferred-out" } });
        await replace();
        // As clients do that never saw the answers.
        await Promise.all([draw(), replace()]);
      }),
    );

    const file = await given<InspectionFile>(ask(lead, at));
    const { sample } = await given<Draw>(ask(lead, `${at}/draws/last/receipt`));
    expect(file.draws).toHaveLength(1);
    expect(acknowledged(draws, "reason-needed")).toMatchObject([{ number: 1, receipt: { sample } }]);

    const told = acknowledged<StoredReplacement>(replacements, "already-replaced");
    expect(told.sort((one, other) => one.number - other.number)).toEqual(file.replacements);
    const records = file.replacements.map(({ record }) => record!);
    const wanted = sample.slice(0, WANTED).map(({ caseId }) => caseId);
    expect(records.map((record) => record.case).sort()).toEqual(wanted.sort());
    expect(new Set(records.map((record) => record.replacement!.caseId)).size).toBe(WANTED);
    expect(records.map(({ previous }) => previous)).toEqual([
      null,
      ...records.slice(0, -1).map(({ digest }) => digest),
    ]);

    const { entries } = await given<{ entries: { what: string }[] }>(ask(lead, `${at}/audit`));
    expect(entries.map(({ what }) => what)).toEqual([
      "inspection.create",
      "list.submit",
      "inspection.freeze",
      "sample.draw",
      ...wanted.map(() => "case.replace"),
    ]);
    expect(await given(ask(lead, "/v1/audit/verification"))).toMatchObject({ holds: true, faults: [] });
  },
);

/** An inspection to be drawn, and those who will all want to. */
async function frozenInspection(ask: Ask, administrator: string) {
  const coordinators: string[] = [];
  for (let index = 0; index < COORDINATORS; index++) {
    const json = { name: `Coordinator ${index}`, role: "coordinator" };
    coordinators.push((await given<{ token: string }>(ask(administrator, "/v1/keys", { json }))).token);
  }
  const json = { inspectionDate: "2026-11-02", settings: [{ path: "sampleSize.maximum", value: 30 }] };
  const { id } = await given<{ id: string }>(ask(nth(coordinators, 0), "/v1/inspections", { json }));
  const at = `/v1/inspections/${id}`;
  await given(ask(nth(coordinators, 0), `${at}/submissions`, { csv: EXAMPLE }));
  await given(ask(nth(coordinators, 0), `${at}/freeze`, { json: {} }));
  return { coordinators, at };
}

/**
 * What was acknowledged, once for each distinct request: whatever was done was told each time it was asked for, in the
 * same words, and every other request was refused each time, for the one reason there is.
 */
function acknowledged<T>(answers: Answers, refusal: string): T[] {
  const done: T[] = [];
  for (const told of answers.values()) {
    const [first, ...others] = [nth(told, 0), ...told.slice(1)] as const;
    expect([first.status, first.code]).toEqual(first.ok ? [expect.any(Number), null] : [409, refusal]);
    for (const { status, code, text } of others) {
      expect([status, code]).toEqual([first.status, first.code]);
      if (first.ok) expect(text).toBe(first.text);
    }
    if (first.ok) done.push(JSON.parse(first.text) as T);
  }
  return done;
}
