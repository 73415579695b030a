import { expect, test } from "vitest";
import { leadingTo, press, shows } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { visit, WAYS } from "../support/visitor.ts";

const site = useSite();

test.for(WAYS)(
  "a coordinator asks how many cases 40 and 25 would give, and how sure that is, %o",
  async (way, context) => {
    const { page, look } = await visit(context, site().url, way);
    await page.goto("/");
    await leadingTo(page, "Plan sizes", () => page.locator("main").getByRole("button", { name: "Plan sizes" }).click());
    await look("sizes");
    await page.getByLabel("Court disposals: eligible cases", { exact: true }).fill("40");
    await press(page, "Plan sizes", "Error: Plan sizes");
    await page.getByLabel("Out-of-court disposals: eligible cases").fill("25");
    await leadingTo(page, "47 cases to sample", () =>
      page.getByLabel("Out-of-court disposals: eligible cases").press("Enter"),
    );
    await look("sizes-planned");
    await shows(page, "28 of court disposals and 19 of out-of-court disposals");
    const address = page.url();
    await page.goto("/");
    await page.goto(address);
    expect(await page.title()).toMatch(/^47 cases to sample/);
  },
);
