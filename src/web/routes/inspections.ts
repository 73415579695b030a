import type { Site } from "../platform.ts";
import { contribution } from "./inspections/contribution.ts";
import { fixed, freeze } from "./inspections/freeze.ts";
import { newInspection } from "./inspections/new-inspection.ts";
import { hub, listInspections, listRequest, submission, submittedList, timeline } from "./inspections/pages.ts";
import { sendList } from "./inspections/send-list.ts";

/** An inspection up to its draw: opened, asked for a list, given one, fixed, contributed to; and all that happened. */
export function inspections(site: Site): void {
  listInspections(site);
  newInspection(site);
  hub(site);
  listRequest(site);
  sendList(site);
  submission(site);
  submittedList(site);
  freeze(site);
  fixed(site);
  contribution(site);
  timeline(site);
}
