import { dialogConfirmationPrompt } from './dialogConfirmationPrompt';
import { dialogElicitationPrompt } from './dialogElicitationPrompt';
import { dialogElicitDirective } from './dialogElicitDirective';
import { dialogIntentDefined } from './dialogIntentDefined';
import { dialogSlotDefined } from './dialogSlotDefined';
import { dialogSlotTypeMatch } from './dialogSlotTypeMatch';
import { promptDefined } from './promptDefined';
import { promptIdUnique } from './promptIdUnique';
import { promptSlotDefined } from './promptSlotDefined';
import { promptUnused } from './promptUnused';
import type { Rule } from './rule';
import { validationDurationFormat } from './validationDurationFormat';
import { validationSlotType } from './validationSlotType';

/** Rules about the dialog, its prompts and validations. */
export const dialogRules: readonly Rule[] = [
  dialogIntentDefined,
  dialogSlotDefined,
  dialogSlotTypeMatch,
  dialogElicitationPrompt,
  dialogConfirmationPrompt,
  dialogElicitDirective,
  promptDefined,
  promptUnused,
  promptIdUnique,
  promptSlotDefined,
  validationSlotType,
  validationDurationFormat,
];
