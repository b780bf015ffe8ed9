import { editBetween } from '../text/edit';
import { findChange } from './incremental/findChange';
import { settleModel } from './incremental/settleModel';
import { parseInteractionModel } from './parseInteractionModel';
import type { InteractionModel } from './types';

/**
 * The tree of a text, made of the one of the text before wherever an edit has changed no more than a string or an
 * object of it. Equal to `parseInteractionModel(text, path)` in every value; nodes that the edit has not touched are the
 * same objects, or those of before at another place.
 */
export function reparseInteractionModel(
  previous: { readonly model: InteractionModel; readonly text: string },
  text: string,
  path?: string,
): InteractionModel {
  const { model, text: before } = previous;
  const edit = editBetween(before, text);
  if (!edit) {
    return model;
  }
  const hasSyntaxErrors = model.problems.some(({ kind }) => kind === 'json-syntax' || kind === 'empty-file');
  const change =
    model.form === 'legacy' ? undefined : findChange({ model, before, after: text, edit, hasSyntaxErrors });
  return change ? settleModel(model, change) : parseInteractionModel(text, path);
}
