import { sizesOf } from "../../src/sampling/plan/sizes.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { aCase, anOutOfCourtCase } from "./cases.ts";
import { CONCERN, CONCERN_OUT_OF_COURT, COURT, GENDER, levelAt, type Mix, OUT_OF_COURT } from "./invented.ts";
import type { Population } from "./populations.ts";

/**
 * Populations of invented teams, for what is claimed of populations that the lottery was not made with. Unlike the reference
 * populations each team has a mix of its own, its two domains are of any sizes, and a child's levels go together.
 *
 * @module
 */

const DOMAINS = [
  { domain: "court", make: aCase, disposal: COURT, concern: CONCERN },
  { domain: "outOfCourt", make: anOutOfCourtCase, disposal: OUT_OF_COURT, concern: CONCERN_OUT_OF_COURT },
] as const;

/** The order of concerns here. */
const GRAVITY = ["low", "medium", "high", "very-high", "not-recorded"];

const SMALLEST = 8;
const LARGEST = 400;

/** Two populations of each team, with the sample sizes that the rules of 2018 give it; the same every time. */
export function ownPopulations(teams = 100): Population[] {
  const random = generator("own populations");
  return Array.from({ length: teams }, (_, team) => team).flatMap((team) => {
    const eligible = { court: someCases(random), outOfCourt: someCases(random) };
    const { domains } = sizesOf(eligible, shippedSpecification("youth-2018"));
    return DOMAINS.map(({ domain, make, disposal, concern }): Population => {
      const mixes = {
        gender: ownMix(GENDER, random),
        disposal: ownMix(disposal, random),
        riskOfSeriousHarm: ownMix(byGravity(concern), random),
        safetyAndWellbeing: ownMix(byGravity(concern), random),
      };
      const cases = Array.from({ length: eligible[domain] }, (_, at) => {
        const grave = random();
        // Half of a child's levels are as grave as the child's case is, the others whatever: the mixes stay what they are.
        const level = <T extends string>(mix: Mix<T>) => levelAt(mix, random() < 0.5 ? grave : random());
        return make(`${domain}-${team}-${at}`, {
          gender: level(mixes.gender),
          disposal: level(mixes.disposal),
          riskOfSeriousHarm: level(mixes.riskOfSeriousHarm),
          safetyAndWellbeing: level(mixes.safetyAndWellbeing),
        });
      });
      const drawn = domains[domain]?.drawn ?? 0;
      return { name: `team ${team}, ${domain}`, domain, drawn, cases };
    });
  });
}

/** From 8 to 400, each doubling as likely as the next. */
function someCases(random: () => number): number {
  const doubled = SMALLEST * 2 ** Math.floor(6 * random());
  return Math.min(LARGEST, Math.floor(doubled * (1 + random())));
}

/** A mix in which each level is from half to one and a half times as frequent. */
function ownMix<T extends string>(mix: Mix<T>, random: () => number): Mix<T> {
  return mix.map(([level, many]) => [level, many * (0.5 + random())]);
}

function byGravity<T extends string>(mix: Mix<T>): Mix<T> {
  return [...mix].sort(([a], [b]) => GRAVITY.indexOf(a) - GRAVITY.indexOf(b));
}
