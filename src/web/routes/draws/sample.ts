import type { DrawFile } from "../../../ledger/inspections/inspection-file.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { type Content, NOTHING } from "../../markup.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { drawnBanner, replacedBanner } from "../../views/draws/done.ts";
import { redactedPage } from "../../views/draws/redacted-page.ts";
import { samplePage } from "../../views/draws/sample-page.ts";
import { DRAW_PATH, drawAtAddress } from "./draw-at-address.ts";

/** The sample of a draw, or what erasure left of it. */
export function sample(site: Site): void {
  site.get(DRAW_PATH, async (c) => {
    const found = await drawAtAddress(c);
    const { ledger, caller } = c.var;
    const { file, stored } = found;
    const people = await ledger.people(caller, file.id);
    const { receipt } = stored;
    if (receipt.kind !== "longlist/draw") return showPage(c, redactedPage(file, stored, receipt, people));
    const banner = bannerOf(found, receipt, c.req.query("done"), c.req.query("replaced"));
    return showPage(c, samplePage({ file, stored, draw: receipt, people, role: caller.role, banner }));
  });
}

/** What the address says has just been done, as far as it is so. */
function bannerOf({ file, stored }: DrawFile, draw: Draw, done?: string, replaced?: string): Content {
  if (done === "drawn") return drawnBanner(stored, draw);
  const replacement = file.replacements.find(({ number }) => String(number) === replaced);
  return replacement?.draw === stored.number ? replacedBanner(replacement) : NOTHING;
}
