import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOCUMENTS, readDocument, writeDocument } from "./documents.ts";
import { PICTURES } from "./pictures.ts";
import { withService } from "./service.ts";
import { runShown, shownCommands, withOutputs } from "./shown-commands.ts";
import { withTables } from "./tables.ts";

// Run by hand (`node test/documents/write.ts`) to put the present outputs, tables and pictures into the documents.
for (const [path, draw] of Object.entries(PICTURES)) writeDocument(path, draw());
const folder = mkdtempSync(join(tmpdir(), "longlist-documents-"));
await withService(
  join(folder, "ledger"),
  () => {},
  async (service) => {
    for (const path of DOCUMENTS) {
      const document = withTables(readDocument(path));
      writeDocument(path, withOutputs(document, await runShown(shownCommands(document), service)));
    }
  },
);
rmSync(folder, { recursive: true, force: true });
