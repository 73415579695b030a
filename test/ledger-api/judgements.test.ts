import { afterAll, beforeAll, expect, test } from "vitest";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import type { InspectionFile } from "../../src/ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../src/ledger/records/judgement-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inShort } from "../api/asking.ts";
import { judgedByChance } from "../support/judging.ts";
import { filledRows } from "../use-cases/rate/filled-sheets.ts";
import { type Asked, given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

interface Progress {
  readonly toInspect: number;
  readonly judged: number;
}

/** An assigned inspection, and how to ask about its judgements. */
async function aDesk() {
  const inspection = await inspectionAt(house, "assigned");
  const at = `/v1/inspections/${inspection}`;
  const ask = (path: string, asked?: Asked, token = coordinator) => house.ask(token, `${at}/${path}`, asked);
  const draw = await given<Draw>(ask("draws/last/receipt"));
  const send = (rows: readonly (readonly string[])[], name = "sheet.csv") =>
    ask("judgements", { json: { sheets: [{ name, content: csvOf(rows) }] } });
  return { inspection, at, ask, draw, send, rows: filledRows(draw, judgedByChance(draw)) };
}

test("sheets come in one after the other, with progress by inspector and by standard", {
  timeout: PATIENCE,
}, async () => {
  const { ask, at, draw, send, rows } = await aDesk();
  const [head = [], ...cases] = rows;
  const first = await given<StoredJudgements>(send([head, ...cases.slice(0, 10)]));
  expect(first).toMatchObject({ number: 1, sheets: 1, toInspect: cases.length, judged: 10 });
  expect(first.content?.changes).toHaveLength(first.changed);
  const second = await given<StoredJudgements>(send([head, ...cases.slice(10)]));
  expect(second).toMatchObject({ number: 2, judged: cases.length });
  const { sendings, progress } = await given<{
    sendings: StoredJudgements[];
    progress: Progress & { inspectors: Progress[]; standards: Progress[] };
  }>(ask("judgements"));
  expect(sendings).toEqual([first, second].map((one) => ({ ...one, content: null })));
  expect(progress).toMatchObject({ toInspect: cases.length, judged: cases.length });
  expect(progress.inspectors.reduce((sum, one) => sum + one.judged, 0)).toBe(cases.length);
  const perStandard = draw.specification.standards.flatMap(({ domain, basis }) =>
    basis === "cases" ? draw.sample.filter((one) => one.domain === domain).length : [],
  );
  expect(progress.standards.map(({ judged }) => judged)).toEqual(perStandard);
  expect((await given<InspectionFile>(house.ask(coordinator, at))).state).toBe("judged");
});

test("what is sent again stands from then on, and its difference is told", { timeout: PATIENCE }, async () => {
  const { send, rows } = await aDesk();
  await given(send(rows));
  expect(await given<StoredJudgements>(send(rows))).toMatchObject({ changed: 0, content: { changes: [] } });
  const [head = [], one = [], ...rest] = rows;
  const column = one.findIndex((cell) => cell === "yes" || cell === "no");
  const [from = "", to] = [one[column], one[column] === "yes" ? "no" : "yes"];
  const corrected = await given<StoredJudgements>(send([head, one.with(column, to)]));
  expect(corrected.content?.changes).toEqual([{ case: one[0], field: head[column]?.split(" ")[0], from, to }]);
  expect(corrected.judged).toBe(rest.length + 1);
});

test("a sheet with other columns leaves what stands in those that it has not, as both sheets at once would", {
  timeout: PATIENCE,
}, async () => {
  const { ask, send, rows } = await aDesk();
  const [head = []] = rows;
  const only = (wanted: (heading: string) => boolean) =>
    rows.map((row) => row.filter((_, at) => at === 0 || wanted(head[at] ?? "")));
  const own = (heading: string) => heading.includes("inspector's own");
  const first = await given<StoredJudgements>(send(only((heading) => own(heading) || heading.startsWith("2.1."))));
  const second = await given<StoredJudgements>(send(only((heading) => heading.startsWith("2.2."))));
  expect(second.content?.changes.filter(({ from }) => from !== null)).toEqual([]);
  expect(second.content?.findings.map(({ code, message }) => [code, message.split(";")[1]])).toEqual([
    ["questions-missing", " what stands of them stays."],
  ]);
  // Of a row that says nothing, nothing changes.
  const blank = [[head[0] ?? "", "2.3.1"], ...rows.slice(1).map(([caseId = ""]) => [caseId, ""])];
  expect(await given<StoredJudgements>(send(blank))).toMatchObject({ changed: 0 });
  await given(send(only((heading) => !own(heading) && !/^2\.[12]\./.test(heading))));
  const stands = (await given<StoredJudgements>(ask("judgements/4"))).content?.judgements;
  await given(send(rows));
  expect((await given<StoredJudgements>(ask("judgements/5"))).content).toMatchObject({
    judgements: stands,
    changes: [],
  });
  expect(first.changed).toBeGreaterThan(0);
});

test("the sheet comes back as far as it is judged, for all or for one inspector, and can be sent again", {
  timeout: PATIENCE,
}, async () => {
  const { ask, send, rows } = await aDesk();
  await given(send(rows.slice(0, 12)));
  const csv = { headers: { Accept: "text/csv" } };
  const sheet = await (await ask("judgement-sheet", csv)).text();
  const content = sheet.replace(/^\uFEFF/, "");
  const again = await given<StoredJudgements>(ask("judgements", { json: { sheets: [{ name: "back.csv", content }] } }));
  expect(again).toMatchObject({ changed: 0, judged: 11 });
  const own = await given<{ judgements: { inspector: string }[] }>(ask("judgement-sheet?inspector=A.%20Ames"));
  expect(new Set(own.judgements.map(({ inspector }) => inspector))).toEqual(new Set(["A. Ames"]));
  expect(await inShort(ask("judgement-sheet?inspector=Nobody"))).toBe("422 unknown-inspector: inspector");
});

test("workbooks come back too: several in a form, or one as it is, and what did not block is told", {
  timeout: PATIENCE,
}, async () => {
  const { at, ask, send, rows } = await aDesk();
  await given(send(rows.slice(0, 12)));
  const workbook = async (query = "") => {
    const response = await ask(`judgement-sheet${query}`, { headers: { Accept: XLSX } });
    expect(response.headers.get("content-type")).toBe(XLSX);
    return response.blob();
  };
  const form = new FormData();
  for (const name of ["A. Ames", "B. Boyd"])
    form.append("sheets", await workbook(`?inspector=${encodeURIComponent(name)}`), `${name}.xlsx`);
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    house.app.request(`${at}/judgements`, {
      method: "POST",
      body,
      headers: { Authorization: `Bearer ${coordinator}`, ...headers },
    });
  expect(await given<StoredJudgements>(post(form))).toMatchObject({ sheets: 2, changed: 0, judged: 11 });
  const alone = await workbook();
  expect(await given<StoredJudgements>(post(alone, { "Content-Type": XLSX }))).toMatchObject({ sheets: 1, changed: 0 });
  const strange = new FormData();
  strange.append("other", alone, "other.xlsx");
  expect(await inShort(post(strange))).toBe("400 invalid-request: sheets");
  expect(await inShort(post(new FormData()))).toMatch(/^400 /);

  const [head = [], one = []] = rows;
  const moved = await given<StoredJudgements>(send([head, one.with(2, "Caution")]));
  expect(moved.content?.findings).toEqual([
    expect.objectContaining({ code: "case-changed", severity: "warning", row: 2, column: "Disposal" }),
  ]);
});

test("every doubt is told with its sheet and row, and nothing is kept", { timeout: PATIENCE }, async () => {
  const { ask, send, rows } = await aDesk();
  const [head = [], one = [], two = []] = rows;
  const strange = ["NONE-1", ...one.slice(1)];
  const problem = await send([head, one.with(-1, "perhaps"), two, strange], "ames.csv");
  expect(problem.status).toBe(422);
  const { code, errors } = (await problem.json()) as { code: string; errors: { place: string }[] };
  expect(code).toBe("table-not-usable");
  expect(errors.map(({ place }) => place).join("; ")).toMatch(/ames\.csv, row 2.*ames\.csv, row 4/);
  expect(await given<{ sendings: unknown[]; progress: null }>(ask("judgements"))).toEqual({
    sendings: [],
    progress: null,
  });
  const twice = { name: "a.csv", content: csvOf(rows) };
  expect(await inShort(ask("judgements", { json: { sheets: [twice, twice] } }))).toBe("400 invalid-request: sheets");
});

test("a case that was replaced takes its judgement with it, and the team sees none of them", {
  timeout: PATIENCE,
}, async () => {
  const { inspection, at, ask, send, rows } = await aDesk();
  const all = await given<StoredJudgements>(send(rows));
  const caseId = rows[1]?.[0] ?? "";
  await given(ask("replacements", { json: { case: caseId, reason: "transferred-out" } }));
  const { progress } = await given<{ progress: Progress }>(ask("judgements"));
  expect(progress).toMatchObject({ toInspect: all.toInspect, judged: all.judged - 1 });
  expect(await inShort(send(rows.slice(0, 2)))).toContain("422 table-not-usable");
  const team = await house.keyFor("team", inspection);
  expect(await inShort(ask("judgements", {}, team))).toBe("403 not-allowed: key");
  expect(JSON.stringify(await given(house.ask(team, at)))).not.toContain('"answers"');
  await given(ask("erasure", { json: { reason: "Called off." } }, await house.keyFor("administrator")));
  expect(await given<StoredJudgements>(ask("judgements/1"))).toEqual({ ...all, content: null });
});

test("a case judged first whose file turns out unavailable is no throughout, in its sheet as in the ratings", {
  timeout: PATIENCE,
}, async () => {
  const { ask, send, rows } = await aDesk();
  const [head = [], one = []] = rows;
  const place = one.findIndex((cell) => cell === "yes" || cell === "no");
  // Another answer than it will count as, with the classifications that it hangs on.
  await given(send([head, ...rows.slice(1).map((row, at) => (at === 0 ? row.with(place, "yes") : row))]));
  await given(ask("replacements", { json: { case: one[0] ?? "", reason: "file-unavailable" } }));
  const sheet = await given<{ judgements: { case: string; answers: Record<string, string | null> }[] }>(
    ask("judgement-sheet"),
  );
  const told = sheet.judgements.find((judgement) => judgement.case === one[0]);
  expect(told).toMatchObject({ riskOfSeriousHarm: null, safetyAndWellbeing: null });
  expect(new Set(Object.values(told?.answers ?? {}))).toEqual(new Set(["no"]));
  const csv = await (await ask("judgement-sheet", { headers: { Accept: "text/csv" } })).text();
  const sent = await given<StoredJudgements>(
    ask("judgements", { json: { sheets: [{ name: "own.csv", content: csv }] } }),
  );
  expect(sent.content?.judgements.find((judgement) => judgement.case === one[0])?.answers).toEqual(told?.answers);
  const [problem] = ((await (await send(rows.slice(0, 2))).json()) as { errors: { remedy: string }[] }).errors;
  expect(problem?.remedy).toContain("Clear the row");
  await given(send([head, [one[0] ?? ""]]));
});
