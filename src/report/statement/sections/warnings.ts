import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { MethodologySection } from "./section.ts";

/** What a reader must know before relying on the sample; no section where there is nothing. */
export function warningsSection({ warnings }: Draw): MethodologySection[] {
  // What the specification says of itself stands beside its name already.
  const items = warnings.filter(({ code }) => code !== "rules-proposed").map(({ message }) => message);
  return items.length === 0 ? [] : [{ title: "What to bear in mind", parts: [{ items }] }];
}
