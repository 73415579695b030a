import { readSizesForm } from "../forms/sizes-form.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { sizesPage } from "../views/sizes/sizes-page.ts";

/**
 * Plans sizes. What was typed is in the address, so that it can be kept and sent on:
 * `/sizes?specification=youth-2018&eligible-court=40&eligible-outOfCourt=25`.
 */
export function sizes(site: Site): void {
  site.get("/sizes", (c) => showPage(c, sizesPage(readSizesForm(new URL(c.req.url).searchParams))));
}
