/** Words that people put around what they look for; `{}` stands for the slot. By language. */
export const carrierPhrases: Readonly<Record<string, readonly string[]>> = {
  ar: ['ابحث عن {}', 'اعثر على {}', 'أخبرني عن {}'],
  de: ['suche nach {}', 'finde {}', 'erzähl mir von {}'],
  en: ['search for {}', 'find {}', 'look up {}', 'tell me about {}'],
  es: ['busca {}', 'encuentra {}', 'háblame de {}'],
  fr: ['cherche {}', 'trouve {}', 'parle moi de {}'],
  hi: ['{} खोजो', '{} ढूंढो', '{} के बारे में बताओ'],
  it: ['cerca {}', 'trova {}', 'parlami di {}'],
  ja: ['{} を検索して', '{} を探して', '{} について教えて'],
  nl: ['zoek naar {}', 'vind {}', 'vertel me over {}'],
  pt: ['procure por {}', 'encontre {}', 'me fale sobre {}'],
};
