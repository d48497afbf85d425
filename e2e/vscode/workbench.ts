/** What a user does and sees in a window of VS Code. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../shared/wait.ts';

const SHOTS = join(import.meta.dirname, '../../docs/screenshots');
/** The light bulb's menu; the other widget of that class is for submenus. */
const MENU = '.action-widget:not(.action-list-submenu-panel)';

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a folder as a workspace. */
  async open(url: string, folder: string): Promise<void> {
    await this.page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Opens a file by its name through Quick Open. */
  async openFile(name: string): Promise<void> {
    const file = name.slice(name.lastIndexOf('/') + 1);
    await this.#ask('Control+P', name, file);
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    await waitFor(
      `${file} to be the active tab`,
      () => tab.getAttribute('data-resource-name'),
      (name) => name === file,
    );
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    await this.focusEditor();
  }

  /** Runs a command by its title through the command palette. */
  async run(command: string): Promise<void> {
    await this.#ask('F1', command, command, '>');
  }

  async focusEditor(): Promise<void> {
    await this.run('View: Focus Active Editor Group');
  }

  /** Puts the cursor before a text that stands once in the active editor's visible lines, or `into` characters later. */
  async cursorAt(text: string, into = 0): Promise<void> {
    const lines = await waitFor(
      `the text ${text} in the editor`,
      () => this.lines(),
      (seen) => seen.join('\n').includes(text),
    );
    const line = lines.findIndex((one) => one.includes(text));
    await this.goTo((await this.#firstVisibleLine()) + line, lines[line]!.indexOf(text) + 1 + into);
  }

  /** Puts the cursor on a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#ask('Control+G', `:${line}:${column}`);
    await waitFor(
      `the cursor to be at ${line}:${column}`,
      () => this.cursor(),
      (at) => at === `${line}:${column}`,
    );
  }

  /** Where the cursor is, as `line:column` counted from 1. */
  async cursor(): Promise<string> {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    return text.replace(/\D*(\d+)\D+(\d+).*/s, '$1:$2');
  }

  /** The visible lines of the active editor. */
  async lines(): Promise<string[]> {
    const lines = await this.#viewLines();
    return lines.map(({ text }) => text);
  }

  /** Types letter by letter, with the help that the editor gives (closing quotes and so on). */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Inserts a text as it is, as from the clipboard. */
  async insert(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Puts another text in place of one that stands once in the visible lines. */
  async replace(text: string, other: string): Promise<void> {
    await this.cursorAt(text);
    for (let count = 0; count < text.length; count++) await this.press('Shift+ArrowRight');
    await this.insert(other);
    await waitFor(`${other} to be in the editor`, async () => (await this.lines()).join('\n').includes(other));
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async save(): Promise<void> {
    await this.press('Control+S');
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    await waitFor(
      'the file to be saved',
      () => tab.getAttribute('class'),
      (names) => !/\bdirty\b/.test(names ?? 'dirty'),
    );
  }

  /** Squiggles on the visible lines of the active editor, by kind. */
  squiggles(kind: 'error' | 'warning' | 'info'): Promise<number> {
    return this.page.locator(`.editor-group-container.active .squiggly-${kind}`).count();
  }

  /** The hover at the cursor. */
  async hover(): Promise<Locator> {
    await this.run('Show or Focus Hover');
    const hover = this.page.locator('.monaco-hover:visible').first();
    await hover.waitFor();
    return hover;
  }

  /** The titles in the light bulb's menu at the cursor, which stays open. */
  async lightBulb(): Promise<string[]> {
    const rows = this.page.locator(`${MENU} .monaco-list-row.action`);
    return waitFor(
      'the menu of the light bulb',
      async () => {
        if (!(await this.page.locator(MENU).isVisible())) await this.press('Control+.');
        await rows.first().waitFor({ timeout: 3000 });
        return (await rows.allInnerTexts()).map((text) => text.trim());
      },
      (titles) => titles.length > 0,
    );
  }

  /** Picks an entry of the open light bulb's menu. */
  async pick(title: string | RegExp): Promise<void> {
    await this.page.locator(`${MENU} .monaco-list-row.action`, { hasText: title }).first().click();
    await this.page.locator(MENU).waitFor({ state: 'hidden' });
  }

  /** Text of each notification in sight. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast').allInnerTexts();
  }

  /** Makes the side bar as wide as half of the window. */
  async widenSideBar(): Promise<void> {
    const { x, width } = (await this.page.locator('.part.sidebar').boundingBox())!;
    await this.page.mouse.move(x + width, 400);
    await this.page.mouse.down();
    await this.page.mouse.move(640, 400, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(900, 400);
  }

  /** Writes a picture for the README: of the window, or of what is above the panel. */
  async picture(name: string, part: 'window' | 'upper part' = 'window'): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    const clip = { x: 0, y: 0, width: 1280, height: part === 'window' ? 800 : 500 };
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`), clip });
  }

  /** Types into the quick input that a key opens, waits for an entry (where one is named) to come first, and accepts. */
  async #ask(key: string, text: string, entry?: string, prefix = ''): Promise<void> {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await waitFor(`the input that ${key} opens`, async () => {
      if (!(await input.isVisible())) await this.press(key);
      await input.waitFor({ timeout: 3000 });
      return true;
    });
    await input.fill(prefix + text);
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    if (entry)
      await waitFor(
        `${entry} to be offered`,
        () => first.getAttribute('aria-label'),
        (label) => (label ?? '').includes(entry),
      );
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async #firstVisibleLine(): Promise<number> {
    const number = this.page.locator('.editor-group-container.active .line-numbers');
    const numbers = (await number.allInnerTexts()).map(Number);
    return Math.min(...numbers.filter((one) => one > 0));
  }

  /** The editor keeps its lines in no order: they are sorted by their place on the page. */
  async #viewLines(): Promise<{ top: number; text: string }[]> {
    const lines = await this.page
      .locator('.editor-group-container.active .monaco-editor .view-line')
      .evaluateAll((all) =>
        all.map((line) => ({
          top: line.getBoundingClientRect().top,
          text: (line.textContent ?? '').replaceAll('\u00a0', ' '),
        })),
      );
    return lines.sort((a, b) => a.top - b.top);
  }
}
