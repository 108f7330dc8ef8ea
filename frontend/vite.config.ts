import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/**
 * Finishes the folder once everything is written. The list of the app's files goes into the service worker, so that one
 * visit is enough for the whole app to open without a connection; the list is also the name of the cache: another build,
 * another cache. Beside every file that packs well stands a packed copy, so that the service packs nothing itself.
 */
function finished(): Plugin {
  let folder = "dist";
  return {
    name: "finished",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      const assets = readdirSync(join(folder, "assets")).map((name) => `/assets/${name}`);
      const worker = join(folder, "sw.js");
      writeFileSync(
        worker,
        readFileSync(worker, "utf8").replace(/["'`]SHELL["'`]/, JSON.stringify(["/", "/icon.svg", ...assets].join())),
      );
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
        const content = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
      }
    },
  };
}

const source = (...names: string[]) => new RegExp(`src/(${names.join("|")})\\.`);
const groups = [
  {
    name: "core",
    priority: 9,
    test: new RegExp(
      `node_modules|preload-helper|rolldown/runtime|${
        source(
          "parts/(Icon|Button|Card|Page|Steps|Strips|States|Toast|Dock)",
          "screens/(Home|NextCard|Start)",
          "flow/(days|pairs|progress|stopped|handed)",
          "api/(client|problem|load|offers|declines|intents|ids|session)",
          "platform/(clock|online|storage|practice|textsize|clipboard|preference)",
          "text/en/(frame|home|format)",
          "paths",
          "router",
        ).source
      }`,
    ),
  },
  { name: "later", priority: 8, test: source("api/outbox", "platform/update") },
  {
    name: "flow",
    priority: 8,
    test: source("flow/(useKit|useSend|resume|people)", "parts/(Choice|Field)", "screens/FlowPage"),
  },
  {
    name: "offer",
    priority: 7,
    test: source("screens/(Paste|Check|CheckForm|EditRow|PersonRow|OpenOffer)", "flow/offerDraft", "text/en/offer"),
  },
  {
    name: "decide",
    priority: 7,
    test: source("screens/(Safe|SafeAnswers|Who|AddNumber|AddSomeone|Reason)", "text/en/decide"),
  },
  {
    name: "words",
    priority: 7,
    test: source(
      "screens/(Script|ScriptLines|LineEditor|Rehearse)",
      "flow/(scriptText|useFindings|pace)",
      "parts/FindingNote",
      "text/en/script",
    ),
  },
  {
    name: "calling",
    priority: 7,
    test: source("screens/(BeforeTheCall|ProveNumber|HowDidItGo|OutcomeRows)", "flow/(ways|outcome)", "text/en/call"),
  },
  {
    name: "after",
    priority: 7,
    test: source(
      "screens/(Email|Compose|Done|Paused)",
      "flow/messages",
      "api/(messages|steps)",
      "platform/(links|share)",
      "text/en/after",
    ),
  },
  { name: "settings", priority: 7, test: source("screens/(Settings|Help|People|Nowhere|SignIn)", "text/en/settings") },
];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [finished()],
  build: {
    target: ["chrome111", "safari16.4", "firefox115"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.build.json",
    rolldownOptions: {
      input: { app: "index.html", sw: "src/sw.ts" },
      output: {
        codeSplitting: { groups },
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
