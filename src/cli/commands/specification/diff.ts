import { canonicalJson } from "../../../base/canonical.ts";
import { printable } from "../../../base/printable.ts";
import { countText } from "../../../base/words/numbers.ts";
import { differencesOf } from "../../../sampling/specification/differences.ts";
import { specificationFor } from "../../../sampling/specification/shipped-specifications.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { specificationOfOption } from "../../list-options.ts";
import { differenceLines } from "../../render/differences.ts";

/** `longlist specification diff`: what differs between two specifications, in words. */
export async function run({ positionals, given }: Invocation, io: Io): Promise<ExitStatus> {
  const [from = "", to = ""] = positionals;
  const read = async (text: string) => specificationFor((await specificationOfOption(text, io)) ?? "");
  const [left, right] = [await read(from), await read(to)];
  const differences = differencesOf(left, right);
  const said =
    differences.length === 0
      ? `${left.id} and ${right.id} do not differ in any rule.\n`
      : `${countText(differences.length, "rule differs", "rules differ")}, as ${left.id} has it and as ${right.id} has it:\n${differenceLines(differences)}`;
  io.stdout.write(
    given("json")
      ? `${canonicalJson({ kind: "longlist/specification-diff", version: 1, left: left.id, right: right.id, differences })}\n`
      : said.replace(/^.*$/gm, printable),
  );
  return EXIT.done;
}
