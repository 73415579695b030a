import { HttpProblem } from "./http-problem.ts";

/** What is said where the service was started without a database. */
export function noDatabase(): HttpProblem {
  return new HttpProblem("no-database", [
    {
      place: "server",
      message: "this service was started without a database",
      remedy: "Set DATABASE_URL where the service runs. The routes that store nothing go on working.",
    },
  ]);
}
