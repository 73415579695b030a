import { expect, test } from "vitest";
import { readConfiguration } from "../../src/server/configuration.ts";
import { serve } from "../../src/server.ts";
import { keepLine } from "../support/run-log.ts";
import { readReadme, runShown, shownCommands } from "./commands.ts";
import { withFindingsTable } from "./findings-table.ts";

test("every command of the README prints what the README shows", async () => {
  const service = await serve({
    configuration: readConfiguration({ PORT: "0" }, "edge"),
    print: () => {},
    log: keepLine,
  });
  try {
    const shown = shownCommands(readReadme());
    const outputs = await runShown(shown, service.url);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.map(({ command }, index) => ({ command, output: outputs[index] }))).toEqual(shown);
  } finally {
    await service.close();
  }
}, 120_000);

test("the README's table of findings is the code's", () => {
  expect(readReadme()).toBe(withFindingsTable(readReadme()));
  expect(readReadme()).toContain("| `file-empty` | error |");
});
