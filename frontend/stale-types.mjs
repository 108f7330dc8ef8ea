// The types in src/api/schema.d.ts must be those of the service's own document. Without a document there is nothing to compare.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const document = "../openapi/openapi.json";
if (existsSync(document)) {
  const args = ["openapi-typescript", document, "-o", "src/api/schema.d.ts", "--check"];
  const { status } = spawnSync("npx", args, { stdio: "inherit" });
  if (status !== 0) console.error("src/api/schema.d.ts is not what openapi/openapi.json says: run npm run types");
  process.exit(status ?? 1);
}
