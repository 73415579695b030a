/** What a page that checked a list hands to one that sends it. */
export interface HandedOver extends CheckedFor {
  readonly list: File;
  /** What was said of how it is read; null where nothing was. */
  readonly reading: File | null;
}

/** What a list was checked for, and what one is to be sent for. */
export interface CheckedFor {
  /** Id of the inspection; blank where the page that checked was not come to from one. */
  readonly inspection: string;
  /** ISO 8601. */
  readonly inspectionDate: string;
  /** Id. */
  readonly specification: string;
}

type Message = { readonly asked: CheckedFor } | { readonly given: HandedOver };

/** By which the pages of one browser hear each other: nothing is stored, and nothing stands in an address. */
const CHANNEL = "longlist-checked";

/** Gives what was checked last to whichever page asks for it, as long as the page that checked it is open. */
export function handOver(checked: () => HandedOver | null): void {
  const pages = new BroadcastChannel(CHANNEL);
  pages.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    const own = checked();
    if (own !== null && "asked" in data && isFor(own, data.asked)) pages.postMessage({ given: own });
  });
}

/** Asks once whether an open page has checked a list for the same, and takes the first. */
export function takeOver(wanted: CheckedFor, take: (given: HandedOver) => void): void {
  const pages = new BroadcastChannel(CHANNEL);
  pages.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (!("given" in data) || !isFor(data.given, wanted)) return;
    pages.close();
    take(data.given);
  });
  pages.postMessage({ asked: wanted });
}

/** A list of another team has no business on a page that sends, be its date and rules the same. */
function isFor(one: CheckedFor, { inspection, inspectionDate, specification }: CheckedFor): boolean {
  return (
    one.inspection === inspection &&
    inspection !== "" &&
    one.inspectionDate === inspectionDate &&
    one.specification === specification
  );
}

/**
 * Chooses a file as if by hand, unless one is chosen: a browser that comes back to a page keeps what was chosen on it.
 *
 * @returns whether it is what is chosen now
 */
export function chooseFile(id: string, file: File | null): boolean {
  const field = document.querySelector<HTMLInputElement>(`#${id}`);
  if (field === null || file === null || field.files?.length !== 0) return false;
  const files = new DataTransfer();
  files.items.add(file);
  field.files = files.files;
  // What was chosen is seen.
  field.closest("details")?.setAttribute("open", "");
  return true;
}
