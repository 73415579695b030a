import type { Site } from "../platform.ts";
import { changeInspection, withdrawInspection } from "./inspections/change-inspection.ts";
import { contribution } from "./inspections/contribution.ts";
import { letters } from "./inspections/letters.ts";
import { lock, locked } from "./inspections/lock.ts";
import { newInspection } from "./inspections/new-inspection.ts";
import {
  hub,
  listInspections,
  listRequest,
  submission,
  submittedFindings,
  submittedList,
} from "./inspections/pages.ts";
import { publicRecordChoice } from "./inspections/public-record-choice.ts";
import { readings, timeline } from "./inspections/record.ts";
import { rehearsal } from "./inspections/rehearsal.ts";
import { sendList } from "./inspections/send-list.ts";

/** An inspection up to its draw: opened, changed or withdrawn, asked for a list, given one, locked, contributed to; and all that happened. */
export function inspections(site: Site): void {
  listInspections(site);
  newInspection(site);
  changeInspection(site);
  withdrawInspection(site);
  hub(site);
  listRequest(site);
  letters(site);
  publicRecordChoice(site);
  sendList(site);
  submission(site);
  submittedFindings(site);
  submittedList(site);
  rehearsal(site);
  lock(site);
  locked(site);
  contribution(site);
  timeline(site);
  readings(site);
}
