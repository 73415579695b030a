import { forecastOf } from "../../src/rating/chances.ts";
import type { Tally } from "../../src/rating/fraction.ts";
import type { Answer } from "../../src/rating/judgement.ts";
import { decidingPlaces, ratingByRule } from "../../src/rating/rule.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { aStandard, RULES } from "./standards.ts";

/**
 * Simulated teams: every eligible case is judged by invention, a simple random sample of them is inspected, and what the sample
 * forecasts is compared with the rating that all of them give.
 *
 * A team's quality is drawn from one of three worlds, in turn: `wide`, from a share of yes of .30 to .95, each as likely;
 * `middling`, around .66, as the mean of three such draws from .45 to .87; `split`, around .50 or .85. A case has a quality of its
 * own around its team's, by which its answers go together: the mean of the team's share and a draw of the case's own, so
 * that answers to two questions correlate at about .3. Each question has an easiness of its own in each team, from -.08 to .08.
 * Everybody is asked about desistance; the child's safety is judged in .65 of court cases and .40 of others, other people's
 * safety likewise and independently: the parts at medium or over in the published margins (tables B3 to B5).
 *
 * @module
 */

/** One size of domain and of sample. */
export interface Setting {
  readonly eligible: number;
  readonly inspected: number;
  /** The part of cases in which the two kinds of safety are judged. */
  readonly judged: number;
}

/** Ten settings from the smallest domain to the largest. */
export const SETTINGS: readonly Setting[] = [
  { eligible: 20, inspected: 13, judged: 0.4 },
  { eligible: 23, inspected: 17, judged: 0.65 },
  { eligible: 34, inspected: 26, judged: 0.65 },
  { eligible: 40, inspected: 24, judged: 0.4 },
  { eligible: 60, inspected: 33, judged: 0.65 },
  { eligible: 90, inspected: 40, judged: 0.4 },
  { eligible: 130, inspected: 52, judged: 0.65 },
  { eligible: 200, inspected: 60, judged: 0.65 },
  { eligible: 300, inspected: 76, judged: 0.4 },
  { eligible: 400, inspected: 91, judged: 0.65 },
];

/** What one setting's teams came to. */
export interface Simulated {
  readonly setting: Setting;
  readonly teams: number;
  /** How often the plain rating, and the likeliest one, was that of a full inspection. */
  readonly plainRight: number;
  readonly likeliestRight: number;
  /** Every forecast of a band, and whether it came true. */
  readonly forecasts: readonly { readonly chance: number; readonly came: boolean }[];
}

const STANDARD = aStandard();

/** Simulates so many teams; the same every time. */
export function simulateTeams(setting: Setting, teams: number, pseudoCases = RULES.pseudoCases): Simulated {
  let [plainRight, likeliestRight, counted] = [0, 0, 0];
  const forecasts: { chance: number; came: boolean }[] = [];
  for (let team = 0; team < teams; team++) {
    const { inspected, all } = aTeam(setting, team);
    const full = ratingByRule(STANDARD, talliesOf(all), RULES)?.id;
    const tallies = talliesOf(inspected);
    const plain = ratingByRule(STANDARD, tallies, RULES)?.id;
    const deciding = decidingPlaces(STANDARD, tallies);
    const digest = `${setting.eligible}/${team}`;
    const completing = {
      domain: "court",
      standard: "2.2",
      digest,
      rows: inspected,
      tallies,
      population: all.length,
      pseudoCases,
    };
    const { chances } = forecastOf(STANDARD, completing, deciding, RULES);
    if (chances === null || full === undefined) continue;
    counted++;
    const bands = Object.entries(chances);
    const [likeliest] = [...bands].sort(([, a], [, b]) => b - a);
    if (plain === full) plainRight++;
    if (likeliest?.[0] === full) likeliestRight++;
    for (const [band, chance] of bands) forecasts.push({ chance, came: band === full });
  }
  return { setting, teams: counted, plainRight, likeliestRight, forecasts };
}

/** One tenth of the forecasts: how many, what was forecast on average, and what came true. */
export interface Tenth {
  readonly from: number;
  readonly count: number;
  readonly forecast: number;
  readonly came: number;
}

/** Forecasts by tenths, without tenths that are empty. */
export function tenthsOf(some: readonly Simulated[]): Tenth[] {
  const all = some.flatMap(({ forecasts }) => forecasts);
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = all.filter(({ chance }) => Math.min(9, Math.floor(10 * chance)) === tenth);
    const forecast = own.reduce((sum, { chance }) => sum + chance, 0) / own.length;
    return { from: tenth / 10, count: own.length, forecast, came: own.filter(({ came }) => came).length / own.length };
  }).filter(({ count }) => count > 0);
}

function aTeam({ eligible, inspected, judged }: Setting, team: number): { inspected: Answer[][]; all: Answer[][] } {
  const next = generator("simulated team", eligible, inspected, team);
  const quality = qualityOf(next, team % 3);
  const easiness = STANDARD.questions.map(() => 0.16 * next() - 0.08);
  const cases = Array.from({ length: eligible }, () => {
    const own = next();
    const answers = STANDARD.questions.map(({ about }, question): Answer => {
      if (about !== "desistance" && next() >= judged) return "not applicable";
      // The case's own luck counts for as much as the question's: a share of the answers of a case goes together.
      const luck = next() < 0.55 ? own : next();
      return luck < quality + (easiness[question] ?? 0) ? "yes" : "no";
    });
    return { answers, order: next() };
  });
  const drawn = [...cases].sort((a, b) => a.order - b.order).slice(0, inspected);
  return { inspected: drawn.map(({ answers }) => answers), all: cases.map(({ answers }) => answers) };
}

/** A team's share of yes in one of the three worlds. */
function qualityOf(next: () => number, world: number): number {
  if (world === 0) return 0.3 + 0.65 * next();
  if (world === 1) return 0.45 + (0.42 * (next() + next() + next())) / 3;
  return (next() < 0.5 ? 0.5 : 0.85) + 0.12 * next() - 0.06;
}

function talliesOf(rows: readonly (readonly Answer[])[]): Tally[] {
  return STANDARD.questions.map((_, question) => ({
    yes: rows.filter((row) => row[question] === "yes").length,
    base: rows.filter((row) => row[question] !== "not applicable").length,
  }));
}
