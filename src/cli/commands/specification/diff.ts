import { canonicalJson } from "../../../base/canonical.ts";
import { differencesSection } from "../../../report/sections/specification-differences.ts";
import { sectionsText } from "../../../report/terminal.ts";
import { differencesOf } from "../../../sampling/specification/differences.ts";
import type { Invocation } from "../../command.ts";
import { EXIT, type ExitStatus } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { specificationAmong } from "../../list-options.ts";

/** `longlist specification diff`: what differs between two specifications, in words. */
export async function run({ positionals, given }: Invocation, io: Io): Promise<ExitStatus> {
  const [from = "", to = ""] = positionals;
  const [left, right] = [await specificationAmong(from, io), await specificationAmong(to, io)];
  const differences = differencesOf(left, right);
  io.stdout.write(
    given("json")
      ? `${canonicalJson({ kind: "longlist/specification-diff", version: 1, left: left.id, right: right.id, differences })}\n`
      : sectionsText([differencesSection(left, right, differences)]).replace(/^\n/, ""),
  );
  return EXIT.done;
}
