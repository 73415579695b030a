import { expect, test } from "vitest";
import { poolRatings } from "../../src/rating/pool.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { questionTitle } from "../../src/rating/sheet/sheet-columns.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

test("a question is called by its own title, or by its standard's and what it is about", () => {
  const question = { id: "2.1.1", about: "desistance", judgedFrom: null } as const;
  const standard = { title: "Assessment" };
  expect(questionTitle(standard, question)).toBe("Assessment: desistance");
  expect(questionTitle(standard, { ...question, about: null })).toBe("Assessment");
  expect(questionTitle(standard, { ...question, title: "Is it any good?" })).toBe("Is it any good?");
});

test("ratings of before there were profiles are pooled without one", () => {
  const draw = anInspection();
  const request = { draw, replacements: [], judgements: judgedByChance(draw), list: null };
  const { profile: _, ...rating } = ratingOf(request, standardsByRule(request), []);
  expect(poolRatings([rating], { smallGroups: true }).profile).toEqual([]);
});
