/**
 * What other extensions may build on: `await vscode.extensions.getExtension('skill-lens.skill-lens')?.activate()` gives a `SkillLensApi`.
 * Copy this file into your project. It changes only by additions within one `apiVersion`; see docs/api.md.
 */
import type * as vscode from 'vscode';

export interface SkillLensApi {
  /** Of this interface; raised when something in it is taken away or means something else. */
  readonly apiVersion: 1;
  /** Every change of the state of a model, of models that are not shown too. */
  readonly onStatus: vscode.Event<ModelStatus>;
  /** The document whose predictions on the screen have changed: an answer has come, or a line's moment. */
  readonly onPredictions: vscode.Event<vscode.TextDocument>;
  /** The last state; undefined for a document that is neither a model nor a scratch file. */
  status(uri: vscode.Uri): ModelStatus | undefined;
  /** The texts that stand behind the document's lines right now; none for a document that nothing is known of. */
  decorations(uri: vscode.Uri): readonly LineVerdict[];
}

/** `uri`: of the document, as its `toString()` gives it. */
export type ModelStatus =
  /** There is no model yet that answers. */
  | { readonly uri: string; readonly state: 'none' }
  /** A small model answers, learned in tens of milliseconds, until the first fine-tuning is done. */
  | { readonly uri: string; readonly state: 'quick'; readonly samples: number; readonly seconds: number }
  /** `fraction`: from 0 to 1. */
  | { readonly uri: string; readonly state: 'training'; readonly fraction: number }
  | {
      readonly uri: string;
      readonly state: 'ready';
      /** How it did on samples that it had not seen; absent where there were too few to hold some out. */
      readonly heldOut?: HeldOut;
      readonly samples: number;
      readonly seconds: number;
      /** Whether the training began from the network that ships with Skill Lens. */
      readonly pretrained: boolean;
      /** The text has changed since. */
      readonly outdated: boolean;
    }
  /** `reason`: for a person to read. */
  | { readonly uri: string; readonly state: 'failed'; readonly reason: string };

/** Shares from 0 to 1 of so many utterances. */
export interface HeldOut {
  readonly utterances: number;
  readonly intentAccuracy: number;
  readonly slotF1: number;
  /** The right intent with all of its slots. */
  readonly frameAccuracy: number;
}

/** What stands behind one line. */
export interface LineVerdict {
  /** Where the text begins: empty, at the end of the line or sample; zero-based lines and characters. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  /**
   * `agrees`: the sample's own intent and slots are heard; `slots`: the right intent with other slots; `doubtful`: it reads like another
   * intent's; `differs`: another intent would get it; `utterance`: a line of a scratch file; `unlearned`: no model answers for it yet;
   * `writing`: somebody writes it right now.
   */
  readonly verdict: 'agrees' | 'slots' | 'doubtful' | 'differs' | 'utterance' | 'unlearned' | 'writing';
  /** As the person reads it, in the language of the editor. */
  readonly text: string;
}
