/** Parts of the day by language. */
export const dayParts: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'de',
    [
      'morgens',
      'mittags',
      'nachmittags',
      'abends',
      'nachts',
      'am morgen',
      'am abend',
      'mitternacht',
      'halb acht',
    ],
  ],
  ['fr', ['midi', 'minuit', 'le matin', "l'après midi", 'le soir', 'la nuit', 'ce soir', 'ce matin']],
  [
    'es',
    ['mediodía', 'medianoche', 'por la mañana', 'por la tarde', 'por la noche', 'esta noche', 'esta tarde'],
  ],
  ['it', ['mezzogiorno', 'mezzanotte', 'la mattina', 'il pomeriggio', 'la sera', 'stasera', 'stamattina']],
  ['pt', ['meio dia', 'meia noite', 'de manhã', 'à tarde', 'à noite', 'hoje à noite', 'hoje de manhã']],
  ['nl', ["'s ochtends", "'s middags", "'s avonds", 'middernacht', 'vanavond', 'vanmorgen', 'half acht']],
  ['hi', ['सुबह', 'दोपहर', 'शाम', 'रात', 'आधी रात', 'आज शाम']],
  ['ja', ['朝', '昼', '正午', '夕方', '夜', '今夜', '今朝', '真夜中', '午前九時', '午後三時']],
  ['ar', ['صباحا', 'ظهرا', 'مساء', 'منتصف الليل', 'الليلة', 'هذا المساء']],
]);
