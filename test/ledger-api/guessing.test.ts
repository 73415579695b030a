import { afterAll, beforeAll, expect, test } from "vitest";
import { saltedDigest } from "../../src/base/canonical.ts";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import { entryAfter } from "../../src/ledger/audit/entry.ts";
import type { TrailDocument } from "../../src/ledger/audit/trail-document.ts";
import type { StoredAssignment } from "../../src/ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../src/ledger/records/judgement-records.ts";
import type { KeptRating } from "../../src/ledger/records/kept-rating.ts";
import type { StoredRating } from "../../src/ledger/records/rating-records.ts";
import { judgementsDigest } from "../../src/rating/judgement.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { judgedByChance } from "../support/judging.ts";
import { filledRows } from "../use-cases/rate/filled-sheets.ts";
import { type Asked, given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

/** What somebody without a part in an inspection's judging may read of it. */
const READ = [
  "",
  "draws",
  "draws/last",
  "draws/last/receipt",
  "draws/last/reserves",
  "replacements",
  "assignments",
  "audit",
];
const READ_ONCE_RATED = ["judgements", "judgements/1", "ratings", "ratings/1"];

/** An inspection that is being judged, and a team's key. */
async function aDesk() {
  const inspection = await inspectionAt(house, "assigned");
  const at = `/v1/inspections/${inspection}`;
  const ask = (path: string, asked?: Asked, token = coordinator) =>
    house.ask(token, path === "" ? at : `${at}/${path}`, asked);
  const team = await house.keyFor("team", inspection);
  const draw = await given<Draw>(ask("draws/last/receipt"));
  const rows = filledRows(draw, judgedByChance(draw));
  const judge = (some: readonly (readonly string[])[]) =>
    ask("judgements", { json: { sheets: [{ name: "s.csv", content: csvOf(some) }] } });
  const read = async (paths: readonly string[], token = team) =>
    Promise.all(paths.map(async (path) => given<unknown>(ask(path, {}, token))));
  return { inspection, ask, team, draw, rows, judge, read };
}

/** What somebody can try guesses by: the salts and digests in all that they were told. */
function tools(told: unknown) {
  const text = JSON.stringify(told);
  const digests = new Set(text.match(/sha256:[0-9a-f]{64}/g) ?? []);
  const salts = new Set(text.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g) ?? []);
  // Whoever guesses rightly sees the digest of the guess among those that were told.
  const confirms = (secret: string) =>
    digests.has(secret) || [...salts].some((salt) => digests.has(saltedDigest(salt, secret)));
  return { digests, salts, confirms };
}

const TABLE = csvOf([
  ["Standard", "Rating", "Reason"],
  ["1.1", "good", ""],
]);

test("by nothing that a team is told can it try who has which case, or before closure what was judged and rated", {
  timeout: PATIENCE,
}, async () => {
  const { ask, draw, rows, judge, read } = await aDesk();
  const [head = [], ...cases] = rows;
  const judgements = [await given<StoredJudgements>(judge([head, ...cases.slice(0, 1)]))];
  const json = { case: cases[1]?.[0], reason: "transferred-out" };
  await given(ask("replacements", { json }));
  await given(ask("reassignments", { json: { case: cases[0]?.[0], reason: "The inspector knows the family." } }));
  judgements.push(await given<StoredJudgements>(judge([head, ...cases.slice(2, 4)])));
  const rating = await given<StoredRating>(ask("ratings", { json: { table: TABLE } }));
  const assignments = await Promise.all(
    [1, 2, 3].map((number) => given<StoredAssignment>(ask(`assignments/${number}`))),
  );
  const whoHasWhat = assignments.map(({ content }) => content?.assignment.digest ?? "none");
  const judged = judgements.map(({ content }) => judgementsDigest(content?.judgements ?? []));
  const { confirms, salts } = tools(await read(READ));
  expect(salts).toContain(draw.ledger?.salt);
  expect(confirms(draw.digest)).toBe(true);
  for (const secret of [...whoHasWhat, ...judged]) expect(confirms(secret)).toBe(false);
  expect(confirms((rating.content.rating as { digest: string }).digest)).toBe(false);

  await given(ask("ratings/closure", { json: {} }));
  const after = tools(await read([...READ, ...READ_ONCE_RATED]));
  for (const secret of whoHasWhat) expect(after.confirms(secret)).toBe(false);
  for (const secret of judged.slice(0, 1)) expect(after.confirms(secret)).toBe(true);
});

test.each([
  ["closed again", true],
  ["not closed again", false],
])(
  "of all records of ratings one alone keeps counts, ratings that were opened again and %s",
  {
    timeout: PATIENCE,
  },
  async (_, again) => {
    const { inspection, ask, rows, judge } = await aDesk();
    const [auditor, administrator] = [await house.keyFor("auditor"), await house.keyFor("administrator")];
    await given(judge(rows.slice(0, -1)));
    const decide = () => ask("ratings", { json: { table: TABLE } });
    await given(decide());
    await given(judge(rows));
    await given(ask("ratings/closure", { json: {} }));
    await given(ask("ratings/reopening", { json: { reason: "An answer had been copied wrongly." } }));
    const last = [...(rows.at(-1) ?? [])];
    const at = last.findLastIndex((cell) => cell === "yes" || cell === "no");
    await given(judge([rows[0] ?? [], last.with(at, last[at] === "yes" ? "no" : "yes")]));
    await given(decide());
    if (again) await given(ask("ratings/closure", { json: {} }));
    const numbers = again ? [1, 2, 3, 4, 5] : [1, 2, 3, 4];
    const counted = async () => {
      const read = (number: number) => given<StoredRating>(ask(`ratings/${number}`, {}, auditor));
      const all = await Promise.all(numbers.map(read));
      return all.filter(({ content: { rating } }) => {
        const { standards, groups, profile = [], classification } = rating;
        return (
          JSON.stringify([standards.flatMap(({ questions }) => questions), groups, profile, classification]) !==
          "[[],[],[],{}]"
        );
      });
    };
    expect((await counted()).map(({ number }) => number)).toEqual([again ? 5 : 2]);
    await given(ask("erasure", { json: { reason: "Called off." } }, administrator));
    expect((await counted()).map(({ number }) => number)).toEqual([again ? 5 : 2]);
    const stored = await house.store.query<{ content: string }>(
      "select content from kept_rating where inspection = $1 order by number",
      [inspection],
    );
    const inDatabase = stored.map(({ content }) => (JSON.parse(content) as KeptRating).groups.length > 0);
    expect(inDatabase).toEqual(numbers.map((number) => number === (again ? 5 : 2)));
  },
);

test("whoever may see a record is told the salt by which its published digest is worked out", {
  timeout: PATIENCE,
}, async () => {
  const { inspection, ask, rows, judge } = await aDesk();
  const sent = await given<StoredJudgements>(judge(rows));
  const assignment = await given<StoredAssignment>(ask("assignments/last"));
  const closed = await given<StoredRating>(ask("ratings/closure", { json: {} }));
  const digests = [
    judgementsDigest(sent.content?.judgements ?? []),
    assignment.content?.assignment.digest ?? "",
    (closed.content.rating as { digest: string }).digest,
  ];
  const records = [sent, assignment, closed];
  const salts = records.map(({ content }) => (content as { salt?: string }).salt ?? "");
  expect(new Set(salts).size).toBe(records.length);
  expect(records.map((one) => one.publishedDigest)).toEqual(
    salts.map((salt, at) => saltedDigest(salt, digests[at] ?? "")),
  );
  // An inspector is told of their own cases alone, and by the salt could try guesses at the others.
  const ames = await house.keyFor("inspector", inspection);
  expect(JSON.stringify(await given(ask("judgements/1", {}, ames)))).not.toContain("salt");
});

test("a team finds on the trail what was judged and decided once ratings are closed, and each entry is what its hash is of", {
  timeout: PATIENCE,
}, async () => {
  const { ask, team, rows, judge } = await aDesk();
  const found = async (token: string) => (await given<TrailDocument>(ask("audit", {}, token))).entries;
  const acts = async (token: string) => (await found(token)).map(({ what }) => what);
  const toAssigned = await acts(coordinator);
  await given(judge(rows));
  await given(ask("ratings", { json: { table: TABLE } }));
  expect(await acts(team)).toEqual(toAssigned);
  expect(await acts(coordinator)).toEqual([...toAssigned, "judgements.submit", "ratings.decide"]);
  await given(ask("ratings/closure", { json: {} }));
  const closed = [...toAssigned, "judgements.submit", "ratings.decide", "ratings.close"];
  expect(await acts(team)).toEqual(closed);
  await given(ask("ratings/reopening", { json: { reason: "An answer had been copied wrongly." } }));
  await given(judge(rows));
  expect(await acts(team)).toEqual([...closed, "ratings.reopen"]);
  for (const entry of await found(team)) {
    expect(entryAfter({ sequence: entry.sequence - 1, hash: entry.previous }, entry).hash).toBe(entry.hash);
  }
  await given(ask("ratings/closure", { json: {} }));
  expect(await acts(team)).toEqual(await acts(coordinator));
});
