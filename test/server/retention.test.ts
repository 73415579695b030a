import { afterEach, expect, test, vi } from "vitest";
import type { AuditEntry } from "../../src/ledger/audit/entry.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import type { InspectionFile } from "../../src/ledger/records/inspection-records.ts";
import { sweepRegularly } from "../../src/server/stored-side.ts";
import { openPgliteStore } from "../../src/store/embedded/open-directory.ts";
import { StoreFailure } from "../../src/store/store-failure.ts";
import { HEADINGS } from "../api/asking.ts";
import { given, PATIENCE } from "../ledger-api/ledger-app.ts";
import { asking, firstKey, serveHere } from "../ledger-api/services.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";

const HOUR = 3_600_000;

afterEach(() => void vi.useRealTimers());

test("the timer sweeps at once and then every hour until it is stopped, whatever a sweep comes to", async () => {
  vi.useFakeTimers();
  const sweep = vi.fn<Ledger["sweep"]>().mockResolvedValue({ erased: [], failed: [] });
  const log = vi.fn();
  const stop = sweepRegularly({ sweep } as Partial<Ledger> as Ledger, log);
  expect(sweep).toHaveBeenCalledTimes(1);
  sweep
    .mockRejectedValueOnce(new StoreFailure("unavailable"))
    .mockResolvedValueOnce({ erased: ["one", "another"], failed: [] });
  await vi.advanceTimersByTimeAsync(HOUR - 1);
  expect(sweep).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1 + HOUR);
  expect(sweep).toHaveBeenCalledTimes(3);
  expect(log.mock.calls).toEqual([
    [{ task: "retention", requestId: expect.any(String), erased: 0, failed: [], failure: "unavailable" }],
    [{ task: "retention", requestId: expect.any(String), erased: 2, failed: [], failure: null }],
  ]);
  stop();
  await vi.advanceTimersByTimeAsync(5 * HOUR);
  expect(sweep).toHaveBeenCalledTimes(3);
});

const LIST = `${HEADINGS}\nCANARY-1,Male,Referral order,2019-08-01,Low,Medium\nCANARY-2,Female,Youth caution,2019-09-01,High,Low\n`;

test("a server that starts on data that is due deletes it, and the trail and the log say so", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  turnClock(-2);
  const before = await serveHere({ LONGLIST_DATA: directory });
  const key = firstKey(before);
  const ask = asking(before);
  const { id } = await given<{ id: string }>(ask(key, "/v1/inspections", { json: { inspectionDate: "2020-01-06" } }));
  const at = `/v1/inspections/${id}`;
  await given(ask(key, `${at}/submissions`, { csv: LIST }));
  await given(ask(key, `${at}/freeze`, { json: {} }));
  await given(ask(key, `${at}/draws`, { json: {} }));
  await before.close();
  expect(await holding(directory)).toEqual(["case_document"]);

  turnClock(0);
  const after = await serveHere({ LONGLIST_DATA: directory, LONGLIST_RETENTION_DAYS: "0" });
  const read = async () => given<InspectionFile>(asking(after)(key, at));
  await vi.waitFor(async () => expect((await read()).state).toBe("erased"), PATIENCE);
  expect(await read()).toMatchObject({ erasure: { reason: "retention", by: "system" } });
  const { entries } = await given<{ entries: AuditEntry[] }>(asking(after)(key, `${at}/audit`));
  const { correlationId } = entries.at(-1)!;
  expect(entries.at(-1)).toMatchObject({
    what: "inspection.erase",
    who: "system",
    details: { due: true, receiptsRedacted: 1 },
  });
  const line = JSON.stringify({ task: "retention", requestId: correlationId, erased: 1, failed: [], failure: null });
  await vi.waitFor(() => expect(after.printed()).toContain(`${line}\n`), PATIENCE);
  await after.close();
  expect(await holding(directory)).toEqual([]);
});

test("a server that starts with its clock 400 days ahead deletes nothing until an administrator has confirmed it", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  const inspectionDate = today();
  turnClock(-2);
  const before = await serveHere({ LONGLIST_DATA: directory, LONGLIST_RETENTION_DAYS: "90" });
  const key = firstKey(before);
  const { id } = await given<{ id: string }>(asking(before)(key, "/v1/inspections", { json: { inspectionDate } }));
  await before.close();

  turnClock(400);
  const after = await serveHere({ LONGLIST_DATA: directory, LONGLIST_RETENTION_DAYS: "90" });
  const ask = asking(after);
  await vi.waitFor(() => expect(after.printed()).toContain('"failure":"held-until-confirmed"'), PATIENCE);
  const refused = await ask(key, "/v1/inspections", { json: { inspectionDate } });
  expect(refused.status, "by that clock it would be due already").toBe(400);
  await given(ask(key, "/v1/inspections", { json: { inspectionDate: today() } }));
  expect(await given(ask(key, `/v1/inspections/${id}`))).toMatchObject({ state: "open" });
  expect(await given(ask(key, "/v1/retention"))).toMatchObject({ held: true, due: 1 });
  expect(await given(ask(key, "/v1/retention/confirmation", { method: "POST" }))).toMatchObject({
    held: false,
    due: 1,
  });
  // What its next sweep then deletes is shown with the ledger.
});

/** By the clock as it is. */
const today = () => new Date().toISOString().slice(0, 10);

/** Puts the clock so many days from the right time, as a computer's is that was set wrongly; it goes on from there. */
function turnClock(days: number): void {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 86_400_000, shouldAdvanceTime: true });
}

/** The tables in which something of the list is. */
async function holding(directory: string): Promise<string[]> {
  const store = await openPgliteStore(directory);
  try {
    const tables = await store.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
      [],
    );
    const found: string[] = [];
    for (const { name } of tables) {
      if (JSON.stringify(await store.query(`select * from ${name}`)).includes("CANARY")) found.push(name);
    }
    return found;
  } finally {
    await store.close();
  }
}
