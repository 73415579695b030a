import { methodology } from "../../../report/statement.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { methodologyPage } from "../../views/draws/methodology-page.ts";
import { DRAW_PATH, wholeDraw } from "./draw-at-address.ts";

/** How the sample was drawn, in plain words. */
export function methodologyStatement(site: Site): void {
  site.get(`${DRAW_PATH}/methodology`, async (c) => {
    const { file, stored, draw, records } = await wholeDraw(c);
    return showPage(c, methodologyPage(file, stored.number, methodology(draw, records)));
  });
}
