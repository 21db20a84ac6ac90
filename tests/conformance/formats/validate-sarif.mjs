// Validates a report from standard input against the SARIF 2.1.0 schema and prints the errors as a JSON list.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(schema);
isValid(JSON.parse(readFileSync(0, "utf8")));
console.log(JSON.stringify(isValid.errors ?? []));
