// What a person does with a skill, said to a language server wherever it runs.

export async function initialize(server, storagePath) {
  const initializationOptions = { storagePath, jsonSchemaByClient: true };
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions,
  });
  await server.notify('initialized', {});
  const finetune = { onOpen: false, onSave: false, onIdle: false };
  await server.notify('workspace/didChangeConfiguration', { settings: { skillLens: { finetune } } });
}

export async function open(server, uri, text) {
  const textDocument = { uri, languageId: 'json', version: 1, text };
  await server.notify('textDocument/didOpen', { textDocument });
}

export async function close(server, uri) {
  await server.notify('textDocument/didClose', { textDocument: { uri } });
}

/** @returns seconds of the training alone, as the status tells */
export async function finetune(server, uri) {
  const { outcome, message } = await server.request('skillLens/finetune', { uri });
  if (outcome !== 'trained') throw new Error(`${uri}: ${outcome} ${message ?? ''}`);
  return (await untilReady(server, uri)).seconds;
}

export async function untilReady(server, uri) {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    const status = await server.status();
    if (status?.uri === uri && status.state === 'ready') return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${uri}: no model after two minutes`);
}

/** Of every sample, in the order of the text. */
export async function predictions(server, uri, text) {
  const spans = [{ first: 0, last: text.split('\n').length - 1 }];
  const answer = await server.request('skillLens/predictions', { uri, version: 1, spans });
  return answer.lines;
}
