/** One rule's findings in a whole file, mended at once. */
import type { Finding, FindingFix } from '../../analysis/types';
import { t } from '../../base/l10n';
import { escapeJson } from '../jsonStyle';
import { type FileChange, type FixSite, isInModel, type Offer } from './fix';
import { offersFor } from './quickFixes';
import { wholeLines } from './remove';
import { intentRuleOf, type Mended, mendedSamples } from './wholeFile';

/** Where there is only one thing that the fix can mean. */
const mechanical: ReadonlySet<FindingFix['kind']> = new Set([
  'remove',
  'rename',
  'replace',
  'convert-legacy-slot',
  'create-type',
]);

/** Each of these samples may be wanted: the author is to look at it. */
const oneByOne: ReadonlySet<string> = new Set(['static-sample-in-slotted-intent', 'conflicting-samples']);

/** Nothing for a rule that has found one thing only, or whose fixes need a choice. */
export function offerFixAll(ruleId: string, site: FixSite): Offer[] {
  const { context } = site;
  const { document, snapshot } = context;
  if (!isInModel(context) || oneByOne.has(ruleId)) return [];
  const found = snapshot.findings().filter(({ ruleId: id, part }) => id === ruleId && part === document.part);
  const fixable = found.filter(({ fix }) => fix !== undefined && mechanical.has(fix.kind));
  if (fixable.length === 0 || accuseEachOther(found)) return [];
  if (fixable.length === 1 && !tellsOfOneOnly(ruleId, site)) return [];
  return [
    {
      title: t("Fix all '{0}' in this file", ruleId),
      changes: () => [
        ...fixable.flatMap(({ fix, range }) => {
          const offers = fix === undefined ? [] : offersFor(fix, { ...site, range });
          return offers[0]?.changes() ?? [];
        }),
        ...untold(ruleId, site),
      ],
    },
  ];
}

/** Two findings that name each other: mending both would take away what was to stay. */
function accuseEachOther(found: readonly Finding[]): boolean {
  const starts = new Set(found.map(({ range }) => range.start));
  return found.some(({ related, range: own }) =>
    related.some(({ range }) => range.start !== own.start && starts.has(range.start)),
  );
}

/** Whether behind the one finding there are more: some rules speak once an intent. */
function tellsOfOneOnly(ruleId: string, { context }: FixSite): boolean {
  const rule = intentRuleOf(ruleId);
  if (rule === undefined) return false;
  let count = 0;
  for (const { part } of mendedSamples(rule, context)) {
    if (part === context.document.part) count++;
    if (count > 1) return true;
  }
  return false;
}

function untold(ruleId: string, { context }: FixSite): FileChange[] {
  const { document } = context;
  const rule = intentRuleOf(ruleId);
  const mended = rule === undefined ? [] : [...mendedSamples(rule, context)];
  return mended.filter(({ part }) => part === document.part).map((each) => changeFor(each, document));
}

function changeFor(
  { sample: { range }, part, text }: Mended,
  document: FixSite['context']['document'],
): FileChange {
  if (text !== undefined) {
    return { document, change: { kind: 'replace', range, text: part === 'model' ? escapeJson(text) : text } };
  }
  const line = wholeLines(document.text.getText(), range);
  return {
    document,
    change: part === 'model' ? { kind: 'remove', range } : { kind: 'replace', range: line, text: '' },
  };
}
