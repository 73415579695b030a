import type { Context } from "hono";
import { fileResponse } from "../../http/response/file-response.ts";
import type { PageError } from "../components/error-summary.ts";
import { type CheckFiles, checkSentForm, NO_VALUES, SPECIFICATION_OPTIONS } from "../forms/check/check-list-of-form.ts";
import { inspectionNamed } from "../forms/check/read-check-form.ts";
import { askedFields, readForm } from "../forms/read-form.ts";
import type { SentForm } from "../forms/sent-form.ts";
import { FIELD, OWN_ERRORS } from "../forms/texts.ts";
import { sentDate } from "../forms/typed-date.ts";
import type { Site, SiteEnv } from "../platform.ts";
import { showPage } from "../response.ts";
import { checkPage } from "../views/check/check-page.ts";
import { EMPTY_LIST, emptyListPage } from "../views/check/empty-list.ts";
import type { CheckValues } from "../views/check/outcome.ts";
import { OWN_FIELDS } from "../views/own-specification.ts";

/**
 * Checks a list where no script runs; with one, the same happens in the browser. Nothing that is sent is kept. A link can
 * say what the list is for: `/check?inspectionDate=2026-11-02&specification=youth-2018&team=Exampleshire`.
 */
export function check(site: Site): void {
  site.get("/check", (c) => {
    const values = linkedValues(c);
    const content = { options: SPECIFICATION_OPTIONS, errors: linkedErrors(values), result: null, inBrowser: false };
    return showPage(c, checkPage({ values, ...content }), 200);
  });

  site.post("/check", async (c) => {
    const form = await readForm(c);
    const { outcome, findingsCsv, mappingFile } = await checkSentForm(form);
    const name = [outcome.values.team, outcome.result?.check.inspectionDate ?? null];
    const file = fileOfCheck(c, form, { findingsCsv, mappingFile }, name);
    return file ?? showPage(c, checkPage({ ...outcome, inBrowser: false }));
  });
}

/** The file that a form's button asks for, where there is one: what was found, or what was said of the reading. */
export function fileOfCheck(
  c: Context<SiteEnv>,
  form: SentForm,
  { findingsCsv, mappingFile }: CheckFiles,
  name: readonly (string | null)[],
): Response | null {
  const answer = form.text("answer");
  if (answer === "csv" && findingsCsv !== null) return fileResponse(c, "csv", findingsCsv, ["findings", ...name]);
  if (answer === "mappings" && mappingFile !== null) return fileResponse(c, "json", mappingFile, ["reading", ...name]);
  return null;
}

/** An empty list to fill in, once it is known for which date. A list never comes here: nothing is sent but the two choices. */
export function emptyList(site: Site): void {
  site.get(EMPTY_LIST, async (c) => {
    const asked = askedFields(c);
    const { typed, date, errors } = sentDate(asked, "inspectionDate", FIELD.inspectionDate);
    const known = SPECIFICATION_OPTIONS.find(({ id }) => id === asked.text("specification"));
    const specification = known?.id ?? NO_VALUES.specification;
    if (date !== null) {
      return c.redirect(`/v1/template.xlsx?${new URLSearchParams({ inspectionDate: date, specification })}`, 303);
    }
    const isFirst = Object.keys(c.req.query()).length === 0;
    const content = { date: typed, specification, options: SPECIFICATION_OPTIONS, errors: isFirst ? [] : errors };
    return showPage(c, emptyListPage(content));
  });
}

/** A link can name rules that are somebody's own, and not bring them: others must not be taken for them. */
function linkedErrors({ specification }: CheckValues): PageError[] {
  if (SPECIFICATION_OPTIONS.some(({ id }) => id === specification)) return [];
  return [{ text: OWN_ERRORS.notShipped(specification.slice(0, 80)), field: OWN_FIELDS.file }];
}

function linkedValues(c: Context<SiteEnv>): CheckValues {
  const [year = "", month = "", day = ""] = (c.req.query("inspectionDate") ?? "").split("-");
  return {
    ...NO_VALUES,
    inspectionDate: { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year },
    specification: c.req.query("specification") ?? NO_VALUES.specification,
    team: c.req.query("team") ?? "",
    settings: c.req.query("settings") ?? "",
    inspection: inspectionNamed(c.req.query("inspection") ?? ""),
  };
}
