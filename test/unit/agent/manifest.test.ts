import assert from "node:assert/strict";
import { z } from "zod";
import manifest from "../../../package.json";
import { TOOLS } from "../../../src/agent/tools";

/** The editor reads names, descriptions and schemas from package.json; they are written in src/agent. */
suite("the tools in package.json", () => {
  const contributed = manifest.contributes.languageModelTools;

  test("are those of the code, under the editor's prefix", () => {
    assert.deepEqual(contributed.map(({ name }) => name), TOOLS.map(({ name }) => `paper_lens_${name}`));
  });

  for (const [index, tool] of TOOLS.entries()) {
    test(`${tool.name}: schema, description and title are the code's`, () => {
      const { $schema, ...schema } = z.toJSONSchema(tool.input, { io: "input" });
      const entry = contributed[index]!;
      assert.ok($schema);
      assert.deepEqual(entry.inputSchema, schema);
      assert.equal(entry.modelDescription, [tool.description, tool.inEditor].filter(Boolean).join(" "));
      assert.equal(entry.displayName, tool.title);
    });

    test(`${tool.name}: the description says when to use it and when not, and every input is described`, () => {
      assert.match(tool.description, /\bUse it\b/);
      assert.match(tool.description, /\bDo not use it\b/);
      const { properties = {} } = z.toJSONSchema(tool.input, { io: "input" });
      for (const [name, property] of Object.entries(properties)) assert.ok(typeof property === "object" && property.description, name);
    });
  }

  test("people can refer to each in a prompt, by names without blanks, #papers among them", () => {
    const references = contributed.map(({ toolReferenceName }) => toolReferenceName);
    assert.ok(references.includes("papers"));
    assert.equal(new Set(references).size, references.length);
    for (const entry of contributed) {
      assert.ok(entry.canBeReferencedInPrompt);
      assert.match(entry.toolReferenceName, /^[\w-]+$/);
      assert.ok(entry.userDescription);
    }
  });
});
