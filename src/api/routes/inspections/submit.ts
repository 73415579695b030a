import { HttpProblem } from "../../../http/problems/http-problem.ts";
import { readList } from "../../../long-list/read-list.ts";
import { listBody } from "../../documentation/list-bodies.ts";
import { askedSubmission } from "../../request/asked-submission.ts";
import { submissionText } from "../../request/ledger-bodies.ts";
import { submissionSchema } from "../../schemas/inspection-schemas.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Takes in a list. */
export const submit = writingRoute({
  path: "/v1/inspections/{inspection}/submissions",
  operationId: "submitList",
  summary: "Submit a long list",
  description:
    "Checks a list and, where no finding blocks the draw, takes it in. Until it is frozen a list may be submitted " +
    "again; the answer says what it adds, removes and changes. Of its findings their number is kept.",
  asks: { query: submissionText, body: listBody("Submission"), read: askedSubmission },
  answers: ["The submission.", submissionSchema],
  problems: ["wrong-state", "list-not-usable"],
  async write({ ledger, caller, inspection }, { list: sent, mappings }) {
    const { inspectionDate } = await ledger.inspection(caller, inspection);
    const { list, findings } = await readList(sent, { inspectionDate, mappings });
    if (list === null) throw new HttpProblem("list-not-usable", findings);
    return ledger.submit(caller, inspection, { list, findings });
  },
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/submissions/${number}`,
});
