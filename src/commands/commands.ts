/** All commands, each from its file. */
import type { Commands } from './commandIds';
import { compareWithLast } from './compareWithLast';
import { compareWithGit } from './compareWithGit';
import { finetune } from './finetune';
import { keepText } from './keepUtterance';
import { nextProblem, previousProblem } from './problems';
import { chooseMode, togglePredictions } from './modes';
import { saveFile } from './saveFile';
import { readLine } from './readLine';
import { restartServer } from './restartServer';
import { createTestCommands } from './testCommands';
import { showLegend } from './showLegend';
import { showMenu } from './showMenu';
import { compareWithAlexa, showReport } from './showReport';
import { showUses } from './showUses';
import type { Tools } from './tools';
import { tryUtterance } from './tryUtterance';
import { tryUtterances } from './tryUtterances';

export function createCommands(tools: Tools): Commands {
  return {
    'skillLens.finetune': finetune(tools),
    'skillLens.tryUtterance': tryUtterance(tools),
    'skillLens.keepUtterance': keepText(tools),
    'skillLens.tryUtterances': tryUtterances(tools),
    'skillLens.togglePredictions': togglePredictions(),
    'skillLens.chooseMode': chooseMode,
    'skillLens.showMenu': showMenu(tools),
    'skillLens.showLegend': showLegend(tools),
    'skillLens.readLine': readLine(tools),
    'skillLens.nextProblem': nextProblem(tools),
    'skillLens.previousProblem': previousProblem(tools),
    'skillLens.compareWithLast': compareWithLast(tools),
    'skillLens.compareWithGit': compareWithGit(tools),
    'skillLens.showLog': () => tools.log.show(),
    'skillLens.restartServer': restartServer(tools),
    'skillLens.showUses': showUses(tools),
    'skillLens.saveFile': saveFile,
    'skillLens.showReport': showReport(tools),
    'skillLens.compareWithAlexa': compareWithAlexa(tools),
    ...createTestCommands(tools),
  };
}
