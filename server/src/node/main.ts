/** The server's entry on Node, in VS Code and as the program `skill-lens-language-server`. */
import './smallHeap';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { createClientFileSystem } from '../lsp/clientFileSystem';
import { startServer } from '../lsp/server';
import { createCheckpointStore } from './checkpointStore';
import { createNodeFileSystem } from './fileSystem';
import { whyWait } from './machine';
import { nodePretrained } from './nodePretrained';
import { openNodeEngine } from './openNodeEngine';
import { nodeScheduler } from './scheduler';
import { createOpinionStore } from './opinionStore';
import { watchClient } from './watchdog';
import { createWorkerCrossFitter } from './workerCrossFitter';
import { createWorkerTrainer } from './workerTrainer';

const usage = `skill-lens-language-server --stdio

Speaks the language server protocol; an editor starts it.
  --stdio            over standard input and output
  --node-ipc         over Node's channel to the parent process
  --socket=PORT      over a socket that the editor listens on
  --pipe=NAME        over a named pipe or a socket file
  --version, --help
`;

/** What tells createConnection its way. */
const ways = ['--stdio', '--node-ipc', '--socket', '--pipe'];

const [first = ''] = process.argv.slice(2);
if (first === '--version') {
  process.stdout.write(`${version}\n`);
} else if (first === '--help') {
  process.stdout.write(usage);
} else if (process.argv.some((argument) => ways.includes(argument.split('=', 1)[0]!))) {
  serve();
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

function serve(): void {
  // The bundles and the engine's `.wasm` files lie side by side.
  const distFolder = __dirname;
  const connection = createConnection();
  startServer(connection, {
    fileSystem: createNodeFileSystem(
      once((message) => connection.console.warn(message)),
      createClientFileSystem(connection),
    ),
    scheduler: nodeScheduler,
    clock: () => performance.now(),
    whyWait,
    watchClient,
    openEngine: (backend) => openNodeEngine(backend, distFolder),
    openPretrained: (engine, locale) => nodePretrained(engine, distFolder, locale),
    createTrainer: () =>
      createWorkerTrainer({ workerPath: join(distFolder, 'worker.js'), wasmFolder: distFolder }),
    createCheckpointStore,
    createCrossFitter: () => createWorkerCrossFitter(join(distFolder, 'worker.js'), distFolder),
    createOpinionStore,
    drawFigures: async (...asked) => (await import('./report')).drawFigures(...asked),
  });
}

/** The same file is looked for again and again. */
function once(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
}
