import { describe, expect, test } from "vitest";
import { listNames } from "../../src/use-cases/compare/compare-lists.ts";
import { readPilotForm } from "../../src/web/forms/pilot/pilot-form.ts";
import { readVariants } from "../../src/web/forms/pilot/rules.ts";
import { sentForm } from "../../src/web/forms/sent-form.ts";

const WELL = {
  "inspectionDate-day": ["2"],
  "inspectionDate-month": ["11"],
  "inspectionDate-year": ["2026"],
  specifications: ["youth-2018"],
};

function read(fields: Readonly<Record<string, readonly (string | File)[]>> = {}, lists = 1, most = 20) {
  const data = new FormData();
  for (const [name, values] of Object.entries({ ...WELL, ...fields })) {
    for (const value of values) data.append(name, value);
  }
  return readPilotForm(sentForm(data), lists, most);
}

async function rulesOf(fields: Readonly<Record<string, readonly string[]>>) {
  const { request } = await read(fields);
  return request?.rules.map(({ specification, settings }) => [specification, ...settings.map(({ value }) => value)]);
}

const mappingFile = (content: unknown) => new File([JSON.stringify(content)], "mappings.json");

describe("the sets of rules", () => {
  test("are the specifications, each once and in their order, with the start dates that they look at", async () => {
    const { request } = await read({ specifications: ["youth-2021", "youth-2018", "youth-2021"] });
    expect(request?.rules.map(({ specification }) => specification)).toEqual(["youth-2021", "youth-2018"]);
    expect(request?.rules[0]?.windows.court).toEqual({ from: "2026-03-02", to: "2026-05-02" });
  });

  test("are every specification under every variant", async () => {
    const settings = ["sampleSize.maximum=20\r\n\r\nsampleSize.maximum=30\r\n"];
    const specifications = ["youth-2018", "small-yot-pilot"];
    expect(await rulesOf({ specifications, settings })).toEqual([
      ["youth-2018", 20],
      ["youth-2018", 30],
      ["small-yot-pilot", 20],
      ["small-yot-pilot", 30],
    ]);
  });

  test("have settings of their own: a pilot's maximum beside the standard rules", async () => {
    const fields = {
      specifications: ["youth-2018", "small-yot-pilot"],
      "maximum-small-yot-pilot": ["20"],
      "settings-youth-2018": ["split.shortfall=leave\n\nsplit.method=caseload"],
      "settings-youth-2021": ["sampleSize.maximum=1"],
    };
    expect(await rulesOf(fields)).toEqual([
      ["youth-2018", "leave"],
      ["youth-2018", "caseload"],
      ["small-yot-pilot", 20],
    ]);
    expect(await rulesOf({ ...fields, settings: ["sampleSize.maximum=30"] })).toEqual([
      ["youth-2018", 30, "leave"],
      ["youth-2018", 30, "caseload"],
      ["small-yot-pilot", 30, 20],
    ]);
  });

  test("have the maximum as people write numbers, as on the page of sizes", async () => {
    const fields = { specifications: ["small-yot-pilot"], "maximum-small-yot-pilot": ["1,200"] };
    expect(await rulesOf(fields)).toEqual([["small-yot-pilot", 1200]]);
  });

  test("are the specifications as they stand too, where that is asked", async () => {
    const settings = ["sampleSize.maximum=20"];
    expect(await rulesOf({ settings, asTheyStand: ["yes"] })).toEqual([["youth-2018"], ["youth-2018", 20]]);
  });

  test.each<[string, string[][]]>([
    ["", []],
    ["\n \n", []],
    ["a=1\nb=2", [["a", "b"]]],
    ["a=1\n \t\nb=2\n\n\nc=3", [["a"], ["b"], ["c"]]],
    ["a=1\r\rb=2", [["a"], ["b"]]],
  ])("of %j have the variants %j", (text, paths) => {
    expect(readVariants(text).map((variant) => variant.map(({ path }) => path))).toEqual(paths);
  });
});

test("mapping files are joined, the later before the earlier", async () => {
  const saying = (code: string, columns = {}) =>
    mappingFile({ kind: "longlist/mappings", version: 1, columns, values: { disposal: { Local: code } } });
  const { request } = await read({ mappings: [saying("caution", { Ref: "caseId" }), saying("custody")] });
  expect(request?.mappings).toEqual({
    columns: { Ref: "caseId" },
    values: { disposal: { Local: "custody" } },
    foot: "skip",
  });
});

test("sheets are named a line each, for every workbook, and blank lines name none", async () => {
  const { request, values } = await read({ sheet: ["Court\r\n\n Out of court "] });
  expect(request?.mappings.sheets).toEqual(["Court", "Out of court"]);
  expect(values.sheet).toBe("Court\r\n\n Out of court ");
  expect((await read({ sheet: [" \n"] })).request?.mappings.sheets).toBeUndefined();
});

describe("what is wrong is said at its field, all at once", () => {
  test.each<[string, Readonly<Record<string, readonly (string | File)[]>>, string, RegExp]>([
    ["no date", { "inspectionDate-day": [""] }, "inspectionDate-day", /must include a day/],
    ["no specification", { specifications: [] }, "specifications", /^Choose at least one specification$/],
    [
      "an unknown specification",
      { specifications: ["youth-1999"] },
      "specifications",
      /no specification called "youth-1999"/,
    ],
    ["a line that is no setting", { settings: ["twenty"] }, "settings", /^twenty: a setting is written path=value/],
    [
      "an unknown field",
      { settings: ["sampleSize.most=2"] },
      "settings",
      /^Youth offending services: the programme that began in 2018, sampleSize.most: .* no field "most"/,
    ],
    [
      "a value that cannot stand",
      { settings: ["sampleSize.maximum=-1"] },
      "settings",
      /^Youth offending services: the programme that began in 2018, Greatest number of cases \(sampleSize.maximum\)/,
    ],
    [
      "a maximum that must be stated",
      { specifications: ["small-yot-pilot"] },
      "maximum-small-yot-pilot",
      /^“Small youth offending services: .*” needs a maximum number of cases, and none is stated\. Enter it, for example 20$/,
    ],
    [
      "a maximum that is no number",
      { specifications: ["small-yot-pilot"], "maximum-small-yot-pilot": ["few"] },
      "maximum-small-yot-pilot",
      /^The maximum must be a whole number of cases, for example 20$/,
    ],
    [
      "what was set of one alone",
      { "settings-youth-2018": ["sampleSize.maximum=-1"] },
      "settings-youth-2018",
      /^Youth offending services: the programme that began in 2018, Greatest number of cases \(sampleSize.maximum\)/,
    ],
    [
      "a seed without end",
      { seed: ["a".repeat(1001)] },
      "seed",
      /^The seed is longer than 1000 characters. Give any short text, or none, and Longlist makes one$/,
    ],
    [
      "a mapping file that is none",
      { mappings: [new File(["{"], "m.json")] },
      "mappings",
      /^The mapping file is not JSON$/,
    ],
    [
      "a mapping file of another kind",
      { mappings: [mappingFile({ kind: "draw" })] },
      "mappings",
      /^The mapping file is not valid: kind: /,
    ],
    [
      "a mapping to nothing known",
      { mappings: [mappingFile({ kind: "longlist/mappings", version: 1, columns: { Order: "disposl" } })] },
      "mappings",
      /disposl/,
    ],
    ["endless settings", { settings: ["a".repeat(10_001)] }, "settings", /longer than 10,000 characters/],
    [
      "too many variants",
      { settings: ["a=1\n\n".repeat(21)] },
      "settings",
      /^21 sets of rules are too many: at most 20/,
    ],
  ])("%s", async (_, fields, field, text) => {
    const { request, errors } = await read(fields);
    expect(request).toBeNull();
    expect(errors.filter((error) => error.field === field && text.test(error.text))).toHaveLength(1);
  });

  test("no lists, and too many", async () => {
    expect((await read({}, 0)).errors).toEqual([{ field: "lists", text: "Choose at least one list" }]);
    expect((await read({}, 20)).errors).toEqual([]);
    const specifications = ["youth-2018", "youth-2021"];
    expect((await read({ specifications }, 501, 1000)).errors).toEqual([
      {
        field: "lists",
        text: "501 lists under 2 sets of rules make 1,002 comparisons, and at most 1,000 can be made at once. Choose fewer",
      },
    ]);
  });

  test("a wrong date beside wrong settings", async () => {
    const { errors } = await read({ "inspectionDate-month": ["13"], settings: ["no"], seed: ["a".repeat(1001)] }, 0);
    expect(errors.map(({ field }) => field)).toEqual(["inspectionDate-day", "lists", "settings", "seed"]);
  });
});

describe("lists are shown by names", () => {
  test.each<[string[], string[]]>([
    [
      ["a.csv", "b.csv", "a.csv", "a.csv"],
      ["a.csv", "b.csv", "a.csv (2)", "a.csv (3)"],
    ],
    [
      ["a.csv (2)", "a.csv", "a.csv"],
      ["a.csv (2)", "a.csv", "a.csv (3)"],
    ],
    [
      ["\u202eevil\u0000.csv", ""],
      ["evil .csv", "list"],
    ],
    [["😀".repeat(200)], ["😀".repeat(100)]],
  ])("%j as %j", (files, names) => {
    expect(listNames(files)).toEqual(names);
  });
});
