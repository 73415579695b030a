import { canonicalJson } from "../../../base/canonical.ts";
import { differencesSection } from "../../../report/sections/specification-differences.ts";
import { sectionsText } from "../../../report/terminal.ts";
import { differencesOf } from "../../../sampling/specification/differences.ts";
import { specificationFor } from "../../../sampling/specification/shipped-specifications.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { specificationOfOption } from "../../list-options.ts";

/** `longlist specification diff`: what differs between two specifications, in words. */
export async function run({ positionals, given }: Invocation, io: Io): Promise<ExitStatus> {
  const [from = "", to = ""] = positionals;
  const read = async (text: string) => specificationFor((await specificationOfOption(text, io)) ?? "");
  const [left, right] = [await read(from), await read(to)];
  const differences = differencesOf(left, right);
  io.stdout.write(
    given("json")
      ? `${canonicalJson({ kind: "longlist/specification-diff", version: 1, left: left.id, right: right.id, differences })}\n`
      : sectionsText([differencesSection(left, right, differences)]).replace(/^\n/, ""),
  );
  return EXIT.done;
}
