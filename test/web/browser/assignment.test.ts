import { expect, test } from "vitest";
import { drawn, someone } from "../../ledger/support/desk.ts";
import { inventedCases } from "../../support/invented.ts";
import { fill, pick, tick } from "../support/hands.ts";
import { field, first } from "../support/sought.ts";
import { follow, press, shows, signIn, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { PLAIN_WAYS, visit } from "../support/visitor.ts";

const site = useSite();
const CASES = [...inventedCases("court", 24), ...inventedCases("outOfCourt", 16)];

test.for(PLAIN_WAYS)(
  "a coordinator shares the cases out and gives one to another inspector, %o",
  async (way, context) => {
    const { page, look } = await visit(context, site().url, way);
    const inspection = await drawn(site(), CASES);
    await signIn(page, await site().keyFor("coordinator"), `/inspections/${inspection}`);
    await follow(page, "Assign the cases to inspectors", "Assign the cases to inspectors: Northtown");
    await unfold(page);
    await look("assign-inspectors");
    await fill(page, field("Inspectors"), "Inspector,Share\nA. Ames,none");
    await press(page, "Continue to conflicts", "Error: Assign the cases to inspectors: Northtown");
    await look("assign-inspectors-wrong");
    await fill(page, field("Inspectors"), "A. Ames\nB. Boyd\nC. Cole");
    await press(page, "Continue to conflicts", "Conflicts of interest: Northtown");
    await unfold(page);
    await look("assign-conflicts");
    await tick(page, first(field("B. Boyd")));
    await press(page, "Assign the cases", "Who inspects which case: Northtown");
    await unfold(page);
    await look("assignment");
    const { content } = await site().ledger.assignment(someone("coordinator"), inspection);
    expect(content?.assignment.conflicts).toHaveLength(1);

    await press(page, "Give a case to another inspector", "Give a case to another inspector: Northtown");
    await press(page, "Give the case", "Error: Give a case to another inspector: Northtown");
    await look("reassign-wrong");
    const caseId = content?.assignment.cases[0]?.case ?? "";
    await pick(page, field("The case"), caseId);
    await fill(page, field("Why"), "Knows the family.");
    await press(page, "Give the case", "Who inspects which case: Northtown");
    await shows(page, "Knows the family.");
    await look("assignment-changed");
  },
);
