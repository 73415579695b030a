import { inEachDomain, type PlanRule, when } from "./rule.ts";

/** Pairs that come out right less often are told of. */
const SELDOM = 0.5;

/** Of what the lottery could not balance in every draw. */
export const LOTTERY_RULES: readonly PlanRule[] = [
  [
    "margins-not-certain",
    inEachDomain(({ lottery: { probabilityAllMargins } }) => {
      return when(
        probabilityAllMargins < 1,
        () =>
          `every one-way margin is at the floor or the ceiling of its exact share in only ${probabilityAllMargins} of draws. Every case still has the same chance.`,
      );
    }),
  ],
  [
    "two-way-not-balanced",
    inEachDomain(({ lottery: { stages, active, probabilityAllTwoWayMargins } }) => {
      const many = `${active.length} cells have a fractional share`;
      const right = "pairs are at the floor or the ceiling of their exact share in";
      const chance = `All ${right} ${probabilityAllTwoWayMargins} of draws.`;
      return [
        ...when(
          stages.includes("one-way"),
          () =>
            `${many}, so single variables were balanced first, and pairs of them only where that left a choice. ${chance}`,
        ),
        ...when(
          stages.includes("systematic"),
          () =>
            `${many}; the lottery is a systematic one, which balances neither single variables nor pairs of them. ${chance}`,
        ),
        ...when(
          stages.includes("lottery") && probabilityAllTwoWayMargins < SELDOM,
          () =>
            `all ${right} only ${probabilityAllTwoWayMargins} of draws. Some populations allow no better, most of all where n/N is a simple fraction. Every case still has the same chance.`,
        ),
      ];
    }),
  ],
];
