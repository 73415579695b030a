import type { Context } from "hono";
import { fileResponse } from "../../http/response/file-response.ts";
import { type ProgrammeRequest, seesSmallGroups } from "../../ledger/ratings/programme.ts";
import { poolCsv } from "../../report/files/rating-csv.ts";
import { SHIPPED_SPECIFICATIONS } from "../../sampling/specification/shipped-specifications.ts";
import type { PageError } from "../components/error-summary.ts";
import { askedFields } from "../forms/read-form.ts";
import { sentDateIfAny } from "../forms/typed-date.ts";
import type { Site, SiteEnv } from "../platform.ts";
import { showPage } from "../response.ts";
import { type ProgrammeContent, programmePage } from "../views/programme/programme-page.ts";
import { PROGRAMME } from "../views/programme/texts.ts";
import { formErrors } from "./inspections/form-errors.ts";

/** Many inspections together, as a page and as a file. */
export function programme(site: Site): void {
  site.get("/programme", async (c) => {
    const form = askedFields(c);
    const from = sentDateIfAny(form, "from", PROGRAMME.from.name);
    const to = sentDateIfAny(form, "to", PROGRAMME.to.name);
    const specification = form.text("specification");
    const errors = [...from.errors, ...to.errors];
    const request = {
      from: from.date ?? undefined,
      to: to.date ?? undefined,
      specification: specification || undefined,
    };
    const page = {
      typed: { from: from.typed, to: to.typed, specification },
      specifications: specificationOptions(specification),
      titles: TITLES,
      withoutSmallGroups: !seesSmallGroups(c.var.caller),
    };
    return showPage(c, programmePage({ ...page, ...(await found(c, request, errors)) }));
  });

  site.get("/programme.csv", async (c) => {
    const { from, to, specification } = c.req.query();
    const request = { from, to, specification };
    const { pool } = await c.var.ledger.programme(c.var.caller, request);
    return fileResponse(c, "csv", poolCsv(pool), ["programme", request.from ?? null, request.to ?? null]);
  });
}

/** Ids of the shipped specifications' domains mean the same in all of them; those of somebody's own stand as they are. */
const TITLES = new Map(
  SHIPPED_SPECIFICATIONS.flatMap(({ domains }) => domains.map(({ id, title }) => [id, title] as const)),
);

/** What there is of the period asked for, or what keeps it from being told. */
async function found(
  c: Context<SiteEnv>,
  request: ProgrammeRequest,
  errors: readonly PageError[],
): Promise<Pick<ProgrammeContent, "found" | "errors">> {
  if (errors.length > 0) return { found: null, errors };
  try {
    return { found: { programme: await c.var.ledger.programme(c.var.caller, request), request }, errors: [] };
  } catch (error) {
    return { found: null, errors: formErrors(error, ({ place }) => (place === "from" ? "from-day" : "specification")) };
  }
}

/** The shipped specifications, and one of somebody's own that was asked for by its id. */
function specificationOptions(asked: string): ProgrammeContent["specifications"] {
  const shipped = SHIPPED_SPECIFICATIONS.map(({ id, title }) => ({ value: id, text: title }));
  const own = asked === "" || shipped.some(({ value }) => value === asked) ? [] : [{ value: asked, text: asked }];
  return [{ value: "", text: PROGRAMME.specification.any }, ...shipped, ...own];
}
