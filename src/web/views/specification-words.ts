import { ruleFacts } from "../../report/sections/rules.ts";
import type { Override } from "../../sampling/specification/overrides.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import type { Warning, WarningCode } from "../../sampling/warnings/warning.ts";
import type { SummaryRow } from "../components/lists.ts";
import { factRows } from "../components/section.ts";
import { stated } from "../components/values.ts";
import type { Markup } from "../markup.ts";

const STATUS_WORDS: Readonly<Record<Specification["status"], string>> = {
  adopted: "Adopted rules.",
  proposal: "Proposed rules.",
  pilot: "Rules of a pilot.",
  outline: "An outline.",
};

/**
 * What a specification says of itself: what its rules are, what to know of them, and where they come from. Told where it is
 * chosen, and among the rules of an inspection.
 *
 * @example aboutSpecification(shippedSpecification("youth-2018")) // "Adopted rules. No resettlement standard. From: …"
 */
export function aboutSpecification({ status, note, sources }: Specification): Markup {
  return stated([STATUS_WORDS[status], note, `From: ${sources.join("; ")}.`].filter((part) => part !== "").join(" "));
}

const SAID_AT_THE_CHOICE: readonly WarningCode[] = ["rules-proposed", "rules-outlined"];

/**
 * A plan without the warnings that repeat what {@link aboutSpecification} says: for the pages between the choice and the
 * draw. Whoever is shown a sample may not have seen the choice, and is warned of all.
 */
export function warnedOfMore<Planned extends { readonly warnings: readonly Warning[] }>(planned: Planned): Planned {
  return { ...planned, warnings: planned.warnings.filter(({ code }) => !SAID_AT_THE_CHOICE.includes(code)) };
}

interface Ruled {
  readonly specification: Specification;
  readonly overrides: readonly Override[];
}

/** The specification, and every rule of it that was set, in words. */
export function ruleRows(ruled: Ruled): SummaryRow[] {
  return factRows(ruleFacts(ruled, "Set for this inspection"));
}
