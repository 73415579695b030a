import { describe, expect, test } from "vitest";
import { poolNotes } from "../../src/rating/pool-notes.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";

const RULES = shippedSpecification("youth-2021");
const { stratification, standards } = RULES;
const combining = (combine: typeof stratification.combine) => ({
  ...RULES,
  stratification: { ...stratification, combine },
});
const asking = (change: object) => ({
  ...RULES,
  standards: standards.map((one) =>
    one.basis === "panel" ? one : { ...one, questions: one.questions.map((asked) => ({ ...asked, ...change })) },
  ),
});

describe("of inspections that are pooled it is told", () => {
  test("nothing where their rules mean the same by a level and by a question, whatever else differs", () => {
    const ages = { ...stratification.combine, age: { "10": "11" } };
    const { combine } = stratification;
    const turned = Object.fromEntries(Object.entries(combine).reverse());
    const others = [shippedSpecification("youth-2018"), combining(ages), combining(turned)];
    expect(poolNotes([RULES, ...others])).toEqual([]);
    expect(poolNotes([])).toEqual([]);
  });

  test("of which variables they combine levels otherwise, so that rows of one name count different levels", () => {
    const { safetyAndWellbeing, ...rest } = stratification.combine;
    const notes = poolNotes([RULES, combining(rest), combining({ ...rest, ethnicity: { asian: "black" } })]);
    expect(safetyAndWellbeing).toEqual({ "very-high": "high" });
    expect(notes).toEqual([
      "These inspections' rules do not all combine the same levels of safety and wellbeing: a row counts what each of them has under its name.",
      "These inspections' rules do not all combine the same levels of ethnicity: a row counts what each of them has under its name.",
    ]);
  });

  test("which questions they word otherwise or judge from another level", () => {
    const [first] = poolNotes([RULES, asking({ title: "Is the work good?" })]);
    expect(first).toMatch(
      /^These inspections' rules do not all word these questions alike .*: 2\.1\.1, 2\.1\.2, .* and 3\.3\.3\.$/,
    );
    expect(poolNotes([RULES, asking({ judgedFrom: null })])[0]).toMatch(/level of concern: 2\.1\.2/);
  });
});
