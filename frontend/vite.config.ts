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
      // The voice kit is fetched by the tap that needs it, and by nothing before.
      const all = readdirSync(join(folder, "assets")).filter((name) => !name.startsWith("voice-sdk"));
      const assets = all.map((name) => `/assets/${name}`);
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

/** The licences of what goes into the voice kit's file stand beside it, and its first line says so. */
function licences(): Plugin {
  let [root, folder] = ["", "dist"];
  return {
    name: "licences",
    apply: "build",
    configResolved(config) {
      root = config.root;
      folder = resolve(root, config.build.outDir);
    },
    closeBundle() {
      const texts = KIT_PARTS.map((part) => {
        const home = join(root, "node_modules", part);
        const { version, license } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
        const text = readdirSync(home).find((name) => /^licen[cs]e/i.test(name));
        return `${part} ${version} (${license})\n\n${text ? readFileSync(join(home, text), "utf8") : ""}`;
      });
      writeFileSync(join(folder, "voice-sdk-licences.txt"), texts.join(`\n${"-".repeat(72)}\n\n`));
      for (const name of readdirSync(join(folder, "assets")).filter((each) => /^voice-sdk.*\.js$/.test(each))) {
        const file = join(folder, "assets", name);
        writeFileSync(
          file,
          `/*! ${texts[0]?.split("\n")[0]}, see /voice-sdk-licences.txt */\n${readFileSync(file, "utf8")}`,
        );
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
const KIT_PARTS = ["@twilio/voice-sdk", "@twilio/voice-sdk/node_modules/tslib", "events", "loglevel"];
const KIT = "(@twilio|tslib|events|loglevel)/";
/**
 * Four files besides one for each bundle of screens: what the first screen needs, what several bundles share, what a call
 * knows apart from how it looks, and the telephone in the page.
 */
const groups = [
  {
    name: "core",
    priority: 9,
    test: new RegExp(
      `node_modules/(?!${KIT})|preload-helper|rolldown/runtime|${
        source(
          "parts/(Icon|Button|Card|Page|Steps|Strips|States|Toast)",
          "screens/(Home|NextCard|Start)",
          "flow/(days|pairs|progress|stopped|handed)",
          "api/(client|problem|load|offers|declines|intents|ids|outbox|session|calls|steps|messages)",
          "parts/typeset",
          "call/kept",
          "platform/(tel|signals|local|signedIn|clock|online|storage|practice|textsize|update|clipboard|preference)",
          "text/en/(frame|home|start|format)",
          "paths",
          "router",
          "main",
          "routes",
          "address",
          "platform/useValue",
          "voiceKit",
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

      "platform/wake",
      "text/en/(script|before|done)",
      "flow/ways",
    ),
  },
  {
    name: "line",
    priority: 7,
    test: source(
      "call/(Branches|Controls|Keys|keys|view|state|cards|dialled|ownPhone|place|lines|clock|telephone)",
      "text/en/stage",
    ),
  },
  // Twilio's voice kit with all that only a call in the browser needs. It is fetched by the tap that makes such a call.
  { name: "voice-sdk", priority: 1, test: new RegExp(`node_modules/${KIT}|src/voice/`) },
];

export default defineConfig({
  // The older form of JSX: its calls are shorter than those of the automatic one.
  oxc: {
    jsx: { runtime: "classic", pragma: "_h", pragmaFrag: "_F" },
    jsxInject: `import { h as _h, Fragment as _F } from "preact"`,
  },
  plugins: [plainImports(), licences(), finished()],
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
