import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { IntentSample, ModelSnapshot } from '../analysis/snapshot';
import type { Intent } from '../model/types';
import type { TextRange } from '../text/range';
import type { FeatureContext } from './featureContext';
import { itemsIn } from './itemAt';
import { sampleLinesOf } from './sampleLines';

/** Types of the slots that samples in a range name, as in `{song: SONG}`. */
export function provideInlayHints({ snapshot, document }: FeatureContext, range: TextRange): InlayHint[] {
  const samples = document.part === 'samples' ? inLines(snapshot, range) : inModel(snapshot, range);
  return samples.flatMap(({ intent, sample }) =>
    sample.template.parts.flatMap((part): InlayHint[] => {
      const type = part.kind === 'slot' ? typeOf(intent, part.name) : undefined;
      if (part.kind === 'text' || type === undefined) return [];
      const position = document.text.positionAt(part.nameRange.end);
      return [{ position, label: `: ${type}`, kind: InlayHintKind.Type }];
    }),
  );
}

function inModel({ model, samplesPart }: ModelSnapshot, range: TextRange): IntentSample[] {
  return itemsIn(model.intents, range).flatMap((intent) => {
    const own = samplesPart === 'model' ? itemsIn(intent.samples, range) : [];
    const answers = intent.slots.flatMap((slot) => itemsIn(slot.samples, range));
    return [...own, ...answers].map((sample) => ({ intent, sample }));
  });
}

function inLines(snapshot: ModelSnapshot, range: TextRange): IntentSample[] {
  return itemsIn(sampleLinesOf(snapshot), range).flatMap(({ intent, sample }) =>
    intent === undefined ? [] : [{ intent, sample }],
  );
}

function typeOf({ slots }: Intent, slotName: string): string | undefined {
  return slots.find(({ name }) => name.value === slotName)?.type?.value;
}
