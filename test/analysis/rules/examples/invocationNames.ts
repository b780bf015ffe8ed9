import { invocationNameArticle } from '../../../../server/src/analysis/rules/invocationNameArticle';
import { invocationNameCase } from '../../../../server/src/analysis/rules/invocationNameCase';
import { invocationNameCharacters } from '../../../../server/src/analysis/rules/invocationNameCharacters';
import { invocationNameConnectingWord } from '../../../../server/src/analysis/rules/invocationNameConnectingWord';
import { invocationNameInitialism } from '../../../../server/src/analysis/rules/invocationNameInitialism';
import { invocationNameLaunchWord } from '../../../../server/src/analysis/rules/invocationNameLaunchWord';
import { invocationNameLength } from '../../../../server/src/analysis/rules/invocationNameLength';
import { invocationNameSingleWord } from '../../../../server/src/analysis/rules/invocationNameSingleWord';
import { invocationNameWakeWord } from '../../../../server/src/analysis/rules/invocationNameWakeWord';
import { called, type RuleExamples } from './ruleExamples';

export const invocationNames: readonly RuleExamples[] = [
  {
    rule: invocationNameLength,
    fires: [
      { marked: called('«x»'), says: 'this one has 1' },
      { marked: called(`«${'so long '.repeat(7)}name»`), says: 'Take a shorter one' },
    ],
    silent: [called('ox'), called('a'.repeat(50)), called(''), called('   ')],
  },
  {
    rule: invocationNameCase,
    fires: [
      { marked: called('«Remind Me»'), fix: { kind: 'rename', to: 'remind me' }, becomes: '"remind me"' },
      { marked: called('«Über uns»'), locale: 'de-DE', becomes: '"über uns"' },
    ],
    silent: [called('remind me'), { marked: called('天気 予報'), locale: 'ja-JP' }],
  },
  {
    rule: invocationNameCharacters,
    fires: [
      { marked: called('channel «9»'), says: "Spell out '9'" },
      { marked: called('what«?!» who«@»me') },
      { marked: called('my caf«é» facts'), severity: 'warning', says: 'letters a to z' },
    ],
    silent: [
      called("bob's e. p. l. facts"),
      { marked: called('café für alle'), locale: 'fr-FR' },
      { marked: called('café facts'), locale: '' },
      { marked: called('मौसम की जानकारी'), locale: 'hi-IN' },
      { marked: called('天気 予報'), locale: 'ja-JP' },
    ],
  },
  {
    rule: invocationNameSingleWord,
    fires: [{ marked: called('«weather»') }, { marked: called('«meteo»'), locale: 'it-IT' }],
    silent: [
      called('weather friend'),
      { marked: called('wetterfrosch'), locale: 'de-DE' },
      { marked: called('天気予報'), locale: 'ja-JP' },
    ],
  },
  {
    rule: invocationNameArticle,
    fires: [{ marked: called('«the» foodie'), says: "'the'" }, { marked: called('bag «of»') }],
    silent: [
      called('the daily foodie'),
      called('theatre ofen'),
      { marked: called('a comer'), locale: 'es-ES' },
    ],
  },
  {
    rule: invocationNameWakeWord,
    fires: [
      { marked: called('recipe «app»'), says: "'app'" },
      { marked: called('«alexa» und «echo»'), locale: 'de-DE' },
    ],
    silent: [called('apple echoes'), called('skilled friend')],
  },
  {
    rule: invocationNameLaunchWord,
    fires: [{ marked: called('«ask» monzo'), says: "'ask'" }],
    silent: [called('task teller'), { marked: called('tell enable'), locale: 'de-DE' }],
  },
  {
    rule: invocationNameConnectingWord,
    fires: [{ marked: called('salt «and» pepper'), says: "'and'" }],
    silent: [called('sandy bytes'), { marked: called('and to'), locale: 'nl-NL' }],
  },
  {
    rule: invocationNameInitialism,
    fires: [
      { marked: called('«e p l» facts'), becomes: '"e. p. l. facts"' },
      { marked: called('«e.p.l.» facts'), becomes: '"e. p. l. facts"' },
    ],
    silent: [called('e. p. l. facts'), called("what i'm a"), called('plan b')],
  },
];
