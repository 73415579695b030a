import type { Store } from "../../src/store/store.ts";
import { keepLog } from "./run-log.ts";

/** Keeps the whole audit trail of a database that is about to go, whatever state a test has left it in. */
export async function keepTrail(store: Store): Promise<void> {
  const entries = await store.query("select * from audit_entry", []).catch(() => []);
  keepLog("audit")(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
}
