import { expect, test } from "vitest";
import { type Environment, readConfiguration } from "../../src/server/configuration.ts";

const DATABASE_URL = "postgres://someone:secret-word@database.example/longlist";

test("without any setting Node embeds a database and the edge has none", () => {
  const otherwise = {
    port: 8787,
    dataDirectory: ".longlist",
    retentionDays: 90,
    accessLogDays: 730,
    statelessRoutes: "open",
    threads: Math.max(2, navigator.hardwareConcurrency),
    proxies: [],
  };
  expect(readConfiguration({}, "node")).toEqual({
    ...otherwise,
    database: { kind: "embedded", directory: ".longlist", leastFree: 32 * 2 ** 20 },
  });
  expect(readConfiguration({}, "edge")).toEqual({ ...otherwise, database: null });
});

test("a setting that is empty is none", () => {
  const empty = { PORT: "", DATABASE_URL: "", LONGLIST_DATA: "", LONGLIST_STATELESS: "" };
  expect(readConfiguration(empty, "node")).toEqual(readConfiguration({}, "node"));
});

test("DATABASE_URL selects a server, whatever directory is set", () => {
  const environment = { DATABASE_URL, LONGLIST_DATA: "elsewhere", DATABASE_RELAY: "localhost:5433" };
  expect(readConfiguration(environment, "node").database).toEqual({
    kind: "server",
    connectionString: DATABASE_URL,
    relay: "localhost:5433",
  });
});

test("the port, the directory, the days and who needs a key can be set", () => {
  const environment = {
    PORT: "8080",
    LONGLIST_DATA: "/srv/longlist",
    LONGLIST_FREE_SPACE: "100",
    LONGLIST_RETENTION_DAYS: "30",
    LONGLIST_ACCESS_LOG_DAYS: "400",
    LONGLIST_STATELESS: "closed",
    LONGLIST_THREADS: "6",
    LONGLIST_PROXY: "127.0.0.1, 10.0.0.2",
    LONGLIST_ORGANISATION: "Inspectorate of Examples",
    LONGLIST_CONTACT: "long.list@inspectorate.example",
  };
  expect(readConfiguration(environment, "node")).toEqual({
    database: { kind: "embedded", directory: "/srv/longlist", leastFree: 100 * 2 ** 20 },
    dataDirectory: "/srv/longlist",
    port: 8080,
    retentionDays: 30,
    accessLogDays: 400,
    statelessRoutes: "closed",
    threads: 6,
    proxies: ["127.0.0.1", "10.0.0.2"],
    organisation: "Inspectorate of Examples",
    contact: "long.list@inspectorate.example",
  });
});

test("where a directory is set, the edge has no database all the same", () => {
  expect(readConfiguration({ LONGLIST_DATA: "/srv/longlist" }, "edge").database).toBeNull();
});

test.each(["0", "65535"])("the port %s is one", (PORT) => {
  expect(readConfiguration({ PORT }, "node").port).toBe(Number(PORT));
});

test.each<[Environment, string]>([
  ...["65536", "-1", "80.5", "0x50", "http"].map((PORT): [Environment, string] => [
    { PORT },
    "PORT is not a port, a number from 0 to 65535",
  ]),
  [{ LONGLIST_RETENTION_DAYS: "three" }, "LONGLIST_RETENTION_DAYS is not a number of days from 0 to 9999"],
  [{ LONGLIST_THREADS: "0" }, "LONGLIST_THREADS is not a number from 1 to 99"],
  [{ LONGLIST_PROXY: "proxy.example" }, "LONGLIST_PROXY is not an address such as 127.0.0.1, or several with commas"],
  [{ LONGLIST_FREE_SPACE: "much" }, "LONGLIST_FREE_SPACE is not a number of megabytes from 0 to 9999999"],
  [{ LONGLIST_STATELESS: "shut" }, "LONGLIST_STATELESS is neither open nor closed"],
  [{ LONGLIST_STATELESS: "closed" }, "LONGLIST_STATELESS is closed, which needs a DATABASE_URL for the keys"],
  [{ DATABASE_URL: "database.example" }, "DATABASE_URL is not of the form postgres://user:password@host/database"],
  [{ DATABASE_URL: "mysql://a:secret-word@b/c" }, "DATABASE_URL is not of the form"],
  [{ DATABASE_RELAY: "localhost:1" }, "DATABASE_RELAY is set without DATABASE_URL"],
  [{ DATABASE_URL, DATABASE_RELAY: "far.example:1" }, "DATABASE_RELAY is not a port on this computer"],
])("%j is refused by name", (environment, message) => {
  expect(() => readConfiguration(environment, "edge")).toThrow(message);
});

test("everything wrong is told at once, and no value is", () => {
  const names = ["PORT", "DATABASE_URL", "LONGLIST_STATELESS", "LONGLIST_RETENTION_DAYS"];
  const wrong = () => readConfiguration(Object.fromEntries(names.map((name) => [name, "secret-word"])), "node");
  for (const name of names) expect(wrong).toThrow(name);
  expect(wrong).not.toThrow(/secret-word/);
});

test.each(["nobody", "a@b", "javascript:alert(1)", "http://insecure.example", "a b@c.example", "a@c.example?bcc=d"])(
  "%s is no contact that a page can link",
  (LONGLIST_CONTACT) => {
    expect(() => readConfiguration({ LONGLIST_CONTACT }, "node")).toThrow(/LONGLIST_CONTACT is neither/);
  },
);
