// @ts-check
/** Rules that keep the core pure: who may import vscode, who may import Node. */
const { defineConfig } = require("eslint/config");
const tseslint = require("typescript-eslint");

const noVscode = { name: "vscode", message: "Only src/editor and src/extension.ts may import vscode." };
const noNode = {
  group: ["node:*"],
  message: "Only src/cli, tools and tests may import Node modules: the core also runs in a web worker.",
};
/** @param {string[]} rooms */
const noRooms = (rooms) => ({
  group: rooms.map((room) => `**/${room}/**`),
  message: "Imports run one way: papers <- ingest, recognize, search, cite <- agent <- editor, cli.",
});

/**
 * @param {string[]} files
 * @param {string[]} rooms
 * @returns {import("eslint").Linter.Config}
 */
const boundary = (files, rooms) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { paths: [noVscode], patterns: [noNode, noRooms(rooms)] }],
  },
});

module.exports = defineConfig(
  { ignores: ["dist/", "out/", "node_modules/", "test/fixtures/", ".vscode-test-web/"] },
  {
    files: ["src/**/*.ts", "test/**/*.ts", "tools/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json", "./src/pages/tsconfig.json", "./test/editor/tsconfig.json"], tsconfigRootDir: __dirname },
    },
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "No default exports: a name says what it is." },
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that defines it." },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  boundary(["src/papers/**/*.ts"], ["ingest", "recognize", "search", "cite", "agent", "editor", "pages", "cli"]),
  boundary(["src/ingest/**/*.ts"], ["recognize", "search", "cite", "agent", "editor", "pages", "cli"]),
  boundary(["src/recognize/**/*.ts"], ["ingest", "search", "cite", "agent", "editor", "pages", "cli"]),
  boundary(["src/search/**/*.ts"], ["ingest", "recognize", "cite", "agent", "editor", "pages", "cli"]),
  boundary(["src/agent/**/*.ts"], ["ingest", "editor", "pages", "cli"]),
  boundary(["src/cite/**/*.ts"], ["ingest", "recognize", "search", "agent", "editor", "pages", "cli"]),
  {
    files: ["src/editor/**/*.ts", "src/extension.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [noNode, noRooms(["cli"])] }],
    },
  },
  boundary(["src/pages/**/*.ts"], ["ingest", "recognize", "search", "cite", "agent", "editor", "cli"]),
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [noVscode], patterns: [noRooms(["editor", "pages"])] }] },
  },
);
