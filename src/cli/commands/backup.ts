import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { backUpStore } from "../../ledger/backup/backups.ts";
import { linesOf, passOn } from "../../ledger/backup/lines.ts";
import { openStore } from "../../server/stored-side.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { writeFailure } from "../output-files.ts";
import { askServerForFile } from "../server/ask-server.ts";
import { STORED_REMEDY, storedSettings } from "../stored-settings.ts";

/** `longlist backup`: the whole ledger as one file. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { positionals, value } = invocation;
  const path = positionals[0]!;
  if (existsSync(path)) throw new CommandFailure(`${path} is there already`, "Name another file, or move it away.");
  const isOfServer = value("server") !== undefined || Boolean(io.env.LONGLIST_SERVER);
  await writeOwn(path, (take) => (isOfServer ? ofServer(invocation, io, take) : ofDatabase(io, take)));
  io.stdout.write(`${path} holds the whole ledger, case data included, and is for its owner alone.\n`);
  return EXIT.done;
}

type Take = (line: string) => Promise<void>;

async function ofServer(invocation: Invocation, io: Io, take: Take): Promise<void> {
  const chunks = await askServerForFile(invocation, io, { path: "/v1/backup" });
  const isWhole = await passOn(linesOf(chunks), take).catch((error) => {
    if (error instanceof Error && "code" in error) throw error;
    return false;
  });
  if (!isWhole) throw new CommandFailure("the backup was cut short on its way", "Give the command again.");
}

async function ofDatabase(io: Io, take: Take): Promise<void> {
  const { database } = storedSettings(io);
  try {
    const store = await openStore(database);
    try {
      await backUpStore(store, io.now().toISOString(), take);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreFailure) throw new CommandFailure(error.message, STORED_REMEDY);
    throw error;
  }
}

/** A file for its owner alone, there whole or not at all. */
async function writeOwn(path: string, write: (take: Take) => Promise<void>): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  let file: FileHandle;
  try {
    file = await open(draft, "wx", 0o600);
  } catch (error) {
    throw writeFailure(path, error);
  }
  try {
    await write(async (line) => {
      await file.writeFile(`${line}\n`).catch((error) => Promise.reject(writeFailure(path, error)));
    });
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}
