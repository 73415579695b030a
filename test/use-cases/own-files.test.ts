import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { findingsCsv } from "../../src/long-list/findings/findings-csv.ts";
import { MappingError, mappingFile, parseMappingFile } from "../../src/long-list/mappings/mappings.ts";
import { readList } from "../../src/long-list/read-list.ts";
import { templateCsv } from "../../src/long-list/template/template.ts";
import { templateWorkbook } from "../../src/long-list/template/template-workbook.ts";
import { assignmentCsv } from "../../src/report/files/assignment-csv.ts";
import { judgementCsv, judgementWorkbook } from "../../src/report/files/judgement-sheets.ts";
import { sampleCsv } from "../../src/report/files/sample-csv.ts";
import { sampleWorkbook } from "../../src/report/workbook.ts";
import { NO_MAPPINGS } from "../../src/sampling/case.ts";
import { readInspectorFile } from "../../src/use-cases/assign/assign-inspection.ts";
import { readJudgementFiles } from "../../src/use-cases/rate/judgement-files.ts";
import { verifyFiles } from "../../src/use-cases/verify/verify-files.ts";
import { readOwnSpecifications } from "../../src/web/forms/own-specifications.ts";
import { sentForm } from "../../src/web/forms/sent-form.ts";
import { OWN_FIELDS } from "../../src/web/views/own-specification.ts";
import { EXAMPLE } from "../api/asking.ts";
import { anInspection } from "../support/judging.ts";
import { templateRules } from "../support/template-rules.ts";

const draw = anInspection();
const read = (bytes: Uint8Array) => readList({ bytes }, { inspectionDate: draw.inspectionDate });
const utf8 = (text: string) => new TextEncoder().encode(text);
const sheet = { draw, replacements: [], inspectors: new Map(), inspector: null };
const shared = { cases: draw.sample.map(({ caseId }) => ({ case: caseId, inspector: "A. Ames" })) };

type Contents = string | Uint8Array | Promise<string | Uint8Array>;

/** Every file that Longlist gives, as it gives it, with what it is called. */
const FILES: readonly (readonly [file: string, named: RegExp, contents: () => Contents])[] = [
  ["receipt", /a receipt of a draw/, () => canonicalJson(draw)],
  ["sample", /sampled cases or of reserves/, () => sampleCsv(draw.sample)],
  ["reserves", /sampled cases or of reserves/, () => sampleCsv(draw.reserves)],
  ["sample workbook", /sampled cases or of reserves/, () => sampleWorkbook(draw, [])],
  ["assignment", /an assignment of cases/, () => assignmentCsv(shared as never, draw)],
  ["assignment document", /an assignment of cases/, () => canonicalJson({ kind: "longlist/assignment", ...shared })],
  ["judgement sheet", /a sheet of judgements/, () => judgementCsv(sheet)],
  ["judgement workbook", /a sheet of judgements/, () => judgementWorkbook(sheet)],
  ["findings", /a list with what was found in it/, () => listWithFindings()],
  ["template", /an empty list/, () => templateCsv(templateRules())],
  ["template workbook", /an empty list/, () => templateWorkbook(templateRules())],
  ["replacements", /the record of replacements/, () => `${canonicalJson([{ kind: "longlist/replacement" }])}\n`],
  ["mappings", /how the lists of a team are read/, () => JSON.stringify(mappingFile(NO_MAPPINGS))],
  ["specification", /a sample specification/, () => JSON.stringify(draw.specification, null, 2)],
  [
    "backup",
    /a backup of the whole service/,
    () => '{"kind":"longlist/backup","version":1}\n{"table":"a","rows":[]}\n',
  ],
  ["list", /a list of cases/, () => EXAMPLE],
  ["check", /an answer of this service/, () => canonicalJson({ kind: "longlist/check", version: 1 })],
];

async function listWithFindings(): Promise<string> {
  const { table, findings } = await read(utf8(EXAMPLE));
  return findingsCsv(table, findings);
}

/** Every place that takes a file: what is taken there, and what is said of anything else. */
const DOORS: readonly (readonly [
  door: string,
  takes: readonly string[],
  said: (bytes: Uint8Array, name: string) => Promise<string>,
])[] = [
  [
    "list",
    ["findings", "template", "template workbook", "list"],
    async (bytes) => (await read(bytes)).findings.map(({ message, remedy }) => `${message} ${remedy}`).join("\n"),
  ],
  [
    "judgements",
    ["judgement sheet", "judgement workbook"],
    async (bytes, name) => {
      const { findings } = await readJudgementFiles(draw, [], [{ bytes, name }]);
      return findings.map(({ message, remedy }) => `${message} ${remedy}`).join("\n");
    },
  ],
  [
    "inspectors",
    [],
    async (bytes, name) => {
      const { findings } = await readInspectorFile({ bytes, name }, draw.specification.domains);
      return findings.map(({ message, remedy }) => `${message} ${remedy}`).join("\n");
    },
  ],
  [
    "receipt",
    ["receipt"],
    async (receipt) => {
      const { errors } = await verifyFiles({ receipt, list: null, replacements: null, caseId: "" });
      return errors.map(({ text }) => text).join("\n");
    },
  ],
  [
    "mappings",
    ["mappings"],
    async (bytes) => {
      try {
        parseMappingFile(new TextDecoder().decode(bytes));
        return "";
      } catch (error) {
        if (error instanceof MappingError) return error.message;
        throw error;
      }
    },
  ],
  [
    "specification",
    ["specification"],
    async (bytes, name) => {
      const form = new FormData();
      form.append(OWN_FIELDS.file, new File([bytes as BlobPart], name));
      return (await readOwnSpecifications(sentForm(form), 1)).errors.map(({ text }) => text).join("\n");
    },
  ],
];

/** What a form that takes text alone cannot know of a workbook or a list, or of a file too large for it; two are named in words of their own. */
const UNKNOWN_THERE = (door: string, file: string) =>
  (["receipt", "mappings", "specification"].includes(door) && (file.endsWith("workbook") || file === "list")) ||
  (door === "specification" && ["receipt", "assignment document"].includes(file)) ||
  (door === "receipt" && ["replacements", "check"].includes(file));

describe.each(DOORS)("at the door for %s", (door, takes, said) => {
  let bytes: Map<string, Uint8Array>;
  beforeAll(async () => {
    bytes = new Map();
    for (const [file, , contents] of FILES) {
      const made = await contents();
      bytes.set(file, typeof made === "string" ? utf8(made) : made);
    }
  });

  test.each(FILES)("the %s is taken or named, with where it belongs", async (file, named) => {
    const text = await said(bytes.get(file)!, `${file}.file`);
    if (takes.includes(file)) return expect(text).not.toMatch(named);
    if (UNKNOWN_THERE(door, file)) return expect(text).not.toBe("");
    expect(text).toMatch(named);
    expect(text).toMatch(/It belongs|It is for the inspectors|Only whoever runs|Nothing takes it in/);
    expect(text, "no door is told by the name that it has at another").not.toMatch(/under “/);
  });
});
