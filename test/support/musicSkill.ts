/** A model with something of everything. */
export const musicSkill = `{
  "interactionModel": {
    "languageModel": {
      "invocationName": "music box",
      "intents": [
        {
          "name": "PlayIntent",
          "slots": [
            { "name": "song", "type": "SONG", "samples": ["the song {song}", "{song} by {artist}"] },
            { "name": "artist", "type": "AMAZON.Musician" }
          ],
          "samples": [
            "play {song}",
            "play {song} by {artist}",
            "i want to hear {song}"
          ]
        },
        {
          "name": "RateIntent",
          "slots": [{ "name": "song", "type": "SONG" }, { "name": "stars", "type": "AMAZON.NUMBER" }],
          "samples": ["give {song} {stars} stars"]
        },
        { "name": "AMAZON.StopIntent", "samples": [] }
      ],
      "types": [
        {
          "name": "SONG",
          "values": [
            { "id": "jude", "name": { "value": "hey jude", "synonyms": ["jude", "hey you"] } },
            { "name": { "value": "yesterday" } }
          ]
        }
      ]
    },
    "dialog": {
      "delegationStrategy": "ALWAYS",
      "intents": [
        {
          "name": "PlayIntent",
          "confirmationRequired": true,
          "prompts": { "confirmation": "Confirm.Play" },
          "slots": [
            {
              "name": "song",
              "type": "SONG",
              "elicitationRequired": true,
              "prompts": { "elicitation": "Elicit.Song" },
              "validations": [
                { "type": "isNotInSet", "prompt": "Valid.Song", "values": ["yesterday"] }
              ]
            },
            { "name": "artist", "type": "AMAZON.Musician", "prompts": {} }
          ]
        }
      ]
    },
    "prompts": [
      { "id": "Confirm.Play", "variations": [{ "type": "PlainText", "value": "Shall I play {song}?" }] },
      { "id": "Elicit.Song", "variations": [{ "type": "PlainText", "value": "Which song?" }] },
      { "id": "Valid.Song", "variations": [{ "type": "PlainText", "value": "Not that one. Which?" }] }
    ]
  }
}
`;

/** The skill with a cursor: `|` at the given place inside the first, or n-th, occurrence of a line's part. */
export function musicSkillAt(part: string, nth = 1): { text: string; offset: number } {
  const bar = part.indexOf('|');
  const plain = part.replace('|', '');
  let start = -1;
  for (let i = 0; i < nth; i++) start = musicSkill.indexOf(plain, start + 1);
  if (start < 0 || bar < 0) throw new Error(`not in the skill: ${part}`);
  return { text: musicSkill, offset: start + bar };
}

/** The skill while an author types: the first occurrence of a part gives way to one with a cursor `|`. */
export function musicSkillWith(part: string, typed: string): { text: string; offset: number } {
  const start = musicSkill.indexOf(part);
  if (start < 0) throw new Error(`not in the skill: ${part}`);
  const text = musicSkill.slice(0, start) + typed.replace('|', '') + musicSkill.slice(start + part.length);
  return { text, offset: start + typed.indexOf('|') };
}
