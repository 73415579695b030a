import { describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { readList } from "../../src/long-list/read-list.ts";
import { templateCsv } from "../../src/long-list/template/template.ts";
import { FRAMEWORKS } from "../frameworks/frameworks.ts";
import { templateRules } from "../support/template-rules.ts";
import { HEADINGS } from "./reading.ts";

const three = nth(FRAMEWORKS, 1);
const balanced = nth(FRAMEWORKS, 2);
const reading = (text: string, specification = three) =>
  readList({ bytes: new TextEncoder().encode(text) }, { inspectionDate: "2026-11-02", specification });
const codes = async (text: string, specification = balanced) =>
  (await reading(text, specification)).findings.map(({ severity, code, column }) => [severity, code, column]);

describe("a list is read for the framework that it was asked for", () => {
  test.each(["Bail support", "BAIL_SUPPORT", "bail-support", "Bail ISS", "bss programme"])(
    "whose own kind of case it may write as %s",
    async (disposal) => {
      const { list } = await reading(`${HEADINGS}\nA1,F,${disposal},14/03/2026,M,VH`);
      expect(list?.cases.map((one) => one.disposal)).toEqual(["bail-support"]);
    },
  );

  test("and without the framework's words asks what they are, its own codes not among the answers", async () => {
    const { list, findings } = await reading(`${HEADINGS}\nA1,F,BSS programme,14/03/2026,M,VH`, balanced);
    expect(list).toBeNull();
    expect(nth(findings, 0).remedy).not.toContain("bail-support");
  });

  test("a value that is not understood blocks where the sample is balanced on it, and is told where it is only reported", async () => {
    const text = `${HEADINGS},Ethnicity,Looked after,Disability\nA1,F,Referral order,14/03/2026,M,VH,Martian,Care leaver,perhaps`;
    expect(await codes(text)).toEqual([
      ["error", "value-unknown", "Ethnicity"],
      ["error", "value-queried", "Looked after"],
      ["warning", "value-unread", "Disability"],
    ]);
    expect(await codes(text, three)).toEqual([
      ["warning", "value-unread", "Ethnicity"],
      ["warning", "value-doubtful", "Looked after"],
      ["warning", "value-unread", "Disability"],
    ]);
    const { list } = await reading(text);
    expect(list?.cases).toMatchObject([{ ethnicity: null, lookedAfter: null, disability: null }]);
  });

  test("a column that the sample is balanced on is needed", async () => {
    const found = await codes(`${HEADINGS},Ethnicity\nA1,F,Referral order,14/03/2026,M,VH,White`);
    expect(found).toContainEqual(["error", "column-missing", "Looked after"]);
  });

  test.each(FRAMEWORKS)("and the template of $id passes its own check", async (framework) => {
    const csv = templateCsv(templateRules(framework));
    for (const { title } of framework.domains) expect(csv).toContain(title);
    const { list, findings } = await reading(csv, framework);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(list?.cases.length).toBeGreaterThan(1);
  });
});
