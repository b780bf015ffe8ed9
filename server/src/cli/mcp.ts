/** The tools over the Model Context Protocol, by its official SDK. A bundle of its own: no other command loads the SDK. */
import { messageOf } from '../base/messageOf';
import { PassThrough, type Readable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { CallToolResult, ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { AgentTools } from './agent/agentTools';
import type { Call, Tool } from './agent/tool';

export interface McpStreams {
  readonly stdin: Readable;
  readonly stdout: NodeJS.WritableStream;
  /** Aborted: the server stops. */
  readonly signal: AbortSignal;
}

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

const path = z
  .string()
  .min(1)
  .describe(
    'An interaction model, such as skill-package/interactionModels/custom/en-US.json; relative to the folder that the server was started in.',
  );
const model = z
  .enum(['fine-tuned', 'quick'])
  .optional()
  .describe(
    'fine-tuned (default): the network learns the samples first, some 5 to 60 seconds for a text that has changed. quick: in a blink, less exact.',
  );
/** Nothing is written, nothing but the disk is asked. */
const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** Serves until the client closes the stream or the signal is aborted. */
export async function serveMcp(tools: AgentTools, version: string, streams: McpStreams): Promise<void> {
  const server = new McpServer({ name: 'skill-lens', version }, { instructions });
  registerTools(server, tools);
  const answers = new PassThrough();
  answers.pipe(streams.stdout, { end: false });
  const transport = new StdioServerTransport(streams.stdin, answers);
  const stop = (): void => void server.close();
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  streams.stdin.once('end', stop);
  streams.signal.addEventListener('abort', stop, { once: true });
  await server.connect(transport);
  await closed;
}

const instructions =
  'Skill Lens tells what Alexa would understand of a skill. Its answers are a local estimate, not Alexa itself. ' +
  'After an edit of an interaction model: check for findings, evaluate against the annotation sets, predict for single phrases.';

function registerTools(server: McpServer, tools: AgentTools): void {
  server.registerTool(
    'check',
    {
      title: 'Check an interaction model',
      description:
        'Reports what is wrong with an Alexa interaction model, or with all models below a folder: what Alexa would refuse to build, samples that two intents claim, samples that would be heard as another intent. Each finding has rule, severity, message and place.',
      inputSchema: {
        path: path.describe('An interaction model, or a folder with models below it.'),
        severity: z
          .enum(['error', 'warning', 'information', 'hint'])
          .optional()
          .describe('The mildest findings to tell; default: warning.'),
        limit: z.int().min(1).max(1000).optional().describe('The most findings to tell; default: 100.'),
      },
      annotations,
    },
    (question, extra) => answer(tools.check, question, extra),
  );
  server.registerTool(
    'predict',
    {
      title: 'Predict intents and slots',
      description:
        'Says which intent and which slots phrases would get from an Alexa interaction model as it stands on disk, with confidences, resolved slots and the sample that draws each.',
      inputSchema: {
        path,
        utterances: z.array(z.string().max(1000)).min(1).max(500).describe('Phrases as a user says them.'),
        model,
      },
      annotations,
    },
    (question, extra) => answer(tools.predict, question, extra),
  );
  server.registerTool(
    'evaluate',
    {
      title: 'Evaluate against tests',
      description:
        'Holds an Alexa interaction model against tests: annotation sets of the NLU evaluation tool (JSON, CSV), JSON lines, or CSV lines `utterance, intent, slot=value`. Tells accuracy of intents, slots and frames, precision and recall by intent and slot, and each test that failed with what was heard and the sample that drew it. Files with answers of Alexa itself are set beside ours, which are an estimate.',
      inputSchema: {
        path,
        tests: z.array(z.string().min(1)).min(1).max(100).describe('Files of tests.'),
        model,
      },
      annotations,
    },
    (question, extra) => answer(tools.evaluate, question, extra),
  );
}

/** What a tool throws is told to the agent, who can mend most of it: a path, a broken file. */
async function answer<Q>(tool: Tool<Q>, question: Q, extra: Extra): Promise<CallToolResult> {
  try {
    const result = await tool(question, callOf(extra));
    return { content: [{ type: 'text', text: JSON.stringify(result) }] };
  } catch (error) {
    const text = messageOf(error);
    return { isError: true, content: [{ type: 'text', text }] };
  }
}

function callOf({ signal, _meta, sendNotification }: Extra): Call {
  const progressToken = _meta?.progressToken;
  return {
    signal,
    onProgress(fraction, message) {
      if (progressToken === undefined || signal.aborted) return;
      const params = { progressToken, progress: fraction, total: 1, message };
      // The client may have gone; the question then ends by its signal.
      sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
    },
  };
}
