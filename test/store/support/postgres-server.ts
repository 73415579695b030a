import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepLog } from "../../support/run-log.ts";

/** Where Debian, Ubuntu and others put the server; POSTGRES_BIN names another place. */
const PLACES = "/usr/lib/postgresql";

/** How to get what the suite needs, for those who have not got it. */
export const SERVER_WANTED =
  "the store and the ledger on a real PostgreSQL server: install one, on Debian and Ubuntu with apt-get install postgresql";

/** The folder of the newest server's programs; null where there is none. */
export function findServer(): string | null {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const versions = existsSync(PLACES) ? readdirSync(PLACES).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(PLACES, version, "bin")).find((bin) => existsSync(join(bin, "initdb"))) ?? null;
}

/** A PostgreSQL server of one test run, on this computer alone. */
export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/** Somebody may take a port between its choice and the server's start: it is chosen anew, so often. */
const MOST_PORTS = 5;

/**
 * Sets up and starts a server with empty databases, in a folder that goes when it stops.
 *
 * @throws Error with the server's log where it does not start
 */
export async function startServer(bin: string, choosePort = freePort): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-postgres-"));
  const [data, passwordFile] = [join(folder, "data"), join(folder, "password")];
  const [user, password] = ["longlist", crypto.randomUUID()];
  const asUser = unprivileged();
  writeFileSync(passwordFile, password);
  if (asUser) for (const path of [folder, passwordFile]) chownSync(path, asUser.uid, asUser.gid);
  execFileSync(
    join(bin, "initdb"),
    [
      `--pgdata=${data}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Whatever the machine's own is, and whether it has it.
      "--locale=C",
      "--no-sync",
    ],
    { ...asUser, cwd: folder, stdio: "pipe" },
  );
  writeFileSync(join(data, "pg_hba.conf"), letIn(user));
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
  const startOn = async (port: number) => {
    const options = [`port=${port}`, ...settings].flatMap((setting) => ["-c", setting]);
    const server = spawn(join(bin, "postgres"), ["-D", data, ...options], {
      ...asUser,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    process.once("exit", () => server.kill("SIGQUIT"));
    await ready(server);
    return { server, port };
  };
  const { server, port } = await onFreePort(choosePort, startOn);
  return {
    port,
    user,
    password,
    async stop() {
      server.kill("SIGINT");
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Who is let in how. Tests connect anew a thousand times, and a password takes four thousand rounds of hashing at either end each
 * time: their user needs none. Any other user does, as in production.
 */
function letIn(user: string): string {
  return `host all ${user} 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n`;
}

async function onFreePort<T>(choose: () => Promise<number>, start: (port: number) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await start(await choose());
    } catch (error) {
      if (tried === MOST_PORTS || !String(error).includes("Address already in use")) throw error;
    }
  }
}

/** PostgreSQL refuses to run as root: its own account is used then. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr!.on("data", keepLog("database"));
    server.stderr!.on("data", (text: Buffer) => {
      log += text;
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("close", () => reject(new Error(`the PostgreSQL server ended:\n${log}`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address!.port : 0));
    });
  });
}
