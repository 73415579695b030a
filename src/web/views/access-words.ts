import { isAct } from "../../ledger/access/route-rules.ts";
import { actRow } from "../../ledger/access/who-may-do-what.ts";
import type { AuditEntry } from "../../ledger/audit/entry.ts";

/** What an entry of the access log is called on a page. */
const WORDS: Readonly<Record<string, string>> = {
  "session.open": "Signed in",
  "session.close": "Signed out",
  "sign-in.failed": "A key did not work",
  "act.refused": "Was refused",
  inspection: "Read the inspection’s file",
  submission: "Read a list that was sent",
  list: "Read a list that was sent",
  receipt: "Read a draw’s cases",
  replacement: "Read a replacement",
  assignment: "Read who inspects which case",
  judgements: "Read the judgements",
  plan: "Read what would be sampled",
  verification: "Verified a draw",
};

/** What happened, in words. @example accessWords(entry) // "Was refused: lock the list" */
export function accessWords({ what, details }: AuditEntry): string {
  const words = WORDS[String(details.reads ?? what)] ?? what;
  const number = details.number === null || details.number === undefined ? "" : `, number ${details.number}`;
  return what === "act.refused" ? `${words}: ${refusedWords(String(details.act))}` : `${words}${number}`;
}

function refusedWords(act: string): string {
  return isAct(act) ? actRow(act).does : act;
}

const FORMS: Readonly<Record<string, string>> = {
  page: "On a page",
  json: "As JSON",
  csv: "As CSV",
  xlsx: "As a workbook",
  txt: "As text",
};

/** In which form something was read. @example formWords(entry) // "As CSV" */
export function formWords({ details }: AuditEntry): string {
  return FORMS[String(details.form ?? "")] ?? "";
}
