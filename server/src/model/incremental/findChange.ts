import type { TextEdit } from '../../text/edit';
import type { JsonObject } from '../../text/json/jsonNode';
import type { Located, TextRange } from '../../text/range';
import { readDialogObject } from '../readDialog';
import type { PlacedNode, Reading } from '../reading';
import { readIntent } from '../readIntents';
import { readPrompt } from '../readPrompts';
import { readSample } from '../readSamples';
import { readSlotType, readValue } from '../readSlotTypes';
import type { Intent, Sample, SlotType, SlotValue } from '../types';
import { type Change, createChange } from './change';
import {
  movedDialogs,
  movedIntents,
  movedPrompts,
  movedSlotTypes,
  moveLocated,
  moveSample,
  moveSlotValue,
} from './moved';
import { type Rereading, readSilently, rereadObject, rereadString } from './reread';

/** The smallest node that an edit has changed, read anew; undefined where the whole text has to be read. */
export function findChange(rereading: Rereading): Change | undefined {
  const { model, edit } = rereading;
  const intent = model.intents.find(({ range }) => isInside(edit, range));
  if (intent) {
    return changeInIntent(rereading, intent);
  }
  const type = model.slotTypes.find(({ range }) => isInside(edit, range));
  if (type) {
    return changeInSlotType(rereading, type);
  }
  const { invocationName, dialog } = model;
  if (dialog && isInside(edit, dialog.range)) {
    return changeInObject(rereading, dialog, readDialogObject, movedDialogs.move);
  }
  const prompt = model.prompts.find(({ range }) => isInside(edit, range));
  if (prompt) {
    return changeInObject(rereading, prompt, readPrompt, movedPrompts.move);
  }
  return invocationName && changeInName(rereading, invocationName);
}

/** Between the brackets; for what is written between quotes that is all of it. */
function isInside({ start, oldEnd }: TextEdit, range: TextRange): boolean {
  return start > range.start && oldEnd < range.end;
}

function holds(range: TextRange, { start, oldEnd }: TextEdit): boolean {
  return start >= range.start && oldEnd <= range.end;
}

function changeInIntent(rereading: Rereading, intent: Intent): Change | undefined {
  const samples = [intent.samples, ...intent.slots.map((slot) => slot.samples)];
  for (const list of samples) {
    const sample = list.find(({ range }) => holds(range, rereading.edit));
    if (sample) {
      return (
        changeInSample(rereading, sample) ?? changeInObject(rereading, intent, readNamed, movedIntents.move)
      );
    }
  }
  return changeInObject(rereading, intent, readNamed, movedIntents.move);
}

function readNamed(reading: Reading, placed: PlacedNode<JsonObject>): Intent {
  return readIntent(reading, placed, 'name');
}

function changeInSample(rereading: Rereading, sample: Sample): Change | undefined {
  const reread = rereadString(rereading, sample.range);
  if (!reread) {
    return undefined;
  }
  const { region, by, text, node } = reread;
  return createChange(region, by, sample, moveSample(readSample(text, node), region.start));
}

function changeInSlotType(rereading: Rereading, type: SlotType): Change | undefined {
  const { edit } = rereading;
  const value = type.values.find(({ range }) => holds(range, edit));
  const small =
    (value && changeInValue(rereading, value)) ??
    (holds(type.name.range, edit) ? changeInName(rereading, type.name) : undefined);
  return (
    small ??
    (isSmall(type, rereading)
      ? changeInObject(rereading, type, readSlotType, movedSlotTypes.move)
      : undefined)
  );
}

/** A type that is most of the file: to try it and then the file would take twice as long. */
function isSmall({ range }: SlotType, { before }: Rereading): boolean {
  return range.end - range.start < Math.max(32_000, before.length / 4);
}

function changeInValue(rereading: Rereading, value: SlotValue): Change | undefined {
  if (value.range.start === value.value.range.start) {
    return changeInPlainValue(rereading, value);
  }
  const strings = [value.value, ...value.synonyms, ...(value.id ? [value.id] : [])];
  const string = strings.find(({ range }) => holds(range, rereading.edit));
  return (
    (string && changeInString(rereading, string)) ??
    changeInObject(rereading, value, readOneValue, moveSlotValue)
  );
}

/** A value of the old form: a string that is the whole value. */
function changeInPlainValue(rereading: Rereading, value: SlotValue): Change | undefined {
  const reread = rereadString(rereading, value.range);
  if (!reread) {
    return undefined;
  }
  const { region, by, text, node } = reread;
  const [anew] = readValue({ text, problems: [] }, { node, path: '' });
  return anew && createChange(region, by, value, moveSlotValue(anew, region.start));
}

function readOneValue(reading: Reading, placed: PlacedNode<JsonObject>): SlotValue | undefined {
  return readValue(reading, placed)[0];
}

function changeInString(rereading: Rereading, string: Located<string>): Change | undefined {
  const reread = rereadString(rereading, string.range);
  if (!reread) {
    return undefined;
  }
  const { region, by, node } = reread;
  return createChange(
    region,
    by,
    string,
    moveLocated({ value: node.value, range: node.inner }, region.start),
  );
}

/** A name may become another one, but a blank one would have to be reported. */
function changeInName(rereading: Rereading, name: Located<string>): Change | undefined {
  const reread = rereadString(rereading, name.range);
  return reread && reread.node.value.trim() !== '' ? changeInString(rereading, name) : undefined;
}

function changeInObject<N extends { readonly range: TextRange }>(
  rereading: Rereading,
  old: N,
  read: (reading: Reading, placed: PlacedNode<JsonObject>) => N | undefined,
  move: (node: N, by: number) => N,
): Change | undefined {
  const reread = rereadObject(rereading, old.range);
  const anew = reread && readSilently(reread, read);
  return reread && anew && createChange(reread.region, reread.by, old, move(anew, reread.region.start));
}
