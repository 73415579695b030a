import type { Context } from "hono";
import { fileResponse } from "../../../http/response/file-response.ts";
import { wrongState } from "../../../ledger/access/states.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { Ratings } from "../../../ledger/records/rating-records.ts";
import { ratingCsv } from "../../../report/files/rating-csv.ts";
import { ratingStatement } from "../../../report/rating-statement.ts";
import { ratingWorkbook } from "../../../report/rating-workbook.ts";
import { type Methodology, methodologyText } from "../../../report/statement.ts";
import { explainStandard } from "../../../use-cases/explain/explain-rating.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { ratingsPage } from "../../views/ratings/ratings-page.ts";
import { explainedPage, recordedPage, statementPage } from "../../views/ratings/reading-pages.ts";
import { wholeNumber } from "../inspections/whole-number.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";

const PATH = "/inspections/:inspection/ratings";

/** What is on record of ratings, with the file of its inspection. */
interface FoundRatings extends Ratings {
  readonly file: InspectionFile;
}

/** What is rated. */
export interface StandingRatings extends FoundRatings {
  /** What the draw that stands is rated. */
  readonly standing: NonNullable<Ratings["standing"]>;
}

/** @throws LedgerRefusal `wrong-state` where nothing is judged and nothing was ever recorded */
async function foundRatings(c: Context<SiteEnv>): Promise<FoundRatings> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection") ?? "");
  const { standing, records } = await ledger.ratings(caller, file.id);
  if (standing === null && records.length === 0) throw wrongState(file.state, "ratings.decide");
  return { file, standing, records };
}

/** @throws LedgerRefusal `wrong-state` where none stand: before anything is judged in the draw, and where none were closed before erasure */
export async function standingRatings(c: Context<SiteEnv>): Promise<StandingRatings> {
  const { file, standing, records } = await foundRatings(c);
  if (standing === null) throw wrongState(file.state, "ratings.decide");
  return { file, standing, records };
}

/** The ratings, as a page and as files, and how each came about. */
export function rated(site: Site): void {
  site.get(PATH, (c) =>
    answerOrWrongState(c, "rate", async () => {
      const { file, standing, records } = await foundRatings(c);
      const people = await c.var.ledger.people(c.var.caller, file.id);
      return showPage(c, ratingsPage({ file, standing, records, people, role: c.var.caller.role }));
    }),
  );

  site.get(`${PATH}/statement`, (c) =>
    answer(c, ({ file, standing }) => showPage(c, statementPage(file, statementOf(file, standing)))),
  );

  site.get(`${PATH}/statement.txt`, (c) =>
    answer(c, ({ file, standing }) => {
      const text = methodologyText(statementOf(file, standing));
      return fileResponse(c, "txt", text, ["ratings", file.team, file.inspectionDate]);
    }),
  );

  site.get(`${PATH}/questions.csv`, (c) =>
    answer(c, ({ file, standing }) =>
      fileResponse(c, "csv", ratingCsv(standing.rating, file.specification), [
        "ratings",
        file.team,
        file.inspectionDate,
      ]),
    ),
  );

  site.get(`${PATH}/ratings.xlsx`, (c) =>
    answer(c, async ({ file, standing }) =>
      fileResponse(c, "xlsx", await ratingWorkbook(standing.rating, { ...file, closed: standing.closed }), [
        "ratings",
        file.team,
        file.inspectionDate,
      ]),
    ),
  );

  site.get(`${PATH}/standards/:standard`, (c) =>
    answer(c, ({ file, standing }) => {
      const id = c.req.param("standard");
      const standard = standing.rating.standards.find((one) => one.id === id);
      if (standard === undefined) return c.notFound();
      return showPage(c, explainedPage(file, standard, explainStandard(file, standing.rating, id)));
    }),
  );

  site.get(`${PATH}/:rating{[0-9]+}`, (c) =>
    answerOrWrongState(c, "rate", async () => {
      const { ledger, caller } = c.var;
      const file = await ledger.show(caller, c.req.param("inspection"));
      const record = await ledger.rating(caller, file.id, wholeNumber(c.req.param("rating"), 0));
      return showPage(c, recordedPage(file, record, await ledger.people(caller, file.id)));
    }),
  );
}

function answer<C extends Context<SiteEnv>>(
  c: C,
  give: (standing: StandingRatings) => Response | Promise<Response>,
): Promise<Response> {
  return answerOrWrongState(c, "rate", async () => give(await standingRatings(c)));
}

function statementOf(file: StandingRatings["file"], { rating, closed }: StandingRatings["standing"]): Methodology {
  return ratingStatement(rating, { ...file, closed });
}
