import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoredReplacement } from "../../src/ledger/inspections/records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inShort } from "../api/asking.ts";
import { given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

test("a replacement is not dated before the draw's day or after today, unless that is said to be meant", {
  timeout: PATIENCE,
}, async () => {
  const inspection = await inspectionAt(house, "drawn");
  const at = `/v1/inspections/${inspection}`;
  const draw = await given<Draw>(house.ask(coordinator, `${at}/draws/last/receipt`));
  const replace = (place: number, more: object) =>
    house.ask(coordinator, `${at}/replacements`, {
      json: { case: draw.sample[place]?.caseId, reason: "transferred-out", ...more },
    });
  // The house's clock stands at 1 October 2026, when the sample was drawn.
  for (const on of ["2099-01-01", "2026-10-02", "2026-09-30", "1900-01-01"]) {
    expect(await inShort(replace(0, { on }))).toBe("409 unconfirmed: on");
  }
  await given<StoredReplacement>(replace(0, { on: "2026-10-01" }));
  const meant = await given<StoredReplacement>(replace(1, { on: "2026-09-30", confirmed: ["decision-day"] }));
  expect(meant.record?.on).toBe("2026-09-30");
  expect(await inShort(replace(2, { confirmed: ["anything"] }))).toMatch(/^400 invalid-request/);
});
