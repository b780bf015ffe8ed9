/** The process around the command line: streams, Ctrl+C, exit code. Bundled to dist/cli.js. */
import { exitCode } from './exitCode';
import { runCli } from './runCli';

const cancelling = new AbortController();

process.on('SIGINT', () => {
  if (cancelling.signal.aborted) {
    process.exit(exitCode.cancelled);
  }
  cancelling.abort();
});

// A reader that has seen enough (`| head`) ends the work, but what `check` found still counts.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.exit(exitCode.couldNotRun);
  }
  cancelling.abort();
});

async function main(): Promise<void> {
  const code = await runCli(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: cancelling.signal,
    wasmFolder: __dirname,
  });
  // Wasm threads and an open stdin would keep the process alive; what was printed must go out first.
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit(code);
}

void main();
