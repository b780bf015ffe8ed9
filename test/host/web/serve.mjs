// Serves VS Code for the Web in a process of its own, as @vscode/test-web writes on the console of its process and never quite closes.
// node serve.mjs INSTALLED OPTIONS, forked: tells the port, and ends with whoever has forked it.
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const [installed, options] = process.argv.slice(2);
const { open } = createRequire(join(installed, 'package.json'))('@vscode/test-web');
const port = await freePort();
await open({ ...JSON.parse(options), browserType: 'none', testRunnerDataDir: installed, port });
// It is done before it listens, and where another program has taken the port meanwhile this process ends now.
await answered(`http://localhost:${port}/`);
process.send?.({ port });
// Without whoever has started it there is nobody to serve.
process.on('disconnect', () => process.exit());

async function answered(address) {
  for (;;) {
    try {
      return await fetch(address, { method: 'HEAD' });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
