import { expect, test } from "vitest";
import { type Environment, readConfiguration } from "../src/configuration.ts";

const DATABASE_URL = "postgres://someone:secret-word@database.example/longlist";

test("without any setting Node embeds a database and the edge has none", () => {
  const otherwise = { retentionDays: 90, statelessRoutes: "open" };
  expect(readConfiguration({}, ".longlist")).toEqual({
    ...otherwise,
    database: { kind: "embedded", directory: ".longlist" },
  });
  expect(readConfiguration({}, null)).toEqual({ ...otherwise, database: null });
});

test("a setting that is empty is none", () => {
  expect(readConfiguration({ DATABASE_URL: "", LONGLIST_STATELESS: "" }, ".data")).toEqual(
    readConfiguration({}, ".data"),
  );
});

test("DATABASE_URL selects a server, whatever directory is set", () => {
  const environment = { DATABASE_URL, LONGLIST_DATA: "elsewhere", DATABASE_RELAY: "localhost:5433" };
  expect(readConfiguration(environment, ".longlist").database).toEqual({
    kind: "server",
    connectionString: DATABASE_URL,
    relay: "localhost:5433",
  });
});

test("the directory, the days and who needs a key can be set", () => {
  const environment = { LONGLIST_DATA: "/srv/longlist", LONGLIST_RETENTION_DAYS: "30", LONGLIST_STATELESS: "closed" };
  expect(readConfiguration(environment, ".longlist")).toEqual({
    database: { kind: "embedded", directory: "/srv/longlist" },
    retentionDays: 30,
    statelessRoutes: "closed",
  });
});

test.each<[Environment, string]>([
  [{ LONGLIST_RETENTION_DAYS: "three" }, "LONGLIST_RETENTION_DAYS is not a number of days from 0 to 9999"],
  [{ LONGLIST_STATELESS: "shut" }, "LONGLIST_STATELESS is neither open nor closed"],
  [{ LONGLIST_STATELESS: "closed" }, "LONGLIST_STATELESS is closed, which needs a DATABASE_URL for the keys"],
  [{ DATABASE_URL: "database.example" }, "DATABASE_URL is not of the form postgres://user:password@host/database"],
  [{ DATABASE_URL: "mysql://a:secret-word@b/c" }, "DATABASE_URL is not of the form"],
  [{ DATABASE_RELAY: "localhost:1" }, "DATABASE_RELAY is set without DATABASE_URL"],
  [{ DATABASE_URL, DATABASE_RELAY: "far.example:1" }, "DATABASE_RELAY is not a port on this computer"],
])("%j is refused by name", (environment, message) => {
  expect(() => readConfiguration(environment, null)).toThrow(message);
});

test("everything wrong is told at once, and no value is", () => {
  const wrong = () => readConfiguration({ DATABASE_URL: "secret-word", LONGLIST_STATELESS: "secret-word" }, null);
  expect(wrong).toThrow(/DATABASE_URL[\s\S]*LONGLIST_STATELESS|LONGLIST_STATELESS[\s\S]*DATABASE_URL/);
  expect(wrong).not.toThrow(/secret-word/);
});
