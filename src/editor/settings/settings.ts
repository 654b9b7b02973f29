import * as vscode from "vscode";
import * as z from "zod";
import { DEFAULT_COMMENT_TEMPLATE, parseCommentTemplate } from "../../cite/citation";
import { DEFAULT_KEY_TEMPLATE, parseKeyTemplate } from "../../cite/citation-key";

/** The section of every setting in settings.json. */
export const SECTION = "paperLens";

/** A template the parser accepts; what is wrong with another is in the message. */
const template = (parse: (text: string) => unknown) =>
  z.string().superRefine((text, context) => {
    try {
      parse(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
    }
  });

/** Every setting with the form its value must have and what holds when it has not. */
const SETTINGS = {
  "hover.enabled": { schema: z.boolean(), fallback: true },
  "mentions.enabled": { schema: z.boolean(), fallback: true },
  "mentions.underline": { schema: z.boolean(), fallback: false },
  "statusBar.enabled": { schema: z.boolean(), fallback: true },
  sensitivity: { schema: z.enum(["strict", "balanced", "everything"]), fallback: "balanced" as const },
  muted: { schema: z.array(z.string()), fallback: [] as string[] },
  terms: { schema: z.record(z.string().min(1), z.array(z.string())), fallback: {} as Record<string, string[]> },
  libraries: { schema: z.array(z.string().min(1)), fallback: [] as string[] },
  libraryLimitMB: { schema: z.number().positive(), fallback: 20 },
  "citation.comment": { schema: template(parseCommentTemplate), fallback: DEFAULT_COMMENT_TEMPLATE },
  "citation.key": { schema: template(parseKeyTemplate), fallback: DEFAULT_KEY_TEMPLATE },
  "citation.completion": { schema: z.boolean(), fallback: true },
  "mcpServer.enabled": { schema: z.boolean(), fallback: false },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = z.infer<(typeof SETTINGS)[K]["schema"]>;

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** A value in settings.json that cannot be used. */
export interface SettingProblem {
  readonly key: string;
  /** The language whose own value it is. */
  readonly language?: string;
  readonly message: string;
}

/** Where a setting is asked for; a language can have its own value. */
export type SettingScope = vscode.ConfigurationScope | undefined;

/** The value of a setting, or its default when settings.json holds something else. */
export function readSetting<K extends SettingKey>(key: K, scope?: SettingScope): SettingValue<K> {
  const { schema, fallback } = SETTINGS[key];
  const result = schema.safeParse(vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(key));
  return (result.success ? result.data : fallback) as SettingValue<K>;
}

/** All settings whose values cannot be used, each with the reason. */
export function settingProblems(): SettingProblem[] {
  const problem = (key: SettingKey, value: unknown, language?: string): SettingProblem[] => {
    const result = SETTINGS[key].schema.safeParse(value);
    if (value === undefined || result.success) return [];
    const message = result.error.issues[0]?.message ?? "The value has the wrong form.";
    return [{ key: `${SECTION}.${key}`, ...(language === undefined ? {} : { language }), message }];
  };
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return SETTING_KEYS.flatMap((key) => [
    ...problem(key, configuration.get<unknown>(key)),
    ...(configuration.inspect(key)?.languageIds ?? []).flatMap((languageId) => {
      const own = vscode.workspace.getConfiguration(SECTION, { languageId }).inspect<unknown>(key);
      const value = own?.workspaceFolderLanguageValue ?? own?.workspaceLanguageValue ?? own?.globalLanguageValue;
      return problem(key, value, languageId);
    }),
  ]);
}
