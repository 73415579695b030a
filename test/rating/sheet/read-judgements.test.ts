import { describe, expect, test } from "vitest";
import type { SentTable } from "../../../src/base/table/sent-table.ts";
import type { Answer, Judgement } from "../../../src/rating/judgement.ts";
import type { InspectedCase, InspectedCases } from "../../../src/rating/sheet/inspected-cases.ts";
import { readJudgements } from "../../../src/rating/sheet/read-judgements.ts";
import type { KeyQuestion } from "../../../src/sampling/specification/standard-fields.ts";

const COURT: readonly KeyQuestion[] = [
  { id: "2.1.1", about: "desistance", judgedFrom: null },
  { id: "2.1.2", about: "childSafety", judgedFrom: "medium" },
  { id: "2.1.3", about: "publicSafety", judgedFrom: "medium" },
  { id: "2.1.4", about: null, judgedFrom: null },
];
const DIVERSION: readonly KeyQuestion[] = [{ id: "3.1.1", about: "desistance", judgedFrom: null }];

function inspected(caseId: string, more: Partial<InspectedCase> = {}): InspectedCase {
  const questions = more.questions ?? COURT;
  const answer = more.fileUnavailable ? "no" : null;
  return {
    caseId,
    domain: "court",
    questions,
    written: { domain: ["court", "Court disposals"], disposal: ["custody", "Custody"] },
    unjudged: {
      case: caseId,
      riskOfSeriousHarm: null,
      safetyAndWellbeing: null,
      answers: Object.fromEntries(questions.map(({ id }) => [id, answer])),
    },
    fileUnavailable: false,
    ...more,
  };
}

const CASES: InspectedCases = {
  byReference: new Map(
    [
      inspected("B"),
      inspected("A"),
      inspected("D", { domain: "outOfCourt", questions: DIVERSION }),
      inspected("F", { fileUnavailable: true }),
    ].map((one) => [one.caseId, one]),
  ),
  others: new Set(["of another"]),
  replaced: new Set(["replaced"]),
  leftOut: new Set(["left out"]),
  reserves: new Set(["reserve", "replaced"]),
  questions: [...COURT, ...DIVERSION].map(({ id }) => id),
  titles: new Map([...COURT, ...DIVERSION].map(({ id }) => [id, `Question ${id}`])),
};

const HEADINGS = ["Case", "Inspector", "RoSH", "S&W", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "3.1.1"];
const sheet = (
  rows: readonly string[][],
  file = "a.csv",
  headings = HEADINGS,
  name: string | null = null,
): SentTable => ({
  file,
  sheet: name,
  rows: [headings, ...rows],
  merged: [],
  uncalculated: [],
});

/** What is found, by code, place and heading, and the judgement of each case that is asked for. */
function read(...tables: readonly SentTable[]) {
  return readOver(null, ...tables);
}

/** The same, over what stands already. That nothing at all is filled in is for tests of its own. */
function readOver(standing: readonly Judgement[] | null, ...tables: readonly SentTable[]) {
  const { judgements, findings: all } = readJudgements(tables, CASES, standing);
  const findings = all.filter(({ code }) => !code.startsWith("nothing-"));
  return {
    found: findings.map(({ code, file, row, column }) => [code, file, row, column].join(" ").trim()),
    messages: findings.map(({ message }) => message),
    of: (caseId: string) => judgements.find((one) => one.case === caseId) as Judgement,
    cases: judgements.map((one) => one.case),
  };
}

const answers = (...given: readonly (Answer | null)[]) =>
  Object.fromEntries(COURT.map(({ id }, at) => [id, given[at] ?? null]));

describe("sheets together", () => {
  test("give one judgement of each case to judge, ascending, blank where nobody has judged", () => {
    const { found, cases, of } = read(sheet([["A", "", "m", "low", "y", "n/a", "no", "yes"]]));
    expect(found).toEqual([]);
    expect(cases).toEqual(["A", "B", "D", "F"]);
    expect(of("A")).toEqual({
      case: "A",
      riskOfSeriousHarm: "medium",
      safetyAndWellbeing: "low",
      answers: answers("yes", "not applicable", "no", "yes"),
    });
    expect(of("B").answers).toEqual(answers());
    expect(of("F").answers).toEqual(answers("no", "no", "no", "no"));
  });

  test("fill in what others leave blank", () => {
    const { found, of } = read(
      sheet([["A", "Ames", "high", "", "yes"]], "a.csv"),
      sheet([["A", "Ames", "", "high", "", "no", "no"]], "b.csv"),
    );
    expect(found).toEqual([]);
    expect(of("A")).toEqual({
      case: "A",
      riskOfSeriousHarm: "high",
      safetyAndWellbeing: "high",
      answers: answers("yes", "no", "no"),
    });
  });

  test("that say different things have what they agree on, and each difference is told at the later place with the earlier", () => {
    const { found, messages, of } = read(
      sheet([["A", "Ames", "high", "high", "yes", "no"]], "a.xlsx", HEADINGS, "Court"),
      sheet([["A", "Ames", "high", "high", "yes", "no"]], "b.csv"),
      sheet([["A", "Bell", "low", "high", "no", "no"]], "c.csv"),
    );
    expect(found).toEqual([
      "two-inspectors c.csv 2 Inspector",
      "contradiction c.csv 2 RoSH",
      "contradiction c.csv 2 2.1.1",
    ]);
    for (const message of messages) expect(message).toContain("a.xlsx, sheet Court, row 2");
    expect(of("A")).toEqual({
      case: "A",
      riskOfSeriousHarm: null,
      safetyAndWellbeing: "high",
      answers: answers(null, "no"),
    });
  });

  test("have their doubts told in their own order, in each first what is about all of it", () => {
    const few = HEADINGS.slice(0, 5);
    const { found } = read(
      sheet(
        [
          ["B", "", "", "", "perhaps"],
          ["A", "", "", "", "perhaps"],
        ],
        "b.csv",
        few,
      ),
      sheet([], "a.csv", HEADINGS, "One"),
      sheet([["A", "", "", "", "perhaps"]], "a.csv", [...HEADINGS, "Notes"], "Two"),
    );
    expect(found).toEqual([
      "questions-missing b.csv",
      "value-unknown b.csv 2 2.1.1",
      "value-unknown b.csv 3 2.1.1",
      "no-rows a.csv",
      "columns-unknown a.csv 1",
      "value-unknown a.csv 2 2.1.1",
    ]);
  });

  test("of one workbook have theirs in the order of its sheets, and in each in the order of its rows", () => {
    const { found } = read(
      sheet(
        [
          ["B", "", "", "", "yes"],
          ["A", "", "", "", "yes"],
        ],
        "a.xlsx",
        HEADINGS,
        "Two",
      ),
      sheet([["D", "", "low", "low", "", "", "", "", "yes"]], "a.xlsx", [...HEADINGS, "Notes"], "One"),
    );
    expect(found).toEqual([
      "classification-blank a.xlsx 2 RoSH",
      "classification-blank a.xlsx 2 S&W",
      "classification-blank a.xlsx 3 RoSH",
      "classification-blank a.xlsx 3 S&W",
      "columns-unknown a.xlsx 1",
    ]);
  });

  test("name the questions that they have no column for, where any of their cases is asked them", () => {
    const { messages } = read(sheet([["A", "", "low", "low", "yes"]], "a.csv", HEADINGS.slice(0, 6)));
    expect(messages).toEqual(["There is no column for 2.1.3 and 2.1.4; they count as not judged here."]);
    expect(
      read(sheet([["D", "", "low", "low", "yes"]], "a.csv", ["Case", "Inspector", "RoSH", "S&W", "3.1.1"])).found,
    ).toEqual([]);
  });
});

describe("over what stands already", () => {
  const STANDS: Judgement = {
    case: "A",
    riskOfSeriousHarm: "medium",
    safetyAndWellbeing: "low",
    answers: answers("yes", "not applicable", "no", "yes"),
  };
  const over = (...tables: readonly SentTable[]) => readOver([STANDS], ...tables);
  const CLASSIFIED_ONLY = ["Case", "Inspector", "RoSH", "S&W"];

  test("a column that no sheet with the case has leaves what stands, classifications among them", () => {
    const { found, messages, of } = over(sheet([["A", "no"]], "a.csv", ["Case", "2.1.1"]));
    expect(of("A")).toEqual({ ...STANDS, answers: { ...STANDS.answers, "2.1.1": "no" } });
    expect(found).toEqual(["questions-missing a.csv"]);
    expect(messages).toEqual(["There is no column for 2.1.2, 2.1.3 and 2.1.4; what stands of them stays."]);
    const other = over(
      sheet([["A", "no"]], "a.csv", ["Case", "2.1.1"]),
      sheet([["B", "no"]], "b.csv", ["Case", "2.1.4"]),
    );
    expect(other.of("A").answers["2.1.4"]).toBe("yes");
  });

  test("a blank in a column that there is takes what stands away", () => {
    expect(over(sheet([["A", "no", ""]], "a.csv", ["Case", "2.1.1", "2.1.4"])).of("A").answers).toEqual(
      answers("no", "not applicable", "no"),
    );
  });

  test("a row that says nothing says nothing, whatever columns there are", () => {
    expect(over(sheet([["A", ""]], "a.csv", ["Case", "2.1.1"])).of("A")).toEqual({
      case: "A",
      riskOfSeriousHarm: null,
      safetyAndWellbeing: null,
      answers: answers(),
    });
  });

  test("a classification that answers do not go with is told where it is, with the question", () => {
    const { found, messages } = over(sheet([["A", "", "low", "high"]], "a.csv", CLASSIFIED_ONLY));
    expect(found).toEqual(["questions-missing a.csv", "answer-needed a.csv 2 S&W", "answer-below-level a.csv 2 RoSH"]);
    expect(messages.slice(1)).toEqual([
      "By the inspector's own classification 2.1.2 as it stands is judged from medium, so it cannot be not applicable.",
      "By the inspector's own classification 2.1.3 as it stands is not judged below medium.",
    ]);
  });

  test("a classification taken away is missed where an answer that stands depends on it", () => {
    expect(over(sheet([["A", "", "", "low"]], "a.csv", CLASSIFIED_ONLY)).found).toEqual([
      "questions-missing a.csv",
      "classification-missing a.csv 2 RoSH",
    ]);
  });
});

describe("a row is told of", () => {
  const FILLED = ["", "low", "low", "yes"];
  test.each<[string, string, string]>([
    ["", "case-blank", "case-blank"],
    ["unheard of", "case-unknown", "case-unknown"],
    ["replaced", "case-not-now", "case-replaced"],
    ["of another", "case-not-now", "case-of-another"],
    ["left out", "case-not-now", "file-unavailable"],
    ["reserve", "case-not-now", "reserve-not-in"],
  ])("whose case is %j: blank %s, filled %s", (caseId, blank, filled) => {
    expect(read(sheet([[caseId, "Ames"]])).found).toEqual([`${blank} a.csv 2 Case`]);
    expect(read(sheet([[caseId, ...FILLED]])).found).toEqual([`${filled} a.csv 2 Case`]);
    // One answer, or one classification, is not blank.
    expect(read(sheet([[caseId, "", "", "", "", "", "", "", "yes"]])).found).toEqual([`${filled} a.csv 2 Case`]);
    expect(read(sheet([[caseId, "", "", "low"]])).found).toEqual([`${filled} a.csv 2 Case`]);
  });

  test("where a value is none that is known, with those that are", () => {
    const { found, messages, of } = read(sheet([["A", "", "severe", "low", "oui", "n/a", "n/a"]]));
    expect(found).toEqual([
      "value-unknown a.csv 2 RoSH",
      "value-unknown a.csv 2 2.1.1",
      "classification-missing a.csv 2 RoSH",
    ]);
    expect(messages.slice(0, 2)).toEqual([
      "What is written is not one of low, medium, high and very high.",
      "What is written is not one of yes, no and not applicable.",
    ]);
    expect(of("A").answers).toEqual(answers(null, "not applicable", "not applicable"));
  });

  test("where an answer stands under another domain's question", () => {
    expect(read(sheet([["A", "", "low", "low", "yes", "", "", "", "yes"]])).found).toEqual([
      "other-domain a.csv 2 3.1.1",
    ]);
    expect(read(sheet([["D", "", "low", "low", "yes", "", "", "", "yes"]])).found).toEqual([
      "other-domain a.csv 2 2.1.1",
    ]);
  });

  test("where it repeats another's domain or disposal, by code or title in any case", () => {
    const copied = ["Case", "Domain", "Disposal", ...HEADINGS.slice(4)];
    const row = (domain: string, disposal: string) => read(sheet([["A", domain, disposal]], "a.csv", copied)).found;
    expect(row("court disposals", "CUSTODY")).toEqual([]);
    expect(row("COURT", "")).toEqual([]);
    expect(row("Out-of-court disposals", "Caution")).toEqual([
      "case-changed a.csv 2 Domain",
      "case-changed a.csv 2 Disposal",
    ]);
  });
});

describe("the inspector's own classification", () => {
  test("decides from its level whether a question is judged", () => {
    const answered = (level: string, answer: string) => read(sheet([["A", "", "low", level, "", answer]])).found;
    expect(answered("low", "not applicable")).toEqual([]);
    expect(answered("medium", "yes")).toEqual([]);
    expect(answered("very high", "no")).toEqual([]);
    expect(answered("low", "no")).toEqual(["answer-below-level a.csv 2 2.1.2"]);
    expect(answered("medium", "not applicable")).toEqual(["answer-needed a.csv 2 2.1.2"]);
    const { messages } = read(sheet([["A", "", "low", "high", "", "n/a", "yes"]]));
    expect(messages).toEqual([
      "By the inspector's own classification the question is judged from medium, so it cannot be not applicable.",
      "By the inspector's own classification the question is not judged below medium.",
    ]);
  });

  test("decides nothing of desistance, nor of what is about neither", () => {
    expect(read(sheet([["A", "", "low", "high", "not applicable", "", "", "n/a"]])).found).toEqual([]);
  });

  test("must be there for a question that depends on it, which is named, and should be there for any other", () => {
    const both = read(sheet([["A", "", "", "", "yes", "no", "", "no"]]));
    expect(both.found).toEqual(["classification-blank a.csv 2 RoSH", "classification-missing a.csv 2 S&W"]);
    expect(both.messages[1]).toContain("whether 2.1.2 may be judged");
    expect(read(sheet([["A", "", "high", "", "yes", "", "no"]])).found).toEqual(["classification-blank a.csv 2 S&W"]);
    expect(read(sheet([["A"]])).found).toEqual([]);
    expect(read(sheet([["A", "", "low", ""]])).found).toEqual([]);
  });

  test("is told where the answer stands that depends on it", () => {
    const { found } = read(
      sheet([["A", "", "low", "", "yes"]], "a.csv"),
      sheet([["A", "", "", "", "", "no"]], "b.csv"),
    );
    expect(found).toEqual(["classification-missing b.csv 2 S&W"]);
  });

  test("that two contradict each other on is told once", () => {
    expect(
      read(sheet([["A", "", "low", "low", "yes", "n/a"]], "a.csv"), sheet([["A", "", "low", "high"]], "b.csv")).found,
    ).toEqual(["contradiction b.csv 2 S&W"]);
  });
});

test("the row of a case without its file stays as it came, and the first value that does not is told", () => {
  const row = (...cells: string[]) => read(sheet([["F", ...cells]])).found;
  expect(row("Ames", "", "", "no", "no", "no", "no")).toEqual([]);
  expect(row()).toEqual([]);
  expect(row("", "", "low", "no")).toEqual(["file-unavailable a.csv 2 S&W"]);
  expect(row("", "", "", "no", "yes", "n/a")).toEqual(["file-unavailable a.csv 2 2.1.2"]);
  expect(
    read(
      sheet([
        ["F", "", "low", "", "yes"],
        ["F", "", "", "", "yes"],
      ]),
    ).found,
  ).toEqual(["file-unavailable a.csv 2 RoSH", "file-unavailable a.csv 3 2.1.1"]);
});
