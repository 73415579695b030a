import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openVercelStore } from "../../src/store/vercel-store.ts";
import { type KillReport, killRounds } from "../ledger-api/kill-rounds.ts";
import { STEPS } from "../ledger-api/kill-script.ts";
import { findServer, SERVER_WANTED, startServer } from "../store/support/postgres-server.ts";
import { startRelay } from "../store/support/relay.ts";
import { onFillingDisk } from "./kill-on-filling-disk.ts";
import { printTable } from "./measure.ts";

/** Fifty kills on each driver, ten on each of five databases, so that first starts are among them. */
const DATABASES = 5;
const ROUNDS = 10;

type Rounds = (seed: string) => Promise<KillReport>;

/** The Node server under kills at random moments: what was answered must all be there, once. */
export async function run(): Promise<void> {
  await onDatabases("embedded database", onDirectory);
  await onFillingDisk();
  const bin = findServer();
  if (bin === null) return console.log(`not run: ${SERVER_WANTED}`);
  const [server, relay] = await Promise.all([startServer(bin), startRelay()]);
  try {
    const address = `postgres://${server.user}:${server.password}@localhost:${server.port}`;
    await onDatabases("PostgreSQL server", onNewDatabase(address, relay.address));
  } finally {
    await relay.stop();
    await server.stop();
  }
}

const onDirectory: Rounds = async (seed) => {
  const directory = await mkdtemp(join(tmpdir(), "longlist-kill-"));
  try {
    return await killRounds({ LONGLIST_DATA: join(directory, "data") }, ROUNDS, seed);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

function onNewDatabase(address: string, relay: string): Rounds {
  let databases = 0;
  return async (seed) => {
    const database = `kill_${++databases}`;
    const store = openVercelStore({ connectionString: `${address}/postgres`, relay, connections: 1 });
    await store.query(`create database ${database}`, []);
    await store.close();
    return killRounds({ DATABASE_URL: `${address}/${database}`, DATABASE_RELAY: relay }, ROUNDS, seed);
  };
}

async function onDatabases(what: string, rounds: Rounds): Promise<void> {
  const reports: KillReport[] = [];
  for (let database = 1; database <= DATABASES; database++) {
    const seed = crypto.randomUUID();
    console.log(`${what} ${database}, moments by seed ${seed}`);
    reports.push(await rounds(seed));
  }
  const sum = (count: (report: KillReport) => number) => reports.reduce((total, report) => total + count(report), 0);
  const lost = reports.flatMap((report) => report.lost);
  const broken = reports.filter(({ trail }) => !trail.holds).length;
  const places = (["starting", ...STEPS] as const).map((place): [string, number] => [
    place,
    sum(({ fell }) => fell.get(place) ?? 0),
  ]);
  console.log(
    `${what}: ${DATABASES * ROUNDS} kills, ${sum((one) => one.acknowledged)} requests answered, ${lost.length} lost, ` +
      `${sum((one) => one.beyond)} done that nobody was told of, ${broken} of ${DATABASES} audit trails broken`,
  );
  printTable(["killed at", "kills"], places);
  for (const one of lost) console.log(`lost: ${one}`);
  if (lost.length > 0 || broken > 0 || sum(({ beyond }) => Math.abs(beyond)) > 0) process.exitCode = 1;
}
