import { canonicalJson } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import { within } from "../../base/refusal.ts";
import { poolRatings } from "../../rating/pool.ts";
import type { Rating } from "../../rating/rating-document.ts";
import { readRating } from "../../rating/read-rating.ts";
import { poolCsv } from "../../report/files/rating-csv.ts";
import { poolSections } from "../../report/sections/after-the-draw/pool.ts";
import { sectionsText } from "../../report/terminal.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { inputName, readDocument, refuseUnreadable } from "../input.ts";
import type { Io } from "../io.ts";

/** `longlist pool`: tables over many inspections. */
export async function run({ positionals, given }: Invocation, io: Io): Promise<ExitStatus> {
  if (given("json") && given("csv")) throw new CommandFailure("--json and --csv are both given", "Choose one of them.");
  await refuseUnreadable(positionals);
  const ratings: Rating[] = [];
  for (const path of positionals) ratings.push(readRating(await readDocument(path, "rating", io), inputName(path)));
  // Whoever has the ratings in files has their groups already; those for whom the tables are may not.
  const pool = within(
    (place) => place.replace(/^ratings\[(\d+)\]/, (_, at) => inputName(nth(positionals, Number(at)))),
    () => poolRatings(ratings, { smallGroups: !given("without-small-groups") }),
  );
  if (given("json")) io.stdout.write(`${canonicalJson(pool)}\n`);
  else io.stdout.write(given("csv") ? poolCsv(pool) : sectionsText(poolSections(pool)).replace(/^\n/, ""));
  return EXIT.done;
}
