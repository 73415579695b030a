import type { Section } from "../../../report/section.ts";
import { questionsOfPlan } from "../../../report/sections/key-questions.ts";
import { outcomesSection } from "../../../report/sections/outcomes.ts";
import { readingSection, saidOfReading } from "../../../report/sections/reading.ts";
import { resettlementCases } from "../../../report/sections/resettlement.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import { warningsSection } from "../../../report/sections/warnings.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import type { ExpectedBase } from "../../../sampling/plan/expected-judgement-base.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { partsOf } from "../../components/section.ts";
import { type Content, html, joined, type Markup } from "../../markup.ts";
import { balanceView } from "../balance.ts";
import { BALANCE } from "../texts.ts";
import { eligibilityView } from "./eligibility.ts";
import { CASES } from "./texts.ts";

type Expected = NonNullable<CheckDocument["plan"]>;

/** A part of a page, with the id by which it is led to. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly content: Content;
}

/** Everything that a draw of a list would give, whatever its seed, in the order in which it is read. */
export function planParts(check: CheckDocument, plan: Expected, bases: readonly ExpectedBase[]): PagePart[] {
  const planned = { ...check, ...plan };
  const part = (id: string, section: Section): PagePart => ({ id, title: section.title, content: partsOf(section) });
  return [
    part("sample", sizesSection(planned)),
    part("warnings", warningsSection(planned)),
    { id: "balance", title: BALANCE.title, content: balanceView(planned) },
    part("outcomes", outcomesSection(planned)),
    ...(bases.length === 0 ? [] : [part("questions", questionsOfPlan(bases, planned))]),
    part("resettlement", resettlementCases(planned)),
    ...(saidOfReading(plan.mappings, check.specification).length === 0
      ? []
      : [part("reading", readingSection(planned))]),
    { id: "cases", title: CASES.title, content: eligibilityView(planned) },
    part("windows", windowsSection(planned)),
  ];
}

/** Parts one beneath the other, each beginning with a line. */
export function partsView(parts: readonly PagePart[]): Markup {
  return joined(
    parts.map(
      ({ id, title, content }) =>
        html`<h2 class="govuk-heading-m longlist-check-part" id="${id}">${title}</h2>${content}`,
    ),
  );
}
