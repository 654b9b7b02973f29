import { escapeHtml } from "./escape-html";

/** What a page is made of; everything else comes to it by messages. */
export interface Shell {
  readonly title: string;
  readonly cspSource: string;
  /** Used once: only the script that carries it runs. */
  readonly nonce: string;
  readonly styles: readonly string[];
  readonly script: string;
}

/** The HTML of a page: its own styles and its own script, and nothing from anywhere else. */
export function renderShell({ title, cspSource, nonce, styles, script }: Shell): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}';`;
  const links = styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join("\n");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${links}
</head>
<body>
<main id="main"></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
