import { afterAll, beforeAll, expect, test } from "vitest";
import { readList } from "../../src/long-list/read-list.ts";
import { NO_MAPPINGS } from "../../src/sampling/case.ts";
import { EXAMPLE } from "../api/asking.ts";
import { given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

let house: House;
beforeAll(async () => {
  house = await houseInMemory();
}, PATIENCE);
afterAll(() => house.store.close());

const options = { inspectionDate: "2026-11-02", mappings: NO_MAPPINGS };

test("a list that was submitted can be had back, as JSON and as a file, and read again it is the same list", async () => {
  const inspection = await inspectionAt(house, "drawn");
  const path = `/v1/inspections/${inspection}/submissions/1/list`;
  const key = await house.keyFor("team", inspection);
  const { list } = await readList({ bytes: new TextEncoder().encode(EXAMPLE) }, options);

  const { rows } = await given<{ rows: Record<string, string>[] }>(house.ask(key, path));
  const again = await readList({ rows }, options);
  expect(again.list!.cases).toEqual(list!.cases);

  const file = await house.ask(key, path, { headers: { Accept: "text/csv" } });
  const read = await readList({ bytes: new Uint8Array(await file.arrayBuffer()) }, options);
  // As many rows as came, so that its draw verifies from the file as well.
  expect(read.list).toEqual(list);
});

test("once the case data has been deleted it is gone, and another team's never was there", async () => {
  const inspection = await inspectionAt(house, "erased");
  const path = `/v1/inspections/${inspection}/submissions/1/list`;
  const gone = await house.ask(await house.keyFor("administrator"), path);
  expect([gone.status, (await gone.json()).code]).toEqual([409, "wrong-state"]);
  expect((await house.ask(await house.keyFor("team"), path)).status).toBe(404);
  const none = await house.ask(await house.keyFor("administrator"), path.replace("/1/", "/2/"));
  expect(none.status).toBe(404);
});
