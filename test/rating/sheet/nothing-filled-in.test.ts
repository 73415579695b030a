import { describe, expect, test } from "vitest";
import { judgementCsv, judgementWorkbook } from "../../../src/report/files/judgement-sheets.ts";
import { replaceCase } from "../../../src/sampling/replacement/replacement.ts";
import type { Replacement } from "../../../src/sampling/replacement/replacement-document.ts";
import { readJudgementFiles } from "../../../src/use-cases/rate/judgement-files.ts";
import { rateInspection } from "../../../src/use-cases/rate/rate-inspection.ts";
import { aCase, many } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";
import { anInspection, judgedByChance } from "../../support/judging.ts";

const DRAW = anInspection();
const JUDGED = judgedByChance(DRAW);
const blank = (draw = DRAW, replacements: readonly Replacement[] = []) => ({
  draw,
  replacements,
  inspectors: new Map(),
  inspector: null,
});
const csv = (content: string, name = "a.csv") => ({ name, bytes: new TextEncoder().encode(content) });
const HEADINGS_ALONE = csv(judgementCsv(blank()).split("\r\n", 1)[0] ?? "", "headings.csv");
const COURT_ALONE = drawOf(many(40, aCase));

async function told(
  files: Parameters<typeof readJudgementFiles>[2],
  standing: Parameters<typeof readJudgementFiles>[4] = null,
  draw = DRAW,
) {
  const { findings } = await readJudgementFiles(draw, [], files, null, standing);
  return findings.map(({ code, severity, file }) => `${file}: ${severity} ${code}`);
}

describe("a blank row of a case that is judged", () => {
  const [first, second] = JUDGED;
  const without = (...some: readonly (typeof first)[]) =>
    judgementCsv({
      ...blank(),
      judgements: new Map(JUDGED.filter((one) => !some.includes(one)).map((one) => [one.case, one])),
    });
  const rowsOf = (content: string, ...cases: readonly (string | undefined)[]) =>
    content
      .split("\r\n")
      .flatMap((line, at) => (cases.some((one) => one && line.startsWith(`${one},`)) ? [at + 1] : []));

  test("is told of with its row, as what stands of it stays", async () => {
    const content = without(first, second);
    const { findings, judgements } = await readJudgementFiles(DRAW, [], [csv(content)], null, JUDGED);
    const rows = rowsOf(content, first?.case, second?.case);
    expect(findings).toMatchObject([{ code: "row-cleared", severity: "warning", rows, row: rows[0] }]);
    expect(findings[0]?.message).toContain("what stands of it stays");
    expect(judgements.find((one) => one.case === first?.case)?.answers).toEqual(
      Object.fromEntries(Object.keys(first?.answers ?? {}).map((id) => [id, null])),
    );
  });

  test("is nothing where nothing stands, where another sheet judges it, and where the sheet asks nothing", async () => {
    const content = without(first);
    expect(
      await told(
        [csv(content)],
        JUDGED.filter((one) => one !== first),
      ),
    ).toEqual([]);
    const other = judgementCsv({ ...blank(), judgements: new Map(first ? [[first.case, first]] : []) });
    expect(await told([csv(content), csv(other, "b.csv")], [])).toEqual([]);
    expect(await told([csv(content), csv(other, "b.csv")], first ? [first] : [])).toEqual([]);
  });

  test("can be taken back in its answers by a row with a classification alone", async () => {
    const cleared = {
      ...first!,
      answers: Object.fromEntries(Object.keys(first?.answers ?? {}).map((id) => [id, null])),
    };
    const content = judgementCsv({
      ...blank(),
      judgements: new Map([[cleared.case, { ...cleared, riskOfSeriousHarm: "low" }]]),
    });
    const { judgements, findings } = await readJudgementFiles(DRAW, [], [csv(content)], null, JUDGED);
    const gone = Object.entries(first?.answers ?? {}).flatMap(([id, answer]) => (answer === null ? [] : [id]));
    expect(findings.map(({ code, severity }) => [code, severity])).toContainEqual(["answers-withdrawn", "warning"]);
    for (const id of gone) expect(findings.map(({ message }) => message).join()).toContain(id);
    expect(Object.values(judgements.find((one) => one.case === first?.case)?.answers ?? {})).not.toContain("yes");
  });
});

describe("a sheet in which nothing is filled in", () => {
  test("says so, as CSV and as a workbook, also where it has headings alone", async () => {
    expect(await told([csv(judgementCsv(blank()))])).toEqual(["a.csv: warning nothing-filled-in"]);
    const bytes = await judgementWorkbook(blank());
    expect(await told([{ name: "a.xlsx", bytes }])).toEqual(["a.xlsx: warning nothing-filled-in"]);
    const { findings } = await readJudgementFiles(DRAW, [], [HEADINGS_ALONE]);
    expect(findings.map(({ message }) => message)).toEqual([
      "There are headings but no cases below them, so nothing is filled in.",
    ]);
  });

  test("says so beside others that are filled in, which count", async () => {
    const filled = judgementCsv({ ...blank(), judgements: new Map(JUDGED.map((one) => [one.case, one])) });
    const files = [csv(judgementCsv(blank()), "blank.csv"), csv(filled, "filled.csv")];
    expect(await told(files)).toEqual(["blank.csv: warning nothing-filled-in"]);
    expect(await told(files, [])).toEqual(["blank.csv: warning nothing-filled-in"]);
  });

  test("says so also where something is judged already, which it does not change", async () => {
    const files = [csv(judgementCsv(blank()), "blank.csv"), HEADINGS_ALONE];
    const notes = ["blank.csv: warning nothing-filled-in", "headings.csv: warning no-rows"];
    expect(await told(files, [])).toEqual(notes);
    expect(await told(files, JUDGED)).toEqual(notes);
  });

  test("judges no case: progress and ratings say so", async () => {
    const request = { draw: DRAW, replacements: [], sheets: [csv(judgementCsv(blank()))], panel: null, list: null };
    const { rating } = await rateInspection(request);
    expect(rating?.progress).toEqual({ toInspect: 43, judged: 0 });
    expect(new Set(rating?.standards.map((one) => one.rating))).toEqual(new Set([null]));
  });

  test("is none where there is nothing to fill in: files that cannot be produced, domains without cases", async () => {
    const asked = { caseId: "", reason: "file-unavailable", note: null, by: null, on: null };
    const few = drawOf(many(2, aCase));
    const gone: Replacement[] = [];
    for (const { caseId } of few.sample) gone.push(replaceCase(few, gone, { ...asked, caseId }));
    const bytes = new TextEncoder().encode(judgementCsv(blank(few, gone)));
    const { findings } = await readJudgementFiles(few, gone, [{ name: "a.csv", bytes }], null, []);
    expect(findings).toEqual([]);
    const filled = new Map(judgedByChance(COURT_ALONE).map((one) => [one.case, one]));
    const workbook = await judgementWorkbook({ ...blank(COURT_ALONE), judgements: filled });
    expect(await told([{ name: "a.xlsx", bytes: workbook }], null, COURT_ALONE)).toEqual([]);
  });
});
