import assert from "node:assert/strict";
import { parseCommentTemplate, plainCitation } from "../../src/cite/citation";
import { citationKeys, parseKeyTemplate } from "../../src/cite/citation-key";
import { mutedKeys } from "../../src/editor/settings/muted";
import { readSetting, SECTION, SETTING_KEYS, settingProblems } from "../../src/editor/settings/settings";
import { extraTerms } from "../../src/recognize/extra-terms";
import { fake } from "../unit/fake-vscode";
import { PAPERS } from "../unit/recognize/library";
import { jsonOf } from "./json-of";
import type { Target } from "./target";

/** The key "__proto__" is taken for no term: zod leaves it out of what it reads. */
function withoutProto(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "__proto__"));
}

/** What settings.json holds of Paper Lens: every value is used, or named as one that cannot be; what is used does its work. */
export const SETTINGS_TARGET: Target = {
  name: "settings",
  seeds: [
    '{"terms":{"my_gemm":["awq"]},"muted":["name:awq"],"libraries":["refs/*.bib"],"libraryLimitMB":20,"sensitivity":"strict"}',
    '{"citation.comment":"{name} ({authors}, {year}), arXiv:{arxiv}","citation.key":"{author}{year}{name}","hover.enabled":false}',
    '{"terms":{"__proto__":["awq"],"constructor":["qserve"]}}',
  ],
  words: ['"awq"', "[", "]", "{", "}", '"__proto__"', '"toString"', ":", '"', "{name}", "{title}", "{key}", "true", "-1", "1e999", "null", '"terms":', '"citation.comment":', '"citation.key":'],
  run(text) {
    const given = jsonOf(text);
    fake.settings.clear();
    if (typeof given === "object" && given !== null) for (const [key, value] of Object.entries(given)) fake.settings.set(key, value);
    const problems = settingProblems();
    assert.ok(problems.every(({ message }) => message !== ""));
    const refused = new Set(problems.map(({ key }) => key));
    for (const key of SETTING_KEYS) {
      if (fake.settings.has(key) && !refused.has(`${SECTION}.${key}`)) assert.deepEqual(readSetting(key), withoutProto(fake.settings.get(key)));
    }
    assert.ok([...mutedKeys()].every((key) => typeof key === "string"));

    const ids = new Set(PAPERS.map(({ id }) => id));
    for (const { papers } of extraTerms(readSetting("terms"), PAPERS).terms) assert.ok(papers.length > 0 && papers.every((id) => ids.has(id)));

    const keys = citationKeys(PAPERS, parseKeyTemplate(readSetting("citation.key")));
    const comment = parseCommentTemplate(readSetting("citation.comment"));
    assert.equal(new Set(PAPERS.map((paper) => keys.of(paper))).size, PAPERS.length);
    for (const paper of PAPERS) assert.doesNotMatch(plainCitation(paper, { keys, comment }), /[\r\n]/u);
    fake.settings.clear();
  },
};
