import path from "node:path";
import { pathToFileURL } from "node:url";
import { arxivUrl } from "../../papers/format";
import type { Log, ReportingDescriptor, Result, Run } from "sarif";
import type { Library } from "../../papers/library";
import type { FileMention } from "../scan/scan-text";
import { messageFor } from "./message";
import type { Reporter } from "./reporter";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/**
 * A SARIF 2.1.0 log (OASIS standard), for code scanning services and viewers. Each term is a rule,
 * each mention a result of level "note"; the types are made from the standard's schema. Results are written as they come, the rules after them.
 */
export function sarifReporter(library: Library, version: string): Reporter {
  const rules = new Map<string, ReportingDescriptor>();
  let separator = "";
  const result = (file: string, mention: FileMention): string => {
    if (!rules.has(mention.key)) rules.set(mention.key, rule(mention, library));
    const text = `${separator}${JSON.stringify(resultOf(file, mention, library))}`;
    separator = ",\n";
    return text;
  };
  return {
    begin: () => `{${members({ $schema: SCHEMA, version: "2.1.0" } satisfies Omit<Log, "runs">)},"runs":[{${members({ columnKind: "utf16CodeUnits" } satisfies Omit<Run, "tool">)},"results":[\n`,
    file: (scanned) => scanned.mentions.map((mention) => result(scanned.path, mention)).join(""),
    end: () => {
      const tool = { driver: { name: "Paper Lens", semanticVersion: version, rules: [...rules.values()] } };
      return `\n],${members({ tool } satisfies Pick<Run, "tool">)}}]}\n`;
    },
  };
}

/** An object's members as JSON, without the braces: the log is written in parts. */
function members(part: object): string {
  return JSON.stringify(part).slice(1, -1);
}

function rule({ key, term, papers }: FileMention, library: Library): ReportingDescriptor {
  const [id] = papers;
  const best = id === undefined ? undefined : library.paper(id);
  const url = best === undefined ? null : (arxivUrl(best) ?? best.codeUrl);
  return { id: key, shortDescription: { text: term }, defaultConfiguration: { level: "note" }, ...(url === null ? {} : { helpUri: url }) };
}

function resultOf(file: string, mention: FileMention, library: Library): Result {
  const { key, line, column, length, papers } = mention;
  return {
    ruleId: key,
    level: "note",
    message: { text: messageFor(mention, library) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column + 1, endColumn: column + 1 + length },
        },
      },
    ],
    properties: { papers },
  };
}

/** Relative paths stay relative, so that a service can find them in the repository. */
function uriOf(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file.split("/").map(encodeURIComponent).join("/");
}
