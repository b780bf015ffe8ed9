/** Tiny models for the command line's process tests. */

interface TinyIntent {
  readonly name: string;
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
  readonly samples: readonly string[];
}

export function modelOf(intents: readonly TinyIntent[], invocationName = 'tiny lamp'): string {
  const types = [
    { name: 'Room', values: ['kitchen', 'bathroom', 'garden'].map((value) => ({ name: { value } })) },
  ];
  return JSON.stringify({ interactionModel: { languageModel: { invocationName, intents, types } } }, null, 2);
}

export const lampIntents: readonly TinyIntent[] = [
  {
    name: 'SwitchOn',
    slots: [{ name: 'room', type: 'Room' }],
    samples: [
      'switch on the light in the {room}',
      'turn on the lamp in the {room}',
      'light up the {room}',
      'make the {room} bright',
      'lamp on in the {room}',
      'i need light in the {room}',
    ],
  },
  {
    name: 'TellTime',
    samples: [
      'what time is it',
      'tell me the time',
      'how late is it',
      'what does the clock say',
      'give me the time',
      'do you know what time it is',
    ],
  },
  { name: 'AMAZON.StopIntent', samples: [] },
];

export const lamp = modelOf(lampIntents);
