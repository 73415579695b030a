import type { Api } from "../api.ts";
import { entries } from "./audit/entries.ts";
import { head } from "./audit/head.ts";
import { verification } from "./audit/verification.ts";

/** The audit trail as a whole; that of one inspection is with the inspection. */
export function audit(app: Api): void {
  head(app);
  entries(app);
  verification(app);
}
