import type { Site } from "../platform.ts";
import { contribution } from "./inspections/contribution.ts";
import { fixed } from "./inspections/fixed.ts";
import { freeze } from "./inspections/freeze.ts";
import { hub } from "./inspections/hub.ts";
import { listInspections } from "./inspections/list-inspections.ts";
import { listRequest } from "./inspections/list-request.ts";
import { newInspection } from "./inspections/new-inspection.ts";
import { sendList } from "./inspections/send-list.ts";
import { submission } from "./inspections/submission.ts";
import { timeline } from "./inspections/timeline.ts";

/** An inspection up to its draw: opened, asked for a list, given one, fixed, contributed to; and all that happened. */
export function inspections(site: Site): void {
  listInspections(site);
  newInspection(site);
  hub(site);
  listRequest(site);
  sendList(site);
  submission(site);
  freeze(site);
  fixed(site);
  contribution(site);
  timeline(site);
}
