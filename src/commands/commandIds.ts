/** Every command of ours, as package.json and the server name them. The extension wakes for any of them. */
export const commandIds = [
  'skillLens.finetune',
  'skillLens.tryUtterance',
  'skillLens.tryUtterances',
  'skillLens.keepUtterance',
  'skillLens.togglePredictions',
  'skillLens.chooseMode',
  'skillLens.showMenu',
  'skillLens.showLegend',
  'skillLens.readLine',
  'skillLens.nextProblem',
  'skillLens.previousProblem',
  'skillLens.compareWithLast',
  'skillLens.compareWithGit',
  'skillLens.showLog',
  'skillLens.restartServer',
  'skillLens.showUses',
  'skillLens.saveFile',
  'skillLens.showReport',
  'skillLens.compareWithAlexa',
  'skillLens.acceptAsExpected',
  'skillLens.addTestAsSample',
  'skillLens.goToSample',
] as const;

export type CommandId = (typeof commandIds)[number];

export type Commands = Readonly<Record<CommandId, (...args: never[]) => unknown>>;
