import { canonicalJson } from "../../../base/canonical.ts";
import { fileResponse } from "../../../http/response/file-response.ts";
import type { DrawFile } from "../../../ledger/inspections/draw-file.ts";
import { sampleCsv } from "../../../report/files/sample-csv.ts";
import { sampleWorkbook } from "../../../report/files/sample-workbook.ts";
import { methodology } from "../../../report/statement/methodology.ts";
import { methodologyText } from "../../../report/statement/methodology-text.ts";
import type { Site } from "../../platform.ts";
import { askedDraw, DRAW_PATH, wholeDraw } from "./asked-draw.ts";

/** The files of a draw: for inspectors, for the report, and for whoever checks it. */
export function downloads(site: Site): void {
  site.get(`${DRAW_PATH}/sample.csv`, async (c) => {
    const asked = await wholeDraw(c);
    return fileResponse(c, "csv", sampleCsv(asked.draw.sample), nameOf("sample", asked));
  });

  site.get(`${DRAW_PATH}/reserves.csv`, async (c) => {
    const asked = await wholeDraw(c);
    return fileResponse(c, "csv", sampleCsv(asked.draw.reserves), nameOf("reserves", asked));
  });

  site.get(`${DRAW_PATH}/sample.xlsx`, async (c) => {
    const asked = await wholeDraw(c);
    return fileResponse(c, "xlsx", await sampleWorkbook(asked.draw, asked.records), nameOf("sample", asked));
  });

  site.get(`${DRAW_PATH}/receipt.json`, async (c) => {
    const asked = await askedDraw(c);
    const { receipt } = asked.stored;
    const name = receipt.kind === "longlist/draw" ? "receipt" : "redacted-record";
    return fileResponse(c, "json", `${canonicalJson(receipt)}\n`, nameOf(name, asked));
  });

  site.get(`${DRAW_PATH}/replacements.json`, async (c) => {
    const asked = await wholeDraw(c);
    return fileResponse(c, "json", `${canonicalJson(asked.records)}\n`, nameOf("replacements", asked));
  });

  site.get(`${DRAW_PATH}/methodology.txt`, async (c) => {
    const asked = await wholeDraw(c);
    const text = methodologyText(methodology(asked.draw, asked.records));
    return fileResponse(c, "txt", text, nameOf("methodology", asked));
  });
}

/** The parts of a file's name: two draws of one inspection must not be mistaken for each other. */
function nameOf(what: string, { file, stored }: DrawFile): (string | null)[] {
  const draw = stored.number === 1 ? null : `draw ${stored.number}`;
  return [what, file.team, file.inspectionDate, draw];
}
