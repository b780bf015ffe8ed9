// What `look.mjs` does in the window, one step after the other, as a person would.

export const stepsUsage = `  --steps FILE     do what this file says instead, one step a line:
                     line N         cursor at the end of this line
                     type TEXT      key by key; \\n is Enter
                     press KEYS     in Playwright's words, comma between (Control+S,F8)
                     command TITLE  run it from the command palette
                     hover TEXT     the mouse over its first occurrence in sight; VS Code's own hover waits half a second
                     open FILE      by its name, as Ctrl+P finds it
                     for CSS        until this is on the screen
                     wait SECONDS
                     picture FILE   a picture of now`;

const patience = 120_000;

/** Reads steps; throws what names the line of a step that does not exist. */
export function readSteps(text) {
  const lines = text.split('\n').map((line, index) => ({ line: line.trimStart(), index }));
  return lines
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ line, index }) => {
      const [, name, argument] = /^(\S+) ?(.*)$/.exec(line);
      if (!Object.hasOwn(actions, name))
        throw new Error(
          `line ${index + 1}: there is no step “${name}”; there are ${Object.keys(actions).join(', ')}`,
        );
      return { name, argument };
    });
}

/** What the options of the command line ask for, as steps. */
export function stepsOfOptions({ type, press, for: css, wait }, picture) {
  return [
    ...(type ? [{ name: 'type', argument: type }] : []),
    ...(press ? [{ name: 'press', argument: press }] : []),
    ...(css ? [{ name: 'for', argument: css }] : []),
    { name: 'wait', argument: wait },
    { name: 'picture', argument: picture },
  ];
}

export async function doSteps(page, steps) {
  await page.locator('.view-line').first().waitFor();
  if (steps.some(({ name }) => !passive.has(name))) {
    await page.locator('.monaco-editor.focused').first().waitFor();
    // Before the server knows the document a save would not be heard.
    await page.locator('.statusbar-item', { hasText: 'Skill Lens' }).first().waitFor();
    await page.waitForTimeout(1000);
  }
  for (const { name, argument } of steps) await actions[name](page, argument);
}

const passive = new Set(['wait', 'for', 'picture']);

const actions = {
  async line(page, number) {
    await page.keyboard.press('Control+G');
    await confirm(page, number);
    await page.keyboard.press('End');
  },
  type: (page, text) => page.keyboard.type(text.replaceAll('\\n', '\n'), { delay: 40 }),
  async press(page, keys) {
    for (const key of keys.split(',')) await page.keyboard.press(key);
  },
  async command(page, title) {
    await page.keyboard.press('F1');
    await confirm(page, title);
  },
  async open(page, name) {
    await page.keyboard.press('Control+P');
    await confirm(page, name);
  },
  async hover(page, text) {
    const place = await page.evaluate(placeOf, text);
    if (!place) throw new Error(`“${text}” is not in sight`);
    await page.mouse.move(place.x - 3, place.y);
    await page.mouse.move(place.x, place.y);
  },
  for: (page, css) => page.locator(css).first().waitFor({ state: 'attached', timeout: patience }),
  wait: (page, seconds) => page.waitForTimeout(Number(seconds) * 1000),
  async picture(page, file) {
    await page.screenshot({ path: file });
    console.log(file);
  },
};

/** Types into the box that has just opened and takes what it offers first. */
async function confirm(page, text) {
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(text);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

/** In the page: the middle of the text's first occurrence in the editor's lines or the status bar. */
function placeOf(wanted) {
  for (const line of document.querySelectorAll('.view-line, .statusbar-item')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const all = nodes.map((node) => node.data).join('');
    const start = all.replaceAll('\u00a0', ' ').indexOf(wanted);
    if (start < 0) continue;
    let middle = start + Math.floor(wanted.length / 2);
    let at = 0;
    while (middle >= nodes[at].data.length) middle -= nodes[at++].data.length;
    const range = document.createRange();
    range.setStart(nodes[at], middle);
    range.setEnd(nodes[at], middle + 1);
    const box = range.getBoundingClientRect();
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // Lines are also drawn above and below what is in sight.
    if (line.contains(document.elementFromPoint(place.x, place.y))) return place;
  }
  return undefined;
}
