import * as vscode from 'vscode';

/** Between two questions, in milliseconds. */
const pause = 10;

/**
 * Asks the window again and again for nothing at all, from where the tests run, which is where the extension runs. A key takes the same way
 * to the extension and its words the same way back, so on a machine with too much to do they take as long.
 */
export function watchRoundTrips(): { longest(): Promise<number> } {
  let isOver = false;
  const watch = async (): Promise<number> => {
    let longest = 0;
    let asked = performance.now();
    while (!isOver) {
      // From the end of the answer before: a timer that comes late is a way that takes long.
      await new Promise((resolve) => setTimeout(resolve, pause));
      await vscode.commands.executeCommand('setContext', 'skillLens.watched', true);
      const answered = performance.now();
      longest = Math.max(longest, answered - asked - pause);
      asked = answered;
    }
    return longest;
  };
  const watching = watch();
  return {
    longest() {
      isOver = true;
      return watching;
    },
  };
}
