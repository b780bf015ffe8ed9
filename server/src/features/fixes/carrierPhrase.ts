import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import { normaliseSample } from '../../model/normaliseSample';
import type { InteractionModel } from '../../model/types';
import { carrierPhrases } from './carrierPhrases';
import { type FixSite, type Offer, samplesAround, shown } from './fix';

const maxOffers = 3;

/** Puts words around a slot that takes any phrase, so that the sample does not take every utterance. */
export function offerCarrierPhrase({ context, range }: FixSite): Offer[] {
  const { document, snapshot } = context;
  const [sample] = samplesAround(context, range);
  if (sample === undefined) return [];
  const taken = samplesOf(snapshot.model);
  return phrasesOf(snapshot.model)
    .map((phrase) => ({ phrase, text: phrase.replace('{}', () => sample.text.trim()) }))
    .filter(({ text }) => !taken.has(normaliseSample(text)))
    .slice(0, maxOffers)
    .map(({ phrase, text }) => {
      const [before = '', after = ''] = phrase.split('{}');
      const { start, end } = sample.range;
      const written = document.text.getText().slice(start, end).trim();
      return {
        title: t("Change to '{0}'", shown(text)),
        changes: () => [
          {
            document,
            change: { kind: 'replace', range: { start, end }, text: `${before}${written}${after}` },
          },
        ],
      };
    });
}

function phrasesOf({ locale }: InteractionModel): readonly string[] {
  return carrierPhrases[locale === undefined ? 'en' : languageOf(locale)] ?? carrierPhrases['en']!;
}

/** Another intent may have the very same words already. */
function samplesOf({ intents }: InteractionModel): ReadonlySet<string> {
  return new Set(intents.flatMap((intent) => intent.samples.map((sample) => normaliseSample(sample.text))));
}
