import type { Draw } from "../../sampling/draw/draw-document.ts";
import { code, date, type Facts, facts, type Section, stated, type Text } from "../section.ts";

type Ruled = Pick<Draw, "specification" | "overrides">;

/** Whose cases are inspected when, and by which rules. */
export function rulesSection(asked: Ruled & Pick<Draw, "team" | "inspectionDate">): Section {
  const { team, inspectionDate } = asked;
  const inspection = facts([
    ["Team", ...(team === null ? [] : [stated(team)])],
    ["Inspection date", date(inspectionDate)],
  ]);
  return {
    title: "What was asked for",
    parts: [{ kind: "facts", facts: [...inspection.facts, ...ruleFacts(asked).facts] }],
  };
}

/** The rules alone, where the inspection is named already. */
export function specificationSection(ruled: Ruled): Section {
  return { title: "The rules", parts: [ruleFacts(ruled)] };
}

/** The specification and every rule of it that was set for this run. What it says of itself is among the warnings. */
export function ruleFacts({ specification: { id, title }, overrides }: Ruled): Facts {
  return facts([
    ["Specification", [code(id), " (", stated(title), ")"]],
    ["Set for this run", ...overrides.map(overrideText)],
  ]);
}

function overrideText({ path, value, was }: Draw["overrides"][number]): Text {
  return [code(`${path}=${JSON.stringify(value)}`), " instead of ", code(JSON.stringify(was))];
}
