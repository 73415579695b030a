import type { Context } from "hono";
import { countText } from "../../../base/words/numbers.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import { checkList } from "../../../use-cases/check/check-list.ts";
import { readMappings } from "../../forms/check/read-mappings.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentFile, SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { FINDINGS_ID, type SendListContent, sendListPage } from "../../views/inspections/list/send-list.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { CHOICE_NAMES, isChoiceName } from "../../views/mappings/choice-names.ts";

const PATH = "/inspections/:inspection/list";
type At = Context<SiteEnv, typeof PATH>;

/** Takes a list in: whoever sends it sees what was found, and nothing of a list that blocks the draw is kept. */
export function sendList(site: Site): void {
  site.get(PATH, async (c) => {
    const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
    return file.state === "open" ? ask(c, file) : tooLate(c, file);
  });

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
    const [list] = await sent.files("list");
    if (list) return take(c, file, sent, list);
    if (file.state !== "open") return tooLate(c, file);
    const said = [...sent.names]
      .filter(isChoiceName)
      .flatMap((name) => sent.texts(name).map((text) => [name, text] as const));
    return ask(c, file, { said, errors: [{ text: "Choose the list", field: "list" }] });
  });
}

async function take(c: At, file: InspectionFile, sent: SentForm, sentList: SentFile): Promise<Response> {
  const { ledger } = c.var;
  const { mappings, errors } = await readMappings(sent);
  if (errors.length > 0) return ask(c, file, { errors });
  const { check, list, choices } = await checkList({ bytes: sentList.bytes }, { ...file, exclusions: [] }, mappings);
  if (list === null) {
    if (file.state !== "open") return tooLate(c, file);
    const many = check.findings.filter(({ severity }) => severity === "error").length;
    const text = `The list was not taken in: ${countText(many, "error stands", "errors stand")} in the way`;
    const blocked = { name: sentList.name, check, choices, mappings };
    return ask(c, file, { blocked, errors: [{ text, field: FINDINGS_ID }] });
  }
  const files = [sentList, ...(await sent.files(CHOICE_NAMES.file))].map(({ bytes }) => bytes);
  try {
    const taken = { list, findings: check.findings };
    const submission = await ledger.submit(idempotentCaller(c, sent, files), file.id, taken);
    return c.redirect(`/inspections/${file.id}/submissions/${submission.number}?done=taken`, 303);
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "wrong-state") return tooLate(c, file);
    throw error;
  }
}

function ask(c: At, file: InspectionFile, more: Partial<SendListContent> = {}): Promise<Response> {
  return showPage(c, sendListPage({ file, team: c.var.caller.role === "team", request: newRequestName(c), ...more }));
}

async function tooLate(c: At, { id }: InspectionFile): Promise<Response> {
  const now = await c.var.ledger.show(c.var.caller, id);
  return showPage(c, wrongStatePage(now, "list", c.var.caller), 409);
}
