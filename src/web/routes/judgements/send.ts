import type { Context } from "hono";
import { Refusal } from "../../../base/refusal.ts";
import { isBlocking, type TableFinding } from "../../../base/table/table-finding.ts";
import { TRANSITIONS, wrongState } from "../../../ledger/access/states.ts";
import { MOST_SHEETS } from "../../../use-cases/most-sent.ts";
import {
  openJudgementFiles,
  readOpenedSheets,
  refuseWithoutStandards,
} from "../../../use-cases/rate/judgement-files.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentFile, SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { FINDINGS_ID, type SendContent, sendPage } from "../../views/judgements/send-page.ts";
import { sendingPage } from "../../views/judgements/sending-page.ts";
import { SEND_SHEETS } from "../../views/judgements/texts.ts";
import { formErrors } from "../inspections/form-errors.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";
import { peopleFor } from "./people.ts";

const PATH = "/inspections/:inspection/judgements";

/** Takes filled sheets in: whoever sends them sees every doubt at once, and nothing of sheets with errors is kept. */
export function send(site: Site): void {
  site.get(`${PATH}/new`, (c) =>
    answerOrWrongState(c, "judge", async () => {
      const { draw, state } = await c.var.ledger.toJudge(c.var.caller, c.req.param("inspection"));
      if (!(state in TRANSITIONS["judgements.submit"])) throw wrongState(state, "judgements.submit");
      refuseWithoutStandards(draw);
      return ask(c);
    }),
  );

  site.post(PATH, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "judge", () => take(c, form));
  });
}

async function ask(c: Context<SiteEnv>, more: Pick<SendContent, "blocked" | "errors"> = {}): Promise<Response> {
  const { ledger, caller } = c.var;
  const inspection = await ledger.inspection(caller, c.req.param("inspection") ?? "");
  return showPage(c, sendPage({ inspection, caller, request: newRequestName(c), ...more }));
}

async function take(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const { ledger, caller } = c.var;
  const id = c.req.param("inspection") ?? "";
  const sheets = namedApart(await form.files("sheets"));
  if (sheets.length === 0) return ask(c, { errors: [{ text: SEND_SHEETS.sheets.missing, field: "sheets" }] });
  if (sheets.length > MOST_SHEETS)
    return ask(c, { errors: [{ text: SEND_SHEETS.sheets.tooMany(MOST_SHEETS), field: "sheets" }] });
  const { draw, replacements, inspectors, judgements, only = null } = await ledger.toJudge(caller, id);
  const own = only === null ? null : new Set(inspectors.keys());
  const opened = await openJudgementFiles(draw.specification, sheets);
  const { findings } = readOpenedSheets(draw, replacements, opened, own, judgements);
  if (isBlocking(findings)) return refuse(c, sheets, findings);
  try {
    const files = sheets.map(({ bytes }) => bytes);
    const sending = await ledger.judge(idempotentCaller(c, form, files), id, sheets, opened);
    const inspection = await ledger.inspection(caller, id);
    return showPage(c, sendingPage({ inspection, sending, people: await peopleFor(c, id), caller, taken: true }));
  } catch (error) {
    // What was found since: a case was replaced while the sheets were read.
    if (error instanceof Refusal) return ask(c, { errors: formErrors(error, () => "sheets") });
    throw error;
  }
}

function refuse(
  c: Context<SiteEnv>,
  sheets: readonly SentFile[],
  findings: readonly TableFinding[],
): Promise<Response> {
  const many = findings.filter(({ severity }) => severity === "error").length;
  const text = SEND_SHEETS.blocked.error(sheets.length, many);
  const errors: PageError[] = [{ text, field: FINDINGS_ID }];
  return ask(c, { blocked: { names: sheets.map(({ name }) => name), findings }, errors });
}

/** Two inspectors may well call their sheets the same: each gets a name of its own, so that findings say which. */
function namedApart(files: readonly SentFile[]): SentFile[] {
  const met = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return { bytes, name: times === 1 ? name : `${name} (${times})` };
  });
}
