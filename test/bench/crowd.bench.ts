import { runLonger } from "./longer-tests.ts";

const SUITES = ["test/ledger/crowd.test.ts", "test/ledger-api/crowd.test.ts"];

/** The suites of crowds with a hundred clients each, where `npm test` has twenty: what they hold, they must hold there too. */
export function run(): void {
  runLonger(SUITES, { LONGLIST_CROWD: "100" });
}
