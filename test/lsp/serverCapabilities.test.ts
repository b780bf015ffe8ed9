import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver';
import { readAbilities } from '../../server/src/lsp/clientAbilities';
import { serverCapabilities } from '../../server/src/lsp/serverCapabilities';
import { tokensInSight } from '../../src/tokensInSight';

const inVsCode = (): ClientCapabilities => ({
  textDocument: {
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
});

const tokensFor = (capabilities: ClientCapabilities) =>
  serverCapabilities(readAbilities(capabilities)).semanticTokensProvider;

describe('semantic tokens', () => {
  it('are offered for whole documents, as most editors ask for them', () => {
    const both = { range: true, full: { delta: true } };
    expect(tokensFor({})).toMatchObject(both);
    expect(tokensFor(inVsCode())).toMatchObject(both);
  });

  it('are for what is in sight alone where our client asks', () => {
    const capabilities = inVsCode();
    tokensInSight.fillClientCapabilities(capabilities);
    expect(tokensFor(capabilities)).toMatchObject({ range: true, full: false });
  });
});
