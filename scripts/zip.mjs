// Reading zip archives, such as our own package.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Loaded when it is needed: scripts run before anything is installed. */
async function openZip(path, options) {
  const { default: yauzl } = await import('yauzl');
  return promisify(yauzl.open)(path, options);
}

/** Names of the files in an archive, in the order of its directory. */
export async function zipNames(path) {
  return [...(await readZip(path, () => true, false)).keys()];
}

/** The chosen files of an archive by their names, in the order of its directory; `contents`: false leaves them empty. */
export async function readZip(path, choose, contents = true) {
  const zip = await openZip(path, { lazyEntries: true });
  const files = new Map();
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      const isWanted = !entry.fileName.endsWith('/') && choose(entry.fileName);
      const read = isWanted && contents ? readEntry(zip, entry) : Promise.resolve(Buffer.alloc(0));
      read.then((bytes) => {
        if (isWanted) files.set(entry.fileName, bytes);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
  return files;
}

/** Unpacks what lies in a folder of an archive. yauzl refuses names that would lead out of it. */
export async function unpack(path, from, to) {
  for (const [name, bytes] of await readZip(path, (each) => each.startsWith(`${from}/`))) {
    const target = join(to, name.slice(from.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

async function readEntry(zip, entry) {
  const chunks = [];
  for await (const chunk of await promisify(zip.openReadStream.bind(zip))(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
