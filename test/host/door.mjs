// A small HTTP door through which a test in the extension host looks at its window and uses the keyboard. See README.md.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { countRules, readAfter, readBoxes, readStyles, readTexts } from './looks.mjs';
import { installLineReader, startRecording, stopRecording } from './recording.mjs';

/** Milliseconds until what is not there counts as never coming: a machine with too much to do is slow, not wrong. */
const patience = 60_000;

const actions = {
  '/screenshot': async (page, query, shots) => {
    const name = query.required('name');
    if (!/^[\w-]+$/.test(name))
      throw new Error(`a screenshot's name is made of letters, digits, - and _, not ${name}`);
    const path = join(shots, `${name}.png`);
    const [x, y, width, height] = (query.get('clip') ?? '').split(',').map(Number);
    await page.screenshot({ path, ...(height > 0 ? { clip: { x, y, width, height } } : {}) });
    return { path };
  },
  '/texts': (page, query) => whileThere(page.locator(query.required('css')).evaluateAll(readTexts)),
  '/after': (page, query) => page.locator(query.get('css') ?? '.view-line span').evaluateAll(readAfter),
  '/styles': (page, query) => page.locator(query.required('css')).evaluateAll(readStyles),
  '/wait': async (page, query) => {
    const state = query.get('state') ?? 'attached';
    const timeout = Number(query.get('timeout') ?? patience);
    await page.locator(query.required('css')).first().waitFor({ state, timeout });
  },
  '/boxes': (page, query) => page.locator(query.required('css')).evaluateAll(readBoxes),
  '/rules': (page, query) => page.evaluate(countRules, query.required('text')),
  '/record': async (page, query) => {
    await page.evaluate(installLineReader);
    return page.evaluate(startRecording, query.required('text'));
  },
  '/recorded': (page) => page.evaluate(stopRecording),
  '/type': (page, query) =>
    page.keyboard.type(query.required('text'), { delay: Number(query.get('delay') ?? 30) }),
  '/press': (page, query) => page.keyboard.press(query.required('key')),
  '/click': (page, query) => page.locator(query.required('css')).first().click({ timeout: patience }),
  '/hover': (page, query) => page.locator(query.required('css')).first().hover({ timeout: patience }),
};

/** VS Code takes a web view's frame away and puts another one in its place: until that is there, there is nothing to see. */
async function whileThere(found) {
  try {
    return await found;
  } catch (error) {
    if (/frame was detached|context was destroyed/i.test(error.message)) return [];
    throw error;
  }
}

/**
 * Opens the door. `page()` gives the window's page as soon as there is one; `shots` is the folder for pictures; `results` takes what a
 * suite posts that cannot write files.
 */
export async function openDoor(page, shots, results) {
  mkdirSync(shots, { recursive: true });
  const server = createServer((request, response) => {
    // A suite in a browser is of another origin.
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'POST' && results) return void receive(request, response, results);
    answer(request, page(), shots).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body ?? {})),
      (error) => response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function receive(request, response, results) {
  let text = '';
  for await (const chunk of request) text += chunk;
  results(text);
  response.end('{}');
}

async function answer(request, page, shots) {
  const { pathname, searchParams } = new URL(request.url, 'http://door');
  const action = actions[pathname];
  if (!action) throw new Error(`no ${pathname}; there are ${Object.keys(actions).join(' ')}`);
  if (!page) throw new Error('the window is not open yet');
  return action(page, askable(pathname, searchParams), shots);
}

function askable(pathname, parameters) {
  return {
    get: (name) => parameters.get(name),
    required(name) {
      const value = parameters.get(name);
      if (value === null) throw new Error(`${pathname} needs ?${name}=`);
      return value;
    },
  };
}
