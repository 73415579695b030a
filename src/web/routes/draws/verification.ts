import { verificationAccount } from "../../../use-cases/verify/verification-account.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { verificationPage } from "../../views/draws/verification-page.ts";
import { DRAW_PATH, wholeDraw } from "./draw-at-address.ts";

/** Repeats a draw on record from its receipt and the frozen list, with the proof that goes with it. */
export function verification(site: Site): void {
  site.get(`${DRAW_PATH}/verification`, async (c) => {
    const { file, stored, draw, records } = await wholeDraw(c);
    const verdict = await c.var.ledger.verify(c.var.caller, file.id, stored.number);
    const account = verificationAccount({ draw, verification: verdict, records });
    return showPage(c, verificationPage(file, stored.number, account));
  });
}
