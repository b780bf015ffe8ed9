/** Check, predict and evaluate as tools of VS Code's language models. All of it reads only. */
import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import {
  type ToolName,
  type ToolParams,
  type ToolResult,
  toolRequest,
} from '../../server/src/protocol/tools';
import { fileNamed, modelNamed } from './namedFiles';

/** As package.json declares it, and as a language model fills it in: anything may be missing. */
export interface ToolInput {
  readonly path?: string;
  readonly utterances?: readonly string[];
  readonly tests?: readonly string[];
  readonly severity?: string;
  readonly limit?: number;
}

export type InvokeTool = (
  tool: ToolName,
  input: ToolInput,
  token: vscode.CancellationToken,
) => Promise<vscode.LanguageModelToolResult>;

export function createToolInvoker(client: LensClient): InvokeTool {
  return async (tool, input, token) => {
    const params = await paramsOf(tool, input);
    const result = await client.sendRequest<ToolResult>(toolRequest, params, token);
    // What is thrown is told to the language model.
    if ('problem' in result) throw new Error(result.problem);
    return new vscode.LanguageModelToolResult([
      new vscode.LanguageModelTextPart(JSON.stringify(result.answer)),
    ]);
  };
}

/** @throws Error with a sentence for the language model */
async function paramsOf(tool: ToolName, input: ToolInput): Promise<ToolParams> {
  const modelUri = (await modelNamed(input.path)).toString();
  if (tool === 'check') {
    const { severity, limit } = input;
    return { tool, modelUri, ...(severity && { severity }), ...(limit && { limit }) };
  }
  if (tool === 'predict') return { tool, modelUri, utterances: textsOf(input.utterances, 'utterances') };
  const tests = await Promise.all(textsOf(input.tests, 'tests').map(fileNamed));
  return { tool, modelUri, testUris: tests.map(String) };
}

function textsOf(value: unknown, name: string): string[] {
  const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  if (texts.length === 0) throw new Error(`"${name}" is missing; give a list of texts.`);
  return texts;
}
