import { afterAll, beforeAll, expect, test } from "vitest";
import { inShort } from "../api/asking.ts";
import { type House, houseInMemory, inspectionAt, PATIENCE, type Stage } from "./ledger-app.ts";

let house: House;
let administrator: string;
beforeAll(async () => {
  house = await houseInMemory();
  administrator = await house.keyFor("administrator");
}, PATIENCE);
afterAll(() => house.store.close());

/** Whatever is said that stays on record once the case data has been deleted, by route. */
const KEPT: readonly [route: string, stage: Stage, place: string, json: (text: string) => object][] = [
  ["withdrawal", "submitted", "reason", (reason) => ({ reason })],
  ["erasure", "submitted", "reason", (reason) => ({ reason })],
  ["contribution", "frozen", "contribution", (contribution) => ({ contribution })],
  ["draws", "drawn", "reason", (reason) => ({ reason })],
  ["draws", "frozen", "seed", (seed) => ({ seed })],
  [
    "ratings",
    "judged",
    "panel, standard 1.1, Reason",
    (reason) => ({ panel: [{ standard: "1.1", rating: "good", reason }] }),
  ],
  ["ratings/reopening", "rated", "reason", (reason) => ({ reason })],
];

test.each(KEPT)(
  "%s of an inspection that is %s: a reference of the list is refused at %s, and no error quotes it",
  {
    timeout: PATIENCE,
  },
  async (route, stage, place, json) => {
    const inspection = await inspectionAt(house, stage);
    const at = `/v1/inspections/${inspection}`;
    const key = route === "contribution" ? await house.keyFor("team", inspection) : administrator;
    const ask = (text: string) => house.ask(key, `${at}/${route}`, { json: json(text) });
    // Of the example list: a case and its child.
    for (const reference of ["LL-60063", "CH1217"]) {
      const answer = await ask(`Because of ${reference.toLowerCase()}.`);
      expect(await answer.clone().text()).not.toMatch(new RegExp(reference, "i"));
      expect(await inShort(answer)).toBe(`422 unusable-text: ${place}`);
    }
    expect((await ask("Because of one case.")).status).toBeLessThan(300);
  },
);
