import fc from "fast-check";
import { expect, test } from "vitest";
import { templateWorkbook } from "../../../src/long-list/template/template-workbook.ts";
import { windowsOf } from "../../../src/sampling/plan/windows.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { MOST_OWN, readOwnSpecifications } from "../../../src/web/forms/own-specifications.ts";
import { sentForm } from "../../../src/web/forms/sent-form.ts";
import { carriedOn, OWN_FIELDS } from "../../../src/web/views/own-specification.ts";

const OURS = { ...shippedSpecification("youth-2018"), id: "northshire-pilot", title: "Northshire <b>pilot</b>" };

/** What comes of files and of what a page carried on. */
function read(files: readonly unknown[], carried: readonly string[] = []) {
  const data = new FormData();
  for (const content of files) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    data.append(OWN_FIELDS.file, new File([text], "ours.json"));
  }
  for (const text of carried) data.append(OWN_FIELDS.carried, text);
  return readOwnSpecifications(sentForm(data), MOST_OWN);
}

const saying = async (...asked: Parameters<typeof read>) => (await read(...asked)).errors.map(({ text }) => text);

test("a file that is chosen is read and used, and the page carries it on as text that is no markup", async () => {
  const { all, chosen, errors } = await read([{ $schema: "specification.schema.json", ...OURS }]);
  expect([all, chosen, errors]).toEqual([[OURS], ["northshire-pilot"], []]);
  const markup = String(await carriedOn(all));
  expect(markup).not.toContain("<b>");
  const value = /value="([^"]*)"/.exec(markup)?.[1] ?? "";
  const text = value
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  expect(await read([], [text])).toEqual({ all: [OURS], chosen: [], errors: [] });
});

test("of one id the file counts before what was carried on, and of two files neither is taken for the other", async () => {
  const newer = { ...OURS, title: "Newer" };
  expect((await read([newer], [JSON.stringify(OURS)])).all).toEqual([newer]);
  expect(await saying([OURS, newer])).toEqual(["Two files have the id northshire-pilot. Choose one of them"]);
});

test("the file of one that comes with Longlist is that one", async () => {
  expect(await read([shippedSpecification("youth-2021")])).toEqual({ all: [], chosen: ["youth-2021"], errors: [] });
  const [said] = await saying([{ ...shippedSpecification("youth-2021"), note: "Ours" }]);
  expect(said).toMatch(/^id: "youth-2021" is the id of a specification that comes with Longlist/);
});

test("what is wrong is named by its path", async () => {
  const turned = OURS.domains.map((domain) => ({ ...domain, window: { from: 5, to: 8, unit: "months" } }));
  const own = { ...OURS, domains: turned, sampleSize: { ...OURS.sampleSize, minimum: -1 } };
  expect(await saying([own])).toEqual([
    expect.stringMatching(/^sampleSize\.minimum: /),
    expect.stringMatching(/^domains\.court\.window\.from: the window would end before it begins/),
    expect.stringMatching(/^domains\.outOfCourt\.window\.from: /),
  ]);
});

test.each<[string, string, RegExp]>([
  ["no JSON", "{", /^ours\.json is not JSON/],
  ["nothing", "", /^ours\.json is not JSON/],
  ["too long, and so never parsed", `${"[".repeat(40_001)}`, /^ours\.json has more than 40 KB/],
  ["what says a rule twice", '{"id":"ours","domains":[{"id":"a","id":"b"}]}', /^ours\.json says domains\.0\.id twice/],
  ["nested without end", "[".repeat(20_000) + "]".repeat(20_000), /./],
])("%s is said to be so at the field", async (_, content, text) => {
  const { all, errors } = await read([content]);
  expect(all).toEqual([]);
  expect(errors[0]?.field).toBe(OWN_FIELDS.file);
  expect(errors[0]?.text).toMatch(text);
});

const RECEIPT = JSON.stringify({ kind: "longlist/draw", cases: "x".repeat(50_000) });

test.each<[string, string, string]>([
  [
    "a list",
    "Team list\nCase reference,Gender,Disposal\n1,F,Caution\n",
    "ours.json is a list of cases. Choose it as the list",
  ],
  [
    "a long list",
    `Case ref;Sex;Start date;RoSH\n${"1;F;01/02/2026;Low\n".repeat(3000)}`,
    "ours.json is a list of cases",
  ],
  ["a workbook of another program", "ID;PWXL;N;E\nC;Y1;X1\n", "ours.json is a SYLK file (.slk)"],
  ["a document", "%PDF-1.7\n", "ours.json is a PDF document, and no specification, which is JSON"],
  ["a long receipt", RECEIPT, "ours.json is a receipt of a draw. It belongs where a sample is verified"],
])("%s in its place is named, with where it belongs", async (_, content, said) => {
  expect((await saying([content]))[0]).toContain(said);
});

test("a workbook in its place is named, with where it belongs", async () => {
  const data = new FormData();
  const rules = { specification: OURS, windows: windowsOf("2026-11-02", OURS) };
  data.append(OWN_FIELDS.file, new File([new Uint8Array(await templateWorkbook(rules))], "list.xlsx"));
  const { errors } = await readOwnSpecifications(sentForm(data), MOST_OWN);
  expect(errors.map(({ text }) => text)).toEqual([
    "list.xlsx is an Excel workbook. If it holds the list of cases, choose it as the list; a specification is JSON",
  ]);
});

test("several that are together too long for a page are not carried on", async () => {
  const many = Array.from({ length: MOST_OWN }, (_, at) => ({ ...OURS, id: `pilot-${at}` }));
  const { all, chosen, errors } = await read(many);
  expect([all, chosen]).toEqual([[], []]);
  expect(errors.map(({ text }) => text)).toEqual(["Specifications of your own may have 40 KB together. Choose fewer"]);
});

test("whatever is carried on is read or refused, and nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      const { all, errors } = await read([], [text]);
      expect(all).toEqual([]);
      expect(errors.length).toBeGreaterThan(0);
    }),
  );
});

test("more files than a page takes are refused by their number, before any is read", async () => {
  const data = new FormData();
  for (const _ of [1, 2]) data.append(OWN_FIELDS.file, new File(["no JSON"], "ours.json"));
  const told = async (most: number) =>
    (await readOwnSpecifications(sentForm(data), most)).errors.map(({ text }) => text);
  expect(await told(1)).toEqual(["At most 1 specification of your own can be chosen at once. Choose fewer files"]);
  expect(await told(2)).toHaveLength(2);
  const many = Array.from({ length: MOST_OWN + 1 }, (_, at) => ({ ...OURS, id: `ours-${at}` }));
  const tooMany = ["At most 20 specifications of your own can be chosen at once. Choose fewer files"];
  expect(await saying(many)).toEqual(tooMany);
  expect(
    await saying(
      [],
      many.map((one) => JSON.stringify(one)),
    ),
  ).toEqual(tooMany);
});
