import { csvOf } from "../../base/csv/people-csv.ts";
import { ownValue } from "../../base/own-value.ts";
import type { Pool } from "../../rating/pool-document.ts";
import type { Rating } from "../../rating/rating-document.ts";
import type { Specification } from "../../sampling/specification/specification.ts";

/**
 * Ratings as CSV for people: one row a question, one for each standard of the panel's; the JSON names as headings.
 *
 * @param specification whose bands head the columns of chances, where there are any
 */
export function ratingCsv(
  { standards }: Pick<Rating, "standards">,
  { rating }: { readonly rating: Pick<Specification["rating"], "bands"> },
): string {
  const forecast = standards.some(({ chances }) => chances !== null);
  const bands = forecast ? rating.bands.map(({ id }) => id) : [];
  const headings = ["standard", "title", "domain", "rating", "score", "movedFrom", "reason", "flags", ...bands];
  const question = ["question", "about", "yes", "base", "percent", "lowest", "low80", "high80", "low95", "high95"];
  const rows = standards.flatMap((standard) => {
    const { id, title, domain, rating, score, moved, flags, chances, lowest } = standard;
    const own = [
      id,
      title,
      domain,
      rating,
      score,
      moved?.from,
      moved?.reason,
      flags.join(" "),
      ...bands.map((band) => ownValue(chances ?? {}, band)),
    ];
    if (standard.questions.length === 0) return [own];
    return standard.questions.map((one) => {
      const ends = (one.intervals ?? []).flatMap(({ low, high }) => [low, high]);
      return [...own, one.id, one.about, one.yes, one.base, one.percent, lowest.includes(one.id), ...ends];
    });
  });
  const head = [...headings, ...question];
  // Blank to the last heading: readers that are strict refuse shorter rows.
  return csvOf([head, ...rows.map((row) => head.map((_, at) => row[at]))]);
}

/** Tables over many inspections as CSV for people: the table that each row belongs to comes first. */
export function poolCsv({ profile, questions, groups }: Pick<Pool, "profile" | "questions" | "groups">): string {
  return csvOf([
    ["table", "domain", "standard", "question", "variable", "level", "yes", "base", "cases", "percent"],
    ...profile.map((row) => ["profile", row.domain, "", "", row.variable, row.level, "", "", row.cases, row.percent]),
    ...questions.map((row) => [
      "questions",
      row.domain,
      row.standard,
      row.question,
      "",
      "",
      row.yes,
      row.base,
      "",
      row.percent,
    ]),
    ...groups.map((row) => [
      "groups",
      "",
      "",
      row.question,
      row.variable,
      row.level,
      row.yes,
      row.base,
      "",
      row.percent,
    ]),
  ]);
}
