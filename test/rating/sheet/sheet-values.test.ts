import { expect, test } from "vitest";
import { questionHeading, sheetKeys } from "../../../src/rating/sheet/sheet-columns.ts";
import { answerIn, classificationIn } from "../../../src/rating/sheet/sheet-values.ts";

test("answers are read in the words that sheets have for them, and no others", () => {
  const read = (...texts: readonly string[]) => texts.map(answerIn);
  expect(read("yes", "Y", " YES ", "y")).toEqual(["yes", "yes", "yes", "yes"]);
  expect(read("no", "N")).toEqual(["no", "no"]);
  expect(read("not applicable", "N/A", "na", "n a", "Not-applicable")).toEqual(Array(5).fill("not applicable"));
  expect(read("", "perhaps", "yes, mostly", "true")).toEqual([null, undefined, undefined, undefined]);
});

test("a sign that may be a doubt is no part of an answer or a level, whichever sign and wherever it stands", () => {
  const signs = ["?", "??", "*", "!", "~", "(", ")", "=", ">", "<", "+", ",", ";", "✓", "✗", "☐", "≈", "“", "1"];
  for (const sign of signs) {
    for (const text of ["yes", "No", "n/a"].flatMap((one) => [`${one}${sign}`, `${sign} ${one}`])) {
      expect([text, answerIn(text)]).toEqual([text, undefined]);
    }
    for (const text of ["Low", "m", "very high"].flatMap((one) => [`${one} ${sign}`, `${sign}${one}`])) {
      expect([text, classificationIn(text)]).toEqual([text, undefined]);
    }
  }
  expect(["n.a.", "N\\A", "not  applicable", "Yes.", "NO "].map(answerIn)).toEqual([
    ...Array(3).fill("not applicable"),
    "yes",
    "no",
  ]);
});

test("what a spreadsheet shows in the place of a value is no answer, though its letters would be one", () => {
  expect(["#N/A", "#n/a", "#NA", "#N/A!", "#REF!"].map(answerIn)).toEqual(Array(5).fill(undefined));
  expect(["#N/A", "#REF!"].map(classificationIn)).toEqual([undefined, undefined]);
});

test("classifications are read in full and by their initials", () => {
  const read = (...texts: readonly string[]) => texts.map(classificationIn);
  expect(read("low", "L")).toEqual(["low", "low"]);
  expect(read("Medium", "m")).toEqual(["medium", "medium"]);
  expect(read("HIGH", "h")).toEqual(["high", "high"]);
  expect(read("very high", "Very-high", "VH", "very_high")).toEqual(Array(4).fill("very-high"));
  expect(read("", "severe", "v")).toEqual([null, undefined, undefined]);
});

test("a question is headed by its number and its own title, or by the standard's with what it asks about", () => {
  const headed = (about: "desistance" | "childSafety" | "publicSafety" | null, title?: string) =>
    questionHeading(
      { title: "Planning" },
      { id: "2.2.1", about, judgedFrom: null, ...(title === undefined ? {} : { title }) },
    );
  expect(headed("desistance")).toBe("2.2.1 Planning: desistance");
  expect(headed("childSafety")).toBe("2.2.1 Planning: the child's safety");
  expect(headed("publicSafety")).toBe("2.2.1 Planning: other people's safety");
  expect(headed(null)).toBe("2.2.1 Planning");
  expect(headed("desistance", "Is the plan one?")).toBe("2.2.1 Is the plan one?");
});

test("headings name a column by any of its names, or a question by the number that they begin with", () => {
  const key = sheetKeys(["2.1.1", "A.b"]);
  const read = (...headings: readonly string[]) => headings.map(key);
  expect(read("Case reference", "case", "Reference", "case id", "caseId", "REF")).toEqual(Array(6).fill("caseId"));
  expect(read("Domain", "Disposal", "Inspector")).toEqual(["domain", "disposal", "inspector"]);
  expect(
    read(
      "Risk of serious harm (inspector's own)",
      "Risk of serious harm",
      "RoSH",
      "Inspector's RoSH",
      "riskOfSeriousHarm",
    ),
  ).toEqual(Array(5).fill("riskOfSeriousHarm"));
  expect(
    read(
      "Safety and wellbeing (inspector's own)",
      "Safety and wellbeing",
      "S&W",
      "Inspector's S&W",
      "safetyAndWellbeing",
    ),
  ).toEqual(Array(5).fill("safetyAndWellbeing"));
  expect(read("2.1.1 Assessment: desistance", " 2.1.1: Assessment", "2.1.1", "a.B is it")).toEqual([
    "?2.1.1",
    "?2.1.1",
    "?2.1.1",
    "?A.b",
  ]);
  expect(read("2.1.12", "Assessment 2.1.1", "")).toEqual([null, null, null]);
});
