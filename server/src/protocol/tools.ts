/** What a coding agent asks through the editor. The answers are plain data for JSON, told to the agent as they are. */

export type ToolName = 'check' | 'predict' | 'evaluate';

/** Request, client to server: one question of an agent. Cancellable like any LSP request. */
export const toolRequest = 'skillLens/tool';
export type ToolParams =
  | { readonly tool: 'check'; readonly modelUri: string; readonly severity?: string; readonly limit?: number }
  | { readonly tool: 'predict'; readonly modelUri: string; readonly utterances: readonly string[] }
  /** `testUris`: files of tests, of any shape that is read. */
  | { readonly tool: 'evaluate'; readonly modelUri: string; readonly testUris: readonly string[] };

/** `problem`: a sentence for the agent, who can mend most of it. */
export type ToolResult = { readonly answer: object } | { readonly problem: string };
