import { expect, test } from "vitest";
import { click, fill, strike } from "../support/hands.ts";
import { button, field, some, within } from "../support/sought.ts";
import { leadingTo, press, shows } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { visit, WAYS } from "../support/visitor.ts";

const site = useSite();

test.for(WAYS)(
  "a coordinator asks how many cases 40 and 25 would give, and how sure that is, %o",
  async (way, context) => {
    const { page, look } = await visit(context, site().url, way);
    await page.goto("/");
    await leadingTo(page, "Plan sizes", () => click(page, within(some("main"), button("Plan sizes"))));
    await look("sizes");
    await fill(page, field("Court disposals: eligible cases"), "40");
    await press(page, "Plan sizes", "Error: Plan sizes");
    await fill(page, field("Out-of-court disposals: eligible cases"), "25");
    await leadingTo(page, "47 cases to sample", () =>
      strike(page, field("Out-of-court disposals: eligible cases"), "Enter"),
    );
    await look("sizes-planned");
    await shows(page, "28 of court disposals and 19 of out-of-court disposals");
    const address = page.url();
    await page.goto("/");
    await page.goto(address);
    expect(await page.title()).toMatch(/^47 cases to sample/);
  },
);
