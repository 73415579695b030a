/**
 * `npm run bench` runs every quick suite; `npm run bench -- NAME…` runs those named. Figures are ratios against a
 * floor or a peer in the same run: absolute times depend on the machine. `--full` makes a suite that has a longer form run it.
 */
const SUITES: Record<string, { quick: boolean; load: () => Promise<{ run(): unknown }> }> = {
  lottery: { quick: true, load: () => import("./lottery.bench.ts") },
  reading: { quick: true, load: () => import("./reading.bench.ts") },
  bars: { quick: true, load: () => import("./bars.bench.ts") },
  assignment: { quick: true, load: () => import("./assignment.bench.ts") },
  ratings: { quick: false, load: () => import("./ratings.bench.ts") },
  fairness: { quick: false, load: () => import("./fairness.bench.ts") },
  peers: { quick: false, load: () => import("./peers.bench.ts") },
  verifier: { quick: false, load: () => import("./verifier.bench.ts") },
  flood: { quick: false, load: () => import("./flood.bench.ts") },
  load: { quick: false, load: () => import("./load.bench.ts") },
  worker: { quick: false, load: () => import("./worker.bench.ts") },
  "command-line": { quick: false, load: () => import("./command-line.bench.ts") },
  journeys: { quick: false, load: () => import("./journeys.bench.ts") },
  pages: { quick: false, load: () => import("./pages.bench.ts") },
  crowd: { quick: false, load: () => import("./crowd.bench.ts") },
  kill: { quick: false, load: () => import("./kill.bench.ts") },
  random: { quick: false, load: () => import("./random.bench.ts") },
  mutants: { quick: false, load: () => import("./mutants.bench.ts") },
  several: { quick: false, load: () => import("./several.bench.ts") },
};

const asked = process.argv.slice(2).filter((word) => word !== "--full");
const unknown = asked.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`no suite called ${unknown.join(", ")}; there are ${Object.keys(SUITES).join(", ")}`);
  process.exit(2);
}
for (const [name, { quick, load }] of Object.entries(SUITES)) {
  if (asked.length > 0 ? !asked.includes(name) : !quick) continue;
  console.log(`\n== ${name}`);
  await (await load()).run();
}
// The tests' databases are kept open for whoever comes next.
process.exit();
