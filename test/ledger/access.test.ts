import { describe, expect, test } from "vitest";
import { authorise, reaches, whoMay } from "../../src/ledger/access/authorise.ts";
import { ROLES } from "../../src/ledger/access/roles.ts";
import { isAct, PAGE_RULES, ROUTE_RULES } from "../../src/ledger/access/route-rules.ts";
import { type Act, actRow, EVERY_ACT as acts } from "../../src/ledger/access/who-may-do-what.ts";
import { someone, teamOf } from "./support/desk.ts";

/**
 * What a team's key may do: see its own inspections, send lists, contribute and verify, and see judgements and ratings once
 * these are closed. Nothing else.
 */
const OF_A_TEAM: readonly Act[] = [
  "inspection.list",
  "inspection.read",
  "list.submit",
  "seed.contribute",
  "judgements.read",
  "ratings.read",
  "draw.verify",
  "audit.read",
  "session.read",
];

/** What an inspector's key may do: see which inspections are theirs, and judge. */
const OF_AN_INSPECTOR: readonly Act[] = [
  "inspection.list",
  "judgements.fill",
  "judgements.submit",
  "judgements.read",
  "session.read",
];

/** What an auditor may do: look. */
const OF_AN_AUDITOR: readonly Act[] = [
  "inspection.list",
  "inspection.read",
  "assignment.read",
  "judgements.read",
  "ratings.read",
  "programme.read",
  "draw.verify",
  "audit.read",
  "audit.verify",
  "access-log.read",
  "session.read",
  "retention.read",
];

const allowed = (role: (typeof ROLES)[number]) => acts.filter((act) => may(() => authorise(someone(role), act)));

const TABLE = [
  ["list.submit", "Only the team and the coordinator can send the list"],
  ["inspection.create", "Only a coordinator can open an inspection"],
  ["seed.contribute", "Only the team can contribute to the seed"],
  ["key.revoke", "Only an administrator and a coordinator can end a key"],
  ["key.read", "Only an administrator and a coordinator can see the keys"],
  ["retention.confirm", "Only an administrator can say that the clock is right, so that what is due is deleted"],
  ["audit.verify", "Only a coordinator and an auditor can read and verify the whole audit trail"],
] as const;

test.each(TABLE)("who may %s is told as: %s", (act, words) => {
  expect(whoMay(act)).toBe(words);
});

test("every route and page has one rule alone", () => {
  const named = acts.flatMap((act) => [...actRow(act).api, ...(actRow(act).pages ?? [])]);
  expect(new Set(named).size).toBe(named.length);
  for (const rules of [ROUTE_RULES, PAGE_RULES]) {
    for (const [route, rule] of Object.entries(rules)) expect(isAct(rule), route).toBe(named.includes(route));
  }
});

describe("access", () => {
  test("of each role is what it needs and no more", () => {
    expect(allowed("team")).toEqual(OF_A_TEAM);
    expect(allowed("inspector")).toEqual(OF_AN_INSPECTOR);
    expect(allowed("auditor")).toEqual(OF_AN_AUDITOR);
    expect(acts.filter((act) => !allowed("administrator").includes(act))).toEqual([
      "seed.contribute",
      "ledger.restore",
    ]);
    expect(allowed("administrator").filter((act) => !allowed("coordinator").includes(act))).toEqual([
      "inspection.erase",
      "access-log.read",
      "retention.read",
      "retention.confirm",
      "ledger.backup",
    ]);
  });

  test("to keys reaches those of teams alone for a coordinator, and all for an administrator", () => {
    const ofKeys = acts.filter((act) => act.startsWith("key."));
    expect(ofKeys.length).toBeGreaterThan(0);
    for (const act of ofKeys) {
      expect(ROLES.filter((role) => reaches(someone("administrator"), act, role))).toEqual(ROLES);
      expect(ROLES.filter((role) => reaches(someone("coordinator"), act, role))).toEqual(["team"]);
      expect(ROLES.filter((role) => reaches(someone("auditor"), act, role))).toEqual([]);
    }
  });

  test.each(acts)("to another's inspection is told as if there were none: %s", (act) => {
    expect(() => authorise(teamOf("0000000000000001"), act, "0000000000000002")).toThrow(
      expect.objectContaining({ code: "not-on-record" }),
    );
  });

  test("refused to a role names the roles that have it", () => {
    expect(() => authorise(teamOf("0000000000000001"), "sample.draw", "0000000000000001")).toThrow(
      expect.objectContaining({
        code: "not-allowed",
        obstacles: [expect.objectContaining({ remedy: "Use a key with the role administrator or coordinator." })],
      }),
    );
  });
});

function may(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}
