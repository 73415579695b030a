import { afterAll, beforeAll, expect, test } from "vitest";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import type { MadeKey } from "../../src/ledger/keys/make-key.ts";
import type { StoredAssignment } from "../../src/ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../src/ledger/records/judgement-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inShort } from "../api/asking.ts";
import { judgedByChance } from "../support/judging.ts";
import { filledRows } from "../use-cases/rate/filled-sheets.ts";
import { type Asked, given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

/** An assigned inspection with an inspector of the given name. */
async function aDesk(name: string) {
  const inspection = await inspectionAt(house, "assigned");
  const json = { name, role: "inspector", inspections: [inspection] };
  const { token } = await given<MadeKey>(house.ask(await house.keyFor("administrator"), "/v1/keys", { json }));
  const ask = (path: string, asked?: Asked, as = token) =>
    house.ask(as, `/v1/inspections/${inspection}/${path}`, asked);
  const draw = await given<Draw>(ask("draws/last/receipt", {}, coordinator));
  const { content } = await given<StoredAssignment>(ask("assignments/last", {}, coordinator));
  const own = new Set(content?.assignment.cases.flatMap((one) => (one.inspector === "A. Ames" ? one.case : [])));
  const rows = filledRows(draw, judgedByChance(draw));
  const [head = []] = rows;
  const sheet = (isIn: (caseId: string) => boolean, as?: string) =>
    ask(
      "judgements",
      {
        json: { sheets: [{ name: "s.csv", content: csvOf([head, ...rows.slice(1).filter(([id = ""]) => isIn(id))]) }] },
      },
      as,
    );
  return { inspection, token, ask, draw, own, sheet };
}

const casesIn = async (answer: Promise<Response>) =>
  (await given<{ judgements: { case: string }[] }>(answer)).judgements.map((one) => one.case);

test("an inspector sees and judges their own cases alone, whoever else has judged", {
  timeout: PATIENCE,
}, async () => {
  const { inspection, token, ask, own, sheet } = await aDesk("a. ames");
  const others = await given<StoredJudgements>(sheet((id) => !own.has(id), coordinator));
  expect(new Set(await casesIn(ask("judgement-sheet")))).toEqual(own);
  const csv = await (await ask("judgement-sheet", { headers: { Accept: "text/csv" } })).text();
  expect(csv).not.toContain("B. Boyd");
  expect(csv.trimEnd().split("\r\n")).toHaveLength(own.size + 1);
  expect(await inShort(ask("judgement-sheet?inspector=B.%20Boyd"))).toBe("422 unknown-inspector: inspector");

  const refused = await sheet(() => true);
  const { errors } = (await refused.clone().json()) as { errors: { message: string }[] };
  expect(await inShort(refused)).toMatch(/^422 table-not-usable/);
  expect(errors.every(({ message }) => message.startsWith("The case is with another inspector"))).toBe(true);

  const sent = await given<StoredJudgements>(sheet((id) => own.has(id)));
  expect(sent.judged).toBe(sent.toInspect);
  expect(new Set(sent.content?.judgements.map((one) => one.case))).toEqual(own);
  const seen = await given<StoredJudgements>(ask(`judgements/${others.number}`));
  expect(seen.content).toEqual({ judgements: expect.any(Array), changes: [], findings: [] });
  expect(new Set(seen.content?.judgements.map((one) => one.case))).toEqual(own);
  const { progress } = await given<{ progress: { toInspect: number; inspectors: { inspector: string }[] } }>(
    ask("judgements"),
  );
  expect(progress.toInspect).toBe(own.size);
  expect(progress.inspectors.map((one) => one.inspector)).toEqual(["A. Ames"]);

  for (const path of ["", "draws/last/receipt", "assignments/last", "replacements", "ratings", "audit"])
    expect(await inShort(ask(path.replace(/^$/, "draws"))), path).toBe("403 not-allowed: key");
  const { inspections } = await given<{ inspections: { id: string }[] }>(house.ask(token, "/v1/inspections"));
  expect(inspections.map(({ id }) => id)).toEqual([inspection]);
});

test("an inspector who has no case sees none", { timeout: PATIENCE }, async () => {
  const { ask, own, sheet } = await aDesk("Z. Nobody");
  expect(await casesIn(ask("judgement-sheet"))).toEqual([]);
  expect(await inShort(sheet((id) => own.has(id)))).toMatch(/^422 table-not-usable/);
});

test("a case that is given to somebody else goes from one inspector's sheet to the other's", {
  timeout: PATIENCE,
}, async () => {
  const { ask, own, sheet } = await aDesk("A. Ames");
  const [moving = ""] = own;
  await given(sheet((id) => own.has(id)));
  const json = { case: moving, reason: "Knows the family." };
  await given(ask("reassignments", { json }, coordinator));
  expect(await casesIn(ask("judgement-sheet"))).not.toContain(moving);
  expect(await inShort(sheet((id) => id === moving))).toMatch(/^422 table-not-usable/);
});
