import type { Context } from "hono";
import { nth } from "../../base/lists.ts";
import type { PublicRecord } from "../../ledger/public-record/record-document.ts";
import type { InspectionFile } from "../../ledger/records/inspection-records.ts";
import { withLedgerOf } from "../access/guard-pages.ts";
import { originOf, type Site, type SiteEnv } from "../platform.ts";
import { pageText } from "../response.ts";
import { publicRecordPage } from "../views/inspections/record/public-record-page.ts";

/** Seconds for which caches may keep a record: a draw shows within a minute, and many readers cost what one does. */
const KEPT = 60;

/**
 * The records that anybody may see, as a page and as JSON. They are the same for everybody, whoever has signed in, so that
 * caches may keep them; and there is one answer for every id that has none.
 */
export function publicRecord(site: Site): void {
  site.get("/record/:record", async (c) => {
    const [, id = "", json] = /^([0-9a-f]{16})(\.json)?$/.exec(c.req.param("record")) ?? [];
    c.header("Cache-Control", "no-store");
    const read: PublicRecord[] = [];
    await withLedgerOf(c, async (ledger) => {
      read.push(await ledger.publicRecord(id));
    });
    const record = nth(read, 0);
    c.header("Cache-Control", `public, max-age=${KEPT}`);
    if (json !== undefined) return c.json(record);
    const surroundings = { assets: c.var.platform.assets, path: c.req.path, signedIn: false };
    return c.html(await pageText(publicRecordPage(record), surroundings));
  });
}

/** The address of an inspection's public record, to be passed on; null where it has none. */
export async function recordAddress(c: Context<SiteEnv>, { id }: Pick<InspectionFile, "id">): Promise<string | null> {
  const since = await c.var.ledger.publicSince(c.var.caller, id);
  return since === null ? null : recordUrl(c, id);
}

/** As people type it. @example recordUrl(c, "0f6d2c9a41b75e38") // "https://longlist.example/record/0f6d2c9a41b75e38" */
function recordUrl(c: Context<SiteEnv>, id: string): string {
  return `${originOf(c)}/record/${id}`;
}
