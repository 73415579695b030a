import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import type { Page } from "../../layout.ts";
import { judgementsAddress } from "../inspections/addresses.ts";
import { teamName } from "../inspections/facts.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";

/** A page about judgements: whoever may not see the inspection's own page is led back to the judgements. */
export function judgingPage(
  inspection: Pick<Inspection, "id" | "team" | "inspectionDate">,
  caller: Pick<Caller, "role">,
  content: Parameters<typeof inspectionPage>[1],
): Page {
  const page = inspectionPage(inspection, content);
  if (mayDo(caller, "inspection.read")) return page;
  const [inspections] = page.crumbs ?? [];
  const own = { text: teamName(inspection), href: judgementsAddress(inspection) };
  return { ...page, crumbs: [...(inspections === undefined ? [] : [inspections]), own] };
}
