import { writeFileSync } from "node:fs";
import { specificationJsonSchema } from "./specification-schema.ts";

// Run by hand after a change of the specification's fields, which a test asks for:
// node test/schema/write.ts && npx biome format --write specs
const file = new URL("../../specs/specification.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(specificationJsonSchema(), null, 2)}\n`);
