import { Command } from 'commander';
import { version } from '../../../package.json';
import { createAgentTools } from './agent/agentTools';
import { exitCode } from './exitCode';
import type { Runtime } from './runtime';

const example = `
Example, for a client that is set up by JSON:
  { "mcpServers": { "skill-lens": { "command": "skill-lens", "args": ["mcp"] } } }
`;

/** `mcp`: check, predict and evaluate as tools for coding agents. */
export function mcpCommand(runtime: Runtime, exit: (code: number) => void): Command {
  return new Command('mcp')
    .description('serve check, predict and evaluate to a coding agent (Model Context Protocol); reads only')
    .addHelpText('after', example)
    .action(async () => {
      // Loaded here: no other command is to pay for the SDK.
      const { serveMcp } = await import('./mcp');
      await serveMcp(createAgentTools(runtime), version, runtime);
      exit(exitCode.ok);
    });
}
