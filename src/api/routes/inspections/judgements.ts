import * as z from "zod";
import { MOST_KEPT } from "../../../ledger/acts/most-kept.ts";
import { judgedSoFar, judgingProgress } from "../../../rating/progress.ts";
import { judgementCsv, judgementWorkbook } from "../../../report/files/judgement-sheets.ts";
import { MOST_SHEETS } from "../../../use-cases/most-sent.ts";
import { sheetRequest } from "../../../use-cases/rate/judgement-files.ts";
import { fileBody } from "../../documentation/list-bodies.ts";
import { readSentSheets } from "../../request/sent-sheets.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { judgementSheetSchema, judgementsSchema, storedJudgementsSchema } from "../../schemas/judgement-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Gives the sheet to fill in. */
export const judgementSheet = readingRoute({
  path: "/v1/inspections/{inspection}/judgement-sheet",
  operationId: "getJudgementSheet",
  summary: "Get the sheet of judgements",
  description:
    "The cases to inspect now with their inspectors, as far as they are judged; Accept: text/csv or that of an Excel workbook gives the sheet to fill in. An inspector has their own cases.",
  query: strictFields({
    inspector: z.string().optional().meta({ description: "Only this inspector's cases.", example: "A. Ames" }),
  }),
  answers: ["The sheet.", judgementSheetSchema],
  problems: ["wrong-state", "no-standards", "unknown-inspector"],
  async read({ ledger, caller, inspection }, { inspector }) {
    const judging = await ledger.toJudge(caller, inspection);
    const sheet = sheetRequest(judging, inspector ?? null);
    return { judging: { ...judging, only: sheet.inspector }, sheet };
  },
  json: ({ judging }) => ({
    judgements: judgedSoFar(judging).map((one) => ({ ...one, inspector: judging.inspectors.get(one.case) ?? null })),
  }),
  csv: {
    example: "Case reference,Domain,Disposal,Inspector\r\nEX-01,Court disposals,Referral order,A. Ames\r\n",
    file: ({ sheet }) => ({ content: judgementCsv(sheet), name: ["judgements", sheet.inspector] }),
  },
  xlsx: {
    file: async ({ sheet }) => ({ content: await judgementWorkbook(sheet), name: ["judgements", sheet.inspector] }),
  },
});

/** Takes filled sheets in. */
export const sendJudgements = writingRoute({
  path: "/v1/inspections/{inspection}/judgements",
  operationId: "sendJudgements",
  summary: "Send filled sheets of judgements",
  description: `Reads filled sheets, ${MOST_SHEETS} at the most, CSV or Excel workbooks, and takes them in where no finding blocks. Of a case that they judge what they say stands from then on; the sendings before stay on record. An inspector sends sheets of their own cases alone. ${MOST_KEPT.sendings.inAll} sendings are kept of an inspection, up to ${MOST_KEPT.sendings.fromOthers} of them from inspectors' keys.`,
  takes: { query: strictFields({}), body: fileBody("Judgements"), read: readSentSheets },
  answers: ["The sending, with what it changed.", storedJudgementsSchema],
  problems: ["wrong-state", "too-many-kept", "no-standards", "table-not-usable"],
  write: ({ ledger, caller, inspection }, sheets) => ledger.judge(caller, inspection, sheets),
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/judgements/${number}`,
});

/** Lists the sendings and says how much is judged. */
export const judgements = readingRoute({
  path: "/v1/inspections/{inspection}/judgements",
  operationId: "listJudgements",
  summary: "List the sendings of judgements, with progress",
  description: "All sendings, in order, and how much is judged, by inspector and by standard.",
  answers: ["The sendings and the progress.", judgementsSchema],
  async read({ ledger, caller, inspection }) {
    const sendings = await ledger.sendings(caller, inspection);
    return {
      sendings,
      progress: await ledger.judged(caller, inspection).then((found) => found && judgingProgress(found)),
    };
  },
});

/** Shows a sending. */
export const judgement = readingRoute({
  path: "/v1/inspections/{inspection}/judgements/{judgement}",
  operationId: "showJudgements",
  summary: "Show a sending of judgements",
  description: "What was judged after it, and which values it changed; after erasure without either.",
  answers: ["The sending.", storedJudgementsSchema],
  read: ({ ledger, caller, inspection, judgement }) => ledger.sending(caller, inspection, judgement),
});
