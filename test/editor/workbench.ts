/** Drives VS Code for the Web as a person does: mouse, keys and what is on the screen. */
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import assert from "node:assert/strict";
import path from "node:path";
import { openBrowser } from "../../tools/browser.mjs";
import { sampleWorkspace, screenshotFolder } from "../../tools/paths.mjs";
import { watchRequests } from "../../tools/requests.mjs";
import { QUIET_SETTINGS, startServer } from "../../tools/server.mjs";

/** The four kinds of theme, each by the name VS Code gives its own. */
const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "hc-black": "Default High Contrast",
  "hc-light": "Default High Contrast Light",
} as const;

interface WorkbenchOptions {
  /** The folder that is opened; the sample workspace when left out. */
  readonly folder?: string;
  readonly theme?: keyof typeof THEMES;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of further extensions. */
  readonly extensions?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
}

const EXTENSION_ID = "paper-lens.paper-lens";
const HOVER_LIMIT_MS = 5000;
const HOVER_ATTEMPTS = 5;
const QUICK_INPUT = ".quick-input-widget:visible";

export class Workbench {
  /** What the page and the extension host wrote to the console as errors. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    readonly close: () => Promise<void>,
    /** The addresses beyond the test server that pages, webviews and workers asked for. */
    readonly requests: readonly string[],
  ) {
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
  }

  /** Serves a folder and opens it in a fresh browser profile; `close()` ends both. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { folder = sampleWorkspace, theme = "dark", settings = {}, extensions = [], viewport = { width: 1200, height: 750 } } = options;
    const server = await startServer({
      folder,
      port: 0,
      extensions: [...extensions],
      settings: {
        ...QUIET_SETTINGS,
        // The window says nothing about how it was started: it stands in the README's pictures.
        "window.commandCenter": false,
        "window.title": "${activeEditorShort}",
        "workbench.colorTheme": THEMES[theme],
        "window.autoDetectColorScheme": false,
        ...settings,
      },
    });
    try {
      const browser = await openBrowser({ viewport, permissions: ["clipboard-read", "clipboard-write"] });
      const close = async () => {
        await browser.close();
        await server.stop();
      };
      try {
        const page = browser.context.pages()[0] ?? (await browser.context.newPage());
        const workbench = new Workbench(page, close, watchRequests(browser.context, server.port));
        await workbench.load(server.url);
        return workbench;
      } catch (error) {
        await browser.close();
        throw error;
      }
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** A second window on the same folder and profile; it closes with this one. */
  async another(): Promise<Workbench> {
    const window = new Workbench(await this.page.context().newPage(), this.close, this.requests);
    await window.load(this.page.url());
    return window;
  }

  private async load(url: string): Promise<void> {
    this.page.setDefaultTimeout(20_000);
    await this.page.goto(url);
    await this.page.locator('.activitybar [aria-label^="Paper Lens"]').first().waitFor();
  }

  /** Opens a file of the folder's top level from the explorer. */
  async openFile(name: string): Promise<void> {
    await this.showView("Explorer");
    await this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-instance .view-line, .notebookOverlay .view-line").first().waitFor();
  }

  /** Brings a view container of the activity bar to the front. */
  async showView(title: string): Promise<void> {
    const item = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
    if ((await item.getAttribute("aria-selected")) !== "true") await item.click();
    await this.page.locator(`.sidebar .composite.title:has-text("${title}")`).waitFor();
  }

  /**
   * Moves the mouse onto the n-th (1-based) visible occurrence of a word in the editor; returns the hover.
   * Right after the start the extension may not be active yet; then the mouse comes back, as a person's does.
   */
  async hoverWord(word: string, occurrence = 1): Promise<Locator> {
    // The widget may come up before its content.
    const hover = this.page.locator(".monaco-hover:visible").filter({ hasNotText: "Loading..." });
    for (let attempt = 1; ; attempt += 1) {
      const { x, y } = await this.wordAt(word, occurrence);
      await this.page.mouse.move(x + 40, y + 60);
      await this.page.mouse.move(x, y, { steps: 4 });
      try {
        await hover.waitFor({ timeout: HOVER_LIMIT_MS });
        return hover;
      } catch (error) {
        if (attempt === HOVER_ATTEMPTS) throw error;
      }
    }
  }

  /** Takes the mouse to where nothing is, so that no tip lies over what is clicked next. */
  async restMouse(): Promise<void> {
    const bar = await this.page.locator(".activitybar").boundingBox();
    assert.ok(bar, "there is no activity bar");
    await this.page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height * 0.7);
    await this.page.locator(".monaco-hover:visible, .workbench-hover:visible").first().waitFor({ state: "hidden" });
  }

  /** Puts the cursor into a word of the editor. */
  async clickWord(word: string, occurrence = 1): Promise<void> {
    const { x, y } = await this.wordAt(word, occurrence);
    await this.page.mouse.click(x, y);
  }

  /** The middle of a word on the screen, in CSS pixels. */
  private async wordAt(word: string, occurrence: number): Promise<{ x: number; y: number }> {
    const found = await this.page.waitForFunction(
      ({ text, nth }) => {
        let left = nth;
        for (const line of document.querySelectorAll(".view-line")) {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const content = node.textContent ?? "";
            for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
              left -= 1;
              if (left > 0) continue;
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + text.length);
              const box = range.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }
          }
        }
        return undefined;
      },
      { text: word, nth: occurrence },
    );
    const place = await found.jsonValue();
    assert.ok(place, `"${word}" is not on the screen ${occurrence} times`);
    return place;
  }

  /** Runs a command from the palette by its full title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.typeInPick(`>${title}`);
    await this.pickRows().filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Replaces what the open quick pick or input box has in its field. */
  async typeInPick(text: string): Promise<void> {
    await this.page.locator(`${QUICK_INPUT} .quick-input-box input`).fill(text);
  }

  pickInput(): Locator {
    return this.page.locator(`${QUICK_INPUT} .quick-input-box input`);
  }

  /** Waits until the field of the open quick pick holds a text, which the extension sets in its own time. */
  async untilPickHolds(text: string): Promise<void> {
    const input = await this.pickInput().elementHandle();
    await this.page.waitForFunction(([field, wanted]) => field instanceof HTMLInputElement && field.value === wanted, [input, text] as const);
  }

  /** The rows of the open quick pick that are on the screen. */
  pickRows(): Locator {
    return this.page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row`);
  }

  /** The rows of the side bar's tree that are on the screen. */
  treeRows(): Locator {
    return this.page.locator(".sidebar .monaco-list-row");
  }

  /** The content of the extension's webview. */
  webview(): FrameLocator {
    return this.page.frameLocator(`iframe.webview[src*="extensionId=${EXTENSION_ID}"]`).frameLocator("#active-frame");
  }

  /** The webview's innermost frame, to evaluate code in it. */
  async webviewFrame(): Promise<Frame> {
    const body = await this.webview().locator("body").elementHandle();
    const frame = await body.ownerFrame();
    assert.ok(frame, "no webview is open");
    return frame;
  }

  /** The notifications that stand on the screen. */
  notifications(): Locator {
    return this.page.locator(".notifications-toasts .notification-list-item-message");
  }

  /** Takes a picture, to look at after a failure; tools/screenshots.mjs copies some of them for the README. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
  }
}
