/** A body that must stay unread: whether anything was asked of it, and it as part of a request. */
export interface UnreadBody {
  readonly init: RequestInit;
  /** How many pieces of it were taken. */
  readonly taken: () => number;
}

/** A form of two parts, which comes piece by piece and does not say how long it is. */
export function unreadBody(): UnreadBody {
  let taken = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        taken++;
        controller.enqueue(new TextEncoder().encode('--x\r\nContent-Disposition: form-data; name="team"\r\n\r\nA\r\n'));
        if (taken === 2) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  // Node wants to be told of a body that is still being written; the DOM's type does not know the field.
  const init = { method: "POST", body, duplex: "half", headers: { "Content-Type": "multipart/form-data; boundary=x" } };
  return { init: init as RequestInit, taken: () => taken };
}
