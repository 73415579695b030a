import * as z from "zod";
import { HttpProblem } from "../../../http/problems/http-problem.ts";
import { MOST_KEPT } from "../../../ledger/acts/most-kept.ts";
import { type ListInput, readList } from "../../../long-list/read-list.ts";
import { LIST_COLUMNS, listCsv } from "../../../report/files/list-csv.ts";
import { type Mappings, NO_MAPPINGS } from "../../../sampling/case.ts";
import { listBody } from "../../documentation/list-bodies.ts";
import { joinFields } from "../../request/fields-beside-list.ts";
import { contributionJson, freezeJson, submissionJson, submissionText } from "../../request/ledger-bodies.ts";
import { readListBody } from "../../request/sent-list.ts";
import { fieldsOfText } from "../../request/text-fields.ts";
import { freezeSchema, roundSchema, submissionSchema } from "../../schemas/inspection-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { takesJson, writingRoute } from "../stored/writing-route.ts";

/**
 * Reads a request that submits a list to an inspection, which says all else about it.
 *
 * @param query the query parameters, already read by {@link submissionText}
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
async function readSentSubmission(
  request: Request,
  query: z.infer<typeof submissionText>,
): Promise<{ list: ListInput; mappings: Mappings }> {
  const body = await readListBody(request, { text: submissionText, json: submissionJson });
  const { mappings = NO_MAPPINGS } = joinFields(fieldsOfText(query), body.fields);
  return { list: body.list, mappings };
}

/** Takes in a list. */
export const submit = writingRoute({
  path: "/v1/inspections/{inspection}/submissions",
  operationId: "submitList",
  summary: "Submit a long list",
  description:
    "Checks a list and, where no finding blocks the draw, takes it in. Until it is frozen a list may be submitted " +
    `again, until ${MOST_KEPT.lists.inAll} are on record (${MOST_KEPT.lists.fromOthers} for a team's key); the answer says what it adds, removes and changes. Of its findings their number is kept.`,
  takes: { query: submissionText, body: listBody("Submission"), read: readSentSubmission },
  answers: ["The submission.", submissionSchema],
  problems: ["wrong-state", "too-many-kept", "list-not-usable"],
  async write({ ledger, caller, inspection }, { list: sent, mappings }) {
    const { inspectionDate, specification } = await ledger.inspection(caller, inspection);
    const { list, findings } = await readList(sent, { inspectionDate, mappings, specification });
    if (list === null) throw new HttpProblem("list-not-usable", findings);
    return ledger.submit(caller, inspection, { list, findings });
  },
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/submissions/${number}`,
});

/** Shows a submission. */
export const submission = readingRoute({
  path: "/v1/inspections/{inspection}/submissions/{submission}",
  operationId: "showSubmission",
  summary: "Show a submission",
  description: "A list that was taken in: its size, its findings as numbers, and how it differs from the one before.",
  answers: ["The submission.", submissionSchema],
  read: ({ ledger, caller, inspection, submission }) => ledger.submission(caller, inspection, submission),
});

const submittedListSchema = z
  .strictObject({
    rows: z.array(z.partialRecord(z.enum(LIST_COLUMNS), z.string())).meta({
      description: "One object a case, as POST /v1/checks takes them; what the list does not say is left out.",
    }),
  })
  .meta({ id: "SubmittedList", description: "A list that was taken in, in the values that were read." });

/** Gives a list back. */
export const submittedList = readingRoute({
  path: "/v1/inspections/{inspection}/submissions/{submission}/list",
  operationId: "getSubmittedList",
  summary: "Get a submitted list back",
  description:
    "The cases of a list as they were taken in, until the case data is deleted; Accept: text/csv gives a file. What the " +
    "draw does not need was never kept.",
  answers: ["The list.", submittedListSchema],
  problems: ["wrong-state"],
  read: ({ ledger, caller, inspection, submission }) => ledger.submittedList(caller, inspection, submission),
  json: ({ cases }) => ({
    rows: cases.map((one) =>
      Object.fromEntries(LIST_COLUMNS.flatMap((name) => (one[name] === null ? [] : [[name, one[name]]]))),
    ),
  }),
  csv: { example: listCsv({ cases: [], rows: 0 }), file: (list) => ({ content: listCsv(list), name: ["list"] }) },
});

/** Fixes the list. */
export const freeze = writingRoute({
  path: "/v1/inspections/{inspection}/freeze",
  operationId: "freezeInspection",
  summary: "Freeze the list before there is a seed",
  description:
    "Fixes the last list, the specification and each domain's lottery, and publishes the commitment to a secret nonce. " +
    "From here on nobody can choose the list knowing the seed. Give the team the commitment, so that it can contribute.",
  takes: takesJson("FreezeRequest", freezeJson, { required: false }),
  answers: ["What was frozen.", freezeSchema],
  problems: ["wrong-state", "out-of-date", "unknown-case", "contradictory-field"],
  write: ({ ledger, caller, inspection }, request) => ledger.freeze(caller, inspection, request),
});

/** Records the team's part of the seed. */
export const contribute = writingRoute({
  path: "/v1/inspections/{inspection}/contribution",
  operationId: "contributeToSeed",
  summary: "Contribute to the seed",
  description:
    "Records the team's part of the seed, once the list is frozen. With it neither the team nor whoever runs the " +
    "service can choose the seed alone. It cannot be changed.",
  takes: takesJson("ContributionRequest", contributionJson),
  answers: ["The commitment, and the contribution to the same seed.", roundSchema],
  problems: ["wrong-state", "out-of-date", "already-contributed"],
  write: ({ ledger, caller, inspection }, request) => ledger.contribute(caller, inspection, request),
});
