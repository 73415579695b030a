import { countText } from "../../base/words/numbers.ts";
import type { DomainResult, Draw } from "../../sampling/draw/draw-document.ts";
import type { ExpectedBase, KeyQuestion } from "../../sampling/plan/expected-judgement-base.ts";
import { domainTitle, ofDomain } from "../../sampling/specification/domains.ts";
import { levelInText } from "../../sampling/specification/level-names.ts";
import { columns, count, paragraph, type Section, type Text, table, type Value } from "../section.ts";
import { type ByDomain, shownDomains } from "./domains.ts";

const QUESTIONS: Readonly<Record<KeyQuestion, string>> = {
  desistance: "Desistance",
  childSafety: "The child’s safety and wellbeing",
  publicSafety: "The safety of other people",
};

type Judged = Pick<Draw["specification"], "domains" | "judgement">;

interface Row extends ExpectedBase {
  /** Sampled cases whose level is not recorded, so that they are not counted; null where nothing is drawn yet. */
  readonly notRecorded: number | null;
}

/** How many sampled cases can inform each key question, and by whose classification. */
export function questionsOfDraw({
  specification,
  domains,
}: {
  readonly specification: Judged;
  readonly domains: ByDomain<Pick<DomainResult, "drawn" | "judgementBase">>;
}): Section {
  const rows = shownDomains(specification).flatMap(({ id }) => {
    const { drawn, judgementBase: base } = ofDomain(domains, id);
    return (Object.keys(QUESTIONS) as KeyQuestion[]).map((question) => {
      const notRecorded = question === "desistance" ? 0 : base.notRecorded[question];
      return { domain: id, question, drawn, least: base[question], most: base[question], notRecorded };
    });
  });
  return questionsSection(rows, specification);
}

/** The same of a sample that is not drawn yet: at least and at most so many, whatever the seed. */
export function questionsOfPlan(
  bases: readonly ExpectedBase[],
  { specification }: { readonly specification: Judged },
): Section {
  const rows = bases.map((base) => ({ ...base, notRecorded: null }));
  return questionsSection(rows, specification);
}

function questionsSection(rows: readonly Row[], specification: Judged): Section {
  const { concernFrom, fewCases } = specification.judgement;
  const drawn = rows.some(({ notRecorded }) => notRecorded !== null);
  return {
    title: "What each key question rests on",
    parts: [
      table({
        caption: "Sampled cases that can inform each key question",
        columns: [
          ...columns(["Key question", "Domain"], ["Sampled cases", ...(drawn ? ["Not recorded"] : [])]),
          { heading: "Enough or few" },
        ],
        rows: rows.map(({ question, domain, drawn: of, least, most, notRecorded }): Text[] => [
          QUESTIONS[question],
          domainTitle(specification, domain),
          { kind: "range", least, most, of },
          ...(notRecorded === null ? [] : [count(notRecorded)]),
          verdict(least, most, fewCases),
        ]),
      }),
      paragraph(
        `By the team’s own classification: every sampled case can inform the question on desistance, and those of ${levelInText(concernFrom)} concern or higher the questions on safety${drawn ? "; cases where it is not recorded are not counted" : ""}. Inspectors judge by their own classification. Where a question rests on ${countText(fewCases, "case")} or fewer, the ratings panel must consider professional judgement.`,
      ),
    ],
  };
}

function verdict(least: number, most: number, few: number): Value {
  if (least > few) return { kind: "verdict", value: "Enough", tone: "good" };
  return most > few
    ? { kind: "verdict", value: "Could be few", tone: "caution" }
    : { kind: "verdict", value: "Few", tone: "bad" };
}
