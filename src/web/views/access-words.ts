import { isAct } from "../../ledger/access/route-rules.ts";
import { actRow } from "../../ledger/access/who-may-do-what.ts";
import type { AuditEntry } from "../../ledger/audit/entry.ts";
import { ACCESS } from "./texts.ts";

/** What happened, in words. @example accessWords(entry) // "Was refused: lock the list" */
export function accessWords({ what, details }: AuditEntry): string {
  if (what === "act.refused") return ACCESS.refused(refusedWords(String(details.act)));
  const did = ACCESS.did[String(details.reads ?? what)] ?? what;
  const { number } = details;
  return number === null || number === undefined ? did : ACCESS.readNumbered(did, String(number));
}

function refusedWords(act: string): string {
  return isAct(act) ? actRow(act).does : act;
}

/** In which form something was read. @example formWords(entry) // "As CSV" */
export function formWords({ details }: AuditEntry): string {
  return ACCESS.form[String(details.form ?? "")] ?? "";
}
