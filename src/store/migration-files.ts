import { readdir, readFile } from "node:fs/promises";
import type { Migration } from "./migrate.ts";

const FOLDER = new URL("./migrations/", import.meta.url);

/** The migrations of this version, in order. From files, so in Node alone: a Worker's database is set up by a command. */
export async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".sql")).sort();
  return Promise.all(files.map(async (file) => ({ name: file, sql: await readFile(new URL(file, FOLDER), "utf8") })));
}
