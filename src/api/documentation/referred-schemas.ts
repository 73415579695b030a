import * as z from "zod";
import { problemSchema } from "../../http/problems/problem-document.ts";
import { MOST_SHEETS } from "../../use-cases/most-sent.ts";
import {
  assignmentJson,
  closureJson,
  judgementsJson,
  panelJson,
  reassignmentJson,
  reopeningJson,
} from "../request/after-the-draw-bodies.ts";
import { checkJson, drawJson, sizesJson } from "../request/json-fields.ts";
import {
  contributionJson,
  drawAgainJson,
  erasureJson,
  freezeJson,
  grantJson,
  inspectionChangeJson,
  newInspectionJson,
  newKeyJson,
  replacementJson,
  submissionJson,
  submissionText,
  withdrawalJson,
} from "../request/ledger-bodies.ts";
import { verificationJson, verificationTextFields } from "../request/sent-verification.ts";
import { checkTextFields, drawTextFields } from "../request/text-fields.ts";

const file = (description: string) => z.string().meta({ format: "binary", description });

const list = file("The list: CSV or an Excel workbook (.xlsx). The part may be called `file` too.");

/** The bodies that the routes read and the problems, by the names under which routes refer to them. */
export const referredSchemas = {
  Problem: problemSchema,
  CheckForm: z.strictObject({ list, ...checkTextFields.shape }),
  CheckRequest: checkJson,
  DrawForm: z.strictObject({ list, ...drawTextFields.shape }),
  DrawRequest: drawJson,
  VerificationForm: z.strictObject({
    receipt: file("The draw as Longlist gave it, JSON."),
    list: list.optional(),
    ...verificationTextFields.shape,
  }),
  VerificationRequest: verificationJson,
  SizesRequest: sizesJson,
  InspectionRequest: newInspectionJson,
  InspectionChangeRequest: inspectionChangeJson,
  WithdrawalRequest: withdrawalJson,
  SubmissionForm: z.strictObject({ list, ...submissionText.shape }),
  SubmissionRequest: submissionJson,
  FreezeRequest: freezeJson,
  ContributionRequest: contributionJson,
  StoredDrawRequest: drawAgainJson,
  ReplacementRequest: replacementJson,
  AssignmentRequest: assignmentJson,
  JudgementsRequest: judgementsJson,
  JudgementsForm: z.strictObject({
    sheets: z.array(file("A filled sheet: CSV or an Excel workbook (.xlsx).")).min(1).max(MOST_SHEETS),
  }),
  ReassignmentRequest: reassignmentJson,
  PanelRequest: panelJson,
  ClosureRequest: closureJson,
  ReopeningRequest: reopeningJson,
  ErasureRequest: erasureJson,
  KeyRequest: newKeyJson,
  GrantRequest: grantJson,
};
