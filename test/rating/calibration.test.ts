import { expect, test } from "vitest";
import { type Setting, simulateTeams, tenthsOf } from "../support/simulated-teams.ts";

// A small version of `npm run bench -- ratings`, with bounds for its smaller numbers.
const SETTINGS: readonly Setting[] = [
  { eligible: 34, inspected: 26, judged: 0.65 },
  { eligible: 60, inspected: 33, judged: 0.4 },
];
const ALL = SETTINGS.map((setting) => simulateTeams(setting, 300));

test("what is forecast comes true about as often as forecast", () => {
  const tenths = tenthsOf(ALL).filter(({ count }) => count >= 100);
  expect(tenths.length).toBeGreaterThan(4);
  // The standard error of a tenth of 100 is .05 at the most.
  for (const { forecast, came } of tenths) expect(Math.abs(forecast - came)).toBeLessThan(0.12);
});

test("the likeliest rating is that of a full inspection about as often as the plain one", () => {
  for (const { teams, plainRight, likeliestRight } of ALL) {
    expect((likeliestRight - plainRight) / teams).toBeGreaterThan(-0.05);
  }
});

test("the plain rating itself differs from that of a full inspection in more than a tenth of small domains", () => {
  const [teams, right] = ALL.reduce(([some, plain], one) => [some + one.teams, plain + one.plainRight], [0, 0] as [
    number,
    number,
  ]);
  expect(1 - right / teams).toBeGreaterThan(0.1);
});
