/** What a request came to. */
export interface Answer {
  readonly status: number;
  /** Whether it was done. */
  readonly ok: boolean;
  readonly text: string;
  /** Of a problem, its code. */
  readonly code: string | null;
}

/** Between two tries. Clients elsewhere wait as long as Retry-After says; tests have no time for that. */
const MILLISECONDS_TO_WAIT = 50;

/**
 * Sends a request again for as long as its answer is that it may be done yet: it is being worked on, or the database
 * cannot do it now. Whatever else the answer says stands.
 *
 * @param send sends the same request each time, with the same Idempotency-Key
 */
export async function patiently(send: () => Promise<Response>): Promise<Answer> {
  for (;;) {
    const answer = await answerOf(await send());
    if (answer.status !== 503 && answer.code !== "retry-too-early") return answer;
    await new Promise((resolve) => setTimeout(resolve, MILLISECONDS_TO_WAIT));
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, ok } = response;
  const text = await response.text();
  return { status, ok, text, code: ok ? null : (JSON.parse(text) as { code: string }).code };
}
