import { canonicalJson } from "../../../base/canonical.ts";
import { printable } from "../../../base/printable.ts";
import { type Obstacle, Refusal } from "../../../base/refusal.ts";
import { countText } from "../../../base/words/numbers.ts";
import { ownSpecificationSection } from "../../../report/sections/specification-differences.ts";
import { sectionsText } from "../../../report/terminal.ts";
import { specificationFor } from "../../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import { unratedStandards } from "../../../sampling/specification/unrated-standards.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import { readJson } from "../../input.ts";
import type { Io } from "../../io.ts";

/** `longlist specification check`: what is wrong with a specification, field by field, and what of it is not rated. */
export async function run({ positionals: [path = "-"], given }: Invocation, io: Io): Promise<ExitStatus> {
  const { specification, obstacles } = read(Object(await readJson(path, "specification", io)));
  const valid = specification !== null;
  const notices = valid ? unratedStandards(specification) : [];
  // Where there are none, the document is what it always was.
  const told = notices.length === 0 ? {} : { notices };
  if (given("json")) {
    io.stdout.write(
      `${canonicalJson({ kind: "longlist/specification-check", version: 1, valid, obstacles, ...told })}\n`,
    );
  } else {
    io.stdout.write(valid ? soundText(specification, notices) : wrongText(obstacles));
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
  return `${countText(obstacles.length, "field is", "fields are")} wrong:\n${linesOf(obstacles)}`;
}

function linesOf(all: readonly Obstacle[]): string {
  return all.map(({ place, message, remedy }) => `  ${printable(`${place}: ${message}. ${remedy}`)}\n`).join("");
}

function soundText(specification: Specification, notices: readonly Obstacle[]): string {
  const { id, title } = specification;
  const own = ownSpecificationSection(specification);
  const told = own === null ? "It comes with Longlist.\n" : sectionsText([own]);
  return `${printable(`${id} (${title})`)}: nothing is wrong.\n${linesOf(notices)}${told}`;
}
