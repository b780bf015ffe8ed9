import type { CompletionItem, Diagnostic, Hover } from 'vscode-languageserver-types';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/analysis/types';
import { allStructure } from '../../server/src/analysis/structure';
import { defaultRuleSettings } from '../../server/src/analysis/ruleSettings';
import { speak } from '../../server/src/base/l10n';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { createLanguageService, type LanguageService } from '../../server/src/languageService';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { intents } from '../analysis/rules/examples/intents';
import { invocationNames } from '../analysis/rules/examples/invocationNames';
import { phraseSlots } from '../analysis/rules/examples/phraseSlots';
import { samples } from '../analysis/rules/examples/samples';
import { slots } from '../analysis/rules/examples/slots';
import { slotTypes } from '../analysis/rules/examples/slotTypes';
import { faultyDialogs, faultyStructures } from '../support/faultyModels';
import { foreignTo, wordless } from '../support/foreignWords';
import { unmark } from '../support/marked';
import { musicSkill } from '../support/musicSkill';

const catalog = createCatalog();

const options = {
  ambiguity: true,
  strictness: 'strict',
  rules: defaultRuleSettings,
  structure: allStructure,
} as const;

const uriOf = (locale: string): string => `file:///skill/interactionModels/custom/${locale}.json`;

/** Some rules are about models so long that only what they find is read here. */
const isLong = (text: string): boolean => text.length > 20_000;

async function findingsIn(service: LanguageService, uri: string): Promise<Finding[]> {
  const snapshot = await service.host.modelSnapshot(uri);
  if (snapshot === undefined) return [];
  if (isLong(snapshot.documents[0]!.text.getText())) return service.findings(snapshot, options);
  return [
    ...service.findings(snapshot, options),
    ...service.conflictFindings(snapshot, options),
    ...(await service.structureFindings(snapshot, options)),
  ];
}

async function diagnosticsIn(service: LanguageService, uri: string): Promise<Diagnostic[]> {
  const snapshot = await service.host.modelSnapshot(uri);
  return snapshot ? (service.diagnostics(snapshot, await findingsIn(service, uri)).get(uri) ?? []) : [];
}

interface Said {
  readonly texts: readonly string[];
  /** What the author may take over: words that are to stand in the model. */
  readonly fixes: unknown;
}

/** Everything that can be read of a model, without what the network says. */
async function textsIn(service: LanguageService, uri: string, text: string): Promise<Said> {
  const diagnostics = await diagnosticsIn(service, uri);
  const fixes = diagnostics.map(({ data }): unknown => data);
  if (isLong(text)) return { texts: diagnostics.map(messageOf), fixes };
  const actions = await Promise.all(
    diagnostics.map((each) => service.codeActions(uri, each.range, [each], undefined)),
  );
  const names = [...text.matchAll(/"/g)].map(({ index }) => index + 1);
  const document = (await service.host.snapshot(uri))!.documents[0]!.text;
  const hovers = await Promise.all(
    names.map((offset) => service.hover(uri, document.positionAt(offset), undefined)),
  );
  const lenses = await service.codeLenses(uri);
  const symbols = await service.documentSymbols(uri);
  const links = await service.documentLinks(uri);
  const texts = [
    ...diagnostics.flatMap(({ relatedInformation = [], ...diagnostic }) => [
      messageOf(diagnostic),
      ...relatedInformation.map((each) => each.message),
    ]),
    ...actions.flat().map(({ title }) => title),
    ...hovers.flatMap((hover) => (hover ? [hoverText(hover)] : [])),
    ...lenses.flatMap(({ command }) => (command ? [command.title] : [])),
    ...[...JSON.stringify(symbols).matchAll(/"detail":"([^"]*)"/g)].map(([, detail = '']) => detail),
    ...links.flatMap(({ tooltip }) => tooltip ?? []),
  ];
  return { texts, fixes: [fixes, actions.flat().map(({ edit }) => edit)] };
}

const messageOf = ({ message }: Pick<Diagnostic, 'message'>): string =>
  typeof message === 'string' ? message : message.value;

const hoverText = ({ contents }: Hover): string =>
  typeof contents === 'object' && 'value' in contents ? contents.value : '';

const completionText = ({ detail = '', documentation = '' }: CompletionItem): string =>
  `${detail} ${typeof documentation === 'string' ? documentation : documentation.value}`;

function open(text: string, locale = 'en-US'): { service: LanguageService; uri: string } {
  const service = createLanguageService({ fileSystem: emptyFileSystem, scheduler: nodeScheduler });
  const uri = uriOf(locale);
  service.host.set({ uri, kind: 'interaction-model', version: 1, text });
  return { service, uri };
}

async function foreignIn(text: string, locale = 'en-US'): Promise<string[]> {
  const { service, uri } = open(text, locale);
  const { texts, fixes } = await textsIn(service, uri, text);
  const own = `${text} ${text.normalize('NFKC')} ${locale} ${JSON.stringify(fixes)}`;
  const foreignWords = foreignTo(own);
  return texts.flatMap((each) => {
    const words = foreignWords(each);
    return words.length > 0 ? [`${words.join(' ')} | ${each}`] : [];
  });
}

const examples = [...invocationNames, ...intents, ...slots, ...slotTypes, ...samples, ...phraseSlots];

describe('a German author reads no English', () => {
  afterEach(() => speak('en', {}));

  it.each(examples.map((each) => [each.rule.id, each] as const))('about %s', async (_id, { fires }) => {
    speak('de', wordless);
    for (const { marked, locale } of fires) {
      expect(await foreignIn(unmark(marked).text, locale === '' ? 'draft' : locale)).toEqual([]);
    }
  });

  it.each(faultyStructures)('about the structure of %j', async (text) => {
    speak('de', wordless);
    expect(await foreignIn(text)).toEqual([]);
  });

  it.each(faultyDialogs)('about the dialog in %j', async (text) => {
    speak('de', wordless);
    expect(await foreignIn(text)).toEqual([]);
  });

  it('in what completion offers', async () => {
    speak('de', wordless);
    const { service, uri } = open(musicSkill);
    const document = (await service.host.snapshot(uri))!.documents[0]!.text;
    const places = [...musicSkill.matchAll(/"|\{(?=\w)/g)].map(({ index }) => index + 1);
    const lists = await Promise.all(
      places.map((offset) => service.completion(uri, document.positionAt(offset))),
    );
    const said = new Set(lists.flatMap(({ items }) => items.map(completionText)));
    expect(said.size).toBeGreaterThan(100);
    const own = `${musicSkill} ${ownExamples()}`;
    const foreignWords = foreignTo(own);
    expect([...said].filter((each) => foreignWords(each).length > 0)).toEqual([]);
  });
});

/** Values and phrases of Amazon's types and intents that descriptions show. */
function ownExamples(): string {
  const values = catalog.slotTypeNames.flatMap((name) => catalog.slotType(name)?.examples ?? []);
  const phrases = catalog.intentNames.flatMap((name) => catalog.phrases(name, 'en-US'));
  const locales = catalog.slotTypeNames.flatMap((name) => catalog.slotType(name)?.locales ?? []);
  return [...values, ...phrases, ...locales].join(' ');
}
