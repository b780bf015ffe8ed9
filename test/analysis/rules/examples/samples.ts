import { beyondLearning } from '../../../../server/src/analysis/rules/beyondLearning';
import { damagedText } from '../../../../server/src/analysis/rules/damagedText';
import { duplicateSample } from '../../../../server/src/analysis/rules/duplicateSample';
import { emptySample } from '../../../../server/src/analysis/rules/emptySample';
import { legacySlotSyntax } from '../../../../server/src/analysis/rules/legacySlotSyntax';
import { malformedBraces } from '../../../../server/src/analysis/rules/malformedBraces';
import { sampleCase } from '../../../../server/src/analysis/rules/sampleCase';
import { sampleCharacters } from '../../../../server/src/analysis/rules/sampleCharacters';
import { sampleFullwidth } from '../../../../server/src/analysis/rules/sampleFullwidth';
import { sampleInitialism } from '../../../../server/src/analysis/rules/sampleInitialism';
import { sampleNumber } from '../../../../server/src/analysis/rules/sampleNumber';
import { sampleOnlySlots } from '../../../../server/src/analysis/rules/sampleOnlySlots';
import { sampleSlotTwice } from '../../../../server/src/analysis/rules/sampleSlotTwice';
import { sampleWakeOrInvocation } from '../../../../server/src/analysis/rules/sampleWakeOrInvocation';
import { sampleWhitespace } from '../../../../server/src/analysis/rules/sampleWhitespace';
import { sharedSample } from '../../../../server/src/analysis/rules/sharedSample';
import { slotCjkGlue } from '../../../../server/src/analysis/rules/slotCjkGlue';
import { slotGlue } from '../../../../server/src/analysis/rules/slotGlue';
import { slotSampleOwnSlot } from '../../../../server/src/analysis/rules/slotSampleOwnSlot';
import { staticSample } from '../../../../server/src/analysis/rules/staticSample';
import { undeclaredSlot } from '../../../../server/src/analysis/rules/undeclaredSlot';
import { intent, modelWith, type RuleExamples, slotType } from './ruleExamples';

const says = (...samples: string[]): string => modelWith(intent('A', samples, ['s: T', 't: T']));
const answers = (...samples: string[]): string =>
  modelWith(
    `{"name": "A", "samples": ["go"], "slots": [{"name": "s", "type": "T", "samples": [${samples.map((sample) => `"${sample}"`)}]}]}`,
  );
const sized = slotType('Size', 'extra large = huge', 'small');

export const samples: readonly RuleExamples[] = [
  {
    rule: beyondLearning,
    fires: [
      { marked: says('go', `«l»${'a'.repeat(1000)}`, 'b'.repeat(1001)), says: '(1 more here.)' },
      {
        marked: modelWith(Array.from({ length: 410 }, (_, i) => intent(`I${i}`, ['go'])).join()).replace(
          '"test friend"',
          '"«t»est friend"',
        ),
        says: 'nothing is predicted for 10 of them',
      },
      {
        marked: modelWith(
          intent(
            'A',
            ['go'],
            Array.from({ length: 151 }, (_, i) => `s${i}: T`),
          ),
        ).replace('"test friend"', '"«t»est friend"'),
        says: 'more slot names (150) than are learned: nothing is predicted for 1 of them',
      },
    ],
    silent: [
      says('go', 'a'.repeat(1000)),
      modelWith(Array.from({ length: 400 }, (_, i) => intent(`I${i}`, ['go'])).join()),
    ],
  },
  {
    rule: sampleCharacters,
    fires: [
      {
        marked: says('what is on«?»', 'play «+» {s}', 'no «:»{t}:'),
        becomes: '"what is on"',
      },
      { marked: says('stop«,» now'), severity: 'warning', becomes: '"stop now"' },
      { marked: answers('to {s}«!»') },
      { marked: says('it costs «€»{s}'), says: "Character '€'" },
    ],
    silent: [
      says(
        "tom's e. t. half-time my_word {s}'s",
        'über größe ’s',
        'channel 4',
        'ひらがな カタカナ ー',
        'मौसम क्‍ष',
      ),
      says('{s', 'why？', 'zur\ufffdck'),
    ],
  },
  {
    rule: sampleFullwidth,
    fires: [
      {
        marked: says('新着は何«？»', '«ＡＢＣ» を再生', '«ﾃﾚﾋﾞ»', '再生«　»して'),
        becomes: '"新着は何"',
      },
      { marked: says('«ＡＢＣ» を再生'), becomes: '"ABC を再生"' },
    ],
    silent: [says('テレビ を 再生ー', 'abc?')],
  },
  {
    rule: emptySample,
    fires: [{ marked: says('«»', 'go', '«  »'), fix: { kind: 'remove' } }],
    silent: [says('go', '{s}')],
  },
  {
    rule: malformedBraces,
    fires: [{ marked: says('«{s» hi', '«{}»', 'hi«}»') }],
    silent: [says('{s} hi', '{ s }')],
  },
  {
    rule: undeclaredSlot,
    fires: [
      { marked: says('to {«what»}'), fix: { kind: 'declare-slot', slot: 'what', intent: 'A' } },
      { marked: modelWith(intent('A', ['to {«citty»}'], ['city: T'])), becomes: '{city}' },
      {
        marked: modelWith(intent('A', ['to {«city»}'], ['city!: T'])),
        fix: { kind: 'declare-slot', slot: 'city', intent: 'A' },
      },
    ],
    silent: [says('to {s} and {t}')],
  },
  {
    rule: slotCjkGlue,
    fires: [
      { marked: says('«{s}»を再生'), becomes: '"{s} を再生"', locale: 'ja-JP' },
      { marked: says('曲«{s}»'), becomes: '"曲 {s}"', locale: 'ja-JP' },
      // Beyond the first 65,536 characters, where many rarer kanji are.
      { marked: says('𠮟«{s}»'), becomes: '"𠮟 {s}"', locale: 'ja-JP' },
      { marked: says('«{s}»𠮷野'), becomes: '"{s} 𠮷野"', locale: 'ja-JP' },
    ],
    silent: [says('{s} を再生', '曲 {s}', '曲 {s}', 'x{s}')],
  },
  {
    rule: slotGlue,
    fires: [{ marked: says('to {s}', 'in«{s}» or so', '{s}{t}'), says: '(1 more sample here.)' }],
    silent: [says("in {s}'s house", "l'{s}", '{s}.', '{s}を', '𠮷{s}')],
  },
  {
    rule: sampleOnlySlots,
    fires: [{ marked: says('«{s}»', '{s} {t}', 'to {s}'), says: '(1 more sample here.)' }],
    silent: [
      says('to {s}', 'go', ''),
      modelWith(intent('A', ['{q}'], ['q: AMAZON.SearchQuery'])),
      answers('{s}'),
    ],
  },
  {
    rule: sampleSlotTwice,
    fires: [{ marked: says('from {s} to «{s}»', '{s} {t}'), says: "'s' is in this sample twice" }],
    silent: [says('from {s} to {t}', 'to {s}')],
  },
  {
    rule: duplicateSample,
    fires: [{ marked: says('go', '«Go»', 'stay'), fix: { kind: 'remove' } }],
    silent: [says('go', 'stay')],
  },
  {
    rule: sharedSample,
    fires: [
      {
        marked: modelWith(`${intent('A', ['«go»'])}, ${intent('B', ['«GO»', 'stay'])}`),
        fix: { kind: 'remove' },
      },
    ],
    silent: [modelWith(`${intent('A', ['go'])}, ${intent('B', ['stay'])}`)],
  },
  {
    rule: staticSample,
    fires: [
      {
        marked: modelWith(
          intent('A', ['a {size} one', '«a huge one»', 'a extra large one', '{size}'], ['size: Size']),
          sized,
        ),
        says: "'huge' is a value of 'Size'",
        fix: { kind: 'remove' },
      },
    ],
    silent: [
      modelWith(intent('A', ['a {size} one', 'the small one'], ['size: Size']), sized),
      modelWith(`${intent('A', ['a {size} one'], ['size: Size'])}, ${intent('B', ['a small one'])}`, sized),
    ],
  },
  {
    rule: sampleNumber,
    fires: [
      {
        marked: says('channel «42»', 'room 7'),
        becomes: '"channel forty two"',
        says: '(1 more sample here.)',
      },
      { marked: says('kanal «7»'), becomes: '"kanal sieben"', locale: 'de-DE' },
      { marked: says('call «5551234»'), says: 'or use a slot' },
      { marked: says('قناة «٧»'), becomes: '"قناة سبعة"', locale: 'ar-SA' },
      { marked: says('चैनल «१२»'), becomes: '"चैनल बारह"', locale: 'hi-IN' },
      { marked: says('a «१7» b'), says: 'or use a slot' },
    ],
    silent: [says('channel forty two', '{s}')],
  },
  {
    rule: sampleInitialism,
    fires: [
      { marked: says('who won the «n b a»'), becomes: '"who won the n. b. a."' },
      { marked: says('the «n.f.l.» scores'), becomes: '"the n. f. l. scores"' },
      { marked: says('turn on the «TV»'), becomes: '"turn on the t. v."' },
    ],
    silent: [says('the n. b. a. scores', 'turn it ON', 'MY TV', 'i m here', 'plan b', 'e o é', 'の は')],
  },
  {
    rule: sampleWhitespace,
    fires: [
      { marked: says('go«  »on', '  x'), becomes: '"go on"', says: '(1 more sample here.)' },
      { marked: says('« »{s}'), becomes: '"{s}"' },
      { marked: says('go« »'), becomes: '"go"' },
    ],
    silent: [says('go on', '{s} {t}', '', '  ')],
  },
  {
    rule: sampleCase,
    fires: [{ marked: says('play it', '«Play» it', 'PLAY'), becomes: '"play it", "play it"' }],
    silent: [
      says("play what i like and I'm", 'I do', 'the TV', '{S}'),
      { marked: says('die Stadt'), locale: 'de-DE' },
    ],
  },
  {
    rule: sampleWakeOrInvocation,
    fires: [
      { marked: says('«alexa» go', 'hey alexa, {s}'), says: "'alexa'" },
      { marked: says('ask «Test Friend» to go', 'tell test friend {s}'), says: '(1 more sample here.)' },
      { marked: says('«test friend» when do we go') },
      { marked: says('frag «test friend» nach {s}'), locale: 'de-DE' },
      { marked: says('demande à «test friend» de jouer'), locale: 'fr-FR' },
      { marked: says('vraag aan «test friend» of het regent'), locale: 'nl-NL' },
      { marked: says('«test friend» से {s} पूछो'), locale: 'hi-IN' },
      { marked: says('«アレクサ» {s} を流して'), locale: 'ja-JP' },
      { marked: says('«أليكسا» كم الساعة'), locale: 'ar-SA' },
    ],
    silent: [
      says('my test friends', 'alexandra', 'alexa', 'is alexa there'),
      says('what are the test friend', 'test friend', 'go with test friend', "how's my test friend doing"),
      says('ask test friend', 'open {s}', 'test friend is thirsty', '{s} test friend now'),
    ],
  },
  {
    rule: slotSampleOwnSlot,
    fires: [{ marked: answers('{s} please', '«please»', 'yes') }],
    silent: [
      answers('{s}', 'to {s} and {t}'),
      answers(),
      // Nobody could write its name into the braces.
      modelWith('{"name": "A", "samples": ["go"], "slots": [{"type": "T", "samples": ["please"]}]}'),
    ],
  },
  {
    rule: legacySlotSyntax,
    fires: [{ marked: says('find «{red shoes|s}»'), fix: { kind: 'convert-legacy-slot', slot: 's' } }],
    silent: [says('find {s}'), modelWith(intent('A', ['find {shoes|s}'], ['s: AMAZON.LITERAL']))],
  },
  {
    rule: damagedText,
    fires: [
      { marked: says('go', '«zur\ufffdck»', 'r\ufffdck') },
      { marked: modelWith(intent('A', ['go']), slotType('T', '«gr\ufffdn»')) },
    ],
    silent: [says('zurück')],
  },
];
