// The language server of the product in a web worker of a real Chromium, spoken to from here.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { openBrowser } from '../../test/host/browser.mjs';
import { root } from '../../scripts/command.mjs';

/** @param storage gives the bytes of a stored file by its URI, and the names in a folder */
export async function openBrowserServer(host, storage) {
  const files = await serveFiles();
  const browser = await openBrowser(host);
  const { page } = browser;
  await page.exposeFunction('stored', async (kind, uri) => {
    if (kind === 'list') return storage.list(uri);
    const bytes = storage.read(uri);
    return bytes && Buffer.from(bytes).toString('base64');
  });
  await page.goto(`http://localhost:${files.address().port}/`);
  await page.evaluate(speakToWorker);
  return {
    request: (method, params) => page.evaluate(([m, p]) => globalThis.request(m, p), [method, params]),
    notify: (method, params) => page.evaluate(([m, p]) => globalThis.notify(m, p), [method, params]),
    status: () => page.evaluate(() => globalThis.lensStatus),
    async close() {
      await browser.close();
      files.closeAllConnections();
      files.close();
    },
  };
}

/** The bundles, on an address of this machine. */
function serveFiles() {
  const server = createServer((request, response) => {
    const path = join(root, 'dist', normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
    const isPage = request.url === '/';
    response.setHeader(
      'content-type',
      isPage ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
    );
    if (isPage) return response.end('<!doctype html>');
    if (!existsSync(path)) return response.writeHead(404).end();
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

/** Runs in the page: JSON-RPC with the worker, whose own requests are answered as the extension's client does. */
function speakToWorker() {
  const worker = new Worker('/webServer.js');
  const waiting = new Map();
  let last = 0;
  const answers = {
    'skillLens/readAsset': async ({ name }) => {
      const answer = await fetch(`/${name}`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    'skillLens/listFolder': ({ uri }) => globalThis.stored('list', uri),
    'skillLens/readBytes': async ({ uri }) => {
      const text = await globalThis.stored('read', uri);
      return text ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : null;
    },
  };
  globalThis.lensStatus = undefined;
  globalThis.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  globalThis.request = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
  worker.onmessage = async ({ data }) => {
    if (data.method === undefined) {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      return data.error ? reject(new Error(data.error.message)) : resolve(data.result);
    }
    if (data.method === 'skillLens/status') globalThis.lensStatus = data.params;
    if (data.id === undefined) return;
    const result = (await answers[data.method]?.(data.params)) ?? null;
    worker.postMessage({ jsonrpc: '2.0', id: data.id, result });
  };
}
