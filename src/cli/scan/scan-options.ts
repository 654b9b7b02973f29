export const SENSITIVITIES = ["strict", "balanced", "everything"] as const;

/** The options of every verb that recognises terms. */
export const RECOGNITION_OPTIONS = {
  sensitivity: {
    type: "string",
    value: "LEVEL",
    choices: SENSITIVITIES,
    summary: "How sure a mention must be, balanced by default.",
  },
  mute: {
    type: "string",
    multiple: true,
    value: "KEY",
    summary: "Pass over a term, named as in the setting paperLens.muted: name:awq; may be repeated.",
  },
  term: {
    type: "string",
    multiple: true,
    value: "TERM=PAPER",
    summary: "Let a term of your own stand for a paper, by id or name: my_gemm=awq; may be repeated.",
  },
} as const;

/** The options of every verb that reads folders of code. */
export const SCAN_OPTIONS = {
  ...RECOGNITION_OPTIONS,
  exclude: {
    type: "string",
    multiple: true,
    value: "PATTERN",
    summary: "Pass over what the pattern, written as in a .gitignore, matches; may be repeated.",
  },
} as const;
