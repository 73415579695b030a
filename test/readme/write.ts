import { writeFileSync } from "node:fs";
import { readConfiguration } from "../../src/server/configuration.ts";
import { serve } from "../../src/server.ts";
import { README, readReadme, runShown, shownCommands, withOutputs } from "./commands.ts";
import { withFindingsTable } from "./findings-table.ts";

// Run by hand (`node test/readme/write.ts`) to put the present outputs and findings into the README.
const service = await serve({
  configuration: readConfiguration({ PORT: "0" }, "edge"),
  print: () => {},
  log: () => {},
});
try {
  const readme = withFindingsTable(readReadme());
  writeFileSync(README, withOutputs(readme, await runShown(shownCommands(readme), service.url)));
} finally {
  await service.close();
}
