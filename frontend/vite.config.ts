import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/**
 * Finishes the folder once everything is written. The list of the app's files goes into the service worker, so that one
 * visit is enough for the whole app to open without a connection; the list is also the name of the cache: another build,
 * another cache. Beside every file that packs well stands a packed copy, so that the service packs nothing itself.
 */
function finished(): Plugin {
  let [root, folder] = ["", "dist"];
  return {
    name: "finished",
    apply: "build",
    configResolved(config) {
      root = config.root;
      folder = resolve(root, config.build.outDir);
    },
    closeBundle() {
      const assets = readdirSync(join(folder, "assets")).map((name) => `/assets/${name}`);
      const list = join(folder, "manifest.build.json");
      writeFileSync(list, readFileSync(list, "utf8").replaceAll(`${root}/`, ""));
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

/**
 * Files that are fetched later need nothing beside them but the shared ones, which are here by then, so what would look up
 * and fetch their companions is left out: it costs more than a screen.
 */
function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null),
  };
}

const source = (...names: string[]) => new RegExp(`src/(${names.join("|")})\\.`);
/**
 * Three files besides one for each bundle of screens: what the first screen needs, what several bundles share, and what a
 * call knows apart from how it looks.
 */
const groups = [
  {
    name: "core",
    priority: 9,
    test: new RegExp(
      `node_modules|preload-helper|rolldown/runtime|${
        source(
          "parts/(Icon|Button|Card|Page|Steps|Strips|States|Toast)",
          "screens/(Home|NextCard|Start)",
          "flow/(days|pairs|progress|stopped|handed)",
          "api/(client|problem|load|offers|declines|intents|ids|session)",
          "parts/typeset",
          "platform/(signals|local|signedIn|clock|online|storage|practice|textsize|clipboard|preference)",
          "text/en/(frame|home|start|format)",
          "paths",
          "router",
          "main",
          "routes",
          "address",
          "platform/useValue",
        ).source
      }`,
    ),
  },
  {
    name: "flow",
    priority: 8,
    test: source(
      "flow/(useKit|useSend|resume|people|useChannel|scriptText|messages)",
      "parts/(Choice|Field|FindingNotes)",
      "screens/(FlowPage|ProveNumber)",
      "api/(outbox|calls|steps|messages)",
      "platform/(update|wake)",
      "text/en/(script|before|done)",
      "flow/ways",
    ),
  },
  {
    name: "line",
    priority: 7,
    test: source(
      "call/(Branches|Controls|Keys|keys|view|state|cards|dialled|ownPhone|place|lines|clock)",
      "text/en/stage",
    ),
  },
];

export default defineConfig({
  // The older form of JSX: its calls are shorter than those of the automatic one.
  oxc: {
    jsx: { runtime: "classic", pragma: "_h", pragmaFrag: "_F" },
    jsxInject: `import { h as _h, Fragment as _F } from "preact"`,
  },
  plugins: [plainImports(), finished()],
  build: {
    target: ["chrome111", "safari16.4", "firefox115"],
    assetsInlineLimit: 0,
    modulePreload: false,
    manifest: "manifest.build.json",
    rolldownOptions: {
      optimization: { inlineConst: { mode: "all", pass: 3 } },
      input: { app: "index.html", sw: "src/sw.ts" },
      output: {
        codeSplitting: { groups },
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
