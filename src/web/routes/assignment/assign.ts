import type { Context } from "hono";
import { INSPECTOR_LABELS } from "../../../assignment/read-inspectors.ts";
import type { Inspector } from "../../../assignment/table.ts";
import { csvOf } from "../../../base/csv/people-csv.ts";
import { MOST_OBSTACLES } from "../../../base/refusal.ts";
import { plainHeading } from "../../../base/table/sent-table.ts";
import { isBlocking } from "../../../base/table/table-finding.ts";
import type { AssignmentRequest } from "../../../ledger/assignments/make-assignment.ts";
import { readInspectorFile } from "../../../use-cases/assign/assign-inspection.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { obstacleError } from "../../forms/obstacle-error.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import {
  CONFLICT,
  conflictsOf,
  conflictsPage,
  conflictValue,
  typedConflicts,
} from "../../views/assignment/conflicts-page.ts";
import { inspectorsPage } from "../../views/assignment/inspectors-page.ts";
import { CONFLICTS, INSPECTORS } from "../../views/assignment/texts.ts";
import { assignmentAddress } from "../../views/inspections/addresses.ts";
import { standingSample } from "../draws/sent-replacement.ts";
import { formErrors, isOutOfDate } from "../inspections/form-errors.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";

const PATH = "/inspections/:inspection/assignment";

/** Shares the cases out: who inspects, who must not take which case, and then the assignment. */
export function assign(site: Site): void {
  site.get(`${PATH}/new`, (c) =>
    answerOrWrongState(c, "assign", async () => {
      const known = await c.var.ledger.knownInspectors(c.var.caller, c.req.param("inspection"));
      return askInspectors(c, inspectorTable(known));
    }),
  );

  // The address of what is only shown in answer to a form: typed or kept, it leads to the form.
  site.get(`${PATH}/conflicts`, (c) => c.redirect(assignmentAddress({ id: c.req.param("inspection") }, "new"), 303));

  site.post(`${PATH}/conflicts`, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "assign", async () => {
      const sent = await sentInspectors(c, form);
      const carried = form.text(CONFLICT.carried) === "" ? undefined : ticksOf(form);
      return askConflicts(c, sent, carried && { ticked: carried, typed: "", errors: [], late: false });
    });
  });

  site.post(PATH, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "assign", () => make(c, form));
  });
}

/** Who inspects, as it was sent: the text, the inspectors that it has, and what is wrong with it. */
interface SentInspectors {
  readonly text: string;
  readonly inspectors: readonly Inspector[];
  readonly errors: readonly PageError[];
  /** What is to be known of it and does not stand in the way, as that a column is not used. */
  readonly notes: readonly string[];
}

async function sentInspectors(c: Context<SiteEnv>, form: SentForm): Promise<SentInspectors> {
  const { specification } = await c.var.ledger.inspection(c.var.caller, c.req.param("inspection") ?? "");
  const [file] = await form.files("file");
  const text = form.text("inspectors");
  const sent = file ?? { name: INSPECTORS.names.source, bytes: new TextEncoder().encode(withHeadings(text)) };
  const { inspectors, findings } = await readInspectorFile(sent, specification.domains);
  const told = findings.map((one) => {
    const place = [one.row === null ? null : INSPECTORS.names.row(one.row), one.column].filter((part) => part !== null);
    return obstacleError(one, place.join(", "));
  });
  if (!isBlocking(findings)) return { text: inspectorTable(inspectors), inspectors, errors: [], notes: told };
  const field = file === undefined ? "inspectors" : "file";
  // Beside a file that was not taken the box stays blank: the next press would go on with those who stood in it before.
  const left = file === undefined ? text : "";
  return { text: left, inspectors: [], errors: told.map((one) => ({ text: one, field })), notes: [] };
}

const HEADINGS = Object.values(INSPECTOR_LABELS);

/** Names alone, one a line, need no headings; a name may have the word inspector in it. */
function withHeadings(text: string): string {
  const [first = ""] = text.trimStart().split("\n", 1);
  const isHeading = (cell: string) => HEADINGS.some((heading) => plainHeading(heading) === plainHeading(cell));
  if (text.trim() === "" || first.split(/[,;\t]/).some(isHeading)) return text;
  return `${HEADINGS.join(text.includes("\t") ? "\t" : ",")}\n${text}`;
}

function inspectorTable(inspectors: readonly Inspector[]): string {
  if (inspectors.length === 0) return "";
  const rows = inspectors.map(({ name, most, share, domains }) => [
    name,
    most ?? "",
    share === 1 ? "" : share,
    domains?.join("; ") ?? "",
  ]);
  return csvOf([HEADINGS, ...rows]).replaceAll("\r\n", "\n");
}

/** @param ticked the conflicts that were ticked already, which go on with the form */
async function askInspectors(
  c: Context<SiteEnv>,
  text: string,
  errors: readonly PageError[] = [],
  ticked?: readonly string[],
): Promise<Response> {
  const { file, draw } = await standingSample(c);
  return showPage(c, inspectorsPage({ file, draw, text, errors, ticked }));
}

/** The conflicts of the form, whether ticked, typed or carried on. */
function ticksOf(form: SentForm): string[] {
  const { conflicts } = typedConflicts(form.text(CONFLICT.typed));
  return [...form.texts(CONFLICT.ticked), ...form.texts(CONFLICT.ofReserve), ...conflicts.map(conflictValue)];
}

/** What was ticked before, where the form is shown again. */
interface Ticked {
  readonly ticked: readonly string[];
  /** Of it, what was typed, as it was. */
  readonly typed: string;
  readonly errors: readonly PageError[];
  /** Whether what is on record is another since: what was recorded is ticked besides, as a conflict is never lost. */
  readonly late: boolean;
}

/** Asks with the boxes ticked of the conflicts on record, whatever draw they were recorded in. */
async function askConflicts(c: Context<SiteEnv>, sent: SentInspectors, again?: Ticked): Promise<Response> {
  if (sent.errors.length > 0) return askInspectors(c, sent.text, sent.errors, again?.ticked);
  const { file, draw, sample } = await standingSample(c);
  const { inspectors, text, notes } = sent;
  const ground = await c.var.ledger.assignmentGround(c.var.caller, file.id, inspectors);
  const known = again === undefined || again.late ? ground.conflicts.map(conflictValue) : [];
  // Nobody has a conflict who does not inspect.
  const names = new Set(inspectors.map(({ name }) => name));
  const carried = (again?.ticked ?? []).filter((value) => conflictsOf(value).some((one) => names.has(one.inspector)));
  const ticked = new Set([...carried, ...known]);
  const { shown } = ground;
  const errors = again?.errors ?? [];
  const request = newRequestName(c);
  const typed = again?.typed ?? "";
  const page = conflictsPage({ file, draw, sample, inspectors, text, ticked, typed, shown, errors, notes, request });
  return showPage(c, page, again?.late ? 409 : 200);
}

async function make(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const sent = await sentInspectors(c, form);
  const ticked = ticksOf(form);
  const typed = form.text(CONFLICT.typed);
  const wrong = typedConflicts(typed).wrong.slice(0, MOST_OBSTACLES);
  if (wrong.length > 0 && sent.errors.length === 0) {
    const errors = wrong.map((line) => ({ text: CONFLICTS.typed.wrong(line), field: CONFLICT.typed }));
    return askConflicts(c, sent, { ticked, typed, errors, late: false });
  }
  if (sent.errors.length > 0 || form.text("do") !== "assign") return askInspectors(c, sent.text, sent.errors, ticked);
  const inspection = c.req.param("inspection") ?? "";
  try {
    const request: AssignmentRequest = {
      inspectors: sent.inspectors,
      conflicts: ticked.flatMap(conflictsOf),
      keep: form.text("keep") === "yes",
      shown: form.text("shown"),
    };
    await c.var.ledger.assign(idempotentCaller(c, form), inspection, request);
    return c.redirect(assignmentAddress({ id: inspection }), 303);
  } catch (error) {
    const late = isOutOfDate(error);
    const field = CONFLICT.typed;
    const errors = late ? [{ text: CONFLICTS.outOfDate, field }] : formErrors(error, () => field);
    return askConflicts(c, sent, { ticked, typed, errors, late });
  }
}
