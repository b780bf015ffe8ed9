import {
  acceptAsExpected,
  addTestAsSample,
  goToSample,
  onOutcome,
  type TestAction,
  type TestArgument,
} from '../testing/testActions';
import type { Commands } from './commandIds';
import type { Tools } from './tools';

type TestCommand = 'skillLens.acceptAsExpected' | 'skillLens.addTestAsSample' | 'skillLens.goToSample';

/** What is done about a test, from its item, its message or its line. */
export function createTestCommands(tools: Tools): Pick<Commands, TestCommand> {
  const about = (act: TestAction) => async (given?: TestArgument) => {
    const explorer = tools.tests();
    if (explorer !== undefined) await onOutcome(explorer.outcomes, act)(given);
  };
  return {
    'skillLens.acceptAsExpected': about((outcome) => acceptAsExpected(tools, outcome)),
    'skillLens.addTestAsSample': about((outcome) => addTestAsSample(tools, outcome)),
    'skillLens.goToSample': about(goToSample),
  };
}
