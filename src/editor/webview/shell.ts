import { escapeHtml } from "./escape-html";

/** What a page is made of. */
export interface Shell {
  readonly title: string;
  /** Used once: only the style sheets and the script that carry it hold. */
  readonly nonce: string;
  readonly styles: string;
  readonly script: string;
  /** What the page shows first, as JSON; what changes later comes by messages. */
  readonly data: string;
}

/** JSON between script tags: without "<" nothing in it can end them, and it says the same. */
const escapeJson = (json: string) => json.replaceAll("<", String.raw`\u003c`);

/**
 * The HTML of a page. All of it stands within, so that nothing has to be fetched before it can be drawn, and the
 * policy lets nothing be fetched. The bundler leaves no "</script" in a script.
 */
export function renderShell({ title, nonce, styles, script, data }: Shell): string {
  const once = escapeHtml(nonce);
  const policy = `default-src 'none'; style-src 'nonce-${once}'; script-src 'nonce-${once}';`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${once}">${styles}</style>
</head>
<body>
<main id="main"></main>
<script id="data" type="application/json">${escapeJson(data)}</script>
<script nonce="${once}">${script}</script>
</body>
</html>`;
}
