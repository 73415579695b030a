import { hasTwice } from "../../base/has-twice.ts";
import { nth } from "../../base/lists.ts";
import type { Specification } from "./specification-fields.ts";

/** Fields of standards and ratings that are well formed one by one and cannot hold together: path and what is wrong. */
export function* standardContradictions({
  standards,
  rating,
}: Pick<Specification, "standards" | "rating">): Generator<[path: string, message: string]> {
  const cases = standards.filter((one) => one.basis === "cases");
  const questions = cases.flatMap((one) => one.questions);
  if (hasTwice(standards.map(({ id }) => id))) yield ["standards", "two standards have one id"];
  // Headings are told apart whatever their case.
  if (hasTwice(questions.map(({ id }) => id.toLowerCase()))) yield ["standards", "two key questions have one id"];
  for (const { id, about, judgedFrom } of questions) {
    if (judgedFrom !== null && (about === null || about === "desistance")) {
      yield [
        "standards",
        `question "${id}" is about nothing that a level of concern decides on, so judgedFrom must be null`,
      ];
    }
  }
  for (const { id, rule, questions: own } of cases) {
    if (rule === "desistance" && own.every(({ about }) => about !== "desistance")) {
      yield ["standards", `standard "${id}" is rated by desistance and has no question about it`];
    }
  }
  const { bands, overall } = rating;
  if (hasTwice(bands.map(({ id }) => id))) yield ["rating.bands", "two bands have one id"];
  if (bands[0]?.from !== 0) yield ["rating.bands", "the first band does not begin at 0"];
  if (!ascends(bands.map(({ from }) => from))) yield ["rating.bands", "the bands do not ascend"];
  if (bands.every(({ score }) => score === 0)) yield ["rating.bands", "no band has a score"];
  if (overall.bands.length !== bands.length) yield ["rating.overall.bands", "there is not one limit for each band"];
  if (overall.bands[0] !== 0 || !ascends(overall.bands))
    yield ["rating.overall.bands", "the limits do not ascend from 0"];
}

function ascends(limits: readonly number[]): boolean {
  return limits.every((limit, at) => at === 0 || limit > nth(limits, at - 1));
}
