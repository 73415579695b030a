import type { Draw } from "../../sampling/draw/draw-document.ts";
import { list, paragraph, type Section } from "../section.ts";

/** What to know before relying on a sample. */
export function warningsSection({ warnings }: Pick<Draw, "warnings">): Section {
  const items = warnings.map(({ code, message }) => ({ kind: "warning", code, value: message }) as const);
  return {
    title: "What to know before relying on it",
    parts: [items.length === 0 ? paragraph("There is nothing to warn of.") : list(items)],
  };
}
