import { readAnnotationSet } from '../../server/src/analysis/skill/readAnnotationSet';
import type { Skill } from '../../server/src/analysis/skill';
import { sourceDocument } from '../../server/src/analysis/snapshot';
import { modelUri, snapshotOf } from './featureContext';
import { musicSkill } from './musicSkill';

export const germanUri = modelUri.replace('en-US', 'de-DE');
export const annotationUri = 'file:///skill/test/nlu-annotations/music.json';

/** The German model of the music skill: the same names, other words; not open. */
export const germanMusic = `{
  "interactionModel": {
    "languageModel": {
      "invocationName": "musik kiste",
      "intents": [
        {
          "name": "PlayIntent",
          "slots": [
            { "name": "song", "type": "SONG" }
          ],
          "samples": ["spiele {song}", "spiel mir {song} vor"]
        }
      ],
      "types": [
        { "name": "SONG", "values": [{ "name": { "value": "griechischer wein" } }] }
      ]
    },
    "dialog": {
      "intents": [
        { "name": "PlayIntent", "slots": [{ "name": "song", "type": "SONG", "prompts": { "elicitation": "Elicit.Song" } }] }
      ]
    },
    "prompts": [
      { "id": "Elicit.Song", "variations": [{ "type": "PlainText", "value": "{song} oder was?" }] }
    ]
  }
}
`;

export const musicAnnotations = `{
  "data": [
    {
      "inputs": { "utterance": "play yesterday" },
      "expected": [{ "intent": { "name": "PlayIntent", "slots": { "song": { "value": "yesterday" } } } }]
    },
    {
      "inputs": { "utterance": "give yesterday five stars" },
      "expected": [{ "intent": { "name": "RateIntent", "slots": { "song": { "value": "yesterday" } } } }]
    },
    {
      "inputs": { "utterance": "play yesterday and hey jude" },
      "expected": [
        {
          "intent": {
            "name": "PlayIntent",
            "slots": { "song": { "slotValue": { "type": "List", "values": [{ "value": "yesterday" }, { "value": "hey jude" }] } } }
          }
        }
      ]
    }
  ]
}
`;

/** English (open), German and an annotation set (both on disk). */
export function musicSkillOf(english = musicSkill, german = germanMusic): Skill {
  const annotations = readAnnotationSet(sourceDocument(annotationUri, 'model', musicAnnotations, undefined));
  return {
    rootUri: 'file:///skill/skill-package',
    models: [snapshotOnDisk(german), snapshotOf(english)],
    manifest: undefined,
    annotationSets: annotations === undefined ? [] : [annotations],
  };
}

function snapshotOnDisk(text: string): Skill['models'][number] {
  const snapshot = snapshotOf(text, germanUri);
  return { ...snapshot, documents: [sourceDocument(germanUri, 'model', text, undefined)] };
}
