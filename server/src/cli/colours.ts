import { Ansis } from 'ansis';
import type { Output, Runtime } from './runtime';

/**
 * Styles for one output: real ones for a terminal, none for a pipe, a file, NO_COLOR (no-color.org),
 * TERM=dumb or --no-color. FORCE_COLOR asks for them everywhere.
 */
export function coloursFor(output: Output, env: Runtime['env'], wanted: boolean): Ansis {
  return new Ansis(wanted && hasColours(output, env) ? 1 : 0);
}

function hasColours(output: Output, env: Runtime['env']): boolean {
  if (env['NO_COLOR']) {
    return false;
  }
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') {
    return forced !== '0' && forced !== 'false';
  }
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
