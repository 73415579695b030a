import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { drawList } from "../../src/use-cases/draw-list.ts";
import { ask, DRAWS, EXAMPLE, inShort, postCsv, postForm, postJson, TWO_CASES, TWO_ROWS } from "./asking.ts";

const RECORDS = parse(EXAMPLE, { columns: true }) as Record<string, string>[];

describe("one list, one draw, whichever way it comes", async () => {
  const { draw } = await drawList(
    { bytes: new TextEncoder().encode(EXAMPLE) },
    inspectionRequest({ inspectionDate: "2026-11-02" }),
    readSeed("demo", "supplied"),
  );
  const expected = `${canonicalJson(draw)}\n`;
  const fields = { inspectionDate: "2026-11-02", seed: "demo" };

  test.each<[string, () => Promise<Response>]>([
    ["CSV with the rest in the query", () => postCsv(DRAWS, EXAMPLE)],
    ["CSV as bytes without a name", () => postCsv(DRAWS, EXAMPLE, { "Content-Type": "application/octet-stream" })],
    ["CSV with a byte order mark", () => postCsv(DRAWS, `\ufeff${EXAMPLE}`)],
    ["a form with everything", () => postForm("/v1/draws", [["list", [EXAMPLE, "l.csv"]], ...Object.entries(fields)])],
    ["a form with the list as the part file", () => postForm(DRAWS, [["file", [EXAMPLE, "l.csv"]]])],
    ["a form with the list as text", () => postForm(DRAWS, [["list", EXAMPLE]])],
    ["JSON rows", () => postJson("/v1/draws", { rows: RECORDS, ...fields })],
    ["JSON rows with the rest in the query", () => postJson(DRAWS, { rows: RECORDS })],
    ["JSON with the text of the file", () => postJson("/v1/draws", { list: EXAMPLE, ...fields })],
    ["any Accept that covers JSON", () => postCsv(DRAWS, EXAMPLE, { Accept: "text/html, application/*;q=0.8" })],
  ])("%s", async (_, drawn) => {
    const response = await drawn();
    expect(await response.text()).toBe(expected);
    expect(response.headers.get("content-type")).toBe("application/json");
  });
});

describe("the sample as CSV", () => {
  test("is what the draw has, under a safe file name", async () => {
    const response = await postCsv(`${DRAWS}&team=Exampleshire`, TWO_CASES, { Accept: "text/csv" });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="sample-exampleshire-2026-11-02.csv"',
    );
    expect((await response.text()).split("\r\n")[1]).toMatch(/^A1,court,male,referral-order,low,medium,0\.\d+,1$/);
  });

  test("names the digest, and the seed where nobody else knows it", async () => {
    const generated = await postCsv("/v1/draws?inspectionDate=2026-11-02", TWO_CASES, { Accept: "text/csv" });
    const seed = "07".repeat(16);
    expect(generated.headers.get("longlist-seed")).toBe(seed);
    const supplied = await postCsv(DRAWS, TWO_CASES, { Accept: "text/csv" });
    expect(supplied.headers.get("longlist-seed")).toBeNull();
    const { digest } = (await (await postCsv(DRAWS, TWO_CASES)).json()) as Draw;
    expect(supplied.headers.get("longlist-digest")).toBe(digest);
  });

  test.each([
    ["a header in the name", 'x"\r\nSet-Cookie: a=b', "sample-x-set-cookie-a-b-2026-11-02.csv"],
    ["a folder in the name", "../../etc/passwd", "sample-etc-passwd-2026-11-02.csv"],
    ["letters beyond ASCII", "Âgé & Żółw", "sample-age-zo-w-2026-11-02.csv"],
    ["nothing to keep", "児童", "sample-2026-11-02.csv"],
    ["a very long name", "a".repeat(200), `sample-${"a".repeat(60)}-2026-11-02.csv`],
  ])("keeps %s out of its own name", async (_, team, name) => {
    const response = await postForm(
      DRAWS,
      [
        ["list", TWO_CASES],
        ["team", team],
      ],
      { Accept: "text/csv" },
    );
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    expect(response.headers.get("set-cookie")).toBeNull();
  });
});

describe("what is asked beside the list", () => {
  test("a seed is generated where none is given", async () => {
    const draw = (await (await postCsv("/v1/draws?inspectionDate=2026-11-02", TWO_CASES)).json()) as Draw;
    expect(draw.seed).toEqual({ value: "07".repeat(16), origin: "generated" });
  });

  test.each<[string, () => Promise<Response>]>([
    [
      "as query parameters, but for the case",
      () =>
        postForm(`${DRAWS}&specification=youth-2018&set=sampleSize.maximum%3D1&set=domains.court.minimum%3D1&team=T`, [
          ["list", TWO_CASES],
          ["exclude", "B1=Sick note"],
        ]),
    ],
    [
      "as form fields",
      () =>
        postForm(DRAWS, [
          ["list", TWO_CASES],
          ["specification", "youth-2018"],
          ["set", "sampleSize.maximum=1"],
          ["set", "domains.court.minimum=1"],
          ["exclude", "B1=Sick note"],
          ["team", "T"],
        ]),
    ],
    [
      "as JSON",
      () =>
        postJson(DRAWS, {
          rows: TWO_ROWS,
          specification: "youth-2018",
          settings: [
            { path: "sampleSize.maximum", value: 1 },
            { path: "domains.court.minimum", value: 1 },
          ],
          exclusions: [{ caseId: " B1 ", note: "Sick note" }],
          team: "T",
        }),
    ],
  ])("specification, settings, exclusions and team %s", async (_, drawn) => {
    const draw = (await (await drawn()).json()) as Draw;
    expect(draw.specification.id).toBe("youth-2018");
    expect(draw.overrides).toEqual([
      { path: "domains.court.minimum", value: 1, was: null },
      { path: "sampleSize.maximum", value: 1, was: null },
    ]);
    expect(draw.excluded).toEqual([{ caseId: "B1", reason: "requested", domain: "outOfCourt", note: "Sick note" }]);
    expect(draw.team).toBe("T");
  });

  test("a specification of one's own, as JSON", async () => {
    const shipped = (await (await ask("/v1/specifications/youth-2018")).json()) as object;
    const own = { ...shipped, id: "our-own" };
    const draw = (await (await postJson(DRAWS, { rows: TWO_ROWS, specification: own })).json()) as Draw;
    expect(draw.specification.id).toBe("our-own");
  });

  const local = TWO_CASES.replace("Disposal", "Outcome made").replace("Referral order", "Panel thing");

  test.each<[string, () => Promise<Response>]>([
    [
      "as query parameters",
      () => postCsv(`${DRAWS}&column=Outcome+made%3Ddisposal&map=Disposal:Panel+thing%3Dreferral-order`, local),
    ],
    [
      "as form fields",
      () =>
        postForm(DRAWS, [
          ["list", local],
          ["column", "Outcome made=disposal"],
          ["map", "Disposal:Panel thing=referral-order"],
        ]),
    ],
    [
      "as JSON",
      () =>
        postJson(DRAWS, {
          list: local,
          mappings: {
            columns: { "Outcome made": "disposal" },
            values: { Disposal: { "Panel thing": "referral-order" } },
          },
        }),
    ],
    [
      "as a saved mapping file in JSON",
      () =>
        postJson(DRAWS, {
          list: local,
          mappings: {
            kind: "longlist/mappings",
            version: 1,
            columns: { "Outcome made": "disposal" },
            values: { Disposal: { "Panel thing": "referral-order" } },
          },
        }),
    ],
  ])("mappings %s", async (_, drawn) => {
    const draw = (await (await drawn()).json()) as Draw;
    expect(draw.mappings).toEqual({
      columns: { "Outcome made": "disposal" },
      values: { Disposal: { "Panel thing": "referral-order" } },
      foot: "skip",
    });
    expect(draw.sampleSize.eligible).toBe(2);
  });

  test("that rows at the foot are cases", async () => {
    const foot = `${TWO_CASES}Total,2,,,,\n`;
    expect((await postCsv(DRAWS, foot)).status).toBe(200);
    expect(await inShort(postCsv(`${DRAWS}&keepFoot=true`, foot))).toMatch(/^422 list-not-usable/);
    expect(await inShort(postJson(DRAWS, { list: foot, mappings: { foot: "keep" } }))).toMatch(/^422 list-not-usable/);
  });
});

describe("a list with findings that block", () => {
  const broken = `${TWO_CASES}A1,Male,Nonsense,2026-04-31,Low,Low\n`;

  test("is answered with all findings, each whole", async () => {
    const response = await postCsv(DRAWS, broken);
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await response.json()) as { errors: object[] };
    expect(problem).toMatchObject({ code: "list-not-usable", status: 422 });
    const check = (await (await postCsv("/v1/checks?inspectionDate=2026-11-02", broken)).json()) as {
      findings: object[];
    };
    expect(problem.errors).toEqual(check.findings);
    expect(problem.errors).toContainEqual(
      expect.objectContaining({ code: "date-impossible", severity: "error", row: 4, column: "Start date" }),
    );
  });

  test("never gives CSV either", async () => {
    const response = await postCsv(DRAWS, broken, { Accept: "text/csv" });
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});
