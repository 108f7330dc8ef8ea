// Writes src/api/schema.d.ts from the service's own document; with --check it only compares. Another document may be
// named, for a service that is not committed yet. What has a default may be left out of a request.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const check = process.argv.includes("--check");
const document = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "../openapi/openapi.json";
if (check && !existsSync(document)) process.exit(0);

const args = [document, "-o", "src/api/schema.d.ts", "--default-non-nullable=false", ...(check ? ["--check"] : [])];
const { status } = spawnSync("npx", ["openapi-typescript", ...args], { stdio: check ? "ignore" : "inherit" });
if (check && status !== 0) console.error("src/api/schema.d.ts is not what the document says: run npm run types");
process.exit(status ?? 1);
