import { runLonger } from "./longer-tests.ts";

const SUITES = [
  "test/long-list/random-dialects.test.ts",
  "test/long-list/kinds/false-alarms.test.ts",
  "test/sampling/lottery/allocation-lottery.test.ts",
  "test/ledger-api/any-request.test.ts",
];

/** The long random tests with five times the lists and populations that `npm test` has (10,000 and 200, and 1,000 tidy ones), and 40 times the requests to every route. */
export function run(): void {
  runLonger(SUITES, { LONGLIST_THOROUGHNESS: "5" });
}
