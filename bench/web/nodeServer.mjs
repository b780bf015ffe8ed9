// The language server of the product in Node, spoken to from here.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../../scripts/command.mjs';

/** @param node the Node to run it with */
export function openNodeServer(node) {
  const child = spawn(node, [join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let status;
  connection.onNotification('skillLens/status', (params) => (status = params));
  connection.onNotification(() => {});
  connection.onRequest(() => null);
  connection.listen();
  return {
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    status: async () => status,
    async close() {
      connection.end();
      child.kill();
    },
  };
}
