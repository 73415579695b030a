import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { tidyText } from "../../base/text.ts";
import { readRating } from "../../rating/read-rating.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../sampling/replacement/to-inspect.ts";
import { levelInText } from "../../sampling/specification/level-names.ts";
import { explainAssignment } from "../../use-cases/explain/explain-assignment.ts";
import { type Explanation, explainCase } from "../../use-cases/explain/explain-case.ts";
import { explainRating } from "../../use-cases/explain/explain-rating.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { inputName, readDocument, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";
import { assignmentIn, assignmentNow, inspectedBy } from "../sent-files.ts";

const OUTCOMES: Record<Explanation["outcome"], string> = {
  sampled: "is in the sample",
  reserve: "is a reserve",
  excluded: "is not eligible",
};

/** What is explained, as JSON and as it is told: a line, and the steps beneath it. */
interface Told {
  readonly json: object;
  readonly told: readonly { readonly line: string; readonly steps: readonly string[] }[];
}

/** `longlist explain`: why one case was or was not chosen and who inspects it, or how one rating came about. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value, given } = invocation;
  if (given("rating") && (given("assignment") || given("keep"))) {
    throw new CommandFailure("--rating explains a standard, --assignment a case", "Give one of the two.");
  }
  if (given("keep") && !given("assignment")) {
    throw new CommandFailure("--keep goes with --assignment", "Give the assignment that it was kept for.");
  }
  const files = ["rating", "assignment", "keep", "replacements"].flatMap((name) => value(name) ?? []);
  await refuseUnreadable([...positionals.slice(0, 1), ...files]);
  const { draw, replacements } = await inspectedBy(invocation, io);
  const { json, told } = given("rating")
    ? await ofRating(invocation, draw, io)
    : await ofCase(invocation, draw, replacements, io);
  io.stdout.write(given("json") ? `${canonicalJson(json)}\n` : told.map(inWords).join(""));
  return EXIT.done;
}

async function ofCase(
  { positionals, value }: Invocation,
  draw: Draw,
  replacements: readonly Replacement[],
  io: Io,
): Promise<Told> {
  const explanation = explainCase(draw, tidyText(positionals[1] ?? ""), replacements);
  const { caseId, outcome, steps } = explanation;
  const why = { line: `${caseId} ${OUTCOMES[outcome]}.`, steps };
  const path = value("assignment");
  if (path === undefined) return { json: explanation, told: [why] };
  const kept = value("keep");
  const assignment = await assignmentNow(path, { draw, replacements }, io);
  const previous = kept === undefined ? null : await assignmentIn(kept, draw, io);
  // A case that was replaced, or a reserve, is with nobody, and was sampled or not all the same.
  if (!assignment.cases.some((one) => one.case === caseId)) {
    const line = "Nobody has it: the assignment has the cases that are inspected now.";
    return { json: { ...explanation, assignment: null }, told: [why, { line, steps: [] }] };
  }
  const assigned = explainAssignment(draw, assignment, caseId, { previous });
  const isOver = !casesToInspect(draw, replacements).some(({ entry }) => entry.caseId === caseId);
  return {
    json: { ...explanation, assignment: assigned },
    told: [why, { line: `${assigned.inspector} ${isOver ? "had" : "inspects"} it.`, steps: assigned.steps }],
  };
}

async function ofRating({ positionals, value }: Invocation, draw: Draw, io: Io): Promise<Told> {
  const path = value("rating") ?? "";
  const rating = readRating(await readDocument(path, "rating", io), inputName(path));
  const id = tidyText(positionals[1] ?? "");
  const ids = rating.standards.map((one) => one.id);
  if (rating.draw === draw.digest && !ids.includes(id)) {
    throw new CommandFailure(
      `the ratings have no standard ${JSON.stringify(id.slice(0, 40))}`,
      `Give one of ${ids.join(", ")}.`,
    );
  }
  const json = explainRating(draw, rating, id);
  const said = json.rating === null ? "is not rated" : `is rated ${levelInText(json.rating)}`;
  return { json, told: [{ line: `${json.standard} ${said}.`, steps: json.steps }] };
}

function inWords({ line, steps }: Told["told"][number]): string {
  const lines = [line, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
  return lines.map((one) => `${printable(one)}\n`).join("");
}
