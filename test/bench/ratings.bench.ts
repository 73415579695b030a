import { forecastOf } from "../../src/rating/chances.ts";
import type { Judgement } from "../../src/rating/judgement.ts";
import { decidingPlaces } from "../../src/rating/rule.ts";
import { rowsOf, talliesOf } from "../../src/rating/tallies.ts";
import { SETTINGS, type Simulated, simulateTeams, type Tenth, tenthsOf } from "../support/simulated-teams.ts";
import { aStandard, RULES } from "../support/standards.ts";
import { meanMs, printTable, rounded } from "./measure.ts";

const TEAMS = 1000;
/** Under this many inspected cases forecasts are held to the wider bound. */
const SMALL = 20;

/** How often forecasts of ratings come true, beside how often the plain rating is that of a full inspection. */
export function run(): void {
  console.log(`${TEAMS} simulated teams in each setting; the generator is told in test/support/simulated-teams.ts`);
  const all = SETTINGS.map((setting) => simulateTeams(setting, TEAMS));
  printTable(
    ["eligible", "inspected", "teams", "plain rating wrong", "likeliest right", "plain right", "difference"],
    [...all.map(settingRow), totalRow(all)],
  );
  const small = all.filter(({ setting }) => setting.inspected < SMALL);
  const large = all.filter(({ setting }) => setting.inspected >= SMALL);
  printTenths(`${SMALL} or more inspected: within .04 in every tenth with 200 or more`, tenthsOf(large), 200);
  printTenths(`under ${SMALL} inspected: within .07 in every tenth with 400 or more`, tenthsOf(small), 400);
  printTimes();
}

function settingRow(one: Simulated): (string | number)[] {
  const { setting, teams, plainRight, likeliestRight } = one;
  const share = (count: number) => (count / teams).toFixed(3);
  return [
    setting.eligible,
    setting.inspected,
    teams,
    share(teams - plainRight),
    share(likeliestRight),
    share(plainRight),
    share(likeliestRight - plainRight),
  ];
}

function totalRow(all: readonly Simulated[]): (string | number)[] {
  const sum = (of: (one: Simulated) => number) => all.reduce((total, one) => total + of(one), 0);
  const teams = sum((one) => one.teams);
  const [plain, likeliest] = [sum((one) => one.plainRight), sum((one) => one.likeliestRight)];
  const share = (count: number) => (count / teams).toFixed(3);
  return ["all", "", teams, share(teams - plain), share(likeliest), share(plain), share(likeliest - plain)];
}

function printTenths(title: string, tenths: readonly Tenth[], least: number): void {
  console.log(`\n${title}`);
  printTable(
    ["forecast from", "forecasts", "mean forecast", "came true", "miss"],
    tenths.map(({ from, count, forecast, came }) => [
      from.toFixed(1),
      count,
      forecast.toFixed(3),
      came.toFixed(3),
      count < least ? "(few)" : Math.abs(forecast - came).toFixed(3),
    ]),
  );
}

/** The chances of a domain of 400 with seven standards, beside those of one standard of 34. */
function printTimes(): void {
  const large = meanMs((index) => domainChances(400, 91, 7, index), { least: 3 });
  const usual = meanMs((index) => domainChances(34, 26, 1, index), { least: 3 });
  console.log(`\nchances of a domain of 400 with seven standards: ${rounded(large)} ms (bar: under 1,000)`);
  console.log(`of one standard of a domain of 34: ${rounded(usual)} ms`);
}

function domainChances(eligible: number, inspected: number, standards: number, key: number): void {
  const answers = ["yes", "no", "yes", "yes", "not applicable"] as const;
  for (let number = 0; number < standards; number++) {
    const standard = aStandard(`2.${number}`);
    const judgements = Array.from(
      { length: inspected },
      (_, at): Judgement => ({
        case: `C${at}`,
        riskOfSeriousHarm: null,
        safetyAndWellbeing: null,
        answers: Object.fromEntries(
          standard.questions.map(({ id }, q) => [id, answers[(at * (q + 2) + key) % 5] ?? "no"]),
        ),
      }),
    );
    const tallies = talliesOf(standard, judgements);
    const rows = rowsOf(standard, judgements);
    const completing = {
      domain: "court",
      standard: standard.id,
      digest: `${key}`,
      rows,
      tallies,
      population: eligible,
      pseudoCases: 10,
    };
    forecastOf(standard, completing, decidingPlaces(standard, tallies), RULES);
  }
}
