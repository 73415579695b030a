import { expect, test } from "vitest";
import list from "../example/long-list.csv?raw";
import exampleDraw from "../golden/example-draw.json?raw";
import golden from "../golden/golden.json" with { type: "json" };
import { goldenResults } from "../golden/results.ts";

test("golden draws, lotteries and tickets come out the same in workerd", async () => {
  expect(await goldenResults(list)).toEqual({ exampleDraw, ...golden });
});
