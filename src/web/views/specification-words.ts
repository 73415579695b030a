import { ownValue } from "../../base/own-value.ts";
import { paragraph, type Section } from "../../report/section.ts";
import { ruleFacts } from "../../report/sections/rules.ts";
import { WHAT_TO_KNOW, warningsSection } from "../../report/sections/warnings.ts";
import { withTitles } from "../../report/specification-titles.ts";
import type { Warning, WarningCode } from "../../sampling/plan/warnings/warning.ts";
import type { Override } from "../../sampling/specification/overrides.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import type { SummaryRow } from "../components/lists.ts";
import { factRows } from "../components/section.ts";
import { stated } from "../components/values.ts";
import type { Markup } from "../markup.ts";
import { SPECIFICATION } from "./texts.ts";

/** When to choose a specification, in a line; of one's own what it says of itself. @example whenToChoose(shippedSpecification("youth-2018")) // "For an inspection under … Adopted rules." */
export function whenToChoose({ id, status, note }: Specification): Markup {
  return stated(`${ownValue(SPECIFICATION.chosenFor, id) ?? withTitles(note)} ${SPECIFICATION.status[status]}`);
}

/**
 * What a specification says of itself: what its rules are, and what to know of them. Told where it is chosen, and among the rules
 * of an inspection.
 *
 * @example aboutSpecification(shippedSpecification("youth-2018")) // "Adopted rules. No resettlement standard."
 */
export function aboutSpecification({ status, note }: Specification): Markup {
  return stated(withTitles([SPECIFICATION.status[status], note].filter((part) => part !== "").join(" ")));
}

/** Where rules come from. @example sourcesText(shippedSpecification("youth-2018")) // "From: The inspectorate's 2021/04 bulletin, …" */
export function sourcesText({ sources }: Specification): Markup {
  return stated(SPECIFICATION.sources(sources));
}

const SAID_AT_THE_CHOICE: readonly WarningCode[] = ["rules-proposed", "rules-outlined"];

/**
 * A plan without the warnings that repeat what {@link aboutSpecification} says: for the pages between the choice and the
 * draw. Whoever is shown a sample may not have seen the choice, and is warned of all.
 */
export function warnedOfMore<Planned extends { readonly warnings: readonly Warning[] }>(planned: Planned): Planned {
  return { ...planned, warnings: planned.warnings.filter(({ code }) => !SAID_AT_THE_CHOICE.includes(code)) };
}

/** What to know of a plan besides; that there is nothing besides is not to be taken for nothing at all. */
export function moreToKnow(planned: { readonly warnings: readonly Warning[] }): Section {
  const more = warnedOfMore(planned);
  if (more.warnings.length > 0 || planned.warnings.length === 0) return warningsSection(more);
  return { title: WHAT_TO_KNOW, parts: [paragraph(SPECIFICATION.nothingBesides)] };
}

interface Ruled {
  readonly specification: Specification;
  readonly overrides: readonly Override[];
}

/** The specification, and every rule of it that was set, in words. */
export function ruleRows(ruled: Ruled): SummaryRow[] {
  return factRows(ruleFacts(ruled, SPECIFICATION.setHere));
}
