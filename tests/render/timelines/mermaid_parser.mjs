// Reads a chart from standard input with Mermaid itself, found in the folder named first: kind and number of tasks.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(`${process.argv[2]}/`));
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!doctype html><body></body>");
Object.assign(globalThis, { window, document: window.document });
const entry = require.resolve("mermaid").replace(/mermaid\.[^/]*$/, "mermaid.core.mjs");
const mermaid = (await import(pathToFileURL(entry))).default;

let text = "";
for await (const chunk of process.stdin) text += chunk;
const { diagramType } = await mermaid.parse(text);
const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
console.log(diagramType, diagram.db.getTasks().length);
