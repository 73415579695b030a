import { inEachDomain, type PlanRule, when } from "./rule.ts";

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
      const chance = `All pairs are at the floor or the ceiling of their exact share in ${probabilityAllTwoWayMargins} of draws.`;
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
      ];
    }),
  ],
];
