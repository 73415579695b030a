import type { Site } from "../platform.ts";
import { judged } from "./judgements/pages.ts";
import { send } from "./judgements/send.ts";
import { sheets } from "./judgements/sheets.ts";

/** What inspectors judge: the sheets to fill in, what comes back, and how much is judged. */
export function judgements(site: Site): void {
  sheets(site);
  send(site);
  judged(site);
}
