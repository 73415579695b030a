import { keepCompiled } from "../keep-compiled.ts";

/** One thread of the pool. It gives no more than what it answers with: see `answer.ts`. @module */

keepCompiled();
const { answer } = await import("./answer.ts");

export default answer;
