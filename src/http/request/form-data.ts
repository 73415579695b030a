import { countText } from "../../base/words/numbers.ts";
import { MOST_SENT_BYTES } from "../../use-cases/most-sent.ts";
import { HttpProblem } from "../problems/http-problem.ts";

/** How much a form may be before it is taken apart: the platform's own parsers take far longer than its bytes do. */
export interface FormLimits {
  readonly mostFields: number;
  /** Bytes of all that is no file. */
  readonly mostWithoutFile: number;
}

/** Files among them: many times what the longest page has, or a program says of a list. Each costs time, which others wait for. */
const MOST_FIELDS = 5_000;

/** Of the forms of pages. */
export const PAGE_FORM_LIMITS: FormLimits = { mostFields: MOST_FIELDS, mostWithoutFile: 64_000 };

/** Of the API's forms, which are programs': a list may be sent as the text of a part. */
export const API_FORM_LIMITS: FormLimits = { mostFields: MOST_FIELDS, mostWithoutFile: MOST_SENT_BYTES };

/** What a part says of itself: its name, the name of its file, its type. */
const MOST_OF_A_HEAD = 4_000;
/** For each of as many parts as there may be. */
const USUAL_HEAD = 60;

const AMPERSAND = 0x26;

/**
 * Takes a form of either encoding apart, once its bytes have shown that it can be done in time: Node's parser of
 * `a&a&a&…` is quadratic, and every part and header of a multipart body costs about a hundred times its bytes.
 *
 * @throws HttpProblem `malformed-body`, also for too many fields or headers; `body-too-large` for too much that is no file
 * @example (await formDataOf(bytes, "application/x-www-form-urlencoded", { mostFields: 9, mostWithoutFile: 99 })).get("a")
 */
export async function formDataOf(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  limits: FormLimits,
): Promise<FormData> {
  // What reads the form may take another one than is looked for here.
  if (contentType.match(/boundary\s*=/gi)?.length !== 1 && /^multipart/i.test(contentType))
    throw malformed("its media type has not one boundary");
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"\\]+)"|([^\s";]+))/i.exec(contentType);
  const text = boundary?.[1] ?? boundary?.[2];
  if (text === undefined) refuseFields(bytes, limits);
  else refuseParts(bytes, text, limits);
  try {
    return await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  } catch {
    throw malformed("it is not complete, or not what its media type says");
  }
}

function refuseFields(bytes: Uint8Array, { mostFields, mostWithoutFile }: FormLimits): void {
  if (bytes.length > mostWithoutFile) throw tooLarge(mostWithoutFile);
  let fields = 1;
  for (const byte of bytes) if (byte === AMPERSAND) fields++;
  if (fields > mostFields) throw tooMany(mostFields);
}

function refuseParts(bytes: Uint8Array, boundary: string, { mostFields, mostWithoutFile }: FormLimits): void {
  // One character for each byte, so that places in one are places in the other.
  const text = new TextDecoder("windows-1252").decode(bytes);
  const delimiter = `--${boundary}`;
  let [parts, heads, withoutFile] = [0, 0, 0];
  for (let at = text.indexOf(delimiter); at >= 0; ) {
    const next = text.indexOf(delimiter, at + delimiter.length);
    const end = next < 0 ? text.length : next;
    const head = headOf(text, at + delimiter.length, end);
    if (++parts > mostFields + 1) throw tooMany(mostFields);
    heads += head.length;
    if (head.length > MOST_OF_A_HEAD || heads > mostFields * USUAL_HEAD) throw malformed("a part has too many headers");
    if (!/;\s*filename\*?=/i.test(head)) withoutFile += end - at;
    if (withoutFile > mostWithoutFile) throw tooLarge(mostWithoutFile);
    at = next;
  }
}

/** What stands before a part's content; one byte more than there may be is enough to see that it is too long. */
function headOf(text: string, start: number, end: number): string {
  const most = text.slice(start, Math.min(end, start + MOST_OF_A_HEAD + 1));
  const stop = most.indexOf("\r\n\r\n");
  return stop < 0 ? most : most.slice(0, stop);
}

function malformed(message: string): HttpProblem {
  const remedy = "Send each field as browsers and HTTP clients do by themselves.";
  return new HttpProblem("malformed-body", [{ place: "body", message, remedy }]);
}

function tooMany(most: number): HttpProblem {
  return new HttpProblem("malformed-body", [
    {
      place: "form",
      message: `it has more than ${countText(most, "field", "fields")}`,
      remedy: "Send the fields that the page or the route has, and no more of each than it needs.",
    },
  ]);
}

function tooLarge(most: number): HttpProblem {
  return new HttpProblem("body-too-large", [
    {
      place: "form",
      message: `its fields have more than ${Math.floor(most / 1000)} KB together, without files`,
      remedy: "Say it in fewer words. A list belongs in a file.",
    },
  ]);
}
