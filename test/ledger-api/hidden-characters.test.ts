import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProblemDocument } from "../../src/http/problems/problem-document.ts";
import { type House, houseInMemory, inspectionAt, PATIENCE, type Stage } from "./ledger-app.ts";

let house: House;
let administrator: string;
beforeAll(async () => {
  house = await houseInMemory();
  administrator = await house.keyFor("administrator");
}, PATIENCE);
afterAll(() => house.store.close());

/** Whatever people call themselves, a team and each other, and why they did what they did, by route. */
const GIVEN: readonly [route: string, stage: Stage | null, place: string, json: (text: string) => object][] = [
  ["/v1/keys", null, "name", (name) => ({ name, role: "auditor" })],
  ["/v1/inspections", null, "team", (team) => ({ team, inspectionDate: "2026-11-02" })],
  ["withdrawal", "open", "reason", (reason) => ({ reason })],
  ["contribution", "frozen", "contribution", (contribution) => ({ contribution })],
  ["assignments", "drawn", "Inspector, inspector 2", (name) => ({ inspectors: [{ name: "B. Boyd" }, { name }] })],
  ["assignments", "drawn", "Inspector, row 2", (name) => ({ table: `Inspector\n${name}\n` })],
  ["reassignments", "assigned", "by", (by) => ({ case: "A1", reason: "Away.", by })],
  ["reassignments", "assigned", "reason", (reason) => ({ case: "A1", reason })],
  ["replacements", "drawn", "by", (by) => ({ case: "A1", reason: "transferred-out", by })],
  ["replacements", "drawn", "note", (note) => ({ case: "A1", reason: "other", note })],
  ["ratings", "judged", "panel, row 3, Reason", (reason) => ({ panel: [ONE, { ...ONE, standard: "1.2", reason }] })],
  [
    "ratings",
    "judged",
    "panel, row 2, Reason",
    (reason) => ({ table: `Standard,Rating,Reason\n1.1,good,${reason}\n` }),
  ],
];
const ONE = { standard: "1.1", rating: "good" };

test.each(GIVEN)(
  "%s of an inspection that is %s: %s with what is not seen is refused in the same words",
  {
    timeout: PATIENCE,
  },
  async (route, stage, place, json) => {
    const inspection = stage && (await inspectionAt(house, stage));
    const path = inspection === null ? route : `/v1/inspections/${inspection}/${route}`;
    const key = route === "contribution" ? await house.keyFor("team", inspection ?? "") : administrator;
    for (const hidden of ["\u200b", "\u202e", "\ufffe"]) {
      const answer = await house.ask(key, path, { json: json(`A. A${hidden}mes`) });
      const code = hidden.charCodeAt(0).toString(16).toUpperCase();
      expect([400, 422]).toContain(answer.status);
      const { errors } = (await answer.json()) as ProblemDocument;
      expect(errors).toEqual([
        {
          place,
          message: expect.stringContaining(
            `the text holds a character that is not seen, or hides or turns others (U+${code})`,
          ),
          remedy: "Write the text anew, without it.",
        },
      ]);
    }
  },
);
