import { afterAll, beforeAll, expect, test } from "vitest";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import type { MadeKey } from "../../src/ledger/keys/make-key.ts";
import type { Programme } from "../../src/ledger/ratings/programme.ts";
import type { InspectionFile, StoredAssignment } from "../../src/ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../src/ledger/records/judgement-records.ts";
import type { Ratings, StoredRating } from "../../src/ledger/records/rating-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
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

/** What an inspector sends: the sheet with their own cases, as they judged them. */
function judgedSheet(sheet: string, judged: ReadonlyMap<string, readonly string[]>): string {
  const [head = "", ...rows] = sheet
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  const filled = rows.map((row) => judged.get(row.split(",")[0] ?? "") ?? []);
  return `${head}\r\n${csvOf(filled)}`;
}

test("from a drawn sample to a statement of ratings, over HTTP alone", { timeout: PATIENCE }, async () => {
  const inspection = await inspectionAt(house, "drawn");
  const at = `/v1/inspections/${inspection}`;
  const ask = (path: string, asked?: Asked, token = coordinator) => house.ask(token, `${at}/${path}`, asked);
  const accepting = (type: string, path: string, token = coordinator) =>
    ask(path, { headers: { Accept: type } }, token).then((response) => response.text());

  // Who inspects, and a conflict; then a case that cannot be inspected, whose reserve goes to the same inspector.
  const drawn = await given<Draw>(ask("draws/last/receipt"));
  const [conflicted, replaced] = [drawn.sample[0]?.caseId ?? "", drawn.sample[1]?.caseId ?? ""];
  await given<StoredAssignment>(
    ask("assignments", {
      json: {
        table: "Inspector,Most cases,Share\nA. Ames,,\nB. Boyd,,0.5\nC. Cole,12,\n",
        conflicts: [{ case: conflicted, inspector: "A. Ames" }],
      },
    }),
  );
  await given(ask("replacements", { json: { case: replaced, reason: "transferred-out" } }));
  const { content } = await given<StoredAssignment>(ask("assignments/last"));
  const inspectors = content?.assignment.inspectors.map(({ name }) => name) ?? [];
  expect(content?.assignment.cases.find((one) => one.case === conflicted)?.inspector).not.toBe("A. Ames");

  // Each inspector gets the sheet with their own key, and sends it back.
  const replacements = (await given<InspectionFile>(house.ask(coordinator, at))).replacements.flatMap(
    ({ record }) => record ?? [],
  );
  const judgements = judgedByChance(drawn, replacements);
  const [, ...rows] = filledRows(drawn, judgements, replacements);
  const judged = new Map(rows.map((row) => [row[0] ?? "", row]));
  const administrator = await house.keyFor("administrator");
  for (const name of inspectors) {
    const json = { name, role: "inspector", inspections: [inspection] };
    const { token } = await given<MadeKey>(house.ask(administrator, "/v1/keys", { json }));
    const sheet = judgedSheet(await accepting("text/csv", "judgement-sheet", token), judged);
    await given<StoredJudgements>(
      ask("judgements", { json: { sheets: [{ name: `${name}.csv`, content: sheet }] } }, token),
    );
  }
  const { progress } = await given<{ progress: { toInspect: number; judged: number } }>(ask("judgements"));
  expect(progress).toMatchObject({ toInspect: drawn.sample.length, judged: drawn.sample.length });

  // The panel rates its own standards, and the ratings that it saw are closed.
  const { standing } = await given<Ratings>(ask("ratings"));
  const own = standing?.rating.standards.filter(({ basis }) => basis === "panel") ?? [];
  await given(ask("ratings", { json: { panel: own.map(({ id }) => ({ standard: id, rating: "good" })) } }));
  const shown = (await given<Ratings>(ask("ratings"))).standing?.rating;
  const closed = await given<StoredRating>(
    ask("ratings/closure", { json: { shown: shown && "digest" in shown ? shown.digest : "" } }),
  );
  expect(closed.content.rating.overall).toMatchObject({ complete: true, rating: expect.any(String) });

  const statement = await accepting("text/plain", "ratings", await house.keyFor("team", inspection));
  expect(statement).toMatch(
    /^Ratings\nExampleshire, inspection of 2 November 2026\n\nOverall\n\nOverall: .+, with \d+ of \d+\./,
  );
  expect(statement).toMatch(/In \d+ of \d+ cases \(\d+%; \d+( to \d+)? had all been inspected, with 80% confidence\)/);
  for (const { caseId } of [...drawn.sample, ...drawn.reserves]) expect(statement).not.toContain(caseId);
  for (const name of inspectors) expect(statement).not.toContain(name);
  const programme = await given<Programme>(house.ask(await house.keyFor("auditor"), "/v1/programme"));
  expect(programme.inspections).toMatchObject([{ inspection, overall: closed.content.rating.overall }]);
  const trail = await given<{ entries: { what: string }[] }>(ask("audit"));
  expect(trail.entries.map(({ what }) => what).slice(-7)).toEqual([
    "assignment.make",
    "case.replace",
    ...inspectors.map(() => "judgements.submit"),
    "ratings.decide",
    "ratings.close",
  ]);
});
