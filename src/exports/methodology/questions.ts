import type { DomainResult, Draw } from "../../sampling/draw-document.ts";
import { DOMAINS } from "../../sampling/vocabulary.ts";
import { DOMAIN_NAMES } from "../../web/words/levels.ts";
import { thousands } from "../../web/words/numbers.ts";
import { levelInText } from "./phrases.ts";
import type { MethodologySection } from "./section.ts";

/** How many sampled cases can inform each key question. */
export function questionsSection({ specification, domains }: Draw): MethodologySection {
  const row = (name: string, count: (base: DomainResult["judgementBase"]) => number) => [
    name,
    ...DOMAINS.map((domain) => thousands(count(domains[domain].judgementBase))),
  ];
  return {
    title: "What the key questions rest on",
    parts: [
      `Every sampled case can inform the question on desistance. The questions on the child’s safety and wellbeing and on the safety of other people are informed by cases where the concern is ${levelInText(specification.judgement.concernFrom)} or higher by the team’s own classification. Inspectors judge by their own.`,
      {
        caption: "Sampled cases that can inform each key question",
        columns: [
          { text: "Key question" },
          ...DOMAINS.map((domain) => ({ text: DOMAIN_NAMES[domain], numeric: true })),
        ],
        rows: [
          row("Desistance", (base) => base.desistance),
          row("Child’s safety and wellbeing", (base) => base.childSafety),
          row("Not counted there: concern not recorded", (base) => base.notRecorded.childSafety),
          row("Safety of other people", (base) => base.publicSafety),
          row("Not counted there: risk not recorded", (base) => base.notRecorded.publicSafety),
        ],
      },
    ],
  };
}
