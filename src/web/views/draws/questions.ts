import type { DomainResult, Draw } from "../../../sampling/draw-document.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { DOMAIN_NAMES, levelName } from "../../words/levels.ts";
import { thousands } from "../../words/numbers.ts";

type Base = DomainResult["judgementBase"];

const ROWS: readonly (readonly [text: string, count: (base: Base) => number])[] = [
  ["Desistance", (base) => base.desistance],
  ["Child’s safety and wellbeing", (base) => base.childSafety],
  ["Concern not recorded, so not counted above", (base) => base.notRecorded.childSafety],
  ["Safety of other people", (base) => base.publicSafety],
  ["Risk not recorded, so not counted above", (base) => base.notRecorded.publicSafety],
];

/** How many sampled cases can inform each key question. */
export function questions({ specification, domains }: Pick<Draw, "specification" | "domains">): Markup {
  const from = levelName(specification.judgement.concernFrom).toLowerCase();
  return html`${table({
    caption: "Sampled cases that can inform each key question",
    columns: [{ text: "Key question" }, ...DOMAINS.map((domain) => ({ text: DOMAIN_NAMES[domain], numeric: true }))],
    rows: ROWS.map(([text, count]) => [
      text,
      ...DOMAINS.map((domain) => thousands(count(domains[domain].judgementBase))),
    ]),
  })}<p class="govuk-body">By the team’s own classification: the two questions on safety are informed by cases of ${from} concern or higher. Inspectors judge by their own.</p>`;
}
