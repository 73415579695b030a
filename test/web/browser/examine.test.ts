import { expect, test } from "vitest";
import { markupOf } from "../support/eyes.ts";
import { useSite } from "../support/use-site.ts";
import { visit, WAYS } from "../support/visitor.ts";

const site = useSite();

/** What is done to a page that is as it should be, and what is said of it then. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ["a picture says nothing to those who do not see it", "<img src='/logo.svg'>", /image-alt/],
  ["words are hardly darker than what is behind them", "<p style='color: #eee'>faint</p>", /color-contrast/],
  [
    "words that a wide screen alone has room for are hardly darker than what is behind them",
    "<style>@media (max-width: 700px) { #wide { display: none } }</style><p id='wide' style='color: #eee'>faint</p>",
    /1280 pixels.*color-contrast/s,
  ],
  [
    "a button lies under something",
    "<div style='position: fixed; inset: 0; background: #fff'>over all</div>",
    /is met by nothing/,
  ],
  ["something is wider than the screen", "<div style='width: 3000px'>wide</div>", /is wider than a screen/],
];

test.for(WAYS)("what is wrong with a page is told, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await page.goto("/sign-in");
  await look();
  for (const [what, markup, told] of FAULTS) {
    const faulty = (await markupOf(page)).replace("</main>", `${markup}</main>`);
    await page.route("**/faulty", (route) => route.fulfill({ body: faulty, contentType: "text/html; charset=utf-8" }));
    await page.goto("/faulty");
    await expect(look(), what).rejects.toThrow(told);
    await page.unroute("**/faulty");
    await page.goto("/sign-in");
  }
});
