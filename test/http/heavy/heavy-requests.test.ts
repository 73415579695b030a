import { describe, expect, test } from "vitest";
import { isHeavy, LIGHT_REQUESTS } from "../../../src/http/heavy/heavy-requests.ts";
import { PAGE_RULES, ROUTE_RULES, type Rules } from "../../../src/ledger/access/route-rules.ts";

/** An address of a route or page. */
const addressOf = (path: string) => path.replace(/:\w+(\{[^}]*\})?/g, (_, form) => (form === "{[a-z]+}" ? "a" : "1"));
const isHeavyRequest = (request: string) => {
  const [method = "", path = ""] = request.split(" ");
  return isHeavy(method, addressOf(path));
};

/** The requests of a method that a rule lets in. */
const requests = (rules: Rules, rule: string, method: string) =>
  Object.keys(rules).filter((request) => rules[request] === rule && request.startsWith(`${method} `));

const SAID_AT_BOTH_DOORS = [...new Set(Object.values(ROUTE_RULES))].flatMap((rule) =>
  ["GET", "POST"]
    .filter((method) => [ROUTE_RULES, PAGE_RULES].every((rules) => requests(rules, rule, method).length > 0))
    .map((method) => ({ rule, method })),
);

describe("what is done apart from the thread that answers everybody", () => {
  test.each(SAID_AT_BOTH_DOORS)(
    "$method of $rule is so over the API and by a page, or neither way",
    ({ rule, method }) => {
      const [api, pages] = [ROUTE_RULES, PAGE_RULES].map((rules) => requests(rules, rule, method).some(isHeavyRequest));
      expect(pages).toBe(api);
    },
  );

  test("is told for both doors of many acts", () => {
    expect(SAID_AT_BOTH_DOORS.length).toBeGreaterThan(20);
  });

  test("is never one that is light, each of which is a request there is", () => {
    expect(Object.keys({ ...ROUTE_RULES, ...PAGE_RULES })).toEqual(expect.arrayContaining([...LIGHT_REQUESTS]));
    expect(LIGHT_REQUESTS.filter(isHeavyRequest)).toEqual([]);
  });

  test("goes by what is asked for, as the routes take it", () => {
    expect(isHeavy("HEAD", "/programme")).toBe(true);
    expect(isHeavy("POST", "/programme")).toBe(false);
    expect(isHeavy("GET", "/inspections/1/ratings/statement.txt")).toBe(true);
    expect(isHeavy("GET", "/inspections/1/ratings/statementxtxt")).toBe(false);
    expect(isHeavy("GET", "/v1/inspections/{inspection}/draws/{draw}/verification")).toBe(true);
  });
});
