import * as vscode from 'vscode';
import { type TryParams, type TryResult, tryRequest } from '../../server/src/protocol';
import { confidenceText, percent } from '../decorations/afterText';
import type { Tools } from './tools';
import { keepUtterance } from './keepUtterance';
import { LatestAnswer } from './latestAnswer';

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
  /** The text that the list is about; empty: it is what has been tried before. */
  let shown = '';
  const show = (text: string, items: TryItem[]): void => {
    shown = text;
    pick.items = items;
  };
  const answers = new LatestAnswer((text) => hear(tools, { uri: uri.toString(), text }));
  show('', historyItems(tools.context));
  const subscriptions = [
    pick.onDidChangeValue(async (value) => {
      const text = value.trim();
      if (text === '') return show('', historyItems(tools.context));
      const result = await answers.ask(text);
      if (result !== undefined && pick.value === value) show(text, answerItems(result));
    }),
    pick.onDidAccept(async () => {
      const text = pick.value.trim();
      // Whoever types on and presses Enter at once means what is written, not what the list is still about.
      const item = shown === text ? pick.selectedItems[0] : undefined;
      if (item?.phrase !== undefined) {
        pick.value = item.phrase;
        return;
      }
      const result = text === '' ? null : await answers.of(text);
      if (result === null) return;
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
function bar(share: number): string {
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

/** null: nothing answers. A server that fails has said so in its log. */
async function hear({ client }: Tools, params: TryParams): Promise<TryResult | null> {
  try {
    return await client.sendRequest<TryResult | null>(tryRequest, params);
  } catch {
    return null;
  }
}
