import { canonicalJson } from "../../base/canonical.ts";
import { plannedSections } from "../../report/sections/planned-sizes.ts";
import { sectionsText } from "../../report/terminal.ts";
import { effectiveSpecification, readSetting } from "../../sampling/specification/overrides.ts";
import { DEFAULT_SPECIFICATION_ID, specificationFor } from "../../sampling/specification/shipped-specifications.ts";
import { planSizes } from "../../use-cases/sizes/plan-sizes.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { specificationOfOption } from "../list-options.ts";

/** `longlist sizes`: how many cases, at what margin of error, before there is a list. */
export async function run({ value, values, given }: Invocation, io: Io): Promise<ExitStatus> {
  const base = specificationFor((await specificationOfOption(value("specification"), io)) ?? DEFAULT_SPECIFICATION_ID);
  const effective = effectiveSpecification(base, values("set").map(readSetting));
  const sizes = planSizes(effective, eligibleOf(values("eligible")));
  io.stdout.write(
    given("json") ? `${canonicalJson(sizes)}\n` : sectionsText(plannedSections(sizes)).replace(/^\n/, ""),
  );
  return EXIT.done;
}

/** @throws CommandFailure for anything but `DOMAIN=N`, or a domain that is given twice */
function eligibleOf(texts: readonly string[]): Record<string, number> {
  const eligible = new Map<string, number>();
  for (const text of texts) {
    const [, id = "", digits = ""] = /^([^=]+)=(\d{1,9})$/.exec(text.trim()) ?? [];
    if (id === "" || eligible.has(id)) {
      const wrong = id === "" ? `is written DOMAIN=N, not ${JSON.stringify(text.slice(0, 80))}` : `names ${id} twice`;
      throw new CommandFailure(`--eligible ${wrong}`, "For example --eligible court=34 --eligible outOfCourt=23.");
    }
    eligible.set(id, Number(digits));
  }
  return Object.fromEntries(eligible);
}
