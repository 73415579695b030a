import { canonicalJson } from "../../../base/canonical.ts";
import { printable } from "../../../base/printable.ts";
import { type Obstacle, Refusal } from "../../../base/refusal.ts";
import { countText } from "../../../base/words/numbers.ts";
import { nearestShipped } from "../../../sampling/specification/differences.ts";
import { specificationFor } from "../../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import { readJson } from "../../input.ts";
import type { Io } from "../../io.ts";
import { differenceLines } from "../../render/differences.ts";

/** `longlist specification check`: what is wrong with a specification, field by field. */
export async function run({ positionals: [path = "-"], given }: Invocation, io: Io): Promise<ExitStatus> {
  const { specification, obstacles } = read(Object(await readJson(path, "specification", io)));
  const valid = specification !== null;
  if (given("json")) {
    io.stdout.write(`${canonicalJson({ kind: "longlist/specification-check", version: 1, valid, obstacles })}\n`);
  } else {
    io.stdout.write(valid ? soundText(specification) : wrongText(obstacles));
  }
  return valid ? EXIT.done : EXIT.blocked;
}

function read(document: object): { specification: Specification | null; obstacles: readonly Obstacle[] } {
  try {
    return { specification: specificationFor(document), obstacles: [] };
  } catch (error) {
    if (error instanceof Refusal) return { specification: null, obstacles: error.obstacles };
    throw error;
  }
}

function wrongText(obstacles: readonly Obstacle[]): string {
  const lines = obstacles.map(({ place, message, remedy }) => `  ${printable(`${place}: ${message}. ${remedy}`)}\n`);
  return `${countText(obstacles.length, "field is", "fields are")} wrong:\n${lines.join("")}`;
}

function soundText(specification: Specification): string {
  const { id, title } = specification;
  const { shipped, differences } = nearestShipped(specification);
  const nearest =
    differences.length === 0
      ? `It is ${shipped.id}, which comes with Longlist.\n`
      : `Of those that come with Longlist ${shipped.id} is nearest. What differs from it:\n${differenceLines(differences)}`;
  return `${printable(`${id} (${title})`)}: nothing is wrong.\n${nearest}`;
}
