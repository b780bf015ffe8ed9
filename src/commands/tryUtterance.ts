import * as vscode from 'vscode';
import { type TryParams, type TryResult, tryRequest } from '../../server/src/protocol';
import { confidenceText, percent } from '../decorations/afterText';
import type { Tools } from './tools';
import { keepUtterance } from './keepUtterance';

/** Newest first; what has been tried is seldom tried in one sitting only. */
const historyKey = 'skillLens.tried';
const longestHistory = 30;
/** Width of a bar that stands for certainty. */
const barLength = 10;

interface TryItem extends vscode.QuickPickItem {
  /** The intent to add the phrase to. */
  readonly intent?: string;
  /** A phrase tried before. */
  readonly phrase?: string;
}

/** The answer on the list, and the text that it is about. */
interface Answered {
  readonly text: string;
  readonly result: TryResult | null;
}

/** "Try an Utterance": what is heard, with every key. Enter on an intent goes on to keep the phrase there. */
export function tryUtterance(tools: Tools): (given?: unknown) => Promise<void> {
  return async (given) => {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined || tools.statuses.get(uri) === undefined) {
      vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Skill Lens: open an interaction model first, for example interactionModels/custom/en-US.json.',
        ),
      );
      return;
    }
    openPick(tools, uri);
  };
}

function openPick(tools: Tools, uri: vscode.Uri): void {
  const { t } = vscode.l10n;
  const pick = vscode.window.createQuickPick<TryItem>();
  pick.title = t('Try an utterance');
  pick.placeholder = t('Type what a user says; Enter keeps it');
  // The answer belongs to the text as it is, so the list is never filtered by it.
  pick.matchOnDescription = pick.matchOnDetail = false;
  let answered: Answered = { text: '', result: null };
  const show = (result: TryResult | null, text: string): void => {
    answered = { text, result };
    pick.items = text === '' ? historyItems(tools.context) : answerItems(result);
  };
  const ask = latest((params: TryParams) => tools.client.sendRequest<TryResult | null>(tryRequest, params));
  show(null, '');
  const subscriptions = [
    pick.onDidChangeValue(async (text) => {
      if (text.trim() === '') return show(null, '');
      const result = await ask({ uri: uri.toString(), text });
      if (result !== undefined && pick.value === text) show(result, text);
    }),
    pick.onDidAccept(async () => {
      const { value } = pick;
      // Enter may overtake the answer: then the list is still that of a text before.
      const isShown = answered.text === value;
      const item = isShown ? pick.selectedItems[0] : undefined;
      if (item?.phrase !== undefined) {
        pick.value = item.phrase;
        return;
      }
      const text = value.trim();
      if (text === '') return;
      const result = isShown ? answered.result : await ask({ uri: uri.toString(), text: value });
      if (!result || pick.value !== value) return;
      await remember(tools.context, text);
      pick.hide();
      await keepUtterance(tools, uri, { text, result, intent: item?.intent });
    }),
    pick.onDidHide(() => vscode.Disposable.from(...subscriptions, pick).dispose()),
  ];
  pick.show();
}

function answerItems(result: TryResult | null): TryItem[] {
  const { t } = vscode.l10n;
  if (result === null) return [{ label: t('No model answers yet.'), alwaysShow: true }];
  const [best] = result.intents;
  const slots = result.slots.map(({ name, value }) => `${name}: ${value}`).join(', ');
  return result.intents.map(({ intent, confidence }) => ({
    label: intent,
    description: `${bar(confidence)} ${percent(confidence)}`,
    alwaysShow: true,
    intent,
    ...(intent === best?.intent && {
      detail: [slots || t('no slots'), confidenceText(confidence, 'word', t)].filter(Boolean).join(' · '),
    }),
  }));
}

/** Eighths of a block would need a font that has them; these are everywhere. */
export function bar(share: number): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * barLength);
  return '▰'.repeat(filled) + '▱'.repeat(barLength - filled);
}

function historyItems({ workspaceState }: vscode.ExtensionContext): TryItem[] {
  const phrases = workspaceState.get<readonly string[]>(historyKey, []);
  return phrases.map((phrase) => ({ label: `$(history) ${phrase}`, phrase, alwaysShow: true }));
}

async function remember({ workspaceState }: vscode.ExtensionContext, phrase: string): Promise<void> {
  const others = workspaceState.get<readonly string[]>(historyKey, []).filter((each) => each !== phrase);
  await workspaceState.update(historyKey, [phrase, ...others].slice(0, longestHistory));
}

/** Of questions that overtake each other only the newest is answered. */
function latest<P, R>(ask: (params: P) => Promise<R>): (params: P) => Promise<R | undefined> {
  let newest = 0;
  return async (params) => {
    const own = ++newest;
    const answer = await ask(params);
    return own === newest ? answer : undefined;
  };
}
