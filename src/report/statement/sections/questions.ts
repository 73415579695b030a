import { thousands } from "../../../base/words/numbers.ts";
import type { DomainResult, Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelInText } from "../../../sampling/level-names.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { MethodologySection, MethodologyTable } from "./section.ts";

type Base = DomainResult["judgementBase"];

const ROWS: readonly (readonly [text: string, count: (base: Base) => number])[] = [
  ["Desistance", (base) => base.desistance],
  ["Child’s safety and wellbeing", (base) => base.childSafety],
  ["Concern not recorded, so not counted above", (base) => base.notRecorded.childSafety],
  ["Safety of other people", (base) => base.publicSafety],
  ["Risk not recorded, so not counted above", (base) => base.notRecorded.publicSafety],
];

/** How many sampled cases can inform each key question, and by whose classification. */
export function questionsSection({
  specification,
  domains,
}: Pick<Draw, "specification" | "domains">): MethodologySection {
  const from = levelInText(specification.judgement.concernFrom);
  return {
    title: "What the key questions rest on",
    parts: [
      questionsTable(domains),
      `Every sampled case can inform the question on desistance. The questions on the child’s safety and wellbeing and on the safety of other people are informed by cases where the concern is ${from} or higher by the team’s own classification. Inspectors judge by their own.`,
    ],
  };
}

function questionsTable(domains: Draw["domains"]): MethodologyTable {
  return {
    caption: "Sampled cases that can inform each key question",
    columns: [{ text: "Key question" }, ...DOMAINS.map((domain) => ({ text: DOMAIN_NAMES[domain], numeric: true }))],
    rows: ROWS.map(([text, count]) => [
      text,
      ...DOMAINS.map((domain) => thousands(count(domains[domain].judgementBase))),
    ]),
  };
}
