import type { Site } from "../platform.ts";
import { assign } from "./assignment/assign.ts";
import { change } from "./assignment/change.ts";
import { assigned } from "./assignment/pages.ts";

/** Which inspector has which case: shared out, shown, and one case given to another inspector. */
export function assignment(site: Site): void {
  assign(site);
  change(site);
  assigned(site);
}
